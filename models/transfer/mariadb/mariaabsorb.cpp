// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/mariadb/mariasource.h"
#include "models/transfer/mariadb/mariatype.h"
#include "models/transfer/mariadb/mariawatermark.h"
#include "models/transfer/mariadb/mariawriter.h"
#include "models/transfer/sqlflavour.h"
#include "models/transfer/transfererror.h"

#include <mysql.h>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

bool isSameServer(const ConnectionDef &a, const ConnectionDef &b)
{
    return a.kind == b.kind && a.host == b.host && a.port == b.port && a.user == b.user &&
           a.secret == b.secret;
}

/// The source's table with its database's name: the session is the destination's.
QString inDatabase(const ReadRequest &request)
{
    const auto name = objectNameFromText(request.endpoint.object, request.connection.database);
    const auto part = [](QString text) { return u'"' + text.replace(u'"', u"\"\""_s) + u'"'; };
    return name ? part(name->schema) + u'.' + part(name->name) : request.endpoint.object;
}

/// Columns that hold the same values in the same way; then the server converts nothing.
bool isSameType(const ColumnShape &from, const ColumnShape &to)
{
    return !from.type.isEmpty() && from.type == to.type;
}

} // namespace

/// Pushed down to the server: INSERT … SELECT. Not where rows are matched by key, where a column's type
/// differs (the server would convert in silence), or for a query (its types have no names).
Result<std::optional<LedgerEffect>> MariaWriter::absorb(const ReadRequest &request, ProgressCounter &progress)
{
    const std::optional<LedgerEffect> nothing;
    if (!isSameServer(request.connection, m_request.connection) ||
        !request.endpoint.query.trimmed().isEmpty() || loadsByKey(m_request) || m_request.isolate ||
        m_request.mode == LoadMode::Snapshot || !request.columns.isEmpty() ||
        !m_request.options.columns.isEmpty())
        return nothing;
    MariaSession &session = m_load.session();
    ReadRequest own = request;
    own.shared = &session;
    own.endpoint.object = inDatabase(request);
    auto source = resolveMariaSource(session, own);
    if (!source)
        return source.error();
    auto table = findTable();
    if (!table)
        return table.error();
    for (const ColumnShape &column : std::as_const(source->shape.columns)) {
        const auto same =
            std::find_if(table->columns.begin(), table->columns.end(), [&](const ColumnShape &to) {
                return to.name.compare(column.name, Qt::CaseInsensitive) == 0;
            });
        if (table->exists ? same == table->columns.end() || same->generated || !isSameType(column, *same)
                          : mariaDeclaredType(column.type).isEmpty())
            return nothing;
    }
    QStringList conditions;
    if (!own.where.isEmpty())
        conditions.append(own.where + u'\n');
    MariaWatermark watermark;
    if (!own.watermark.isEmpty()) {
        auto fixed = fixMariaWatermark(session, *source, own);
        if (!fixed)
            return fixed.error();
        watermark = std::move(*fixed);
    }
    if (const auto prepared = prepare(source->shape); !prepared)
        return prepared.error();
    return pushDown(*source, conditions + watermark.conditions, watermark.upper, watermark.nothingNew,
                    progress);
}

Result<std::optional<LedgerEffect>> MariaWriter::pushDown(const MariaSource &source,
                                                          const QStringList &conditions,
                                                          const QString &watermark, bool nothingNew,
                                                          ProgressCounter &progress)
{
    LedgerEffect effect{.watermark = watermark};
    MariaSession &session = m_load.session();
    if (!nothingNew) {
        const auto into = m_target.quoted(mariaFlavour());
        if (!into)
            return into.error();
        QStringList names;
        for (const ColumnShape &column : source.shape.columns)
            names.append(*mariaFlavour().quote(column.name));
        QString sql = u"INSERT INTO "_s + *into + u" ("_s + names.join(u", "_s) + u") SELECT "_s +
                      names.join(u", "_s) + u" FROM "_s + source.from;
        if (!conditions.isEmpty())
            sql += u" WHERE ("_s + conditions.join(u") AND ("_s) + u')';
        if (const auto marked = session.execute(u"SAVEPOINT godwit_absorb"_s); !marked)
            return marked.error();
        const auto done = session.execute(sql);
        if (!done && done.error().kind != ErrorKind::Data)
            return at(ErrorKind::Destination, Transfer::tr("Cannot load the rows"), done.error());
        if (!done || mysql_warning_count(session.connection().handle()) != 0) {
            // Row by row it will be clear which one it is.
            if (const auto undone = session.execute(u"ROLLBACK TO SAVEPOINT godwit_absorb"_s); !undone)
                return undone.error();
            return std::optional<LedgerEffect>();
        }
        effect.rowsRead = effect.rowsWritten = *done;
    }
    progress.addRead(effect.rowsRead, 0);
    progress.addWritten(effect.rowsWritten);
    const auto rest = complete();
    if (!rest)
        return rest.error();
    m_notes.append(Transfer::tr("The server copied the rows by itself (INSERT … SELECT)."));
    return std::optional(effect);
}

} // namespace godwit
