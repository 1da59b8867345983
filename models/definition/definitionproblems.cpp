// SPDX-License-Identifier: Apache-2.0
#include "models/definition/definitionproblems.h"

#include "models/definition/nearestword.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

constexpr qsizetype shownProblems = 20;
constexpr qsizetype longestLine = 500;

} // namespace

void DefinitionProblems::add(YamlPosition position, const QString &text)
{
    m_problems.append({position, text});
}

void DefinitionProblems::add(const QList<YamlProblem> &problems) { m_problems.append(problems); }

QString DefinitionProblems::suggestion(const QString &word, const QStringList &words) const
{
    return m_problems.size() > 5 * shownProblems ? QString() : nearestWord(word, words);
}

Error DefinitionProblems::error() const
{
    QList<YamlProblem> sorted = m_problems;
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const YamlProblem &a, const YamlProblem &b) { return a.position < b.position; });
    QStringList lines;
    for (const YamlProblem &problem : std::as_const(sorted)) {
        if (lines.size() == shownProblems) {
            lines.append(QCoreApplication::translate("DefinitionProblems", "and %1 more")
                             .arg(sorted.size() - shownProblems));
            break;
        }
        // What was found may hold line breaks; one problem is one line.
        lines.append(u"%1:%2:%3: %4"_s.arg(m_fileName, QString::number(problem.position.line),
                                           QString::number(problem.position.column),
                                           problem.text.left(longestLine).simplified()));
    }
    return {.kind = ErrorKind::Definition,
            .what = QCoreApplication::translate("DefinitionProblems", "The definition file cannot be used"),
            .object = m_fileName,
            .cause = lines.join(u'\n'),
            .advice = QCoreApplication::translate(
                "DefinitionProblems", "Nothing was changed; correct the file and import it again.")};
}

} // namespace godwit
