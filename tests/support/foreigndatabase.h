// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/auditdatabase.h"
#include "tests/support/auditfixture.h"

#include <QFile>

namespace godwit::test
{

/// A file as another program has made it.
class ForeignDatabase
{
public:
    explicit ForeignDatabase(const QStringList &statements) { run(statements); }

    QString path() const { return m_folder.filePath(QStringLiteral("etl.db")); }
    void run(const QStringList &statements) const
    {
        Connection connection = must(Connection::open({.database = path(),
                                                       .access = ConnectionSpec::Access::Create,
                                                       .role = ConnectionSpec::Role::Data}));
        for (const QString &sql : statements)
            must(connection.execute(sql));
    }
    QByteArray bytes() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    Connection open() const { return must(openAudit(path(), ConnectionSpec::Access::ReadOnly)); }
    CycleStatus status(const QString &process) const
    {
        Connection connection = open();
        return deriveStatus(must(loadProcessHistory(connection, ProcessId(process))));
    }
    QString states(const QString &process) const
    {
        QStringList texts;
        for (const StepStatus &step : status(process).steps)
            texts.append(step.key.step.text() + u' ' + runStateKey(step.state));
        return texts.join(QStringLiteral(", "));
    }

private:
    QTemporaryDir m_folder;
};

inline const QStringList plainTables{
    QStringLiteral(
        "CREATE TABLE ETL_RUN_STATUS(Process_id, Status, start_Datetime, end_Datetime, Description)"),
    QStringLiteral(
        "CREATE TABLE ETL_STEP_RUN_STATUS(Step_id, Process_id, Status, start_Datetime, end_Datetime, "
        "Description)"),
};

/// Mixed case, another order, more columns, numbers as ids, names that need quotes besides.
inline const QStringList oddTables{
    QStringLiteral(
        "CREATE TABLE \"Etl_Run_Status\"(\"start_DATETIME\" DATETIME, \"loaded by\" TEXT DEFAULT "
        "'x', STATUS VARCHAR(20), process_ID INTEGER NOT NULL, Description TEXT, End_datetime DATETIME)"),
    QStringLiteral("CREATE TABLE etl_step_run_status(Description TEXT, end_datetime DATETIME, start_datetime "
                   "DATETIME, status TEXT, process_id INTEGER, \"select\" INTEGER, step_id INTEGER)"),
};

inline const QStringList oddRows{
    QStringLiteral(
        "INSERT INTO Etl_Run_Status(process_id, status, start_datetime, end_datetime, description) "
        "VALUES(12345, 'Failure', '2023-09-14T08:00:00', '2023-09-14T08:15:00', "
        "'at the level of the process')"),
    QStringLiteral(
        "INSERT INTO etl_step_run_status(step_id, process_id, status, start_datetime, end_datetime, "
        "description) VALUES"
        "(4, 12345, 'Succeeded', '2023-09-14 08:00:00.1234567', '2023-09-14 08:01:00', 'fine'), "
        "(5, 12345, 'FAILED', '2023-07-20T12:00:00', '2023-07-20T12:15:00', 'what went wrong'), "
        "(6, 12345, 'Paused', '2023-09-14T08:10:00', NULL, NULL), "
        "(7, 12345, 'In Progress', '2023-09-14T08:12:00+02:00', NULL, NULL)"),
};

/// The settings for such databases: in a folder of this program alone, since others run beside it; away with
/// those of former tests.
inline void forgetForeignSettings()
{
    static const QTemporaryDir folder;
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(folder.path()));
    QFile::remove(folder.filePath(QStringLiteral("godwit/connections.json")));
}

} // namespace godwit::test
