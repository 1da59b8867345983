// SPDX-License-Identifier: Apache-2.0
#include "models/audit/schema.h"

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

/// Triggers that note the process of every change, whoever makes it. They change no audit table.
QStringList changeTriggers()
{
    QStringList statements;
    for (const WatchedTable &entry : watchedTables()) {
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

SchemaFlavour sqliteSchema()
{
    return {
        .id = u"TEXT"_s, // takes integers as well
        .word = u"TEXT"_s,
        .text = u"TEXT"_s,
        .time = u"TEXT"_s,
        .integer = u"INTEGER"_s,
        .big = u"INTEGER"_s,
        .serial = u"INTEGER PRIMARY KEY AUTOINCREMENT"_s,
        .table = u"CREATE TABLE IF NOT EXISTS %1(%2)"_s,
        .index = u"CREATE INDEX IF NOT EXISTS %1 ON %2(%3)"_s,
        // Which processes changed, in commit order: there is one writer at a time. One row per process, so it
        // never grows.
        .changeTable =
            {u"CREATE TABLE IF NOT EXISTS GODWIT_CHANGE(process_id TEXT PRIMARY KEY, sequence INTEGER NOT NULL)"_s,
             u"CREATE INDEX IF NOT EXISTS GODWIT_IX_CHANGE ON GODWIT_CHANGE(sequence)"_s},
        .triggers = changeTriggers(),
    };
}

} // namespace godwit
