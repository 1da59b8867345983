// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/postgresql/pgsession.h"

#include "models/transfer/postgresql/pgscript.h"
#include "models/transfer/postgresql/pgstatements.h"
#include "models/transfer/transfererror.h"

#include <libpq-fe.h>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

PgParameters parametersOf(const QVariantList &values)
{
    PgParameters parameters;
    for (const QVariant &value : values) {
        PgParameters::Value one;
        if (value.typeId() == QMetaType::QByteArray) {
            one = {value.toByteArray(), true};
        } else if (value.typeId() == QMetaType::Double) {
            one.bytes = QByteArray::number(value.toDouble(), 'g', 17);
        } else if (value.isValid() && value.typeId() != QMetaType::Nullptr) {
            one.bytes = value.toString().toUtf8();
        }
        parameters.values.append(std::move(one));
    }
    return parameters;
}

QVariant cellOf(const pg_result *result, int row, int column)
{
    constexpr Oid byteaType = 17;
    if (PQgetisnull(result, row, column))
        return {};
    const QByteArray text =
        QByteArray::fromRawData(PQgetvalue(result, row, column), PQgetlength(result, row, column));
    if (PQftype(result, column) == byteaType) // bytea_output is hex: \x00ff
        return QByteArray::fromHex(text.sliced(2));
    return text.isEmpty() ? u""_s : QString::fromUtf8(text);
}

} // namespace

Result<SqlSessionPtr> PgSession::open(const SessionRequest &request)
{
    auto connection = PgConnection::open(request);
    if (!connection)
        return connection.error();
    return SqlSessionPtr(std::make_unique<PgSession>(std::move(*connection)));
}

Result<PgResult> PgSession::run(const QString &sql, const QVariantList &values)
{
    const QString numbered = values.isEmpty() ? sql : numberedPlaceholders(sql);
    return m_connection->execute(numbered.toUtf8(), parametersOf(values));
}

Result<qint64> PgSession::execute(const QString &sql, const QVariantList &values)
{
    const auto result = run(sql, values);
    if (!result)
        return result.error();
    // COMMIT of a transaction that has failed rolls back, and calls that a success.
    if (qstrcmp(PQcmdStatus(result->get()), "ROLLBACK") == 0 && sql.startsWith(u"COMMIT"_s))
        return Error{.kind = m_connection->side(),
                     .what = Transfer::tr("The transaction cannot be committed"),
                     .object = place(),
                     .cause = Transfer::tr("a statement of it has failed"),
                     .code = u"25P02"_s};
    return std::strtoll(PQcmdTuples(result->get()), nullptr, 10);
}

Result<RowList> PgSession::select(const QString &sql, const QVariantList &values)
{
    const auto result = run(sql, values);
    if (!result)
        return result.error();
    RowList rows;
    for (int row = 0; row < PQntuples(result->get()); ++row) {
        QVariantList cells;
        for (int column = 0; column < PQnfields(result->get()); ++column)
            cells.append(cellOf(result->get(), row, column));
        rows.append(Row(std::move(cells)));
    }
    return rows;
}

Result<SqlSession::ScriptOutcome> PgSession::runScript(const QString &script)
{
    auto ran = runPgScript(*m_connection, script);
    m_connection->forgetStatements();
    return ran;
}

} // namespace godwit
