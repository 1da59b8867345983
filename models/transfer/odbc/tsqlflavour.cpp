// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/odbc/tsqlflavour.h"

#include "models/transfer/transfererror.h"

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

class TsqlFlavour final : public SqlFlavour
{
public:
    QString kind() const override { return u"sqlserver"_s; }

    Result<QString> quote(const QString &name) const override
    {
        constexpr qsizetype longest = 128; // sysname
        if (!name.isEmpty() && name.size() <= longest && !name.contains(QChar(0)))
            return u'[' + QString(name).replace(u']', u"]]"_s) + u']';
        return Error{.kind = ErrorKind::Definition,
                     .what = Transfer::tr("SQL Server cannot have this name"),
                     .object = name.left(longest),
                     .cause =
                         Transfer::tr("a name has 1 to %1 characters, and none of them is NUL").arg(longest),
                     .advice = Transfer::tr("Choose another name.")};
    }

    ValueType valueType(const QString &declared) const override { return tsqlValueType(declared); }

    QString typeName(const ColumnShape &column, const QString &sourceKind, bool inKey,
                     QStringList &notes) const override
    {
        return tsqlTypeName(column, sourceKind, inKey, notes);
    }

    std::optional<QString> defaultClause(const ColumnShape &column, const QString &sourceKind) const override
    {
        return tsqlDefault(column, sourceKind);
    }

    QString findTablesQuery() const override
    {
        return u"SELECT s.name, o.name\n"
               "FROM sys.tables AS o\n"
               "INNER JOIN sys.schemas AS s ON s.schema_id = o.schema_id\n"
               "WHERE o.name = ? AND s.name = COALESCE(?, OBJECT_SCHEMA_NAME(OBJECT_ID(QUOTENAME(o.name))))"_s;
    }

    QString foreignKeysQuery() const override
    {
        return u"SELECT f.name, k.constraint_column_id, c.name, ts.name, t.name, tc.name,\n"
               "  REPLACE(f.delete_referential_action_desc, N'_', N' '),\n"
               "  REPLACE(f.update_referential_action_desc, N'_', N' '),\n"
               "  CASE WHEN f.is_disabled = 1 THEN N'DISABLED' WHEN f.is_not_trusted = 1 THEN N'WITH "
               "NOCHECK' "
               "END\n"
               "FROM sys.foreign_keys AS f\n"
               "INNER JOIN sys.tables AS o ON o.object_id = f.parent_object_id\n"
               "INNER JOIN sys.schemas AS s ON s.schema_id = o.schema_id\n"
               "INNER JOIN sys.foreign_key_columns AS k ON k.constraint_object_id = f.object_id\n"
               "INNER JOIN sys.columns AS c ON c.object_id = k.parent_object_id AND c.column_id = "
               "k.parent_column_id\n"
               "INNER JOIN sys.tables AS t ON t.object_id = k.referenced_object_id\n"
               "INNER JOIN sys.schemas AS ts ON ts.schema_id = t.schema_id\n"
               "INNER JOIN sys.columns AS tc ON tc.object_id = k.referenced_object_id AND tc.column_id = "
               "k.referenced_column_id\n"
               "WHERE o.name = ? AND s.name = ?\n"
               "ORDER BY f.name, k.constraint_column_id"_s;
    }

    bool knowsForeignKeyRule(const QString &rule) const override { return rule != u"RESTRICT"; }

    QString beginWrite() const override { return u"BEGIN TRANSACTION"_s; }

    // Style 121 always writes the fraction; style 126 leaves it out where it is zero.
    QString now() const override
    {
        return u"REPLACE(CONVERT(NVARCHAR(23), SYSUTCDATETIME(), 121), N' ', N'T') + N'Z'"_s;
    }

    // T-SQL knows no CREATE TABLE IF NOT EXISTS. Ids differ by case, which the usual collations ignore.
    QString ledgerTable() const override
    {
        return u"IF OBJECT_ID(N'GODWIT_LEDGER', N'U') IS NULL\n"
               "CREATE TABLE GODWIT_LEDGER (\n"
               "  step_key NVARCHAR(440) COLLATE Latin1_General_100_BIN2 NOT NULL,\n"
               "  idempotency_key NVARCHAR(440) COLLATE Latin1_General_100_BIN2 NOT NULL UNIQUE,\n"
               "  attempt_id NVARCHAR(200) NOT NULL,\n"
               "  fence BIGINT NOT NULL,\n"
               "  rows_read BIGINT NOT NULL,\n"
               "  rows_written BIGINT NOT NULL,\n"
               "  bytes BIGINT NOT NULL,\n"
               "  watermark NVARCHAR(MAX) NOT NULL,\n"
               "  recorded_at NVARCHAR(40) NOT NULL\n"
               ")"_s;
    }
};

} // namespace

const SqlFlavour &tsqlFlavour()
{
    static const TsqlFlavour flavour;
    return flavour;
}

QStringList tsqlSessionSettings()
{
    return {u"SET NOCOUNT ON"_s, u"SET XACT_ABORT ON"_s, u"SET QUOTED_IDENTIFIER ON"_s,
            u"SET ANSI_NULLS ON"_s, u"SET DATEFORMAT ymd"_s};
}

} // namespace godwit
