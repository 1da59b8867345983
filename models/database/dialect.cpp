// SPDX-License-Identifier: Apache-2.0
#include "models/database/dialect.h"

using namespace Qt::StringLiterals;

namespace godwit
{

QString columnName(const QString &column)
{
    static const QStringList reserved = {u"database"_s, u"key"_s, u"row_number"_s, u"trigger"_s, u"user"_s};
    return reserved.contains(column) ? u'"' + column + u'"' : column;
}

QString columnNames(const QStringList &columns)
{
    QStringList names;
    for (const QString &column : columns)
        names.append(columnName(column));
    return names.join(u", ");
}

QString Dialect::placeholders(qsizetype count) { return QStringList(count, u"?"_s).join(u','); }

QString Dialect::databaseName(const ConnectionSpec &spec, const QString &) const { return spec.database; }

QString Dialect::hostName(const ConnectionSpec &spec) const { return spec.host; }

QString Dialect::savedPassword(const ConnectionSpec &) const { return {}; }

Result<void> Dialect::checkAfterOpening(Connection &) const { return {}; }

QString Dialect::greater(const QString &a, const QString &b) const { return u"GREATEST(%1, %2)"_s.arg(a, b); }

QString Dialect::insertIfAbsent(const QString &table, const QStringList &columns, qsizetype keys) const
{
    return u"INSERT INTO %1(%2) VALUES(%3) ON CONFLICT(%4) DO NOTHING"_s.arg(
        table, columnNames(columns), placeholders(columns.size()), columnNames(columns.mid(0, keys)));
}

QString Dialect::upsert(const QString &table, const QStringList &columns, qsizetype keys) const
{
    QStringList updates;
    for (const QString &column : columns.mid(keys))
        updates.append(u"%1=excluded.%1"_s.arg(columnName(column)));
    return u"INSERT INTO %1(%2) VALUES(%3) ON CONFLICT(%4) DO UPDATE SET %5"_s.arg(
        table, columnNames(columns), placeholders(columns.size()), columnNames(columns.mid(0, keys)),
        updates.join(u", "));
}

QString Dialect::limited(const QString &query, int rows) const
{
    return query + u" LIMIT "_s + QString::number(rows);
}

QString Dialect::lockingSelect(const QString &columns, const QString &table, const QString &where) const
{
    return u"SELECT %1 FROM %2 WHERE %3 FOR UPDATE"_s.arg(columns, table, where);
}

} // namespace godwit
