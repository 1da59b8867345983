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
    if (m_request.options.keepExisting && !m_destination.replacesByMerge()) {
        const auto single = singleKeys(staged);
        return single ? insertNew(u" ON CONFLICT (%1) DO NOTHING"_s.arg(pgList(m_keys))) : single;
    }
    const bool countsWrites = m_destination.table().info.hasTriggers; // they may drop rows
    const auto manyChanges = countsWrites ? Result<bool>(true) : changesMost();
    if (!manyChanges)
        return manyChanges.error();
    if (*manyChanges) {
        const auto rows = upsertAll(staged);
        return !rows || countsWrites ? rows : Result<qint64>(staged);
    }
    if (auto analysed = m_request.isolate ? Result<qint64>(0) : run(u"ANALYZE "_s + stagingTable());
        !analysed)
        return analysed;
    const auto single = singleKeys(staged);
    if (!single)
        return single;
    const auto updated = update();
    if (!updated)
        return updated;
    if (*updated < *single) {
        if (auto inserted = insertNew({}); !inserted)
            return inserted;
    }
    return *single;
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
    return staged - *dropped;
}

/// Of the first thousand rows: are most of them new, or different?
Result<bool> PgMerge::changesMost()
{
    const QString same = m_values.isEmpty()
                             ? QString()
                             : u" AND NOT ROW(%1)::record OPERATOR(pg_catalog.*<>) ROW(%2)::record"_s.arg(
                                   pgList(m_values, u"target."_s), pgList(m_values, u"fresh."_s));
    const auto counted = m_load.session().selectOne(
        u"SELECT count(*), count(*) FILTER (WHERE EXISTS (SELECT FROM %1 AS target WHERE %2%3)) "
        "FROM (SELECT * FROM %4 LIMIT 1000) AS fresh"_s.arg(
            m_destination.quotedName(), matches(u"target."_s, u"fresh."_s), same, stagingTable()));
    if (!counted)
        return at(ErrorKind::Destination, cannotMerge(), counted.error());
    return (*counted)->integer(1) * 2 <= (*counted)->integer(0);
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
    const auto released = run(u"RELEASE SAVEPOINT godwit_merge"_s);
    return released ? rows : released;
}

Result<void> PgMerge::refuseDuplicates()
{
    QStringList texts;
    for (const QString &key : m_keys)
        texts.append(pgList({key}) + u"::text"_s);
    const auto found = m_load.session().selectOne(
        u"SELECT %1, count(*), min(ctid)::text FROM %2 GROUP BY %3 HAVING count(*) > 1 ORDER BY min(ctid) LIMIT 1"_s
            .arg(texts.join(u", "_s), stagingTable(), pgList(m_keys)));
    if (!found)
        return at(ErrorKind::Destination, cannotMerge(), found.error());
    if (!*found)
        return {};
    const Row &row = **found;
    QStringList key;
    for (int i = 0; i < m_keys.size(); ++i)
        key.append(m_keys.at(i) + u" = '"_s + row.text(i) + u'\'');
    return Error{.kind = ErrorKind::Data,
                 .what = Transfer::tr("A key comes more than once"),
                 .object = Transfer::tr("%1 → %2", "a row of the source → table")
                               .arg(m_request.sourceName, m_destination.table().info.text),
                 .cause = Transfer::tr("%n row(s) have %1", nullptr, int(row.integer(m_keys.size())))
                              .arg(key.join(u", "_s)),
                 .advice = Transfer::tr("Correct the step's keys, or leave all but one row out by a query. "
                                        "Nothing was changed.")};
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
Result<qint64> PgMerge::update()
{
    if (m_values.isEmpty())
        return qint64(0);
    return run(u"UPDATE %1 AS target SET %2 FROM %3 AS fresh WHERE %4 "
               "AND ROW(%5)::record OPERATOR(pg_catalog.*<>) ROW(%6)::record"_s.arg(
                   m_destination.quotedName(), assignments(u"fresh."_s), stagingTable(),
                   matches(u"target."_s, u"fresh."_s), pgList(m_values, u"target."_s),
                   pgList(m_values, u"fresh."_s)));
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

Result<void> PgMerge::remember()
{
    const QString keys = pgList(m_keys);
    const auto added = m_load.session().execute(
        u"INSERT INTO pg_temp.godwit_keys (%1) SELECT %1 FROM %2"_s.arg(keys, stagingTable()) +
        (m_keepsLast ? u" ON CONFLICT DO NOTHING"_s : QString()));
    if (!added) {
        Error error = at(ErrorKind::Destination, cannotMerge(), added.error());
        if (error.kind == ErrorKind::Data)
            error.what = Transfer::tr("A key comes more than once");
        return error;
    }
    if (auto emptied = run(u"TRUNCATE TABLE "_s + stagingTable()); !emptied)
        return emptied.error();
    return {};
}

Result<qint64> PgMerge::removeMissing()
{
    if (!m_deletes)
        return qint64(0);
    const QString keys = m_request.isolate ? u"pg_temp.godwit_keys"_s : stagingTable();
    return run(u"DELETE FROM %1 AS target WHERE NOT EXISTS (SELECT FROM %2 AS fresh WHERE %3)"_s.arg(
        m_destination.quotedName(), keys, matches(u"target."_s, u"fresh."_s)));
}

} // namespace godwit
