// SPDX-License-Identifier: Apache-2.0
#include "views/detailtexts.h"

#include "models/core/clock.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(DetailTexts)
};

void addFact(QList<Fact> &facts, const QString &name, const QString &value)
{
    if (!value.isEmpty())
        facts += {name, value};
}

QString idList(const QList<StepId> &steps)
{
    QStringList texts;
    for (const StepId &step : steps)
        texts += step.text();
    return texts.join(u", "_s);
}

QString timeWithZone(const QDateTime &time)
{
    if (!time.isValid())
        return {};
    const QDateTime local = time.toLocalTime();
    return Text::tr("%1 %2").arg(local.toString(u"yyyy-MM-dd HH:mm:ss"), local.timeZoneAbbreviation());
}

void addStepFacts(QList<Fact> &facts, const MigrationRow &row, const Details *details)
{
    const StepStatus &step = *row.step;
    addFact(facts, Text::tr("Contradiction"), step.anomaly);
    addFact(facts, Text::tr("Decided"), step.declaration);
    if (step.needsAcknowledgement)
        addFact(facts, Text::tr("Effect"),
                Text::tr("not known: it runs again only after an acknowledgement"));
    addFact(facts, Text::tr("From → to"), step.route);
    if (details && !details->stepDef.key.step.isEmpty()) {
        const StepDef &def = details->stepDef;
        addFact(facts, Text::tr("For"), def.description);
        addFact(facts, Text::tr("Load"), def.load);
        addFact(facts, Text::tr("Keys"), def.keys.join(u", "_s));
        addFact(facts, Text::tr("Watermark"), def.watermark);
        addFact(facts, Text::tr("Depends on"), idList(def.dependsOn));
    }
    addFact(facts, Text::tr("Kind"), step.kind);
    addFact(facts, Text::tr("Waits for"), idList(step.waitsFor));
    const Progress &progress = step.progress;
    if (progress.rowsRead > 0 || progress.rowsWritten > 0) {
        addFact(facts, Text::tr("Rows read"), countText(progress.rowsRead));
        addFact(facts, Text::tr("Rows written"),
                progress.rowsTotal > 0
                    ? Text::tr("%1 of %2").arg(countText(progress.rowsWritten), countText(progress.rowsTotal))
                    : countText(progress.rowsWritten));
        addFact(facts, Text::tr("Rate"), rateText(rowRate(row)));
    }
    if (progress.bytes > 0)
        addFact(facts, Text::tr("Volume"), QLocale().formattedDataSize(progress.bytes));
    if (row.isWaitingForRetry()) {
        addFact(facts, Text::tr("Waiting"),
                Text::tr("for retry %1 of %2, %3")
                    .arg(progress.retry)
                    .arg(progress.retryOf)
                    .arg(timeWithZone(progress.retryAt)));
    }
    if (row.isExternal())
        addFact(facts, Text::tr("Writer"), Text::tr("another system; no heartbeat, only an age"));
    if (!step.defined)
        addFact(facts, Text::tr("Definition"), Text::tr("none: known only from audit rows"));
    else if (!step.enabled)
        addFact(facts, Text::tr("Definition"), Text::tr("disabled"));
}

void addProcessFacts(QList<Fact> &facts, const MigrationRow &row, const Details *details)
{
    const ProcessStatus &process = *row.process;
    addFact(facts, Text::tr("Contradiction"), process.anomaly);
    if (details)
        addFact(facts, Text::tr("For"), details->processDef.description);
    const StateCounts &counts = process.counts;
    for (const RunState state : allRunStates()) {
        if (counts[state] > 0)
            addFact(facts, runStateWord(state), countText(counts[state]));
    }
    if (process.cycle > 0) {
        addFact(facts, Text::tr("Cycle"),
                process.complete ? Text::tr("%1, complete").arg(process.cycle)
                                 : Text::tr("%1, not complete").arg(process.cycle));
        addFact(facts, Text::tr("Runs in this cycle"), countText(process.runs));
    }
    if (process.rows > 0)
        addFact(facts, Text::tr("Rows written"), countText(process.rows));
    addFact(facts, Text::tr("Run by"), process.runner);
    if (!process.defined)
        addFact(facts, Text::tr("Definition"), Text::tr("none: known only from audit rows"));
    else if (!process.enabled)
        addFact(facts, Text::tr("Definition"), Text::tr("disabled"));
}

} // namespace

QString detailsTitle(const MigrationRow &row)
{
    const QString process =
        row.process->name.isEmpty()
            ? digest(row.process->id.text(), 60)
            : Text::tr("%1 · %2").arg(digest(row.process->id.text(), 60), digest(row.process->name, 200));
    return row.step ? Text::tr("%1 › step %2").arg(process, titleText(row)) : process;
}

QString detailsStateLine(const MigrationRow &row)
{
    QStringList parts{stateText(row)};
    if (row.step && row.step->attempts > 0)
        parts += Text::tr("attempt %1").arg(row.step->attempts);
    else if (!row.step && row.process->cycle > 0)
        parts += Text::tr("run %1 of cycle %2").arg(row.process->runs).arg(row.process->cycle);
    const QString took = durationText(elapsed(row));
    if (row.isRunning() && row.started().isValid())
        parts += Text::tr("since %1 (%2)").arg(shortTimeText(row.started(), row.now), took);
    else if (row.started().isValid() && row.ended().isValid())
        parts += Text::tr("%1 – %2 (%3)")
                     .arg(shortTimeText(row.started(), row.now), shortTimeText(row.ended(), row.now), took);
    return parts.join(u", "_s);
}

QList<Fact> summaryFacts(const MigrationRow &row, const Details *details)
{
    QList<Fact> facts;
    if (row.step)
        addStepFacts(facts, row, details);
    else
        addProcessFacts(facts, row, details);
    addFact(facts, Text::tr("Started"), timeWithZone(row.started()));
    if (!row.isRunning())
        addFact(facts, Text::tr("Ended"), timeWithZone(row.ended()));
    addFact(facts, Text::tr("Duration"), durationText(elapsed(row)));
    addFact(facts, Text::tr("Description"), row.step ? row.step->description : row.process->description);
    return facts;
}

QString errorText(const MigrationRow &row, const Details *details)
{
    if (!isUnsuccessfulEnd(row.state()) && row.state() != RunState::Running)
        return {};
    if (!row.step)
        return row.isRunning() ? QString() : row.process->description;
    const AttemptRecord *failed = nullptr;
    if (details) {
        for (const AttemptRecord &attempt : details->attempts) { // newest first
            if (isUnsuccessfulEnd(attempt.state)) {
                failed = &attempt;
                break;
            }
        }
    }
    if (!failed)
        return row.isRunning() ? QString() : row.step->description;
    QStringList lines{failed->description};
    QStringList facts;
    if (!failed->errorKind.isEmpty())
        facts += Text::tr("Kind: %1").arg(failed->errorKind);
    if (!failed->errorCode.isEmpty())
        facts += Text::tr("Code: %1").arg(failed->errorCode);
    if (failed->number > 0)
        facts += Text::tr("Attempt: %1").arg(failed->number);
    facts += Text::tr("Time: %1").arg(toUtcText(failed->ended.isValid() ? failed->ended : failed->started));
    return lines.join(u'\n') + u"\n\n"_s + facts.join(u'\n');
}

} // namespace godwit
