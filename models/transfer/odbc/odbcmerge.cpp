// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/odbc/odbcwriter.h"
#include "models/transfer/transfererror.h"

using namespace Qt::StringLiterals;

// What has to wait until all rows have come.
namespace godwit
{

Result<qint64> OdbcWriter::merge()
{
    const QString failed = Transfer::tr("Cannot load the rows");
    QStringList counted{m_sql.merge()};
    if (m_request.options.deleteMissing && m_request.mode == LoadMode::Upsert)
        counted.append(m_sql.deleteMissing());
    const auto repeated = count(m_sql.removeRepeated());
    if (!repeated)
        return at(ErrorKind::Destination, failed, repeated.error());
    if (*repeated > 0 && m_request.options.duplicates == LoadOptions::Duplicates::Fail) {
        return Error{.kind = ErrorKind::Data,
                     .what = Transfer::tr("A key comes more than once"),
                     .object = m_request.sourceName,
                     .cause = Transfer::tr("%n row(s) have a key that comes again", nullptr, int(*repeated)),
                     .advice =
                         Transfer::tr("Correct the step's keys, or leave all but one row out by a query. "
                                      "Nothing was changed.")};
    }
    if (auto on = run(m_sql.identityInsert(true), failed); !on)
        return on.error();
    qint64 written = 0;
    for (const QString &sql : std::as_const(counted)) {
        const auto rows = count(sql);
        if (!rows)
            return at(ErrorKind::Destination, failed, rows.error());
        written += *rows;
    }
    if (auto off = run(m_sql.identityInsert(false), failed); !off)
        return off.error();
    return written;
}

/// PostgreSQL's sequences know nothing of numbers that were given; SQL Server's identity does.
Result<void> OdbcWriter::moveSequences()
{
    for (qsizetype i = 0; i < m_plan.columns.size(); ++i) {
        const LoadColumn &column = m_plan.columns.at(i);
        if (!column.to.identity || m_load.connection().family() != OdbcFamily::Postgres)
            continue;
        const auto moved = m_load.session().select(
            u"SELECT setval(pg_get_serial_sequence(CAST(? AS text), CAST(? AS text)), m) FROM "
            "(SELECT max(%1) AS m FROM %2) AS highest WHERE m >= 1"_s.arg(m_sql.columns.at(i), m_sql.target),
            {m_sql.target, column.to.name});
        if (!moved)
            return at(ErrorKind::Destination, Transfer::tr("Cannot write to the destination"), moved.error());
    }
    return {};
}

Result<qint64> OdbcWriter::complete()
{
    m_insert.free();
    qint64 written = 0;
    if (m_staged) {
        const auto merged = merge();
        if (!merged)
            return merged;
        written = *merged;
    } else if (auto off = run(m_sql.identityInsert(false), Transfer::tr("Cannot write to the destination"));
               !off) {
        return off.error();
    }
    if (m_staged) {
        if (auto dropped = run(m_sql.dropStage(), Transfer::tr("Cannot write to the destination")); !dropped)
            return dropped.error();
    }
    if (auto moved = moveSequences(); !moved)
        return moved.error();
    if (m_created && m_request.options.create == LoadOptions::Create::TableAndIndexes) {
        const auto indexes = createIndexesSql(m_name, m_shape, m_load.session().flavour(), m_notes);
        if (!indexes)
            return indexes.error();
        for (const QString &sql : *indexes) {
            if (auto made = run(sql, Transfer::tr("Cannot create an index")); !made)
                return made.error();
        }
    }
    if (auto after = m_load.runAfter(); !after)
        return after.error();
    return written;
}

} // namespace godwit
