// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/postgresql/pgstreams.h"

#include "models/transfer/transfererror.h"

#include <libpq-fe.h>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

constexpr qint64 leastPages = 32;   ///< per stream; with less, connecting takes longer than reading
constexpr int rangeScans = 140'000; ///< the version that reads a range of pages without reading the others

QString startOf(qint64 page) { return u"'(%1,0)'::tid"_s.arg(page); }

} // namespace

Result<PgStreams> planPgStreams(PgSession &session, const PgSource &source, int streams)
{
    PgStreams plan;
    if (streams <= 1)
        return plan;
    if (!source.hasPages) {
        plan.note =
            Transfer::tr("%1 was read in one stream: only tables can be read in ranges.").arg(source.name);
        return plan;
    }
    if (PQserverVersion(session.connection().handle()) < rangeScans) {
        plan.note = Transfer::tr("%1 was read in one stream: ranges need PostgreSQL 14.").arg(source.name);
        return plan;
    }
    const qint64 ranges = std::min<qint64>(streams, source.pages / leastPages);
    if (ranges <= 1)
        return plan;
    const auto exported = session.selectOne(u"SELECT pg_export_snapshot()"_s);
    if (!exported)
        return exported.error();
    plan.snapshot = (*exported)->text(0).toUtf8();
    for (qint64 i = 0; i < ranges; ++i) {
        QStringList bounds;
        if (i > 0)
            bounds.append(u"ctid >= "_s + startOf(source.pages * i / ranges));
        if (i < ranges - 1) // the last one has no end, whatever has been added meanwhile
            bounds.append(u"ctid < "_s + startOf(source.pages * (i + 1) / ranges));
        plan.ranges.append(bounds.join(u" AND "_s));
    }
    return plan;
}

} // namespace godwit
