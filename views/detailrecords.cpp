// SPDX-License-Identifier: Apache-2.0
#include "views/detailtexts.h"

#include "models/core/clock.h"

#include <QJsonDocument>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace godwit
{

// The lists of the details pane: attempts, runs, events; and the definition in full.

namespace
{

QString tr(const char *text) { return QCoreApplication::translate("DetailTexts", text); }

class Lines
{
public:
    void add(const QString &name, const QString &value)
    {
        if (!value.isEmpty())
            m_lines += tr("%1: %2").arg(name, value);
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
    return end.query.isEmpty() ? tr("%1 on %2").arg(end.object, end.connection.text())
                               : tr("query on %1").arg(end.connection.text());
}

QString stepDefinition(const StepDef &step)
{
    Lines lines;
    lines.add(tr("Step"), step.key.step.text());
    lines.add(tr("Name"), step.name);
    lines.add(tr("Description"), step.description);
    lines.add(tr("Kind"), step.kind);
    lines.add(tr("Source"), endpointText(step.source));
    lines.add(tr("Destination"), endpointText(step.destination));
    lines.add(tr("Load"), step.load);
    lines.add(tr("Keys"), step.keys.join(u", "_s));
    lines.add(tr("Watermark"), step.watermark);
    QStringList depends;
    for (const StepId &id : step.dependsOn)
        depends += id.text();
    lines.add(tr("Depends on"), depends.join(u", "_s));
    if (step.retry.times > 0)
        lines.add(tr("Retries"),
                  tr("%1, first after %2").arg(step.retry.times).arg(durationText(step.retry.delay)));
    if (step.timeout.count() > 0)
        lines.add(tr("Timeout"), durationText(step.timeout));
    if (!step.enabled)
        lines.add(tr("Enabled"), tr("no"));
    for (auto it = step.settings.cbegin(); it != step.settings.cend(); ++it) {
        if (it.value().contains(u'\n'))
            lines.addText(tr("%1:\n%2").arg(it.key(), it.value()));
        else
            lines.add(it.key(), it.value());
    }
    if (!step.source.query.isEmpty())
        lines.addText(tr("Query:\n%1").arg(step.source.query));
    return lines.text();
}

QString processDefinition(const ProcessDef &process)
{
    Lines lines;
    lines.add(tr("Process"), process.id.text());
    lines.add(tr("Name"), process.name);
    lines.add(tr("Description"), process.description);
    lines.add(tr("Steps at once"), QString::number(process.maxParallel));
    lines.add(tr("After a failure"),
              process.onFailure == u"stop" ? tr("stop starting steps") : tr("go on with independent steps"));
    if (!process.enabled)
        lines.add(tr("Enabled"), tr("no"));
    return lines.text();
}

} // namespace

QString definitionText(const Details &details)
{
    if (details.step.isEmpty()) {
        return details.processDef.id.isEmpty()
                   ? tr("This process is not defined: only its audit rows are known.")
                   : processDefinition(details.processDef);
    }
    return details.stepDef.key.step.isEmpty() ? tr("This step is not defined: only its audit rows are known.")
                                              : stepDefinition(details.stepDef);
}

QList<RecordColumn> attemptColumns()
{
    return {{tr("No.")}, {tr("State")}, {tr("Started"), true}, {tr("Duration"), true}, {tr("Rows"), true}};
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
        lines.add(tr("Kind of error"), attempt.errorKind);
        lines.add(tr("Code"), attempt.errorCode);
        lines.add(tr("Started"), toUtcText(attempt.started));
        lines.add(tr("Ended"), toUtcText(attempt.ended));
        if (rows > 0 || attempt.progress.rowsRead > 0) {
            lines.add(tr("Rows read"), countText(attempt.progress.rowsRead));
            lines.add(tr("Rows written"), countText(rows));
        }
        lines.add(tr("Status in the table"), attempt.statusWord);
        lines.add(tr("Cycle"), attempt.cycle > 0 ? countText(attempt.cycle) : QString());
        lines.add(tr("Run"), attempt.run.text());
        lines.add(tr("Attempt id"), attempt.id.text());
        if (attempt.isForeign())
            lines.addText(tr("Another system wrote this row."));
        record.text = lines.text();
        records += record;
    }
    return records;
}

QList<RecordColumn> runColumns()
{
    return {{tr("Kind")}, {tr("State")}, {tr("Started"), true}, {tr("Duration"), true}, {tr("By")}};
}

QList<Record> runRecords(const Details &details, const QDateTime &now)
{
    QList<Record> records;
    for (const RunRecord &run : details.runs) {
        Record record;
        record.id = run.id.isEmpty() ? toUtcText(run.started) : run.id.text();
        record.state = run.state;
        record.cells = {run.trigger.isEmpty() ? noValueText() : digest(run.trigger, 30),
                        wordFor(run.state, run.statusWord), shortTimeText(run.started, now),
                        took(run.started, run.ended),
                        run.operatorName.isEmpty() ? noValueText() : digest(run.operatorName, 60)};
        Lines lines;
        lines.addText(run.description);
        lines.add(tr("Reason"), run.reason);
        lines.add(tr("Started"), toUtcText(run.started));
        lines.add(tr("Ended"), toUtcText(run.ended));
        lines.add(tr("Operator"), run.operatorName);
        lines.add(tr("Account"), run.osUser);
        lines.add(tr("Host"), run.host);
        lines.add(tr("Cycle"), run.cycle > 0 ? countText(run.cycle) : QString());
        lines.add(tr("Status in the table"), run.statusWord);
        lines.add(tr("Run"), run.id.text());
        if (run.id.isEmpty())
            lines.addText(tr("Another system wrote this row."));
        record.text = lines.text();
        records += record;
    }
    return records;
}

QList<RecordColumn> eventColumns() { return {{tr("Time"), true}, {tr("Event")}, {tr("Step")}, {tr("By")}}; }

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
        lines.add(tr("Event"), event.kind);
        lines.add(tr("Time"), toUtcText(event.at));
        lines.add(tr("Step"), event.step.text());
        lines.add(tr("Reason"), event.reason);
        lines.add(tr("Operator"), event.operatorName);
        lines.add(tr("Account"), event.osUser);
        lines.add(tr("Host"), event.host);
        lines.add(tr("Run"), event.run.text());
        lines.add(tr("Attempt id"), event.attempt.text());
        const QJsonDocument detail = QJsonDocument::fromJson(event.detail);
        if (!detail.isEmpty())
            lines.addText(QString::fromUtf8(detail.toJson(QJsonDocument::Indented)).trimmed());
        record.text = lines.text();
        records += record;
    }
    return records;
}

} // namespace godwit
