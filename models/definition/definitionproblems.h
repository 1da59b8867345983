// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/error.h"
#include "models/definition/yamlnode.h"

#include <QStringList>

namespace godwit
{

/// Everything that is wrong with one definition file, so that it can be mended in one go.
class DefinitionProblems
{
public:
    explicit DefinitionProblems(QString fileName) : m_fileName(std::move(fileName)) {}

    /// The text says what was found and what was expected, without position and full stop.
    void add(YamlPosition position, const QString &text);
    void add(const QList<YamlProblem> &problems);

    bool isEmpty() const { return m_problems.isEmpty(); }
    /// nearestWord, until there are more problems than anybody reads: a file may hold a million bad words.
    QString suggestion(const QString &word, const QStringList &words) const;
    /// Its cause is one line per problem, "FILE:LINE:COLUMN: text", in the file's order; after 20 lines
    /// only their number.
    Error error() const;

private:
    QString m_fileName;
    QList<YamlProblem> m_problems;
};

} // namespace godwit
