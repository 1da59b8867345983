// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/mariadb/mariawriter.h"

#include "models/transfer/loadscript.h"
#include "models/transfer/mariadb/mariadestination.h"
#include "models/transfer/transfererror.h"

using namespace Qt::StringLiterals;

namespace godwit
{

Result<WriteStart> MariaWriter::begin()
{
    auto start = m_load.begin();
    if (!start || start->adopted)
        return start;
    if (const auto run = runBeforeLoad(m_load.session(), m_request.options.before); !run)
        return run.error();
    return start;
}

Result<MariaTable> MariaWriter::findTable()
{
    auto table = describeMariaTable(m_load.session(), m_load.name());
    if (!table)
        return at(ErrorKind::Destination, Transfer::tr("Cannot read the destination's catalogue"),
                  table.error());
    if (table->exists && table->notATable.isEmpty() && !table->isTransactional && m_load.options().ledger)
        return notTransactional(*table);
    return table;
}

/// Scripts and verification work on the destination's own name, within the load's transaction.
bool MariaWriter::mustStay() const
{
    const LoadOptions &options = m_request.options;
    return !options.before.trimmed().isEmpty() || !options.after.trimmed().isEmpty() ||
           options.verify != LoadOptions::Verify::None;
}

bool MariaWriter::shouldSwap(const MariaTable &table) const
{
    constexpr qint64 big = 100'000; // below, a DELETE is done in a moment
    using Replace = MariaOptions::Replace;
    const Replace wanted = m_load.options().replace;
    if (wanted == Replace::Delete || mustStay() || table.hasTriggers || table.hasForeignKeys ||
        table.isVersioned || !table.isTransactional || table.comment.size() > 1000)
        return false;
    return wanted == Replace::Rename || table.estimatedRows >= big;
}

Result<void> MariaWriter::prepare(const TableShape &shape)
{
    m_shape = shape;
    m_bulk.reset(); // prepared once before where a shortcut gave up
    m_merge.reset();
    auto table = findTable();
    if (!table)
        return table.error();
    const bool existed = table->exists;
    if (!existed)
        table = create(*table, shape);
    else if (m_request.mode == LoadMode::Full && table->notATable.isEmpty())
        table = shouldSwap(*table) ? copyOf(*table) : emptied(std::move(*table));
    if (!table)
        return table.error();
    m_target = table->name;
    const auto plan = planLoad(shape, *table, m_request, mariaFlavour());
    if (!plan)
        return plan.error();
    noteZones(*plan);

    const auto quoted = m_target.quoted(mariaFlavour());
    if (!quoted)
        return quoted.error();
    MariaTarget target{.table = *quoted,
                       .text = table->text,
                       .plan = *plan,
                       .isTransactional = table->isTransactional,
                       .isStage = loadsByKey(m_request)};
    target.keepsLast = target.isStage && m_request.options.duplicates == LoadOptions::Duplicates::Last;
    if (loadsByKey(m_request) && existed) {
        m_merge.emplace(m_load.session(), *table, *plan, m_request.options);
        target.table = MariaMerge::stage();
        target.numbersBatches = m_request.isolate;
        if (const auto staged = m_merge->createStage(target.numbersBatches); !staged)
            return staged;
    }
    target.localInfile = allowsLocalInfile(m_load.session(), m_load.options(), m_notes);
    m_bulk.emplace(m_load.session(), std::move(target),
                   MariaEncoder(*plan, shape, m_request.keys,
                                ValueChanges(m_request.options.changes, m_request.sourceName),
                                m_request.sourceName),
                   m_request);
    return {};
}

Result<MariaTable> MariaWriter::create(const MariaTable &missing, const TableShape &shape)
{
    if (m_request.options.create == LoadOptions::Create::None)
        return noTable(missing);
    if (!m_request.options.before.trimmed().isEmpty() && !m_load.options().idempotent)
        return createWouldCommit(missing);
    ObjectName name = missing.name;
    if (mustStay()) {
        m_createdInPlace = true;
    } else {
        const auto swap = m_load.useSwap(false, {});
        if (!swap)
            return swap.error();
        name = (*swap)->fresh();
        name.schema = missing.name.schema;
    }
    const auto quoted = name.quoted(mariaFlavour());
    if (!quoted)
        return quoted.error();
    const auto sql = createTableSql(*quoted, shape, m_request, mariaFlavour(), m_notes);
    if (!sql)
        return sql.error();
    const auto made = m_load.session().execute(*sql + u" ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4"_s);
    if (!made) {
        Error error =
            at(ErrorKind::Destination, Transfer::tr("Cannot create the destination table"), made.error());
        error.object = missing.text;
        return error;
    }
    m_created = true;
    if (m_createdInPlace)
        m_load.setCreated();
    auto table = describeMariaTable(m_load.session(), name);
    if (!table)
        return table;
    table->text = missing.text;
    m_target = name;
    if (m_createdInPlace) { // later they would commit the rows
        if (const auto indexed = createIndexes(); !indexed)
            return indexed.error();
    }
    return table;
}

Result<MariaTable> MariaWriter::copyOf(const MariaTable &table)
{
    const auto swap = m_load.useSwap(true, table.comment);
    if (!swap)
        return swap.error();
    ObjectName name = (*swap)->fresh();
    name.schema = table.name.schema;
    const auto fresh = name.quoted(mariaFlavour());
    const auto like = table.name.quoted(mariaFlavour());
    if (!fresh || !like)
        return like ? fresh.error() : like.error();
    if (const auto made = m_load.session().execute(u"CREATE TABLE "_s + *fresh + u" LIKE "_s + *like); !made)
        return at(ErrorKind::Destination,
                  Transfer::tr("Cannot create the table that replaces the destination"), made.error());
    auto copy = describeMariaTable(m_load.session(), name);
    if (copy)
        copy->text = table.text;
    m_notes.append(Transfer::tr("The rows were loaded into a copy of the table, which then took its place "
                                "(RENAME TABLE)."));
    return copy;
}

Result<MariaTable> MariaWriter::emptied(MariaTable table)
{
    const auto quoted = table.name.quoted(mariaFlavour());
    if (!quoted)
        return quoted.error();
    if (const auto done = m_load.session().execute(u"DELETE FROM "_s + *quoted); !done)
        return at(ErrorKind::Destination, Transfer::tr("Cannot empty the destination"), done.error());
    return table;
}

Result<qint64> MariaWriter::write(const ColumnBatch &batch, RowRange rows)
{
    const auto written = m_bulk->write(batch, rows);
    if (!written || !m_merge)
        return written;
    if (!m_request.isolate)
        return qint64(0); // counted by the merge
    auto merged = m_merge->merge(m_bulk->batchNumber());
    if (!merged && merged.error().kind == ErrorKind::Data) {
        const auto undone = m_load.session().execute(u"ROLLBACK TO SAVEPOINT godwit_batch"_s);
        if (!undone)
            return undone.error();
    }
    return merged;
}

Result<qint64> MariaWriter::complete()
{
    qint64 rows = 0;
    if (m_merge && !m_request.isolate) {
        const auto merged = m_merge->merge({});
        if (!merged)
            return merged;
        rows = *merged;
    }
    if (m_merge && m_request.mode == LoadMode::Upsert && m_request.options.deleteMissing) {
        if (const auto deleted = m_merge->deleteMissing(); !deleted)
            return deleted.error();
    }
    if (m_created && !m_createdInPlace) {
        if (const auto indexed = createIndexes(); !indexed)
            return indexed.error();
    }
    if (const auto run = runAfterLoad(m_load.session(), m_request.options.after); !run)
        return run.error();
    return rows;
}

Result<void> MariaWriter::createIndexes()
{
    if (m_request.options.create != LoadOptions::Create::TableAndIndexes)
        return {};
    const auto statements = createIndexesSql(m_target, m_shape, mariaFlavour(), m_notes);
    if (!statements)
        return statements.error();
    for (const QString &sql : *statements) {
        const auto made = m_load.session().execute(sql);
        if (made)
            continue;
        if (made.error().kind == ErrorKind::Data || made.error().transient || m_request.stop.stop_requested())
            return at(ErrorKind::Destination, Transfer::tr("Cannot create an index"), made.error());
        m_notes.append(Transfer::tr("An index was not made: %1 (%2)").arg(made.error().cause, sql));
    }
    return {};
}

Result<void> MariaWriter::commit(const LedgerEffect &effect, const std::function<bool()> &mayCommit)
{
    return m_load.commit(effect, mayCommit);
}

/// The value is the same; what it means is no longer written at it.
void MariaWriter::noteZones(const LoadPlan &plan)
{
    for (const LoadColumn &column : plan.columns) {
        const bool fromZone = column.from.value.kind == ValueKind::Instant;
        if (fromZone && column.to.value.kind == ValueKind::Timestamp)
            m_notes.append(
                Transfer::tr("Column \"%1\": times with a zone are kept as UTC.").arg(column.to.name));
        else if (column.from.value.kind == ValueKind::Timestamp && column.to.value.kind == ValueKind::Instant)
            m_notes.append(
                Transfer::tr("Column \"%1\": times without a zone are taken as UTC.").arg(column.to.name));
    }
}

QStringList MariaWriter::notes() const
{
    QStringList notes = m_notes;
    notes.removeDuplicates();
    return m_bulk ? notes + m_bulk->notes() : notes;
}

} // namespace godwit
