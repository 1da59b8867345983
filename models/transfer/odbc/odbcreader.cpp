// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/odbc/odbcreader.h"

#include "models/transfer/odbc/odbcwatermark.h"
#include "models/transfer/overlap.h"
#include "models/transfer/transfererror.h"

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

QString cannotRead() { return Transfer::tr("Cannot read the source"); }

} // namespace

Result<void> OdbcReader::connect()
{
    if (m_request.shared) {
        m_session = static_cast<OdbcSession *>(m_request.shared);
        return {};
    }
    auto opened = OdbcConnection::open({.connection = m_request.connection,
                                        .settings = m_request.settings,
                                        .readOnly = true,
                                        .stop = m_request.stop});
    if (!opened)
        return at(opened.error().kind == ErrorKind::Definition ? ErrorKind::Definition : ErrorKind::Source,
                  opened.error().what, opened.error());
    m_connection = std::move(*opened);
    m_own = std::make_unique<OdbcSession>(*m_connection);
    m_session = m_own.get();
    return {};
}

Result<TableShape> OdbcReader::open()
{
    if (auto connected = connect(); !connected)
        return connected.error();
    auto source = resolveOdbcSource(*m_session, m_request);
    if (!source)
        return source.error();
    m_source = std::move(*source);
    if (m_own) {
        if (auto begun = m_connection->setAutoCommit(false); !begun)
            return begun.error();
        if (m_connection->family() == OdbcFamily::Postgres) { // one snapshot for all that follows
            if (auto set = m_connection->executeDirect(
                    u"SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"_s);
                !set)
                return at(ErrorKind::Source, cannotRead(), set.error());
        }
    }
    QStringList conditions;
    QVariantList values;
    if (!m_request.where.isEmpty())
        conditions.append(u'(' + m_request.where + u"\n)"_s);
    if (!m_request.watermark.isEmpty()) {
        const auto more = fixWatermark(conditions, values);
        if (!more)
            return more.error();
        m_nothingNew = !*more;
    }
    if (conditions.size() > 0)
        m_source.shape.expectedRows = -1;
    if (m_nothingNew)
        return m_source.shape;
    if (auto selected = select(conditions, values); !selected)
        return selected.error();
    return m_source.shape;
}

Result<bool> OdbcReader::fixWatermark(QStringList &conditions, QVariantList &values)
{
    const OdbcFamily family = m_session->connection().family();
    const int position = m_source.shape.indexOf(m_request.watermark);
    if (position < 0) {
        return Error{.kind = ErrorKind::Source,
                     .what = Transfer::tr("The source has no watermark column"),
                     .object = m_source.name,
                     .cause = Transfer::tr("\"%1\" is not among its columns: %2")
                                  .arg(m_request.watermark, m_source.shape.names().join(u", "_s)),
                     .advice = Transfer::tr("Correct the step's watermark.")};
    }
    const ColumnShape &column = m_source.shape.columns.at(position);
    const auto quoted = m_session->flavour().quote(column.name);
    if (!quoted)
        return quoted.error();
    const QString &after = m_request.onlyNew ? m_request.after : QString();
    QStringList beyond = conditions;
    QVariantList beyondValues;
    if (!after.isEmpty()) {
        const OdbcBound bound = odbcBound(column, family, after);
        beyond.append(*quoted + u" > "_s + bound.sql);
        beyondValues = bound.values;
    }
    const auto highest = m_session->selectOne(
        odbcSelection({odbcHighest(column, family, *quoted)}, m_source.from, beyond), beyondValues);
    if (!highest)
        return at(ErrorKind::Source, cannotRead(), highest.error());
    m_upper = (*highest)->isNull(0) ? after : odbcWatermarkFromText((*highest)->text(0), family);
    if (m_request.onlyNew) {
        const auto without = m_session->selectOne(
            odbcSelection({u"COUNT(*)"_s}, m_source.from, conditions + QStringList{*quoted + u" IS NULL"_s}));
        if (!without)
            return at(ErrorKind::Source, cannotRead(), without.error());
        if (const qint64 count = (*without)->integer(0); count > 0) {
            return Error{.kind = ErrorKind::Data,
                         .what = Transfer::tr("Rows without a watermark would never be loaded"),
                         .object = m_source.name,
                         .cause = Transfer::tr("%n row(s) have no value in \"%1\"", nullptr, int(count))
                                      .arg(m_request.watermark),
                         .advice =
                             Transfer::tr("Give them a value, or read by a query that replaces or leaves out "
                                          "NULL.")};
        }
        QString lower = after;
        if (!after.isEmpty() && !m_request.overlap.isEmpty()) {
            const auto lowered = loweredWatermark(after, m_request.overlap);
            if (!lowered)
                return noOverlap(m_source.name, after);
            lower = *lowered;
        }
        if (m_upper.isEmpty() || (m_upper == after && lower == after))
            return false;
        if (!lower.isEmpty()) {
            const OdbcBound bound = odbcBound(column, family, lower);
            conditions.append(*quoted + u" > "_s + bound.sql);
            values += bound.values;
        }
    }
    if (m_upper.isEmpty())
        return true;
    const OdbcBound bound = odbcBound(column, family, m_upper);
    conditions.append(m_request.onlyNew ? QString(*quoted + u" <= "_s + bound.sql)
                                        : u"(%1 <= %2 OR %1 IS NULL)"_s.arg(*quoted, bound.sql));
    values += bound.values;
    return true;
}

