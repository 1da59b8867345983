// SPDX-License-Identifier: Apache-2.0
#include "app/cli/auditaccess.h"

#include "app/cli/plaintext.h"
#include "app/session/paths.h"
#include "models/audit/auditdatabase.h"
#include "models/audit/controlrows.h"
#include "models/audit/filecheck.h"
#include "models/audit/journalreplay.h"
#include "models/audit/processhistory.h"
#include "models/audit/rightscheck.h"
#include "models/database/databaseaddress.h"
#include "models/definition/nearestword.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

struct AccessText
{
    Q_DECLARE_TR_FUNCTIONS(AuditAccess)
};

struct KnownProcess
{
    ProcessId id;
    QString name;

    QString text() const { return name.isEmpty() ? id.text() : u"%1 (%2)"_s.arg(id.text(), name); }
};

/// The general advice says FILE; here the file is known.
Error withPath(Error error, const Invocation &call, ConnectionSpec::Access access)
{
    if (error.kind == ErrorKind::Usage)
        return error; // no address at all, and perhaps one with a password in it
    const bool missing = isDatabaseFile(call.options.database) && !QFileInfo::exists(call.options.database);
    if (missing && access == ConnectionSpec::Access::Create) {
        error.advice = AccessText::tr("Choose a place where this account may make files.");
    } else if (missing) {
        error.advice = AccessText::tr("Make it with: %1").arg(commandLine(call, {u"init"_s}));
        if (!call.options.databaseNamed)
            error.advice += AccessText::tr("\nor try the sample: godwitctl sample DIR");
    }
    error.advice.replace(u"godwitctl prepare --database FILE"_s, commandLine(call, {u"prepare"_s}));
    error.advice.replace(u"godwitctl init --database FILE"_s, commandLine(call, {u"init"_s}));
    return error;
}

/// What a former runner on this machine could not tell the audit database.
void replay(const Invocation &call)
{
    if (!hasJournals())
        return;
    const ReplayOutcome done = replayJournals(call.options.database);
    const auto say = [&](const QString &text) { call.console.errorLine(u"godwitctl: "_s + text); };
    if (done.recorded > 0)
        say(AccessText::tr("Recorded now, from the journal of a former runner: %n outcome(s).", nullptr,
                           done.recorded));
    if (done.fenced > 0)
        say(AccessText::tr("Outcomes of a former runner that came too late and do not count: %1.")
                .arg(done.fenced));
    if (done.waiting > 0)
        say(AccessText::tr("Outcomes that still wait in this machine's journal: %1.").arg(done.waiting));
    for (const Error &error : done.errors)
        say(error.text());
}

Result<Connection> opened(const Invocation &call, ConnectionSpec::Access access,
                          std::chrono::milliseconds patience = ConnectionSpec().patience)
{
    replay(call);
    auto connection = openAudit(call.options.database, access, patience);
    if (!connection)
        return withPath(connection.error(), call, access);
    return connection;
}

Result<Connection> openedWhole(const Invocation &call, ConnectionSpec::Access access)
{
    auto connection = opened(call, access);
    if (!connection)
        return connection;
    if (auto whole = checkAuditFile(*connection); !whole)
        return whole.error();
    return connection;
}

Result<QList<KnownProcess>> allProcesses(Connection &connection)
{
    auto ids = knownProcesses(connection);
    if (!ids)
        return ids.error();
    auto defined = loadProcesses(connection);
    if (!defined)
        return defined.error();
    QHash<ProcessId, QString> names;
    for (const ProcessDef &process : std::as_const(*defined))
        names.insert(process.id, process.name);
    QList<KnownProcess> known;
    for (const ProcessId &id : std::as_const(*ids))
        known.append({id, names.value(id)});
    return known;
}

Error unknownProcess(const QString &word, const QList<KnownProcess> &known)
{
    Error error{.kind = ErrorKind::Usage, .what = AccessText::tr("There is no process \"%1\"").arg(word)};
    QStringList words, texts;
    for (const KnownProcess &process : known) {
        words << process.id.text() << process.name;
        texts << process.text();
    }
    words.removeAll(QString());
    constexpr qsizetype most = 20;
    if (texts.isEmpty())
        error.advice =
            AccessText::tr("No process is defined yet. Import a definition with: godwitctl import FILE");
    else if (const QString near = nearestWord(word, words); !near.isEmpty())
        error.advice = AccessText::tr("Did you mean \"%1\"?").arg(near) + u'\n';
    if (texts.size() > most)
        error.advice += AccessText::tr("Known: %1 and %2 more")
                            .arg(texts.mid(0, most).join(u", "_s))
                            .arg(texts.size() - most);
    else if (!texts.isEmpty())
        error.advice += AccessText::tr("Known: %1").arg(texts.join(u", "_s));
    return error;
}

