// SPDX-License-Identifier: Apache-2.0
#include "models/audit/schema.h"

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

/// One row per changed row, appended: no row that two writers would wait for. Triggers act with the rights of
/// who made them, so writers of the audit tables need none on GODWIT_CHANGE.
QStringList triggers()
{
    QStringList statements;
    const auto trigger = [&](const QString &name, QStringView when, const QString &table,
                             const QString &body) {
        statements +=
            u"CREATE TRIGGER IF NOT EXISTS %1 %2 ON %3 FOR EACH ROW %4"_s.arg(name, when, table, body);
    };
    for (const WatchedTable &entry : watchedTables()) {
        const QString name = u"GODWIT_TR_"_s + entry.table;
        const auto note = [&](QStringView row) {
            return u"INSERT INTO GODWIT_CHANGE(process_id) VALUES(coalesce(%1.%2, ''))"_s.arg(row,
                                                                                              entry.column);
        };
        trigger(name + u"_INSERT"_s, u"AFTER INSERT", entry.table, note(u"NEW"));
        trigger(name + u"_DELETE"_s, u"AFTER DELETE", entry.table, note(u"OLD"));
        trigger(name + u"_UPDATE"_s, u"AFTER UPDATE", entry.table,
                u"BEGIN %1; IF NOT (OLD.%3 <=> NEW.%3) THEN %2; END IF; END"_s.arg(note(u"NEW"), note(u"OLD"),
                                                                                   entry.column));
    }
    for (const QString &table : {u"GODWIT_RUN"_s, u"GODWIT_EVENT"_s}) {
        // USER: who logged in. CURRENT_USER would be who made the trigger.
        trigger(u"GODWIT_TR_%1_ACCOUNT"_s.arg(table), u"BEFORE INSERT", table, u"SET NEW.db_user = USER()"_s);
    }
    return statements;
}

} // namespace

SchemaFlavour mariadbSchema()
{
    const QString kind =
        u" ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin"_s; // byte by byte
    return {
        .id = u"VARCHAR(255)"_s,
        .word = u"VARCHAR(255)"_s,
        .text = u"LONGTEXT"_s,
        .time = u"VARCHAR(40)"_s,
        .integer = u"INT"_s,
        .big = u"BIGINT"_s,
        .serial = u"BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY"_s,
        .table = u"CREATE TABLE IF NOT EXISTS %1(%2)"_s + kind,
        .index = u"CREATE INDEX IF NOT EXISTS %1 ON %2(%3)"_s,
        .changeTable =
            {u"CREATE TABLE IF NOT EXISTS GODWIT_CHANGE("
             "sequence BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY, process_id VARCHAR(255) NOT NULL, "
             "at TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3))"_s +
             kind},
        .triggers = triggers(),
    };
}

} // namespace godwit
