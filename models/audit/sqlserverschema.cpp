// SPDX-License-Identifier: Apache-2.0
#include "models/audit/schema.h"

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

/// A trigger must be alone in its batch. NOCOUNT: what it does must not be counted as the writer's.
QStringList triggers()
{
    QStringList statements;
    for (const WatchedTable &entry : watchedTables()) {
        statements +=
            u"IF OBJECT_ID(N'GODWIT_TR_%1', N'TR') IS NULL EXEC(N'CREATE TRIGGER GODWIT_TR_%1 ON %1 "
            "AFTER INSERT, UPDATE, DELETE AS BEGIN SET NOCOUNT ON; "
            "INSERT INTO GODWIT_CHANGE(process_id) "
            "SELECT %2 FROM inserted UNION SELECT %2 FROM deleted; END')"_s.arg(entry.table, entry.column);
    }
    return statements;
}

} // namespace

/// Not run against a server; two parsers of T-SQL read it (tests/tsql).
SchemaFlavour sqlserverSchema()
{
    const QString binary = u"COLLATE Latin1_General_100_BIN2"_s;
    return {
        .id = u"nvarchar(200) "_s + binary,
        .word = u"nvarchar(200) "_s + binary,
        .text = u"nvarchar(max)"_s,
        .time = u"nvarchar(40) "_s + binary,
        .integer = u"int"_s,
        .big = u"bigint"_s,
        .serial = u"bigint IDENTITY(1, 1) NOT NULL PRIMARY KEY"_s,
        .table = u"IF OBJECT_ID(N'%1') IS NULL CREATE TABLE %1(%2)"_s,
        .index = u"IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'%1') CREATE INDEX %1 ON %2(%3)"_s,
        .changeTable = {u"IF OBJECT_ID(N'GODWIT_CHANGE') IS NULL CREATE TABLE GODWIT_CHANGE("
                        "sequence bigint IDENTITY(1, 1) NOT NULL PRIMARY KEY, "
                        "process_id nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL, "
                        "at datetime2(3) NOT NULL DEFAULT SYSUTCDATETIME())"_s},
        .triggers = triggers(),
    };
}

} // namespace godwit
