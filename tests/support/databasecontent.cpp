// SPDX-License-Identifier: Apache-2.0
#include "tests/support/databasecontent.h"

#include "models/database/connection.h"
#include "models/database/databaseaddress.h"
#include "models/database/dialect.h"

using namespace Qt::StringLiterals;

namespace godwit::test
{
namespace
{

Connection openFile(const QString &database, ConnectionSpec::Access access)
{
    auto spec = parseDatabaseAddress(database);
    if (!spec)
        qFatal("%s", qPrintable(spec.error().text()));
    spec->access = spec->dialect == u"sqlite" || access == ConnectionSpec::Access::ReadOnly
                       ? access
                       : ConnectionSpec::Access::ReadWrite;
    spec->role = ConnectionSpec::Role::Data;
    auto connection = Connection::open(*spec);
    if (!connection)
        qFatal("%s", qPrintable(connection.error().text()));
    return *std::move(connection);
}

RowList select(Connection &connection, const QString &query)
{
    auto rows = connection.select(query);
    if (!rows)
        qFatal("%s\n%s", qPrintable(query), qPrintable(rows.error().text()));
    return *rows;
}

QStringList firstColumn(const RowList &rows)
{
    QStringList texts;
    texts.reserve(rows.size());
    for (const Row &row : rows)
        texts.append(row.text(0));
    return texts;
}

/// quote(a) || ' | ' || quote(b): one text per row that tells 1, '1' and NULL apart (servers: '1' and NULL).
QString quoted(const Connection &connection, const QStringList &columns)
{
    const QString call =
        connection.dialect().name() == u"postgresql" ? u"quote_nullable(%1)"_s : u"quote(%1)"_s;
    QStringList calls;
    for (const QString &column : columns)
        calls.append(call.arg(column));
    return connection.dialect().isServer() ? u"concat_ws(' | ', %1)"_s.arg(calls.join(u", "))
                                           : calls.join(u" || ' | ' || ");
}

QStringList quotedRows(Connection &connection, const QStringList &columns, const QString &from)
{
    return firstColumn(select(connection, u"SELECT %1 FROM %2"_s.arg(quoted(connection, columns), from)));
}

QString quotedName(QString name) { return u'"' + name.replace(u'"', u"\"\""_s) + u'"'; }

} // namespace

QStringList rowsOf(const QString &database, const QStringList &columns, const QString &from)
{
    Connection connection = openFile(database, ConnectionSpec::Access::ReadOnly);
    return quotedRows(connection, columns, from);
}

QString valueOf(const QString &database, const QString &query)
{
    Connection connection = openFile(database, ConnectionSpec::Access::ReadOnly);
    const RowList rows = select(connection, query);
    return rows.isEmpty() ? QString() : rows.first().text(0);
}

QMap<QString, QStringList> contentOf(const QString &database)
{
    Connection connection = openFile(database, ConnectionSpec::Access::ReadOnly);
    QMap<QString, QStringList> content;
    content[u"(schema)"_s] =
        quotedRows(connection, {u"type"_s, u"name"_s, u"sql"_s}, u"sqlite_master ORDER BY name"_s);
    const QStringList tables =
        firstColumn(select(connection, u"SELECT name FROM sqlite_master WHERE type='table' ORDER BY name"_s));
    for (const QString &table : tables) {
        QStringList columns =
            firstColumn(select(connection, u"SELECT name FROM pragma_table_info('%1')"_s.arg(table)));
        for (QString &column : columns)
            column = quotedName(column);
        content[table] = quotedRows(connection, columns, u"%1 ORDER BY rowid"_s.arg(quotedName(table)));
    }
    return content;
}

QString differenceOf(const QMap<QString, QStringList> &before, const QMap<QString, QStringList> &after)
{
    QStringList lines;
    QStringList tables = before.keys() + after.keys();
    tables.removeDuplicates();
    for (const QString &table : std::as_const(tables)) {
        const QStringList old = before.value(table);
        const QStringList now = after.value(table);
        for (qsizetype i = 0; i < std::max(old.size(), now.size()); ++i) {
            const QString was = old.value(i, u"(no row)"_s);
            const QString is = now.value(i, u"(no row)"_s);
            if (was != is)
                lines.append(u"%1, row %2: %3 -> %4"_s.arg(table).arg(i + 1).arg(was, is));
        }
    }
    return lines.join(u'\n');
}

void executeOn(const QString &database, const QStringList &statements)
{
    Connection connection = openFile(database, ConnectionSpec::Access::Create);
    for (const QString &sql : statements) {
        if (auto done = connection.execute(sql); !done)
            qFatal("%s\n%s", qPrintable(sql), qPrintable(done.error().text()));
    }
}

} // namespace godwit::test
