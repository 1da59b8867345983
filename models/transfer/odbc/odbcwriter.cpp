// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/odbc/odbcwriter.h"

#include "models/transfer/rowtext.h"
#include "models/transfer/transfererror.h"

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

QString cannotWrite() { return Transfer::tr("Cannot write to the destination"); }

} // namespace

OdbcWriter::OdbcWriter(WriteRequest request)
    : m_request(std::move(request))
    , m_load(m_request)
    , m_changes(m_request.options.changes, m_request.sourceName)
{}

Result<void> OdbcWriter::run(const QString &sql, const QString &what)
{
    if (sql.isEmpty())
        return {};
    const auto done = m_load.connection().executeDirect(sql);
    if (!done)
        return at(ErrorKind::Destination, what, done.error());
    return {};
}

Result<qint64> OdbcWriter::count(const QString &sql)
{
    if (!m_load.connection().isSqlServer())
        return m_load.session().execute(sql);
    const auto row = m_load.session().selectOne(sql);
    if (!row)
        return row.error();
    return *row ? (*row)->integer(0) : 0;
}

Result<TableInfo> OdbcWriter::describe()
{
    const auto object = describeOdbcObject(m_load.session(), m_name);
    if (!object)
        return at(ErrorKind::Destination, cannotWrite(), object.error());
    m_isReferenced = object->isReferenced;
    m_hasTriggers = object->hasTriggers;
    TableInfo table{.name = m_name,
                    .text = tableText(),
                    .exists = object->exists,
                    .hasTriggers = object->hasTriggers,
                    .columns = object->columns,
                    .primaryKey = object->primaryKey,
                    .uniqueKeys = object->uniqueKeys};
    if (object->exists && !object->isTable)
        table.notATable = Transfer::tr("it is not a table");
    return table;
}

Result<void> OdbcWriter::create(const TableShape &shape)
{
    if (m_request.options.create == LoadOptions::Create::None) {
        return Error{.kind = ErrorKind::Destination,
                     .what = cannotWrite(),
                     .object = tableText(),
                     .cause = Transfer::tr("the table does not exist"),
                     .advice = Transfer::tr("Make it, or let the step make it (setting \"create: table\").")};
    }
    const SqlFlavour &flavour = m_load.session().flavour();
    const auto name = m_name.quoted(flavour);
    if (!name)
        return name.error();
    const auto sql = createTableSql(*name, shape, m_request, flavour, m_notes);
    if (!sql)
        return sql.error();
    m_created = true;
    return run(*sql, Transfer::tr("Cannot create the destination table"));
}

Result<void> OdbcWriter::prepare(const TableShape &shape)
{
    m_shape = shape;
    const auto name = objectNameFromText(m_request.endpoint.object);
    if (!name)
        return name.error();
    m_name = *name;
    auto table = describe();
    if (!table)
        return table.error();
    if (!table->exists) {
        if (auto made = create(shape); !made)
            return made;
        table = describe();
        if (!table)
            return table.error();
    }
    const SqlFlavour &flavour = m_load.session().flavour();
    auto plan = planLoad(shape, *table, m_request, flavour);
    if (!plan)
        return plan.error();
    m_plan = std::move(*plan);
    m_staged = loadsByKey(m_request);
    auto sql = OdbcLoadSql::of(m_load.connection().family(), *table, m_plan, m_request.options.keepExisting,
                               flavour);
    if (!sql)
        return sql.error();
    m_sql = std::move(*sql);
    if (!m_created && m_request.mode == LoadMode::Full) {
        if (auto emptied = run(m_sql.empty(!m_isReferenced && !m_hasTriggers),
                               Transfer::tr("Cannot empty the destination"));
            !emptied)
            return emptied;
    }
    return prepareInsert();
}

Result<void> OdbcWriter::prepareInsert()
{
    if (auto staged = run(m_staged ? m_sql.createStage() : m_sql.identityInsert(true), cannotWrite());
        !staged)
        return staged;
    const OdbcFamily family = m_load.connection().family();
    if (family ==
        OdbcFamily::Sqlite) // libsqliteodbc cuts blobs within arrays; without a wire rows are fast, too
        m_mostRows = 1;
    for (const LoadColumn &column : std::as_const(m_plan.columns))
        m_encoders.emplace_back(column, family);
    m_row.resize(m_encoders.size());
    m_parameters = std::make_unique<OdbcParameters>(family, int(m_encoders.size()), m_staged);
    auto insert = m_load.connection().statement();
    if (!insert)
        return insert.error();
    m_insert = std::move(*insert);
    const QString sql = m_sql.insert(m_staged);
    const SQLRETURN prepared = m_load.connection().blocking(
        m_insert, [&] { return SQLPrepareW(m_insert.handle(), wideOf(sql), SQLINTEGER(sql.size())); });
    if (!SQL_SUCCEEDED(prepared))
        return m_load.connection().error(m_insert, cannotWrite(), tableText());
    return {};
}

