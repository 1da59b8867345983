// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/postgresql/pgflavour.h"

#include "models/transfer/transfererror.h"

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

class PgFlavour final : public SqlFlavour
{
public:
    QString kind() const override { return u"postgresql"_s; }

    Result<QString> quote(const QString &name) const override
    {
        constexpr qsizetype longest = 63; // NAMEDATALEN − 1; the server would cut the rest in silence
        QString cause;
        if (name.isEmpty())
            cause = Transfer::tr("it is empty");
        else if (name.contains(u'\0'))
            cause = Transfer::tr("it contains a NUL character");
        else if (name.toUtf8().size() > longest)
            cause = Transfer::tr("it has %1 bytes, PostgreSQL keeps only %2")
                        .arg(name.toUtf8().size())
                        .arg(longest);
        if (cause.isEmpty())
            return QString(u'"' + QString(name).replace(u'"', u"\"\""_s) + u'"');
        return Error{.kind = ErrorKind::Definition,
                     .what = Transfer::tr("A name cannot be used"),
                     .object = name,
                     .cause = cause,
                     .advice = Transfer::tr("Choose another name.")};
    }

    ValueType valueType(const QString &declared) const override { return pgValueType(declared); }

    QString typeName(const ColumnShape &column, const QString &sourceKind, bool,
                     QStringList &notes) const override
    {
        return pgTypeName(column, sourceKind, notes);
    }

    std::optional<QString> defaultClause(const ColumnShape &column, const QString &sourceKind) const override
    {
        return pgDefault(column, sourceKind);
    }

    QString findTablesQuery() const override
    {
        return uR"(SELECT n.nspname, c.relname
FROM (SELECT CAST(? AS text) AS name, CAST(? AS text) AS folder) AS asked
JOIN pg_class c ON c.oid = to_regclass(concat(quote_ident(asked.folder) || '.', quote_ident(asked.name)))
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p'))"_s;
    }

    /// SET NULL (some of the columns), since version 15, is told as a rule of its own.
    QString foreignKeysQuery() const override
    {
        return uR"(SELECT f.conname, k.position, own.attname, n.nspname, c.relname, other.attname,
  CASE WHEN pg_get_constraintdef(f.oid) ~ ' ON DELETE SET (NULL|DEFAULT) \('
    THEN substring(pg_get_constraintdef(f.oid) FROM ' ON DELETE (SET [A-Z]+ \(.*\))')
    ELSE CASE f.confdeltype WHEN 'r' THEN 'RESTRICT' WHEN 'c' THEN 'CASCADE' WHEN 'n' THEN 'SET NULL'
      WHEN 'd' THEN 'SET DEFAULT' ELSE 'NO ACTION' END END,
  CASE f.confupdtype WHEN 'r' THEN 'RESTRICT' WHEN 'c' THEN 'CASCADE' WHEN 'n' THEN 'SET NULL'
    WHEN 'd' THEN 'SET DEFAULT' ELSE 'NO ACTION' END,
  nullif(concat_ws(', ', CASE f.confmatchtype WHEN 'f' THEN 'MATCH FULL' END,
    CASE WHEN f.condeferred THEN 'DEFERRABLE INITIALLY DEFERRED' WHEN f.condeferrable THEN 'DEFERRABLE' END,
    CASE WHEN NOT f.convalidated THEN 'NOT VALID' END), '')
FROM pg_constraint f
JOIN pg_class t ON t.oid = f.conrelid
JOIN pg_namespace s ON s.oid = t.relnamespace
JOIN pg_class c ON c.oid = f.confrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
CROSS JOIN LATERAL unnest(f.conkey, f.confkey) WITH ORDINALITY k(own, other, position)
JOIN pg_attribute own ON own.attrelid = f.conrelid AND own.attnum = k.own
JOIN pg_attribute other ON other.attrelid = f.confrelid AND other.attnum = k.other
WHERE f.contype = 'f' AND f.conparentid = 0 AND t.relname = CAST(? AS text) AND s.nspname = CAST(? AS text)
ORDER BY f.conname, k.position)"_s;
    }

    QString sessionNumberQuery() const override { return u"SELECT pg_backend_pid()"_s; }
    QString endSession(qint64 number) const override
    {
        return u"SELECT pg_terminate_backend(%1)"_s.arg(number);
    }
    QString beginWrite() const override { return u"BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE"_s; }

    QString now() const override
    {
        return uR"(to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))"_s;
    }

    /// Asks first, because CREATE TABLE IF NOT EXISTS wants the right to create even where nothing is to be
    /// created, and fails where another load makes the table at the same moment.
    QString ledgerTable() const override
    {
        return u"DO $$ BEGIN IF to_regclass('godwit_ledger') IS NULL THEN "
               "CREATE TABLE GODWIT_LEDGER ("
               "step_key text NOT NULL, "
               "idempotency_key text NOT NULL UNIQUE, "
               "attempt_id text NOT NULL, "
               "fence bigint NOT NULL, "
               "rows_read bigint NOT NULL, "
               "rows_written bigint NOT NULL, "
               "bytes bigint NOT NULL, "
               "watermark text NOT NULL, "
               "recorded_at text NOT NULL); "
               "CREATE INDEX ON GODWIT_LEDGER (step_key, fence); "
               "END IF; EXCEPTION WHEN unique_violation OR duplicate_table OR duplicate_object THEN NULL; END $$"_s;
    }
};

} // namespace

const SqlFlavour &pgFlavour()
{
    static const PgFlavour flavour;
    return flavour;
}

} // namespace godwit
