// SPDX-License-Identifier: Apache-2.0
#include "models/database/dialects.h"
#include "models/transfer/sqlflavour.h"
#include "models/transfer/sqlite/sqlitesession.h"
#include "models/transfer/sqlite/sqlitetype.h"

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

class SqliteFlavour final : public SqlFlavour
{
public:
    QString kind() const override { return u"sqlite"_s; }
    Result<QString> quote(const QString &name) const override { return dialect().quote(name); }
    ValueType valueType(const QString &declared) const override { return sqliteValueType(declared); }

    QString typeName(const ColumnShape &column, const QString &sourceKind, bool, QStringList &) const override
    {
        const bool declared = sourceKind == kind() && !column.type.isEmpty();
        return declared ? sqliteDeclaredType(column.type) : sqliteTypeName(column.value);
    }

    std::optional<QString> defaultClause(const ColumnShape &column, const QString &sourceKind) const override
    {
        if (sourceKind != kind() || column.defaultSql.isEmpty())
            return {};
        return u'(' + column.defaultSql + u"\n)"_s; // the line feed ends a comment
    }

    QString findTablesQuery() const override
    {
        return u"SELECT 'main', name FROM main.sqlite_master WHERE type = 'table' AND name = ? COLLATE "
               u"NOCASE "
               "AND coalesce(?, 'main') = 'main' COLLATE NOCASE"_s;
    }

    /// Constraints' names are nowhere but in the text of CREATE TABLE.
    QString foreignKeysQuery() const override
    {
        return uR"(SELECT NULL, f.seq + 1, f."from", NULL, f."table",
  coalesce(f."to", (SELECT t.name FROM pragma_table_info(f."table") AS t WHERE t.pk = f.seq + 1)),
  upper(f.on_delete), upper(f.on_update), NULL
FROM pragma_foreign_key_list(?, ?) AS f
ORDER BY f.id DESC, f.seq)"_s;
    }

    QString beginWrite() const override { return u"BEGIN IMMEDIATE"_s; }
    QString now() const override { return dialect().now(); }

    QString ledgerTable() const override
    {
        return u"CREATE TABLE IF NOT EXISTS GODWIT_LEDGER ("
               "step_key TEXT NOT NULL, "
               "idempotency_key TEXT NOT NULL UNIQUE, "
               "attempt_id TEXT NOT NULL, "
               "fence INTEGER NOT NULL, "
               "rows_read INTEGER NOT NULL, "
               "rows_written INTEGER NOT NULL, "
               "bytes INTEGER NOT NULL, "
               "watermark TEXT NOT NULL, "
               "recorded_at TEXT NOT NULL)"_s;
    }

private:
    static const Dialect &dialect() { return *findDialect(u"sqlite"); }
};

} // namespace

const SqlFlavour &sqliteFlavour()
{
    static const SqliteFlavour flavour;
    return flavour;
}

} // namespace godwit
