// SPDX-License-Identifier: Apache-2.0
#include "models/audit/schema.h"

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

// Ids are text everywhere: existing installations have integers or words, and SQLite's TEXT affinity takes
// both. Times are text as toUtcText writes them.

const QStringList tables = {
    // The two audit tables: fixed names and columns, never altered (mission.md).
    u"CREATE TABLE IF NOT EXISTS ETL_RUN_STATUS("
    "Process_id TEXT NOT NULL, Status TEXT, start_Datetime TEXT, end_Datetime TEXT, Description TEXT)"_s,
    u"CREATE TABLE IF NOT EXISTS ETL_STEP_RUN_STATUS("
    "Step_id TEXT NOT NULL, Process_id TEXT NOT NULL, Status TEXT, start_Datetime TEXT, end_Datetime TEXT, "
    "Description TEXT)"_s,

    // Configuration and control: what should happen.
    u"CREATE TABLE IF NOT EXISTS ETL_CONNECTION_CONFIG("
    "name TEXT PRIMARY KEY, kind TEXT NOT NULL, host TEXT, port INTEGER, \"database\" TEXT, \"user\" TEXT, "
    "options TEXT, secret TEXT)"_s,
    u"CREATE TABLE IF NOT EXISTS ETL_PROCESS_CONFIG("
    "Process_id TEXT PRIMARY KEY, name TEXT NOT NULL, description TEXT, enabled INTEGER NOT NULL DEFAULT 1, "
    "max_parallel INTEGER NOT NULL DEFAULT 2, on_failure TEXT NOT NULL DEFAULT 'continue', "
    "notify TEXT, repair_command TEXT)"_s,
    u"CREATE TABLE IF NOT EXISTS ETL_CONTROL("
    "Process_id TEXT NOT NULL, Step_id TEXT NOT NULL, name TEXT NOT NULL, description TEXT, "
    "ordinal INTEGER NOT NULL, kind TEXT NOT NULL, source_connection TEXT, source_object TEXT, source_query "
    "TEXT, "
    "destination_connection TEXT, destination_object TEXT, load_mode TEXT, key_columns TEXT, "
    "watermark_column TEXT, column_mapping TEXT, depends_on TEXT, retry_times INTEGER NOT NULL DEFAULT 0, "
    "retry_delay_ms INTEGER NOT NULL DEFAULT 5000, timeout_ms INTEGER NOT NULL DEFAULT 0, "
    "reject_threshold TEXT, verification TEXT, enabled INTEGER NOT NULL DEFAULT 1, settings TEXT, "
    "PRIMARY KEY(Process_id, Step_id))"_s,

    // Companions: how it happened.
    u"CREATE TABLE IF NOT EXISTS GODWIT_META(key TEXT PRIMARY KEY, value TEXT NOT NULL)"_s,
    u"CREATE TABLE IF NOT EXISTS GODWIT_RUN("
    "run_id TEXT PRIMARY KEY, process_id TEXT NOT NULL, cycle INTEGER NOT NULL, \"trigger\" TEXT NOT NULL, "
    "started TEXT NOT NULL, outcome TEXT, operator TEXT, os_user TEXT, host TEXT, db_user TEXT, reason TEXT)"_s,
    u"CREATE TABLE IF NOT EXISTS GODWIT_PLAN("
    "run_id TEXT NOT NULL, step_id TEXT NOT NULL, ordinal INTEGER NOT NULL, hash TEXT NOT NULL, "
    "snapshot TEXT NOT NULL, executes INTEGER NOT NULL DEFAULT 1, PRIMARY KEY(run_id, step_id))"_s,
    u"CREATE TABLE IF NOT EXISTS GODWIT_LEASE("
    "process_id TEXT NOT NULL, step_id TEXT NOT NULL, fence INTEGER NOT NULL DEFAULT 0, attempt_id TEXT, "
    "owner TEXT, beat INTEGER NOT NULL DEFAULT 0, lease_until TEXT, PRIMARY KEY(process_id, step_id))"_s,
    u"CREATE TABLE IF NOT EXISTS GODWIT_ATTEMPT("
    "attempt_id TEXT PRIMARY KEY, run_id TEXT NOT NULL, process_id TEXT NOT NULL, step_id TEXT NOT NULL, "
    "number INTEGER NOT NULL, fence INTEGER NOT NULL, started TEXT NOT NULL, outcome TEXT, "
    "rows_read INTEGER NOT NULL DEFAULT 0, rows_written INTEGER NOT NULL DEFAULT 0, "
    "rows_rejected INTEGER NOT NULL DEFAULT 0, bytes INTEGER NOT NULL DEFAULT 0, "
    "rows_total INTEGER NOT NULL DEFAULT -1, error_kind TEXT, error_code TEXT, external_id TEXT, "
    "progress TEXT)"_s,
    u"CREATE TABLE IF NOT EXISTS GODWIT_EVENT("
    "sequence INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, process_id TEXT NOT NULL, step_id TEXT, "
    "run_id TEXT, attempt_id TEXT, kind TEXT NOT NULL, operator TEXT, os_user TEXT, host TEXT, db_user TEXT, "
    "reason TEXT, detail TEXT NOT NULL, prev_hash TEXT NOT NULL, hash TEXT NOT NULL)"_s,
    u"CREATE TABLE IF NOT EXISTS GODWIT_OUTBOX("
    "id INTEGER PRIMARY KEY AUTOINCREMENT, dedup_key TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, "
    "payload TEXT NOT NULL, next_try TEXT, attempts INTEGER NOT NULL DEFAULT 0, last_error TEXT, delivered TEXT)"_s,
    u"CREATE TABLE IF NOT EXISTS GODWIT_REJECT("
    "id INTEGER PRIMARY KEY AUTOINCREMENT, attempt_id TEXT NOT NULL, process_id TEXT NOT NULL, "
    "step_id TEXT NOT NULL, cycle INTEGER NOT NULL, row_number INTEGER NOT NULL, line INTEGER NOT NULL, "
    "row_key TEXT, reason TEXT, code TEXT, values_json TEXT NOT NULL, created_at TEXT NOT NULL, "
    "resubmitted_attempt TEXT)"_s,
    // Which processes changed, in commit order: what the feed asks. One row per process, so it never grows.
    u"CREATE TABLE IF NOT EXISTS GODWIT_CHANGE(process_id TEXT PRIMARY KEY, sequence INTEGER NOT NULL)"_s,
};

