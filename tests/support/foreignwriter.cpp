// SPDX-License-Identifier: Apache-2.0
#include "tests/support/foreignwriter.h"

#include "models/database/connection.h"
#include "models/database/databaseaddress.h"
#include "tests/support/databasecontent.h"

#include <sqlite3.h>

#include <thread>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace godwit::test
{
namespace
{

constexpr int processes = 12;

/// A start that no other row of this writer has: it is the row's identity.
QString startOf(qint64 number)
{
    return u"2026-01-01T%1:%2:%3.%4Z"_s.arg(number / 3'600'000 % 24, 2, 10, QChar(u'0'))
        .arg(number / 60'000 % 60, 2, 10, QChar(u'0'))
        .arg(number / 1000 % 60, 2, 10, QChar(u'0'))
        .arg(number % 1000, 3, 10, QChar(u'0'));
}

QString quoted(const QString &text) { return u'\'' + text + u'\''; }

QString valuesOf(const QStringList &values)
{
    QStringList all;
    for (const QString &value : values)
        all.append(quoted(value));
    return all.join(u", "_s);
}

} // namespace

/// What is written is remembered as rowsOf() will show it: literals parted by bars.
QString ForeignWriter::insertStep(const QString &process, const QString &step)
{
    const QString start = startOf(m_number);
    const QStringList row{step, process, u"Running"_s, start, {}, u"row %1"_s.arg(m_number)};
    m_steps[start] = valuesOf(row).replace(u", "_s, u" | "_s);
    return u"INSERT INTO ETL_STEP_RUN_STATUS VALUES(%1)"_s.arg(valuesOf(row)); // by position
}

QString ForeignWriter::nextStatement()
{
    ++m_number;
    const QString process = u"F%1"_s.arg(1 + m_number % processes);
    const QString start = startOf(m_number);
    switch (m_number % 5) {
    case 0: {
        const QStringList row{process, u"Succeeded"_s, start, start, u"run %1"_s.arg(m_number)};
        m_runs[start] = valuesOf(row).replace(u", "_s, u" | "_s);
        return u"INSERT INTO ETL_RUN_STATUS(Process_id, Status, start_Datetime, end_Datetime, Description) "
               "VALUES(%1)"_s.arg(valuesOf(row));
    }
    case 1:
        return insertStep(process, u"load %1"_s.arg(m_number % 7));
    case 2: // in our process, a step that we do not have
        return insertStep(u"1"_s, u"foreign %1"_s.arg(m_number % 7));
    default: { // in place, the latest but some: it ends, or fails, or goes on
        const qint64 before = m_number - m_number % 5 - 4 + (m_number % 2 == 0 ? 0 : 1);
        const QString old = startOf(before);
        if (!m_steps.contains(old))
            return insertStep(process, u"load"_s);
        QStringList row = m_steps[old].split(u" | "_s);
        const QString word = m_number % 3 == 0 ? u"Failed"_s : u"Succeeded"_s;
        row[2] = quoted(word);
        row[4] = quoted(start);
        m_steps[old] = row.join(u" | "_s);
        return u"UPDATE ETL_STEP_RUN_STATUS SET Status='%1', end_Datetime='%2' WHERE start_Datetime='%3' AND "
               "Process_id=%4 AND Step_id=%5"_s.arg(word, start, old, row[1], row[0]);
    }
    }
}

bool ForeignWriter::execute(const Sink &sink, const QString &sql)
{
    const QString problem = sink(sql);
    if (problem.isEmpty()) {
        ++m_writes;
        return true;
    }
    const std::lock_guard lock(m_mutex);
    m_error = problem + u": "_s + sql;
    return false;
}

/// Waits for locks, as any program does, but does nothing twice.
void ForeignWriter::work(int writesPerSecond, const std::stop_token &stop)
{
    if (!isDatabaseFile(m_audit)) {
        auto connection = Connection::open(*parseDatabaseAddress(m_audit));
        if (!connection)
            qFatal("%s", qPrintable(connection.error().text()));
        return write(writesPerSecond, stop, [&connection](const QString &sql) {
            const auto done = connection->execute(sql);
            return done ? QString() : done.error().text();
        });
    }
    sqlite3 *database = nullptr;
    sqlite3_open(m_audit.toUtf8().constData(), &database);
    sqlite3_busy_timeout(database, 60'000);
    sqlite3_exec(database, "PRAGMA synchronous=OFF", nullptr, nullptr, nullptr);
    write(writesPerSecond, stop, [database](const QString &sql) {
        char *message = nullptr;
        sqlite3_exec(database, sql.toUtf8().constData(), nullptr, nullptr, &message);
        const QString problem = QString::fromUtf8(message);
        sqlite3_free(message);
        return problem;
    });
    sqlite3_close(database);
}

void ForeignWriter::write(int writesPerSecond, const std::stop_token &stop, const Sink &sink)
{
    bool fine = execute(sink, u"INSERT INTO ETL_STEP_RUN_STATUS VALUES('mark', '%1', 'Running', "
                              "'2025-01-01T00:00:00Z', NULL, '0')"_s.arg(markedProcess));
    const auto start = Clock::now();
    for (qint64 number = 1; fine && !stop.stop_requested(); ++number) {
        if (number % 4 != 0) {
            fine = execute(sink, nextStatement());
        } else {
            const qint64 mark = m_lastMark + 1;
            fine = execute(
                sink,
                u"UPDATE ETL_STEP_RUN_STATUS SET Description='%1' WHERE Process_id='%2'"_s.arg(mark).arg(
                    markedProcess));
            const std::lock_guard lock(m_mutex);
            m_committed.push_back(Clock::now());
            m_lastMark = mark;
        }
        std::this_thread::sleep_until(start + number * (1'000'000us / writesPerSecond)); // its pace
    }
}

qint64 ForeignWriter::sinceCommit(qint64 mark) const
{
    const std::lock_guard lock(m_mutex);
    if (mark < 1 || size_t(mark) > m_committed.size())
        return 0;
    return std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - m_committed[size_t(mark - 1)])
        .count();
}

QString ForeignWriter::error() const
{
    const std::lock_guard lock(m_mutex);
    return m_error;
}

QStringList ForeignWriter::changedByOthers() const
{
    QStringList changed;
    const auto compare = [&](const QMap<QString, QString> &expected, const QStringList &columns,
                             const QString &from) {
        QStringList is = rowsOf(m_audit, columns, from);
        QStringList should = expected.values();
        is.sort();
        should.sort();
        for (const QString &row : std::as_const(is)) {
            if (!should.removeOne(row))
                changed += u"not as it was written: "_s + row;
        }
        for (const QString &row : std::as_const(should))
            changed += u"no longer there: "_s + row;
    };
    compare(m_steps,
            {u"Step_id"_s, u"Process_id"_s, u"Status"_s, u"start_Datetime"_s, u"coalesce(end_Datetime, '')"_s,
             u"Description"_s},
            u"ETL_STEP_RUN_STATUS WHERE Step_id LIKE 'load%' OR Step_id LIKE 'foreign%'"_s);
    compare(m_runs, {u"Process_id"_s, u"Status"_s, u"start_Datetime"_s, u"end_Datetime"_s, u"Description"_s},
            u"ETL_RUN_STATUS WHERE Process_id LIKE 'F%'"_s);
    return changed;
}

} // namespace godwit::test
