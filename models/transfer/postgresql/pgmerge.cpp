// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/postgresql/pgmerge.h"

#include "models/transfer/transfererror.h"

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

QString cannotMerge() { return Transfer::tr("Cannot merge the rows into the destination"); }

} // namespace

PgMerge::PgMerge(PgLoad &load, const PgDestination &destination, const WriteRequest &request)
    : m_load(load)
    , m_destination(destination)
    , m_request(request)
    , m_keys(destination.mergeKeys())
    , m_keepsLast(request.options.duplicates == LoadOptions::Duplicates::Last)
    , m_deletes(request.options.deleteMissing || destination.replacesByMerge())
{
    for (const QString &name : destination.plan().names()) {
        if (!m_keys.contains(name) && !destination.table().column(name).isComputed)
            m_values.append(name);
    }
}

Result<qint64> PgMerge::run(const QString &sql)
{
    const auto rows = m_load.session().execute(sql);
    if (!rows)
        return at(ErrorKind::Destination, cannotMerge(), rows.error());
    return *rows;
}

Result<void> PgMerge::makeStaging()
{
    QStringList statements{
        u"DROP TABLE IF EXISTS pg_temp.godwit_rows, pg_temp.godwit_keys"_s, // of a shortcut that gave up
        u"CREATE TEMPORARY TABLE godwit_rows ON COMMIT DROP AS SELECT %1 FROM %2 WITH NO DATA"_s.arg(
            m_destination.quotedColumns(), m_destination.quotedName()),
        u"SET LOCAL work_mem TO '64MB'"_s};
    QStringList given; // NULL matches no row
    for (const QString &key : std::as_const(m_keys))
        given.append(u"ALTER COLUMN %1 SET NOT NULL"_s.arg(pgList({key})));
    statements.append(u"ALTER TABLE pg_temp.godwit_rows "_s + given.join(u", "_s));
    if (m_request.isolate) {
        const QString keys = pgList(m_keys);
        statements += {u"CREATE TEMPORARY TABLE godwit_keys ON COMMIT DROP AS SELECT %1 FROM godwit_rows "
                       "WITH NO DATA"_s.arg(keys),
                       u"ALTER TABLE pg_temp.godwit_keys ADD PRIMARY KEY (%1)"_s.arg(keys)};
    }
    for (const QString &sql : statements) {
        if (auto done = run(sql); !done)
            return done.error();
    }
    return {};
}

Result<qint64> PgMerge::merge(qint64 staged)
{
    m_single = staged;
    if (m_request.options.keepExisting && !m_destination.replacesByMerge()) {
        const auto single = singleKeys(staged);
        if (!single)
            return single;
        const auto inserted = insertNew(u" ON CONFLICT (%1) DO NOTHING"_s.arg(pgList(m_keys)));
        if (inserted)
            m_inserted = *inserted;
        return inserted;
    }
    if (m_destination.table().info.hasTriggers) // they may drop rows: what was written counts
        return upsertAll(staged);
    const auto some = sample();
    if (!some)
        return some.error();
    const bool allDiffer = some->there == some->rows && some->same == 0 && !m_values.isEmpty();
    if (!allDiffer && some->same * 2 > some->rows)
        return updateSome(staged);
    const auto merged = allDiffer ? updateAll(staged) : upsertAll(staged);
    return merged ? Result<qint64>(staged) : merged;
}

/// One row of each key, as the step wants it; how many are left.
Result<qint64> PgMerge::singleKeys(qint64 staged)
{
    if (!m_keepsLast) {
        if (auto unique = refuseDuplicates(); !unique)
            return unique.error();
        return staged;
    }
    const auto dropped = keepLast();
    if (!dropped)
        return dropped;
    m_single = staged - *dropped;
    return m_single;
}

/// Of the first thousand rows.
Result<PgMerge::Sample> PgMerge::sample()
{
    const QString same = m_values.isEmpty()
                             ? u"true"_s
                             : u"NOT ROW(%1)::record OPERATOR(pg_catalog.*<>) ROW(%2)::record"_s.arg(
                                   pgList(m_values, u"target."_s), pgList(m_values, u"fresh."_s));
    const auto counted = m_load.session().selectOne(
        u"SELECT count(*), count(found.there), count(*) FILTER (WHERE found.same) "
        "FROM (SELECT * FROM %1 LIMIT 1000) AS fresh LEFT JOIN LATERAL "
        "(SELECT true AS there, %2 AS same FROM %3 AS target WHERE %4) AS found ON true"_s.arg(
            stagingTable(), same, m_destination.quotedName(), matches(u"target."_s, u"fresh."_s)));
    if (!counted)
        return at(ErrorKind::Destination, cannotMerge(), counted.error());
    const Row &row = **counted;
    return Sample{.rows = row.integer(0), .there = row.integer(1), .same = row.integer(2)};
}

/// ON CONFLICT finds a key that comes twice by itself (21000); looking before would cost every load.
Result<qint64> PgMerge::upsertAll(qint64 staged)
{
    if (auto marked = run(u"SAVEPOINT godwit_merge"_s); !marked)
        return marked;
    auto rows = upsert();
    if (!rows && rows.error().code == u"21000") {
        if (auto undone = run(u"ROLLBACK TO SAVEPOINT godwit_merge"_s); !undone)
            return undone;
        if (auto single = singleKeys(staged); !single)
            return single;
        rows = upsert();
    }
    if (!rows)
        return rows;
    m_isProven = *rows == m_single; // it was written, so it is there
    if (!m_destination.table().info.hasTriggers)
        m_unchanged = m_single - *rows;
    const auto released = run(u"RELEASE SAVEPOINT godwit_merge"_s);
    return released ? rows : released;
}

