// SPDX-License-Identifier: Apache-2.0
#include "models/audit/schema.h"

#include "models/database/dialects.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

struct Table
{
    const char16_t *name;
    const char16_t *columns;
};

// Ids are text everywhere: existing installations have integers or words. Reserved words are in double
// quotes.
const Table tables[] = {
    // The two audit tables: fixed names and columns, never altered (mission.md).
    {u"ETL_RUN_STATUS",
     u"Process_id {id} NOT NULL, Status {word}, start_Datetime {time}, end_Datetime {time}, "
     "Description {text}"},
    {u"ETL_STEP_RUN_STATUS", u"Step_id {id} NOT NULL, Process_id {id} NOT NULL, Status {word}, "
                             "start_Datetime {time}, end_Datetime {time}, Description {text}"},

    // Configuration and control: what should happen.
    {u"ETL_CONNECTION_CONFIG",
     u"name {id} NOT NULL PRIMARY KEY, kind {word} NOT NULL, host {text}, port {int}, "
     "\"database\" {text}, \"user\" {text}, options {text}, secret {text}"},
    {u"ETL_PROCESS_CONFIG",
     u"Process_id {id} NOT NULL PRIMARY KEY, name {text} NOT NULL, description {text}, "
     "enabled {int} NOT NULL DEFAULT 1, max_parallel {int} NOT NULL DEFAULT 2, "
     "on_failure {word} NOT NULL DEFAULT 'continue', notify {text}, repair_command {text}"},
    {u"ETL_CONTROL",
     u"Process_id {id} NOT NULL, Step_id {id} NOT NULL, name {text} NOT NULL, description {text}, "
     "ordinal {int} NOT NULL, kind {word} NOT NULL, source_connection {id}, source_object {text}, "
     "source_query {text}, destination_connection {id}, destination_object {text}, load_mode {word}, "
     "key_columns {text}, watermark_column {text}, column_mapping {text}, depends_on {text}, "
     "retry_times {int} NOT NULL DEFAULT 0, retry_delay_ms {big} NOT NULL DEFAULT 5000, "
     "timeout_ms {big} NOT NULL DEFAULT 0, reject_threshold {word}, verification {text}, "
     "enabled {int} NOT NULL DEFAULT 1, settings {text}, PRIMARY KEY(Process_id, Step_id)"},

    // Companions: how it happened.
    {u"GODWIT_META", u"\"key\" {id} NOT NULL PRIMARY KEY, value {text} NOT NULL"},
    {u"GODWIT_RUN",
     u"run_id {id} NOT NULL PRIMARY KEY, process_id {id} NOT NULL, cycle {int} NOT NULL, "
     "\"trigger\" {word} NOT NULL, started {time} NOT NULL, outcome {word}, operator {word}, os_user {word}, "
     "host {word}, db_user {word}, reason {text}"},
    {u"GODWIT_PLAN",
     u"run_id {id} NOT NULL, step_id {id} NOT NULL, ordinal {int} NOT NULL, hash {word} NOT NULL, "
     "snapshot {text} NOT NULL, executes {int} NOT NULL DEFAULT 1, PRIMARY KEY(run_id, step_id)"},
    {u"GODWIT_LEASE",
     u"process_id {id} NOT NULL, step_id {id} NOT NULL, fence {big} NOT NULL DEFAULT 0, attempt_id {id}, "
     "owner {text}, beat {big} NOT NULL DEFAULT 0, lease_until {time}, PRIMARY KEY(process_id, step_id)"},
    {u"GODWIT_ATTEMPT",
     u"attempt_id {id} NOT NULL PRIMARY KEY, run_id {id} NOT NULL, process_id {id} NOT NULL, "
     "step_id {id} NOT NULL, number {int} NOT NULL, fence {big} NOT NULL, started {time} NOT NULL, "
     "outcome {word}, rows_read {big} NOT NULL DEFAULT 0, rows_written {big} NOT NULL DEFAULT 0, "
     "rows_rejected {big} NOT NULL DEFAULT 0, bytes {big} NOT NULL DEFAULT 0, "
     "rows_total {big} NOT NULL DEFAULT -1, error_kind {word}, error_code {word}, external_id {text}, "
     "progress {text}"},
    {u"GODWIT_EVENT",
     u"sequence {serial}, at {time} NOT NULL, process_id {id} NOT NULL, step_id {id}, run_id {id}, "
     "attempt_id {id}, kind {word} NOT NULL, operator {word}, os_user {word}, host {word}, db_user {word}, "
     "reason {text}, detail {text} NOT NULL, prev_hash {word} NOT NULL, hash {word} NOT NULL"},
    {u"GODWIT_OUTBOX",
     u"id {serial}, dedup_key {id} NOT NULL UNIQUE, kind {word} NOT NULL, payload {text} NOT NULL, "
     "next_try {time}, attempts {int} NOT NULL DEFAULT 0, last_error {text}, delivered {time}"},
    {u"GODWIT_REJECT",
     u"id {serial}, attempt_id {id} NOT NULL, process_id {id} NOT NULL, step_id {id} NOT NULL, "
     "cycle {int} NOT NULL, \"row_number\" {big} NOT NULL, line {big} NOT NULL, row_key {text}, reason "
     "{text}, "
     "code {word}, values_json {text} NOT NULL, created_at {time} NOT NULL, resubmitted_attempt {id}"},
};

