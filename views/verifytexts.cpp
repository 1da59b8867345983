// SPDX-License-Identifier: Apache-2.0
#include "views/verifytexts.h"

#include "models/items/migrationtexts.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

using Outcome = StepComparison::Outcome;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(VerifyTexts)
};

qsizetype countOf(const QList<StepComparison> &results, Outcome outcome)
{
    return std::count_if(results.begin(), results.end(),
                         [outcome](const StepComparison &step) { return step.outcome == outcome; });
}

/// A cell of the copied table: tabs and line ends would break it.
QString cell(QString text)
{
    for (QChar &character : text) {
        if (character == u'\t' || character == u'\n' || character == u'\r')
            character = u' ';
    }
    return text;
}

} // namespace

RunState verdictState(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Equal:
        return RunState::Succeeded;
    case Outcome::Different:
        return RunState::Failed;
    case Outcome::Skipped:
        return RunState::Skipped;
    case Outcome::Failed:
        break;
    }
    return RunState::Unknown;
}

QString verdictText(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Equal:
        return Text::tr("Equal");
    case Outcome::Different:
        return Text::tr("Different");
    case Outcome::Skipped:
        return Text::tr("Not compared");
    case Outcome::Failed:
        break;
    }
    return Text::tr("Not readable");
}

RunState verifyState(const QList<StepComparison> &results)
{
    for (const Outcome outcome : {Outcome::Different, Outcome::Failed, Outcome::Equal}) {
        if (countOf(results, outcome) > 0)
            return verdictState(outcome);
    }
    return RunState::Skipped;
}

QString verifyHeading(const QList<StepComparison> &results)
{
    if (countOf(results, Outcome::Different) > 0)
        return Text::tr("Source and destination differ");
    if (countOf(results, Outcome::Failed) > 0)
        return Text::tr("Not everything could be compared");
    return countOf(results, Outcome::Equal) > 0 ? Text::tr("Nothing differs")
                                                : Text::tr("There is nothing to compare");
}

QString verifyCounts(const QList<StepComparison> &results)
{
    QStringList parts;
    for (const Outcome outcome : {Outcome::Equal, Outcome::Different, Outcome::Failed, Outcome::Skipped}) {
        if (const qsizetype count = countOf(results, outcome); count > 0)
            parts += Text::tr("%1: %2", "verdict and number of steps").arg(verdictText(outcome)).arg(count);
    }
    return parts.join(u" · "_s);
}

QString noteText(const StepComparison &step)
{
    QStringList parts;
    const auto add = [&parts](const QString &word, qint64 keys) {
        if (keys > 0)
            parts +=
                Text::tr("%1 %2", "number of keys, and what is wrong with them").arg(countText(keys), word);
    };
    add(Text::tr("missing"), step.missing);
    add(Text::tr("extra"), step.extra);
    add(Text::tr("different"), step.different);
    QStringList notes;
    if (!parts.isEmpty())
        notes += Text::tr("Keys: %1").arg(parts.join(u", "_s));
    if (step.error)
        notes += step.error->cause.isEmpty() ? step.error->what
                                             : Text::tr("%1: %2").arg(step.error->what, step.error->cause);
    else if (!step.reason.isEmpty())
        notes += step.reason;
    QString text = digest(notes.join(u"; "_s));
    if (!text.isEmpty())
        text[0] = text[0].toUpper(); // reasons are halves of sentences elsewhere
    return text;
}

QString fullNoteText(const StepComparison &step)
{
    if (step.error)
        return step.error->text();
    return noteText(step);
}

QString rangeText(const KeyRange &range)
{
    return range.keys > 1 ? Text::tr("%1 – %2", "first and last key").arg(range.from, range.to) : range.from;
}

QString rangeKindText(const KeyRange &range)
{
    const QString word = range.kind == KeyRange::Kind::Missing ? Text::tr("missing")
                         : range.kind == KeyRange::Kind::Extra ? Text::tr("extra")
                                                               : Text::tr("different");
    return range.keys > 1
               ? Text::tr("%1 (%2)", "what is wrong, and number of keys").arg(word, countText(range.keys))
               : word;
}

QString rangeNote(KeyRange::Kind kind)
{
    switch (kind) {
    case KeyRange::Kind::Missing:
        return Text::tr("Only in the source");
    case KeyRange::Kind::Extra:
        return Text::tr("Only in the destination");
    case KeyRange::Kind::Different:
        return Text::tr("At both ends, with other values");
    }
    return {};
}

qint64 unnamedKeys(const StepComparison &step)
{
    qint64 named = 0;
    for (const KeyRange &range : step.ranges)
        named += range.keys;
    return step.missing + step.extra + step.different - named;
}

QString verifiedStepText(const StepComparison &step, const QHash<ProcessId, QString> &titles)
{
    const StepStatus status{.key = step.key, .name = step.name};
    const ProcessStatus process;
    const QString text = titleText({.process = &process, .step = &status});
    return titles.size() > 1 ? Text::tr("%1 › %2", "process and step").arg(titles[step.key.process], text)
                             : text;
}

QString verifyAsText(const QList<StepComparison> &results, const QHash<ProcessId, QString> &titles)
{
    QStringList lines{QStringList{Text::tr("Step"), Text::tr("Result"), Text::tr("Rows in the source"),
                                  Text::tr("Rows in the destination"), Text::tr("Digest of the source"),
                                  Text::tr("Digest of the destination"), Text::tr("Note")}
                          .join(u'\t')};
    for (const StepComparison &step : results) {
        const bool compared = step.isCompared();
        lines += QStringList{cell(verifiedStepText(step, titles)),
                             verdictText(step.outcome),
                             compared ? QString::number(step.source.rows) : QString(),
                             compared ? QString::number(step.destination.rows) : QString(),
                             compared ? step.source.digest : QString(),
                             compared ? step.destination.digest : QString(),
                             cell(noteText(step))}
                     .join(u'\t');
        for (const KeyRange &range : step.ranges)
            lines += cell(rangeText(range)) + u'\t' + rangeKindText(range);
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace godwit
