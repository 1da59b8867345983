// SPDX-License-Identifier: Apache-2.0
#include "views/detailtexts.h"

#include "models/core/clock.h"
#include "models/core/operatoract.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace godwit
{

// The lists of the details pane: attempts, runs, events; and the definition in full.

namespace
{

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(DetailTexts)
};

class Lines
{
public:
    void add(const QString &name, const QString &value)
    {
        if (!value.isEmpty())
            m_lines += Text::tr("%1: %2").arg(name, value);
    }
    void addText(const QString &text)
    {
        if (!text.isEmpty())
            m_lines += m_lines.isEmpty() ? text : u'\n' + text;
    }
    QString text() const { return m_lines.join(u'\n'); }

private:
    QStringList m_lines;
};

QString wordFor(RunState state, const QString &statusWord)
{
    return state == RunState::Unknown && !statusWord.isEmpty() ? digest(statusWord, 60) : runStateWord(state);
}

QString took(const QDateTime &started, const QDateTime &ended)
{
    if (!started.isValid() || !ended.isValid())
        return noValueText();
    return durationText(std::chrono::milliseconds(started.msecsTo(ended)));
}

QString endpointText(const Endpoint &end)
{
    if (end.isEmpty())
        return {};
    return end.query.isEmpty() ? Text::tr("%1 on %2").arg(end.object, end.connection.text())
                               : Text::tr("query on %1").arg(end.connection.text());
}

QString stepDefinition(const StepDef &step)
{
    Lines lines;
    lines.add(Text::tr("Step"), step.key.step.text());
    lines.add(Text::tr("Name"), step.name);
    lines.add(Text::tr("Description"), step.description);
    lines.add(Text::tr("Kind"), step.kind);
    lines.add(Text::tr("Source"), endpointText(step.source));
    lines.add(Text::tr("Destination"), endpointText(step.destination));
    lines.add(Text::tr("Load"), step.load);
    lines.add(Text::tr("Keys"), step.keys.join(u", "_s));
    lines.add(Text::tr("Watermark"), step.watermark);
    QStringList depends;
    for (const StepId &id : step.dependsOn)
        depends += id.text();
    lines.add(Text::tr("Depends on"), depends.join(u", "_s));
    if (step.retry.times > 0)
        lines.add(Text::tr("Retries"),
                  Text::tr("%1, first after %2").arg(step.retry.times).arg(durationText(step.retry.delay)));
    if (step.timeout.count() > 0)
        lines.add(Text::tr("Timeout"), durationText(step.timeout));
    if (!step.enabled)
        lines.add(Text::tr("Enabled"), Text::tr("no"));
    for (auto it = step.settings.cbegin(); it != step.settings.cend(); ++it) {
        if (it.value().contains(u'\n'))
            lines.addText(Text::tr("%1:\n%2").arg(it.key(), it.value()));
        else
            lines.add(it.key(), it.value());
    }
    if (!step.source.query.isEmpty())
        lines.addText(Text::tr("Query:\n%1").arg(step.source.query));
    return lines.text();
}

QString processDefinition(const ProcessDef &process)
{
    Lines lines;
    lines.add(Text::tr("Process"), process.id.text());
    lines.add(Text::tr("Name"), process.name);
    lines.add(Text::tr("Description"), process.description);
    lines.add(Text::tr("Steps at once"), QString::number(process.maxParallel));
    lines.add(Text::tr("After a failure"), process.onFailure == u"stop"
                                               ? Text::tr("stop starting steps")
                                               : Text::tr("go on with independent steps"));
    if (!process.enabled)
        lines.add(Text::tr("Enabled"), Text::tr("no"));
    return lines.text();
}

} // namespace

QString definitionText(const Details &details)
{
    if (details.step.isEmpty()) {
        return details.processDef.id.isEmpty()
                   ? Text::tr("This process is not defined: only its audit rows are known.")
                   : processDefinition(details.processDef);
    }
    return details.stepDef.key.step.isEmpty()
               ? Text::tr("This step is not defined: only its audit rows are known.")
               : stepDefinition(details.stepDef);
}

QList<RecordColumn> attemptColumns()
{
    return {{Text::tr("No.")},
            {Text::tr("State")},
            {Text::tr("Started"), true},
            {Text::tr("Duration"), true},
            {Text::tr("Rows"), true}};
}

