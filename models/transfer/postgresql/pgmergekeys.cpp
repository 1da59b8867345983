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

Result<KeyCheck> PgMerge::checkKeys()
{
    // A trigger that fires after a row is written can take it away again.
    const bool mayVanish = m_destination.table().info.hasTriggers || m_request.isolate;
    if (m_isProven && !mayVanish)
        return KeyCheck{.came = m_single, .found = m_single};
    const QString keys = m_request.isolate ? u"pg_temp.godwit_keys"_s : stagingTable();
    const auto counted = m_load.session().selectOne(
        u"SELECT (SELECT count(*) FROM %1), count(*) FROM %1 AS fresh WHERE NOT EXISTS "
        "(SELECT FROM %2 AS target WHERE %3)"_s.arg(keys, m_destination.quotedName(),
                                                    matches(u"target."_s, u"fresh."_s)));
    if (!counted)
        return at(ErrorKind::Destination, Transfer::tr("Cannot read the destination to verify it"),
                  counted.error());
    const qint64 came = (*counted)->integer(0);
    return KeyCheck{.came = came, .found = came - (*counted)->integer(1)};
}

QString PgMerge::note() const
{
    if (m_request.isolate || m_destination.replacesByMerge() || m_single == 0)
        return {}; // every batch would have its own; a full load is no merge to people
    QStringList parts;
    if (m_inserted)
        parts += Transfer::tr("%n row(s) inserted", nullptr, int(*m_inserted));
    if (m_changed)
        parts += Transfer::tr("%n row(s) changed", nullptr, int(*m_changed));
    if (m_unchanged)
        parts += Transfer::tr("%n row(s) were the same already", nullptr, int(*m_unchanged));
    return parts.isEmpty() ? QString() : QString(parts.join(u", "_s) + u'.');
}

} // namespace godwit
