// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/odbc/odbcloadsql.h"

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

QStringList prefixed(const QString &prefix, const QStringList &names)
{
    QStringList all;
    for (const QString &name : names)
        all.append(prefix + name);
    return all;
}

} // namespace

Result<OdbcLoadSql> OdbcLoadSql::of(OdbcFamily family, const TableInfo &table, const LoadPlan &plan,
                                    bool keepsExisting, const SqlFlavour &flavour)
{
    OdbcLoadSql sql{.family = family, .keepsExisting = keepsExisting};
    const auto target = table.name.quoted(flavour);
    if (!target)
        return target.error();
    sql.target = *target;
    for (const LoadColumn &column : plan.columns) {
        const auto name = flavour.quote(column.to.name);
        if (!name)
            return name.error();
        sql.columns.append(*name);
        sql.types.append(column.to.type);
        if (column.isKey)
            sql.keys.append(*name);
        else if (!column.to.identity)
            sql.updated.append(*name);
        sql.hasIdentity = sql.hasIdentity || column.to.identity;
    }
    return sql;
}

QString OdbcLoadSql::stage() const
{
    switch (family) {
    case OdbcFamily::SqlServer:
        return u"[#godwit_stage]"_s;
    case OdbcFamily::Postgres:
        return u"pg_temp.godwit_stage"_s;
    default:
        return u"temp.godwit_stage"_s;
    }
}

QString OdbcLoadSql::createStage() const
{
    const QString list = columns.join(u", "_s);
    if (family == OdbcFamily::SqlServer) {
        // UNION ALL takes the identity property away, which SELECT INTO would bring along.
        return u"SELECT TOP (0) CAST(0 AS BIGINT) AS [godwit_row], %1\nINTO %2\nFROM %3\n"
               "UNION ALL\nSELECT TOP (0) CAST(0 AS BIGINT), %1\nFROM %3"_s.arg(list, stage(), target);
    }
    const QString how = family == OdbcFamily::Postgres ? u" ON COMMIT DROP"_s : QString();
    const QString name = family == OdbcFamily::Postgres ? u"godwit_stage"_s : stage();
    return u"CREATE %1TABLE %2%3 AS SELECT CAST(0 AS bigint) AS godwit_row, %4 FROM %5 WHERE 1 = 0"_s.arg(
        family == OdbcFamily::Postgres ? u"TEMPORARY "_s : QString(), name, how, list, target);
}

QString OdbcLoadSql::dropStage() const { return u"DROP TABLE "_s + stage(); }

/// PostgreSQL takes text for every type where it is told to, and T-SQL for what it would otherwise convert
/// by the login's language. A cast to a type with a length would cut silently, so text has none.
QString OdbcLoadSql::placeholder(qsizetype column) const
{
    const QString type = types.at(column).toLower();
    if (family == OdbcFamily::Postgres) {
        QString plain = types.at(column);
        if (!type.endsWith(u']') && (type.startsWith(u"character"_s) || type == u"text" || type == u"bpchar"))
            return u"CAST(? AS text)"_s;
        if (type.startsWith(u"bit"_s) && !type.endsWith(u']'))
            plain = u"bit varying"_s;
        return u"CAST(CAST(? AS text) AS %1)"_s.arg(plain);
    }
    if (family == OdbcFamily::SqlServer) {
        for (const QString &word :
             {u"decimal"_s, u"numeric"_s, u"money"_s, u"smallmoney"_s, u"date"_s, u"time"_s, u"datetime"_s,
              u"smalldatetime"_s, u"datetime2"_s, u"datetimeoffset"_s}) {
            if (type == word || type.startsWith(word + u'('))
                return u"CAST(? AS %1)"_s.arg(type.toUpper());
        }
    }
    return u"?"_s;
}

QString OdbcLoadSql::insert(bool intoStage) const
{
    QStringList names = columns;
    QStringList values;
    for (qsizetype i = 0; i < columns.size(); ++i)
        values.append(placeholder(i));
    if (intoStage) {
        names.prepend(family == OdbcFamily::SqlServer ? u"[godwit_row]"_s : u"godwit_row"_s);
        values.prepend(u"?"_s);
    }
    const QString overriding = !intoStage && hasIdentity && family == OdbcFamily::Postgres
                                   ? u" OVERRIDING SYSTEM VALUE"_s
                                   : QString();
    return u"INSERT INTO %1 (%2)%3 VALUES (%4)"_s.arg(intoStage ? stage() : target, names.join(u", "_s),
                                                      overriding, values.join(u", "_s));
}

