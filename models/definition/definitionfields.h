// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/definition/yamlnode.h"

#include <QCoreApplication>
#include <QMap>
#include <QStringList>

#include <chrono>
#include <optional>

namespace godwit
{

class DefinitionProblems;

/// Reads the fields of one map of a definition file and reports what is not as it should be. A field that is
/// wrong reads as its fallback, so that one look finds every problem. Ask for each field once, then finish().
class DefinitionFields
{
    Q_DECLARE_TR_FUNCTIONS(godwit::DefinitionFields)

public:
    enum class Need {
        Optional,
        Required,
    };

    /// The node and the problems must outlive this. `subject` is what the map describes: "a step".
    DefinitionFields(const YamlNode &node, QString subject, DefinitionProblems &problems);

    bool has(const QString &key) const;
    /// Of the key's value; of the map where the key is missing.
    YamlPosition position(const QString &key) const;

    QString text(const QString &key, Need need = Need::Optional);
    /// Not empty, at most 64 characters, no control characters, no blanks at its ends.
    QString id(const QString &key, Need need = Need::Required);
    bool flag(const QString &key, bool fallback);
    int number(const QString &key, int fallback, int least, int most);
    std::chrono::milliseconds duration(const QString &key, std::chrono::milliseconds fallback);
    /// One of the allowed words; any word when none are given.
    QString word(const QString &key, const QStringList &allowed, Need need, const QString &fallback = {});
    /// Words without blanks at their ends; `positions` says where each stands.
    QStringList words(const QString &key, QList<YamlPosition> *positions = nullptr);
    QMap<QString, QString> textMap(const QString &key);
    /// Nothing where it is missing or not of the kind, which is reported.
    const YamlNode *map(const QString &key, Need need = Need::Optional);
    const YamlNode *list(const QString &key, Need need = Need::Optional);

    /// Reports every key that nobody asked for.
    void finish();

    /// An id on its own, such as a key of the connections.
    static bool checkId(const QString &id, YamlPosition position, DefinitionProblems &problems);

private:
    const YamlNode *find(const QString &key, Need need, const QString &expected);
    const YamlNode *scalar(const QString &key, Need need, const QString &expected);
    void mismatch(const YamlNode &node, const QString &key, const QString &expected);

    const YamlNode &m_node;
    QString m_subject;
    DefinitionProblems &m_problems;
    QStringList m_asked;
};

} // namespace godwit
