// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/postgresql/pgdescription.h"

#include "models/transfer/transfererror.h"

#include <libpq-fe.h>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

/// The last result of what was sent.
Result<PgResult> answer(PgConnection &connection, int sent)
{
    if (sent != 1)
        return connection.lost();
    PgResult last;
    for (;;) {
        auto next = connection.result();
        if (!next)
            return next.error();
        if (!*next)
            break;
        last = std::move(*next);
    }
    if (PQresultStatus(last.get()) == PGRES_COMMAND_OK)
        return last;
    return connection.isUsable() ? connection.failure(last.get()) : connection.lost();
}

/// An array as the server reads it: {1,2,3}.
QString arrayText(const QStringList &elements) { return u'{' + elements.join(u',') + u'}'; }

} // namespace

Result<PgDescription> describePgStatement(PgConnection &connection, const QByteArray &sql)
{
    if (connection.stop().stop_requested()) // PgConnection asks in its waits, and there may be none
        return cancelled();
    // The extended protocol takes one statement only.
    auto done = answer(connection, PQsendPrepare(connection.handle(), "", sql.constData(), 0, nullptr));
    if (done)
        done = answer(connection, PQsendDescribePrepared(connection.handle(), ""));
    if (!done)
        return done.error();
    PgDescription description{.parameters = PQnparams(done->get())};
    for (int i = 0; i < PQnfields(done->get()); ++i) {
        description.columns.append({.name = QString::fromUtf8(PQfname(done->get(), i)),
                                    .type = PQftype(done->get(), i),
                                    .modifier = PQfmod(done->get(), i)});
    }
    return description;
}

Result<QList<PgTypeDescription>> describePgTypes(PgSession &session,
                                                 const QList<PgDescription::Column> &columns)
{
    QStringList types;
    QStringList modifiers;
    for (const PgDescription::Column &column : columns) {
        types.append(QString::number(column.type));
        modifiers.append(QString::number(column.modifier));
    }
    const auto rows = session.select(uR"(SELECT format_type(t.oid, c.modifier), t.typtype = 'e'
            FROM unnest(?::oid[], ?::int[]) WITH ORDINALITY c(type, modifier, position)
            JOIN pg_type t ON t.oid = c.type ORDER BY c.position)"_s,
                                     {arrayText(types), arrayText(modifiers)});
    if (!rows)
        return rows.error();
    QList<PgTypeDescription> described;
    for (const Row &row : *rows) {
        PgTypeDescription type{.name = row.text(0), .isEnum = row.text(1) == u"t"};
        type.value = type.isEnum ? ValueType{.kind = ValueKind::Enumeration} : pgValueType(type.name);
        described.append(type);
    }
    return described;
}

} // namespace godwit