QString OdbcLoadSql::empty(bool truncate) const
{
    return truncate && family != OdbcFamily::Sqlite ? u"TRUNCATE TABLE "_s + target
                                                    : u"DELETE FROM "_s + target;
}

QString OdbcLoadSql::counted(const QString &sql) const
{
    // SET NOCOUNT ON takes the driver's count away.
    return family == OdbcFamily::SqlServer ? sql + u";\nSELECT ROWCOUNT_BIG()"_s : sql;
}

QString OdbcLoadSql::matching(const QString &left, const QString &right) const
{
    QStringList parts;
    for (const QString &key : keys)
        parts.append(u"%1.%3 = %2.%3"_s.arg(left, right, key));
    return parts.join(u" AND "_s);
}

QString OdbcLoadSql::removeRepeated() const
{
    const QString row = family == OdbcFamily::SqlServer ? u"[godwit_row]"_s : u"godwit_row"_s;
    return counted(u"DELETE FROM %1 WHERE %2 NOT IN (SELECT %3(%2) FROM %1 GROUP BY %4)"_s.arg(
        stage(), row, keepsExisting ? u"MIN"_s : u"MAX"_s, keys.join(u", "_s)));
}

QStringList OdbcLoadSql::merge() const
{
    const QString list = columns.join(u", "_s);
    if (family != OdbcFamily::SqlServer) {
        QStringList sets;
        for (const QString &name : updated)
            sets.append(u"%1 = excluded.%1"_s.arg(name));
        const bool nothing = keepsExisting || sets.isEmpty();
        const QString overriding =
            hasIdentity && family == OdbcFamily::Postgres ? u" OVERRIDING SYSTEM VALUE"_s : QString();
        return {u"INSERT INTO %1 (%2)%3 SELECT %2 FROM %4 WHERE 1 = 1 ON CONFLICT (%5) DO %6"_s.arg(
            target, list, overriding, stage(), keys.join(u", "_s),
            nothing ? u"NOTHING"_s : u"UPDATE SET "_s + sets.join(u", "_s))};
    }
    QStringList statements;
    if (!keepsExisting && !updated.isEmpty()) {
        QStringList sets;
        for (const QString &name : updated)
            sets.append(u"t.%1 = s.%1"_s.arg(name));
        statements.append(
            counted(u"UPDATE t SET %1\nFROM %2 AS t WITH (UPDLOCK, HOLDLOCK)\nINNER JOIN %3 AS s ON %4"_s.arg(
                sets.join(u", "_s), target, stage(), matching(u"t"_s, u"s"_s))));
    }
    statements.append(
        counted(u"INSERT INTO %1 (%2)\nSELECT %3\nFROM %4 AS s\nWHERE NOT EXISTS (SELECT 1 FROM %1 AS t WITH "
                u"(UPDLOCK, "
                "HOLDLOCK) WHERE %5)"_s.arg(target, list, prefixed(u"s."_s, columns).join(u", "_s), stage(),
                                            matching(u"t"_s, u"s"_s))));
    return statements;
}

QString OdbcLoadSql::deleteMissing() const
{
    const QString gone =
        u"WHERE NOT EXISTS (SELECT 1 FROM %1 AS s WHERE %2)"_s.arg(stage(), matching(u"s"_s, u"t"_s));
    if (family == OdbcFamily::SqlServer)
        return counted(u"DELETE t\nFROM %1 AS t\n%2"_s.arg(target, gone));
    return u"DELETE FROM %1 AS t %2"_s.arg(target, gone);
}

QString OdbcLoadSql::identityInsert(bool on) const
{
    if (family != OdbcFamily::SqlServer || !hasIdentity)
        return {};
    return u"SET IDENTITY_INSERT %1 %2"_s.arg(target, on ? u"ON"_s : u"OFF"_s);
}

QString OdbcLoadSql::savepoint() const
{
    return family == OdbcFamily::SqlServer ? u"SAVE TRANSACTION godwit_batch"_s : u"SAVEPOINT godwit_batch"_s;
}

QString OdbcLoadSql::backToSavepoint() const
{
    return family == OdbcFamily::SqlServer ? u"ROLLBACK TRANSACTION godwit_batch"_s
                                           : u"ROLLBACK TO SAVEPOINT godwit_batch"_s;
}

QString OdbcLoadSql::releaseSavepoint() const
{
    return family == OdbcFamily::SqlServer ? QString() : u"RELEASE SAVEPOINT godwit_batch"_s;
}

} // namespace godwit
