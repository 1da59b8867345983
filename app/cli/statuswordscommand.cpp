// SPDX-License-Identifier: Apache-2.0
#include "app/cli/auditaccess.h"
#include "app/cli/commands.h"
#include "app/cli/texttable.h"
#include "app/session/foreignwork.h"
#include "models/core/statusword.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

class StatusWordsCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(StatusWordsCommand)
public:
    QString name() const override { return u"status-words"_s; }
    QString summary() const override { return tr("Show or say how rows of other systems are read."); }
    QString details() const override
    {
        return tr(
            "Lists the status words in the audit tables and what each means; those that are not known are "
            "shown as they stand and count as not succeeded. Also the time zone of times without one, and "
            "where a cycle begins. A database of Godwit keeps the setting for everybody, with the reason; "
            "for others this account does.");
    }
    QList<QCommandLineOption> options() const override
    {
        return {
            {u"set"_s,
             tr("What a word means: succeeded, failed, running, cancelled, interrupted, pending, "
                "skipped or unknown; may be repeated."),
             tr("WORD=STATE", "operand")},
            {u"forget"_s, tr("Take a word's meaning away again; may be repeated."), tr("WORD", "operand")},
            {u"time-zone"_s, tr("Zone of times without one, as Europe/Berlin or UTC."),
             tr("ZONE", "operand")},
            {u"cycles"_s,
             tr("\"runs\": a run that does not follow a failure begins a new cycle; \"one\": all "
                "rows are one cycle."),
             tr("HOW", "operand")},
            {u"reason"_s, tr("Why; the audit trail keeps it."), tr("TEXT", "operand")}};
    }
    QList<CommandExample> examples() const override
    {
        return {
            {u"godwitctl status-words"_s, tr("What stands in the tables.")},
            {u"godwitctl status-words --set \"Abgeschlossen=succeeded\" --time-zone Europe/Berlin --reason "
             "\"words of the ERP\""_s,
             tr("Understand the words and times of another system.")}};
    }

    ExitCode run(const Invocation &call) const override
    {
        auto setting = foreignRowsOf(call.options.database);
        if (!setting)
            return report(call, setting.error());
        const ForeignRows before = setting->rows;
        if (auto changed = change(call, *setting); !changed)
            return report(call, changed.error());
        if (setting->rows != before) {
            setting->reason = call.arguments.value(u"reason"_s);
            if (auto saved = saveForeignRowsOf(call.options.database, actorOf(call), *setting); !saved)
                return report(call, saved.error());
        }
        for (StatusWordUse &use : setting->words)
            use.state = setting->rows.stateOf(use.word);
        if (call.options.json)
            sayAsJson(call, *setting);
        else
            say(call, *setting);
        return ExitCode::Done;
    }

private:
    static Error usage(const QString &what, const QString &advice = {})
    {
        return {.kind = ErrorKind::Usage, .what = what, .advice = advice};
    }

    static Result<void> change(const Invocation &call, ForeignRowsSetting &setting)
    {
        QStringList known;
        for (const RunState state : foreignStates())
            known.append(runStateKey(state));
        for (const QString &text : call.arguments.values(u"set"_s)) {
            const qsizetype sign = text.lastIndexOf(u'=');
            const auto state = runStateFromKey(text.mid(sign + 1).trimmed());
            if (sign < 1 || !state || !foreignStates().contains(*state))
                return usage(
                    tr("\"%1\" does not say what a word means").arg(text),
                    tr("For instance: --set Fertig=succeeded. States are: %1").arg(known.join(u", "_s)));
            setting.rows.words.insert(plainStatusWord(text.left(sign)), *state);
        }
        for (const QString &word : call.arguments.values(u"forget"_s))
            setting.rows.words.remove(plainStatusWord(word));
        if (call.arguments.isSet(u"time-zone"_s)) {
            const QString zone = call.arguments.value(u"time-zone"_s);
            if (!QTimeZone(zone.toLatin1()).isValid())
                return usage(tr("There is no time zone \"%1\"").arg(zone), tr("For instance: Europe/Berlin"));
            setting.rows.timeZone = zone == u"UTC" ? QString() : zone;
        }
        if (call.arguments.isSet(u"cycles"_s)) {
            const QString how = call.arguments.value(u"cycles"_s);
            if (how != u"runs" && how != u"one")
                return usage(tr("--cycles is \"runs\" or \"one\""));
            setting.rows.cyclesByRuns = how == u"runs";
        }
        return {};
    }

    static void say(const Invocation &call, const ForeignRowsSetting &setting)
    {
        TextTable table({{.title = tr("Status word"), .minimum = 12},
                         {.title = tr("Rows"), .right = true},
                         {.title = tr("Means"), .minimum = 12}});
        for (const StatusWordUse &use : setting.words) {
            table.addRow({use.word.isEmpty() ? tr("(empty)") : use.word, QString::number(use.rows),
                          use.state ? runStateKey(*use.state) : tr("not known, shown as it stands")});
        }
        for (const QString &line : table.lines(call.console.width()))
            call.console.line(line);
        call.console.line(tr("Times without a zone are in %1.")
                              .arg(setting.rows.timeZone.isEmpty() ? u"UTC"_s : setting.rows.timeZone));
        call.console.line(setting.rows.cyclesByRuns
                              ? tr("A run that does not follow a failure begins a new cycle.")
                              : tr("All rows of a process that only others run are one cycle."));
    }

    static void sayAsJson(const Invocation &call, const ForeignRowsSetting &setting)
    {
        QJsonArray words;
        for (const StatusWordUse &use : setting.words) {
            words.append(
                QJsonObject{{u"word"_s, use.word},
                            {u"rows"_s, use.rows},
                            {u"state"_s, use.state ? QJsonValue(runStateKey(*use.state)) : QJsonValue()}});
        }
        QJsonObject mapping;
        for (auto word = setting.rows.words.cbegin(); word != setting.rows.words.cend(); ++word)
            mapping.insert(word.key(), runStateKey(word.value()));
        call.console.json(
            {{u"database"_s, call.options.database},
             {u"words"_s, words},
             {u"mapping"_s, mapping},
             {u"time_zone"_s, setting.rows.timeZone.isEmpty() ? u"UTC"_s : setting.rows.timeZone},
             {u"cycles"_s, setting.rows.cyclesByRuns ? u"runs"_s : u"one"_s}});
    }
};

} // namespace

const Command *statusWordsCommand()
{
    static const StatusWordsCommand command;
    return &command;
}

} // namespace godwit