struct Index
{
    const char16_t *name;
    const char16_t *table;
    const char16_t *columns;
};

const Index indexes[] = {
    {u"GODWIT_IX_RUN_STATUS", u"ETL_RUN_STATUS", u"Process_id, start_Datetime"},
    {u"GODWIT_IX_STEP_STATUS", u"ETL_STEP_RUN_STATUS", u"Process_id, Step_id, start_Datetime"},
    {u"GODWIT_IX_RUN", u"GODWIT_RUN", u"process_id, cycle"},
    {u"GODWIT_IX_ATTEMPT", u"GODWIT_ATTEMPT", u"process_id, step_id, started"},
    {u"GODWIT_IX_EVENT", u"GODWIT_EVENT", u"process_id, sequence"},
    {u"GODWIT_IX_REJECT", u"GODWIT_REJECT", u"process_id, step_id, attempt_id"},
    {u"GODWIT_IX_REJECT_ATTEMPT", u"GODWIT_REJECT", u"attempt_id"},
};

SchemaFlavour flavourOf(const Dialect &dialect)
{
    if (dialect.name() == u"postgresql")
        return postgresqlSchema();
    if (dialect.name() == u"mariadb")
        return mariadbSchema();
    return dialect.name() == u"sqlserver" ? sqlserverSchema() : sqliteSchema();
}

QString typed(const char16_t *columns, const SchemaFlavour &flavour)
{
    return QString::fromUtf16(columns)
        .replace(u"{id}"_s, flavour.id)
        .replace(u"{word}"_s, flavour.word)
        .replace(u"{text}"_s, flavour.text)
        .replace(u"{time}"_s, flavour.time)
        .replace(u"{int}"_s, flavour.integer)
        .replace(u"{big}"_s, flavour.big)
        .replace(u"{serial}"_s, flavour.serial);
}

} // namespace

QList<CompanionTable> companionTables()
{
    static const QRegularExpression column(uR"(("?\w+"?) \{(\w+)\})"_s);
    static const QStringList numbers{u"int"_s, u"big"_s, u"serial"_s};
    QList<CompanionTable> companions;
    for (const Table &table : tables) {
        CompanionTable companion{.name = QString::fromUtf16(table.name)};
        for (const auto &found : column.globalMatch(QString::fromUtf16(table.columns)))
            companion.columns.append({found.captured(1), numbers.contains(found.captured(2))});
        if (!companion.name.endsWith(u"_STATUS"))
            companions.append(std::move(companion));
    }
    return companions;
}

QStringList schemaStatements(const Dialect &dialect)
{
    const SchemaFlavour flavour = flavourOf(dialect);
    QStringList statements = flavour.first;
    for (const Table &table : tables)
        statements +=
            QString(flavour.table).arg(QString::fromUtf16(table.name), typed(table.columns, flavour));
    for (const Index &index : indexes) {
        statements += QString(flavour.index)
                          .arg(QString::fromUtf16(index.name), QString::fromUtf16(index.table),
                               QString::fromUtf16(index.columns));
    }
    return statements + flavour.changeTable + flavour.triggers;
}

const QList<WatchedTable> &watchedTables()
{
    static const QList<WatchedTable> watched = {
        {u"ETL_RUN_STATUS"_s, u"Process_id"_s},     {u"ETL_STEP_RUN_STATUS"_s, u"Process_id"_s},
        {u"ETL_PROCESS_CONFIG"_s, u"Process_id"_s}, {u"ETL_CONTROL"_s, u"Process_id"_s},
        {u"GODWIT_RUN"_s, u"process_id"_s},         {u"GODWIT_LEASE"_s, u"process_id"_s},
        {u"GODWIT_ATTEMPT"_s, u"process_id"_s},
    };
    return watched;
}

} // namespace godwit
