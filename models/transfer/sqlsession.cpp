// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/sqlsession.h"

#include "models/transfer/sqlflavour.h"

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

Result<void> plain(const Result<qint64> &done)
{
    if (!done)
        return done.error();
    return {};
}

} // namespace

Result<std::optional<Row>> SqlSession::selectOne(const QString &sql, const QVariantList &values)
{
    auto rows = select(sql, values);
    if (!rows)
        return rows.error();
    return rows->isEmpty() ? std::nullopt : std::optional(rows->first());
}

Result<void> SqlSession::begin() { return plain(execute(flavour().beginWrite())); }

Result<void> SqlSession::commit() { return plain(execute(u"COMMIT"_s)); }

Result<void> SqlSession::rollback() { return plain(execute(u"ROLLBACK"_s)); }

} // namespace godwit