QList<Record> attemptRecords(const Details &details, const QDateTime &now)
{
    QList<Record> records;
    for (const AttemptRecord &attempt : details.attempts) {
        Record record;
        record.id = attempt.isForeign() ? toUtcText(attempt.started) : attempt.id.text();
        record.state = attempt.state;
        const qint64 rows = attempt.progress.rowsWritten;
        record.cells = {attempt.number > 0 ? countText(attempt.number) : noValueText(),
                        wordFor(attempt.state, attempt.statusWord), shortTimeText(attempt.started, now),
                        took(attempt.started, attempt.ended), rows > 0 ? countText(rows) : noValueText()};
        Lines lines;
        lines.addText(attempt.description);
        lines.add(Text::tr("Decided"), declarationText(attempt.act, attempt.operatorName));
        if (attempt.declaredLost)
            lines.addText(Text::tr("An operator declared this row lost; it stays as its system wrote it."));
        lines.add(Text::tr("Acknowledged by"), attempt.acknowledgedBy);
        lines.add(Text::tr("Kind of error"), attempt.errorKind);
        lines.add(Text::tr("Code"), attempt.errorCode);
        lines.add(Text::tr("Started"), toUtcText(attempt.started));
        lines.add(Text::tr("Ended"), toUtcText(attempt.ended));
        if (rows > 0 || attempt.progress.rowsRead > 0) {
            lines.add(Text::tr("Rows read"), countText(attempt.progress.rowsRead));
            lines.add(Text::tr("Rows written"), countText(rows));
            if (attempt.progress.rowsRejected > 0)
                lines.add(Text::tr("Rows rejected"), countText(attempt.progress.rowsRejected));
        }
        lines.add(Text::tr("Status in the table"), attempt.statusWord);
        lines.add(Text::tr("Cycle"), attempt.cycle > 0 ? countText(attempt.cycle) : QString());
        lines.add(Text::tr("Run"), attempt.run.text());
        lines.add(Text::tr("Attempt id"), attempt.id.text());
        if (attempt.isForeign())
            lines.addText(Text::tr("Another system wrote this row."));
        record.text = lines.text();
        records += record;
    }
    return records;
}

QList<RecordColumn> runColumns()
{
    return {{Text::tr("Kind")},
            {Text::tr("State")},
            {Text::tr("Started"), true},
            {Text::tr("Duration"), true},
            {Text::tr("By")}};
}

QList<Record> runRecords(const Details &details, const QDateTime &now)
{
    QList<Record> records;
    for (const RunRecord &run : details.runs) {
        Record record;
        record.id = run.id.isEmpty() ? toUtcText(run.started) : run.id.text();
        record.state = run.state;
        record.cells = {run.trigger.isEmpty() ? noValueText() : digest(runTriggerText(run.trigger), 30),
                        wordFor(run.state, run.statusWord), shortTimeText(run.started, now),
                        took(run.started, run.ended),
                        run.operatorName.isEmpty() ? noValueText() : digest(run.operatorName, 60)};
        Lines lines;
        lines.addText(run.description);
        lines.add(Text::tr("Reason"), run.reason);
        lines.add(Text::tr("Started"), toUtcText(run.started));
        lines.add(Text::tr("Ended"), toUtcText(run.ended));
        lines.add(Text::tr("Operator"), run.operatorName);
        lines.add(Text::tr("Account"), run.osUser);
        lines.add(Text::tr("Host"), run.host);
        lines.add(Text::tr("Cycle"), run.cycle > 0 ? countText(run.cycle) : QString());
        lines.add(Text::tr("Status in the table"), run.statusWord);
        lines.add(Text::tr("Run"), run.id.text());
        if (run.id.isEmpty())
            lines.addText(Text::tr("Another system wrote this row."));
        record.text = lines.text();
        records += record;
    }
    return records;
}

QList<RecordColumn> eventColumns()
{
    return {{Text::tr("Time"), true}, {Text::tr("Event")}, {Text::tr("Step")}, {Text::tr("By")}};
}

QList<Record> eventRecords(const Details &details, const QDateTime &now)
{
    QList<Record> records;
    for (const EventRecord &event : details.events) {
        Record record;
        record.id = QString::number(event.sequence);
        record.cells = {shortTimeText(event.at, now), digest(event.kind, 60),
                        event.step.isEmpty() ? noValueText() : digest(event.step.text(), 60),
                        event.operatorName.isEmpty() ? noValueText() : digest(event.operatorName, 60)};
        Lines lines;
        lines.add(Text::tr("Event"), event.kind);
        lines.add(Text::tr("Time"), toUtcText(event.at));
        lines.add(Text::tr("Step"), event.step.text());
        lines.add(Text::tr("Reason"), event.reason);
        lines.add(Text::tr("Operator"), event.operatorName);
        lines.add(Text::tr("Account"), event.osUser);
        lines.add(Text::tr("Host"), event.host);
        lines.add(Text::tr("Run"), event.run.text());
        lines.add(Text::tr("Attempt id"), event.attempt.text());
        const QJsonDocument detail = QJsonDocument::fromJson(event.detail);
        if (!detail.isEmpty())
            lines.addText(QString::fromUtf8(detail.toJson(QJsonDocument::Indented)).trimmed());
        record.text = lines.text();
        records += record;
    }
    return records;
}

} // namespace godwit