Result<void> OdbcReader::select(const QStringList &conditions, const QVariantList &values)
{
    QString sql = m_source.query;
    if (!m_source.from.isEmpty()) {
        QStringList expressions;
        for (const OdbcColumn &column : std::as_const(m_source.columns)) {
            const auto quoted = m_session->flavour().quote(column.shape.name);
            expressions.append(column.expression.isEmpty() && quoted ? *quoted : column.expression);
        }
        sql = odbcSelection(expressions, m_source.from, conditions);
    }
    auto rows = m_session->query(sql, values);
    if (!rows)
        return at(ErrorKind::Source, cannotRead(), rows.error());
    m_rows = std::move(*rows);
    if (!m_block.bind(m_rows, m_source.columns))
        return m_session->connection().error(m_rows, cannotRead(), m_source.name);
    return {};
}

Error OdbcReader::badCell(OdbcBlock::Cell cell, int column, qint64 row) const
{
    if (cell == OdbcBlock::Cell::Failed)
        return m_session->connection().error(m_rows, cannotRead(), m_source.name);
    Error error{.kind = ErrorKind::Data,
                .what = cannotRead(),
                .object = Transfer::tr("%1, row %2").arg(m_source.name).arg(row)};
    const QString &name = m_source.columns.at(column).shape.name;
    if (cell == OdbcBlock::Cell::NotUnicode) {
        error.cause =
            Transfer::tr("column \"%1\" holds half of a surrogate pair, which is no text").arg(name);
        error.advice = Transfer::tr("Correct the value, or read the column as bytes by a query.");
    } else {
        error.kind = ErrorKind::Source;
        error.cause = Transfer::tr("column \"%1\" holds more than its type allows").arg(name);
        error.advice = Transfer::tr("Read it by a query that casts it to a type without a limit.");
    }
    return error;
}

Result<bool> OdbcReader::read(ColumnBatch &batch)
{
    if (m_nothingNew)
        return false;
    OdbcConnection &connection = m_session->connection();
    const int columns = int(m_source.columns.size());
    while (!batch.isFull()) {
        if (m_position >= m_block.rows()) {
            const SQLRETURN fetched = connection.blocking(m_rows, [&] { return SQLFetch(m_rows.handle()); });
            if (fetched == SQL_NO_DATA) {
                m_rows.free();
                if (m_own)
                    (void)m_connection->endTransaction(true);
                m_nothingNew = true;
                return false;
            }
            if (!SQL_SUCCEEDED(fetched))
                return connection.error(m_rows, cannotRead(), m_source.name);
            m_position = 0;
            continue;
        }
        for (int column = 0; column < columns; ++column) {
            const OdbcBlock::Cell cell = m_block.take(m_position, column, batch);
            if (cell != OdbcBlock::Cell::Good)
                return badCell(cell, column, m_rowsRead + 1);
        }
        batch.endRow();
        ++m_position;
        ++m_rowsRead;
    }
    return true;
}

} // namespace godwit
