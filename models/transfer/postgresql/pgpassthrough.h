// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/progresscounter.h"
#include "models/transfer/postgresql/pgcopyin.h"
#include "models/transfer/postgresql/pgdestination.h"
#include "models/transfer/postgresql/pgsource.h"
#include "models/transfer/postgresql/pgwatermark.h"

namespace godwit
{

/// Rows from PostgreSQL to PostgreSQL without decoding them: inside one database by INSERT … SELECT, else by
/// forwarding what COPY TO STDOUT (FORMAT binary) sends, the reading in a thread of its own. Only where both
/// ends have the same column types, so that nothing can change on the way.
class PgPassThrough
{
public:
    struct Moved
    {
        qint64 read = 0;
        qint64 written = 0; ///< fewer where triggers drop rows
        qint64 bytes = 0;
    };

    /// `own`: the writer's session where source and destination are one database; else null.
    PgPassThrough(ReadRequest request, PgSession *own, ProgressCounter &progress);
    ~PgPassThrough();

    /// Connects, finds the object, fixes the watermark.
    Result<TableShape> plan();
    bool isTable() const { return m_source.hasPages; } ///< reads one table and nothing else
    bool hasNothingNew() const { return m_mark.nothingNew; }
    QString watermark() const { return m_mark.upper; }
    const QStringList &notes() const { return m_source.notes; }
    /// Every column goes into one of the same type and no tighter limit.
    bool fits(const LoadPlan &plan, const PgTable &table) const;

    /// Inside the database, into a table that has these columns.
    Result<Moved> insert(const QString &target, const LoadPlan &plan);
    Result<Moved> forward(PgCopyIn &copy, const LoadPlan &plan);

private:
    Result<void> connect();
    QString selection(const LoadPlan &plan) const;
    Result<qint64> sizeOf(const QString &target);

    ReadRequest m_request;
    PgSession *m_session; ///< the writer's, or m_own
    ProgressCounter &m_progress;
    std::stop_source m_stop; ///< of the reading: a refusal of the destination ends it, too
    std::optional<std::stop_callback<std::function<void()>>> m_forwardStop;
    std::unique_ptr<PgSession> m_own; ///< made here, then used by the reading thread alone
    PgSource m_source;
    PgWatermark m_mark;
};

} // namespace godwit