const QStringList indexes = {
    u"CREATE INDEX IF NOT EXISTS GODWIT_IX_RUN_STATUS ON ETL_RUN_STATUS(Process_id, start_Datetime)"_s,
    u"CREATE INDEX IF NOT EXISTS GODWIT_IX_STEP_STATUS ON "
    "ETL_STEP_RUN_STATUS(Process_id, Step_id, start_Datetime)"_s,
    u"CREATE INDEX IF NOT EXISTS GODWIT_IX_RUN ON GODWIT_RUN(process_id, cycle)"_s,
    u"CREATE INDEX IF NOT EXISTS GODWIT_IX_ATTEMPT ON GODWIT_ATTEMPT(process_id, step_id, started)"_s,
    u"CREATE INDEX IF NOT EXISTS GODWIT_IX_EVENT ON GODWIT_EVENT(process_id, sequence)"_s,
    u"CREATE INDEX IF NOT EXISTS GODWIT_IX_REJECT ON GODWIT_REJECT(process_id, step_id, attempt_id)"_s,
    u"CREATE INDEX IF NOT EXISTS GODWIT_IX_REJECT_ATTEMPT ON GODWIT_REJECT(attempt_id)"_s,
    u"CREATE INDEX IF NOT EXISTS GODWIT_IX_CHANGE ON GODWIT_CHANGE(sequence)"_s,
};

/// Triggers that note the process of every change, whoever makes it. They change no audit table.
QStringList changeTriggers()
{
    struct Watched
    {
        QString table;
        QString column;
    };
    const QList<Watched> watched = {
        {u"ETL_RUN_STATUS"_s, u"Process_id"_s},     {u"ETL_STEP_RUN_STATUS"_s, u"Process_id"_s},
        {u"ETL_PROCESS_CONFIG"_s, u"Process_id"_s}, {u"ETL_CONTROL"_s, u"Process_id"_s},
        {u"GODWIT_RUN"_s, u"process_id"_s},         {u"GODWIT_LEASE"_s, u"process_id"_s},
        {u"GODWIT_ATTEMPT"_s, u"process_id"_s},
    };
    QStringList statements;
    for (const Watched &entry : watched) {
        const auto note = [&](QStringView row) {
            return u"INSERT INTO GODWIT_CHANGE(process_id, sequence) VALUES(%1.%2, "
                   "(SELECT coalesce(max(sequence), 0) + 1 FROM GODWIT_CHANGE)) "
                   "ON CONFLICT(process_id) DO UPDATE SET sequence = excluded.sequence;"_s.arg(row,
                                                                                               entry.column);
        };
        const auto trigger = [&](QStringView event, const QString &body) {
            return u"CREATE TRIGGER IF NOT EXISTS GODWIT_TR_%1_%2 AFTER %2 ON %1 BEGIN %3 END"_s.arg(
                entry.table, event, body);
        };
        statements << trigger(u"INSERT", note(u"NEW")) << trigger(u"DELETE", note(u"OLD"))
                   << trigger(u"UPDATE", note(u"OLD") + u' ' + note(u"NEW"));
    }
    return statements;
}

} // namespace

QStringList schemaStatements() { return tables + indexes + changeTriggers(); }

} // namespace godwit
