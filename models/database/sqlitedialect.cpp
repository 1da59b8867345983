// SPDX-License-Identifier: Apache-2.0
#include "models/database/dialects.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSqlError>
#include <QStorageInfo>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(SqliteDialect)
};

Error refused(const ConnectionSpec &spec, const QString &cause, const QString &advice)
{
    return {.kind = ErrorKind::Audit,
            .what = Text::tr("Cannot open the database"),
            .object = spec.database,
            .cause = cause,
            .advice = advice};
}

class SqliteDialect final : public Dialect
{
public:
    QString name() const override { return u"sqlite"_s; }
    QString driver() const override { return u"QSQLITE"_s; }
    QString driverPackage() const override { return u"libqt6sql6-sqlite"_s; }
    bool isServer() const override { return false; }

    Result<QString> quote(const QString &identifier) const override
    {
        constexpr qsizetype longest = 1024; // a policy: SQLite itself has no limit
        if (identifier.isEmpty() || identifier.contains(QChar(u'\0')) || identifier.size() > longest) {
            return Error{.kind = ErrorKind::Definition,
                         .what = Text::tr("Not a usable name"),
                         .object = identifier.left(60).replace(QChar(u'\0'), u"\\0"_s),
                         .cause = Text::tr("a name has 1 to %1 characters and no NUL").arg(longest)};
        }
        return QString(u'"' + QString(identifier).replace(u'"', u"\"\""_s) + u'"');
    }

    QString connectOptions(const ConnectionSpec &spec) const override
    {
        const QString busy = u"QSQLITE_BUSY_TIMEOUT="_s + QString::number(spec.busyTimeout.count());
        return spec.access == ConnectionSpec::Access::ReadOnly ? busy + u";QSQLITE_OPEN_READONLY"_s : busy;
    }

    QStringList openingStatements(const ConnectionSpec &spec) const override
    {
        QStringList statements{u"PRAGMA trusted_schema=OFF"_s, u"PRAGMA cell_size_check=ON"_s,
                               // The first real read: tells a database from any other file.
                               u"SELECT count(*) FROM sqlite_master"_s};
        if (spec.role == ConnectionSpec::Role::Audit)
            statements << u"PRAGMA synchronous=FULL"_s << u"PRAGMA foreign_keys=ON"_s;
        return statements;
    }

    Result<void> checkBeforeOpening(const ConnectionSpec &spec) const override
    {
        const QFileInfo file(spec.database);
        if (spec.database.isEmpty())
            return refused(spec, Text::tr("no file is named"), {});
        if (spec.database.contains(QChar(u'\0')))
            return refused(spec, Text::tr("the path holds a NUL character"), Text::tr("Check the path."));
        if (file.isDir())
            return refused(spec, Text::tr("it is a folder"), Text::tr("Name the file inside it."));
        if (file.exists() && !file.isFile()) // opening a pipe would wait for whoever writes into it
            return refused(spec, Text::tr("it is a device, a pipe or a socket"),
                           Text::tr("Name a regular file."));
        if (!file.exists() && spec.access != ConnectionSpec::Access::Create) {
            return refused(
                spec, Text::tr("the file does not exist"),
                spec.role == ConnectionSpec::Role::Audit
                    ? Text::tr("Check the path, or make a new one with: godwitctl init --database FILE")
                    : Text::tr("Check the path in the connection."));
        }
        if (!file.exists() && !QFileInfo(file.absolutePath()).isDir())
            return refused(spec, Text::tr("its folder does not exist"), Text::tr("Make the folder first."));
        if (!file.exists() && !QFileInfo(file.absolutePath()).isWritable()) {
            return refused(spec, Text::tr("this account may not write into its folder"),
                           Text::tr("Check the folder's permissions, or name a file elsewhere."));
        }
        if (file.exists() && !file.isReadable())
            return refused(spec, Text::tr("this account may not read it"),
                           Text::tr("Check the file's permissions."));
        static const QList<QByteArray> network = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "fuse.sshfs"};
        const QStorageInfo storage(file.absolutePath());
        if (spec.role == ConnectionSpec::Role::Audit && network.contains(storage.fileSystemType())) {
            return refused(spec,
                           Text::tr("it lies on a network file system (%1), where SQLite's locks do not hold")
                               .arg(QString::fromLatin1(storage.fileSystemType())),
                           Text::tr("Move it to a local disk."));
        }
        return {};
    }

    QString beginWrite() const override { return u"BEGIN IMMEDIATE"_s; }
    QStringList beginSnapshot() const override { return {u"BEGIN"_s}; }
    QString now() const override { return u"strftime('%Y-%m-%dT%H:%M:%fZ','now')"_s; }
    QString nowPlusMs() const override
    {
        return u"strftime('%Y-%m-%dT%H:%M:%fZ','now',(CAST(? AS REAL)/1000.0)||' seconds')"_s;
    }

    QString greater(const QString &a, const QString &b) const override { return u"max(%1, %2)"_s.arg(a, b); }
    QString insertionOrder(const QString &alias) const override { return alias + u".rowid"_s; }
    QString lockingSelect(const QString &columns, const QString &table, const QString &where) const override
    {
        return u"SELECT %1 FROM %2 WHERE %3"_s.arg(columns, table,
                                                   where); // the transaction holds the only lock
    }
    QString tableExists() const override
    {
        return u"SELECT 1 FROM sqlite_master WHERE type='table' AND name=? COLLATE NOCASE"_s;
    }
    QString currentUser() const override { return {}; }
    QString serverVersion() const override { return u"SELECT 'SQLite ' || sqlite_version()"_s; }
    QString changeCounter() const override { return u"PRAGMA data_version"_s; }

    Error describe(const QSqlError &error) const override
    {
        Error described{.kind = ErrorKind::Audit,
                        .what = Text::tr("The database reported an error"),
                        .cause = error.databaseText().trimmed(),
                        .code = error.nativeErrorCode()};
        if (described.cause.isEmpty())
            described.cause = error.driverText().trimmed();
        const int primary = described.code.toInt() & 0xff; // extended codes carry the primary one below
        switch (primary) {
        case 5: // SQLITE_BUSY
        case 6: // SQLITE_LOCKED
            described.transient = true;
            described.advice =
                Text::tr("Another program holds the database; try again when it has finished.");
            break;
        case 8: // SQLITE_READONLY
            described.trouble = Trouble::Forbidden;
            described.advice = Text::tr("Check that this account may write the file and its folder.");
            break;
        case 10: // SQLITE_IOERR
            described.advice = Text::tr("Check the disk.");
            break;
        case 11: // SQLITE_CORRUPT
            described.advice = Text::tr("The file is damaged; restore it from a backup.");
            break;
        case 13: // SQLITE_FULL
            described.trouble = Trouble::DiskFull;
            described.advice = Text::tr("Free some space on the disk and try again.");
            break;
        case 26: // SQLITE_NOTADB
            described.advice = Text::tr("The file is not an SQLite database; check the path.");
            break;
        default:
            break;
        }
        return described;
    }
};

} // namespace

const Dialect *sqliteDialect()
{
    static const SqliteDialect dialect;
    return &dialect;
}

} // namespace godwit