/// Without the look into the index and the lock that ON CONFLICT takes for every row. A key that comes twice
/// would update one row by whichever comes first, so it is looked for where the counts leave room for one.
Result<qint64> PgMerge::updateAll(qint64 staged)
{
    if (auto marked = run(u"SAVEPOINT godwit_merge"_s); !marked)
        return marked;
    const auto updated = update(false);
    if (!updated)
        return updated;
    const auto twice = *updated == staged ? Result<bool>(false) : hasDuplicates();
    if (!twice)
        return twice.error();
    if (*twice) {
        if (auto undone = run(u"ROLLBACK TO SAVEPOINT godwit_merge"_s); !undone)
            return undone;
        return upsertAll(staged);
    }
    m_changed = *updated;
    const auto inserted = *updated == staged ? Result<qint64>(0) : insertNew({});
    if (!inserted)
        return inserted;
    m_inserted = *inserted;
    m_isProven = *updated + *inserted == staged;
    const auto released = run(u"RELEASE SAVEPOINT godwit_merge"_s);
    return released ? Result<qint64>(staged) : released;
}

Result<qint64> PgMerge::updateSome(qint64 staged)
{
    if (auto analysed = m_request.isolate ? Result<qint64>(0) : run(u"ANALYZE "_s + stagingTable());
        !analysed)
        return analysed;
    const auto single = singleKeys(staged);
    if (!single)
        return single;
    const auto updated = update(true);
    if (!updated)
        return updated;
    const auto inserted = *updated < *single ? insertNew({}) : Result<qint64>(0);
    if (!inserted)
        return inserted;
    m_changed = *updated;
    m_inserted = *inserted;
    m_unchanged = *single - *updated - *inserted;
    m_isProven = *updated + *inserted == *single;
    return single;
}

Result<bool> PgMerge::hasDuplicates()
{
    const auto found =
        m_load.session().selectOne(u"SELECT EXISTS (SELECT FROM %1 GROUP BY %2 HAVING count(*) > 1)"_s.arg(
            stagingTable(), pgList(m_keys)));
    if (!found)
        return at(ErrorKind::Destination, cannotMerge(), found.error());
    return (*found)->text(0) == u"t";
}

Result<qint64> PgMerge::keepLast()
{
    return run(u"DELETE FROM %1 AS fresh USING (SELECT %2, max(ctid) AS godwit_last FROM %1 GROUP BY %2 "
               "HAVING count(*) > 1) AS repeated WHERE %3 AND fresh.ctid <> repeated.godwit_last"_s.arg(
                   stagingTable(), pgList(m_keys), matches(u"fresh."_s, u"repeated."_s)));
}

QString PgMerge::assignments(const QString &from) const
{
    QStringList all;
    for (const QString &name : m_values)
        all.append(pgList({name}) + u" = "_s + from + pgList({name}));
    return all.join(u", "_s);
}

QString PgMerge::matches(const QString &left, const QString &right) const
{
    QStringList all;
    for (const QString &key : m_keys)
        all.append(left + pgList({key}) + u" = "_s + right + pgList({key}));
    return all.join(u" AND "_s);
}

/// Compares the stored bytes (*<>): equal values may still differ ("1.0" and "1.00", 0 and −0), and some
/// types (json) know no equality.
Result<qint64> PgMerge::update(bool onlyWhatDiffers)
{
    if (m_values.isEmpty())
        return qint64(0);
    const QString differs = u" AND ROW(%1)::record OPERATOR(pg_catalog.*<>) ROW(%2)::record"_s.arg(
        pgList(m_values, u"target."_s), pgList(m_values, u"fresh."_s));
    return run(u"UPDATE %1 AS target SET %2 FROM %3 AS fresh WHERE %4%5"_s.arg(
        m_destination.quotedName(), assignments(u"fresh."_s), stagingTable(),
        matches(u"target."_s, u"fresh."_s), onlyWhatDiffers ? differs : QString()));
}

Result<qint64> PgMerge::insertNew(const QString &onConflict)
{
    return run(u"INSERT INTO %1 (%2) OVERRIDING SYSTEM VALUE SELECT %3 FROM %4 AS fresh "
               "WHERE NOT EXISTS (SELECT FROM %1 AS target WHERE %5)%6"_s.arg(
                   m_destination.quotedName(), m_destination.quotedColumns(),
                   pgList(m_destination.plan().names(), u"fresh."_s), stagingTable(),
                   matches(u"target."_s, u"fresh."_s), onConflict));
}

Result<qint64> PgMerge::upsert()
{
    QString action = u"NOTHING"_s;
    if (!m_values.isEmpty()) { // a row that is the same already is not written
        action = u"UPDATE SET %1 WHERE ROW(%2)::record OPERATOR(pg_catalog.*<>) ROW(%3)::record"_s.arg(
            assignments(u"EXCLUDED."_s), pgList(m_values, u"target."_s), pgList(m_values, u"EXCLUDED."_s));
    }
    return run(
        u"INSERT INTO %1 AS target (%2) OVERRIDING SYSTEM VALUE SELECT %2 FROM %3 ON CONFLICT (%4) DO %5"_s
            .arg(m_destination.quotedName(), m_destination.quotedColumns(), stagingTable(), pgList(m_keys),
                 action));
}

} // namespace godwit
