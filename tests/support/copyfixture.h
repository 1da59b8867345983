// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/database/connection.h"
#include "models/transfer/copy.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

namespace godwit
{

/// A folder with databases and CSV files, and copies between them. Each copy is the first attempt of a new
/// cycle unless told otherwise.
class CopyFixture
{
public:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString folder() const { return m_folder.path(); }

    static void must(bool ok, const QString &what)
    {
        if (!ok)
            qFatal("%s", qPrintable(what));
    }

    Connection open(const QString &name) const
    {
        auto opened = Connection::open({.database = path(name),
                                        .access = ConnectionSpec::Access::Create,
                                        .role = ConnectionSpec::Role::Data});
        must(opened.ok(), opened ? QString() : opened.error().text());
        return std::move(*opened);
    }
    /// Runs statements that must work.
    void sql(const QString &name, const QStringList &statements) const
    {
        Connection connection = open(name);
        for (const QString &statement : statements) {
            const auto done = connection.execute(statement);
            must(done.ok(), statement + QStringLiteral(": ") + (done ? QString() : done.error().text()));
        }
    }
    /// All rows of a query as lines of SQL literals: "1|'a'|NULL".
    QStringList rows(const QString &name, const QString &query) const
    {
        Connection connection = open(name);
        const auto found = connection.select(query);
        must(found.ok(), query + QStringLiteral(": ") + (found ? QString() : found.error().text()));
        QStringList lines;
        for (const Row &row : *found)
            lines.append(row.isNull(0) ? QStringLiteral("NULL") : row.text(0));
        return lines;
    }
    void file(const QString &name, const QByteArray &content) const
    {
        QFile target(path(name));
        must(target.open(QIODevice::WriteOnly) && target.write(content) == content.size(), name);
    }
    QByteArray content(const QString &name) const
    {
        QFile source(path(name));
        return source.open(QIODevice::ReadOnly) ? source.readAll() : QByteArray("(absent)");
    }
    /// Names in the folder, hidden ones included, without the databases' own.
    QStringList files() const { return QDir(folder()).entryList(QDir::Files | QDir::Hidden, QDir::Name); }

    /// A kind and a name: "sqlite", "a.db/orders" or "csv", "orders.csv".
    ConnectionDef connection(const QString &kind, const QString &place) const
    {
        return {.name = ConnectionName(kind),
                .kind = kind,
                .database =
                    kind == QLatin1String("csv") ? folder() : path(place.section(QLatin1Char('/'), 0, 0))};
    }
    CopyJob job(const QString &fromKind, const QString &from, const QString &toKind, const QString &to,
                const QString &load = QStringLiteral("full"))
    {
        const auto object = [](const QString &kind, const QString &place) {
            return kind == QLatin1String("csv") ? place : place.section(QLatin1Char('/'), 1);
        };
        CopyJob job;
        job.source = connection(fromKind, from);
        job.destination = connection(toKind, to);
        job.step.kind = QStringLiteral("copy");
        job.step.load = load;
        job.step.source.object = object(fromKind, from);
        job.step.destination.object = object(toKind, to);
        job.step.key = {ProcessId(QStringLiteral("4")), StepId(QStringLiteral("1"))};
        job.identity = nextIdentity();
        return job;
    }
    LedgerEntry nextIdentity()
    {
        ++m_cycle;
        return {.installation = QStringLiteral("test"),
                .step = {ProcessId(QStringLiteral("4")), StepId(QStringLiteral("1"))},
                .cycle = m_cycle,
                .attempt = AttemptId(QStringLiteral("attempt-%1").arg(m_cycle)),
                .fence = m_cycle};
    }
    Result<CopyOutcome> copy(const CopyJob &job)
    {
        progress.restart();
        return copyRows(job, {.stop = stop.get_token(), .progress = &progress, .mayCommit = [this] {
                                  ++asked;
                                  return leaseHeld;
                              }});
    }

    ProgressCounter progress;
    std::stop_source stop;
    bool leaseHeld = true;
    std::atomic<int> asked = 0; ///< how often the lease was asked for

private:
    QTemporaryDir m_folder;
    int m_cycle = 0;
};

} // namespace godwit

/// A Result that must be good; prints the error's text where it is not.
#define COPY_OK(result)                                                                                      \
    do {                                                                                                     \
        const auto &copyResult = (result);                                                                   \
        QVERIFY2(copyResult.ok(), copyResult.ok() ? "" : qPrintable(copyResult.error().text()));             \
    } while (false)