Result<qint64> OdbcWriter::write(const ColumnBatch &batch, RowRange rows)
{
    if (!m_request.isolate)
        return writeRows(batch, rows);
    if (auto set = run(m_sql.savepoint(), cannotWrite()); !set)
        return set.error();
    const qint64 numberBefore = m_rowNumber;
    const auto written = writeRows(batch, rows);
    if (!written) {
        m_rowNumber = numberBefore;
        if (written.error().kind == ErrorKind::Data) {
            if (auto back = run(m_sql.backToSavepoint(), cannotWrite()); !back)
                return back.error();
        }
        return written;
    }
    if (auto released = run(m_sql.releaseSavepoint(), cannotWrite()); !released)
        return released.error();
    return written;
}

Result<qint64> OdbcWriter::writeRows(const ColumnBatch &batch, RowRange rows)
{
    const qsizetype end = rows.first + rows.count;
    m_parameters->clear();
    qsizetype blockStart = rows.first;
    for (qsizetype row = rows.first; row < end;) {
        const auto encoded = encode(batch, row);
        if (!encoded)
            return encoded.error();
        if (m_parameters->append(m_row, m_rowNumber + 1, m_mostRows)) {
            ++m_rowNumber;
            ++row;
            continue;
        }
        if (auto flushed = flush(batch, blockStart); !flushed)
            return flushed.error();
        blockStart = row;
    }
    if (auto flushed = flush(batch, blockStart); !flushed)
        return flushed.error();
    return m_staged ? 0 : qint64(rows.count);
}

/// Fills m_row, whose texts stay valid until the next row.
Result<bool> OdbcWriter::encode(const ColumnBatch &batch, qsizetype row)
{
    for (size_t i = 0; i < m_encoders.size(); ++i) {
        const LoadColumn &column = m_plan.columns.at(qsizetype(i));
        const OdbcEncoder::Outcome outcome = m_encoders[i].encode(batch, row, m_row[i]);
        if (outcome == OdbcEncoder::Outcome::Refused) {
            return refusedRow(
                batch, row,
                {.kind = ErrorKind::Data,
                 .cause = Transfer::tr("column \"%1\": %2").arg(column.from.name, m_encoders[i].why())});
        }
        if (outcome == OdbcEncoder::Outcome::Changed) {
            if (auto error = m_changes.note(m_encoders[i].change(), m_shape, m_request.keys, batch,
                                            column.source, row))
                return *error;
        }
        if (column.isKey && m_row[i].form == OdbcValue::Form::Null) {
            return Error{.kind = ErrorKind::Data,
                         .what = Transfer::tr("A key column has no value"),
                         .object = rowPlace(m_request.sourceName, batch, row),
                         .cause = Transfer::tr("\"%1\" is NULL, and NULL matches no row; the row has %2")
                                      .arg(column.from.name, rowValues(m_shape, {}, batch, row)),
                         .advice = Transfer::tr(
                             "Give the row a key, or leave it out by a query. Nothing was changed.")};
        }
    }
    return true;
}

Result<void> OdbcWriter::flush(const ColumnBatch &batch, qsizetype first)
{
    const qsizetype rows = m_parameters->rows();
    if (rows == 0)
        return {};
    const SQLRETURN done = m_parameters->execute(m_load.connection(), m_insert);
    const qsizetype refused = m_parameters->refusedRow();
    if (!SQL_SUCCEEDED(done) || refused >= 0) {
        Error error = m_load.connection().error(m_insert, Transfer::tr("Cannot load the rows"), tableText());
        SQLFreeStmt(m_insert.handle(), SQL_CLOSE);
        // The status array tells which row; else it is one of the block's.
        return refusedRow(batch, first + std::max<qsizetype>(refused, 0), std::move(error));
    }
    SQLFreeStmt(m_insert.handle(), SQL_CLOSE);
    if (m_parameters->processed() != rows) {
        return Error{.kind = ErrorKind::Destination,
                     .what = Transfer::tr("Cannot load the rows"),
                     .object = tableText(),
                     .cause = Transfer::tr("the ODBC driver took %1 of %2 rows without saying why")
                                  .arg(m_parameters->processed())
                                  .arg(rows),
                     .advice = Transfer::tr("Use another driver.")};
    }
    m_parameters->clear();
    return {};
}

Result<void> OdbcWriter::commit(const LedgerEffect &effect, const std::function<bool()> &mayCommit)
{
    m_insert.free();
    return m_load.commit(effect, mayCommit);
}

Error OdbcWriter::refusedRow(const ColumnBatch &batch, qsizetype row, Error error) const
{
    return godwit::refusedRow(std::move(error), rowPlace(m_request.sourceName, batch, row), tableText(),
                              rowValues(m_shape, m_request.keys, batch, row));
}

QString OdbcWriter::tableText() const
{
    return Transfer::tr("%1 in %2", "a table in a file").arg(m_request.endpoint.object, m_load.place());
}

} // namespace godwit