Result<ProcessId> findProcess(const QString &word, const QList<KnownProcess> &known)
{
    QList<KnownProcess> named;
    for (const KnownProcess &process : known) {
        if (process.id.text() == word)
            return process.id;
        if (!word.isEmpty() && process.name.compare(word, Qt::CaseInsensitive) == 0)
            named.append(process);
    }
    if (named.isEmpty())
        return unknownProcess(word, known);
    if (named.size() > 1) {
        QStringList ids;
        for (const KnownProcess &process : std::as_const(named))
            ids << process.id.text();
        return Error{.kind = ErrorKind::Usage,
                     .what = AccessText::tr("%1 processes are called \"%2\"").arg(named.size()).arg(word),
                     .advice = AccessText::tr("Name one by its id: %1").arg(ids.join(u", "_s))};
    }
    return named.first().id;
}

} // namespace

Result<Connection> openForReading(const Invocation &call, std::chrono::milliseconds patience)
{
    if (!isDatabaseFile(call.options.database))
        return opened(call, ConnectionSpec::Access::ReadOnly, patience);
    // Read-write where that is possible: only it can roll back what a killed runner left half-written.
    const bool writable = QFileInfo(call.options.database).isWritable();
    const bool exists = QFileInfo::exists(call.options.database);
    auto connection = opened(call, exists && !writable ? ConnectionSpec::Access::ReadOnly
                                                       : ConnectionSpec::Access::ReadWrite);
    if (connection)
        return connection;
    // A database with the two audit tables only can be read and nothing more.
    auto readable = openAudit(call.options.database, ConnectionSpec::Access::ReadOnly, patience);
    return readable && readable->reading().bare ? std::move(readable) : std::move(connection);
}

Result<Connection> openForWriting(const Invocation &call, Right wanted)
{
    auto connection = openedWhole(call, ConnectionSpec::Access::ReadWrite);
    if (!connection)
        return connection;
    if (auto allowed = checkRight(call, *connection, wanted); !allowed)
        return allowed.error();
    return connection;
}

Result<void> checkRight(const Invocation &call, Connection &connection, Right wanted)
{
    auto rights = accountRights(connection);
    if (!rights)
        return rights.error();
    if (rights->may(wanted))
        return {};
    return refusalError(*rights, wanted, shownDatabase(call.options.database));
}

Result<Connection> createAudit(const Invocation &call)
{
    if (!isDatabaseFile(call.options.database))
        return opened(call, ConnectionSpec::Access::Create);
    if (call.options.database == defaultDatabasePath()) {
        if (auto made = makeDirectory(dataDirectory()); !made)
            return made.error();
    }
    if (const QFileInfo folder(QFileInfo(call.options.database).absolutePath()); !folder.isDir()) {
        const QString path = QDir::toNativeSeparators(folder.filePath());
        return Error{.kind = ErrorKind::Io, // a word that was mistyped is no reason to make folders
                     .what = AccessText::tr("Cannot make the audit database"),
                     .object = shownDatabase(call.options.database),
                     .cause = AccessText::tr("the folder %1 does not exist").arg(path),
                     .advice = AccessText::tr("Make it first with: mkdir -p %1").arg(shellQuoted(path))};
    }
    return openedWhole(call, ConnectionSpec::Access::Create);
}

Result<QList<ProcessId>> findProcesses(Connection &connection, const QStringList &words)
{
    auto known = allProcesses(connection);
    if (!known)
        return known.error();
    QList<ProcessId> found;
    if (words.isEmpty()) {
        for (const KnownProcess &process : std::as_const(*known))
            found.append(process.id);
    }
    for (const QString &word : words) {
        auto id = findProcess(word, *known);
        if (!id)
            return id.error();
        if (!found.contains(*id))
            found.append(*id);
    }
    return found;
}

Actor actorOf(const Invocation &call) { return Actor::current(call.options.operatorName); }

} // namespace godwit
