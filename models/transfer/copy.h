// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/control.h"
#include "models/core/progresscounter.h"
#include "models/core/result.h"
#include "models/transfer/keptconnections.h"
#include "models/transfer/ledger.h"
#include "models/transfer/rejects.h"

#include <functional>
#include <stop_token>

namespace godwit
{

/// What to copy, and under which identity (exactly-once: audit-protocol.md, section 6).
struct CopyJob
{
    StepDef step; ///< source, destination, load mode, keys, watermark, settings
    ConnectionDef source;
    ConnectionDef destination;
    LedgerEntry identity;
    /// Load only these rows, with the values that were kept: added (a full load appends), or upserted.
    std::optional<Resubmission> resubmission;
};

/// How the caller steers a copy that runs.
struct CopyControl
{
    std::stop_token stop;                ///< checked per batch; also interrupts a blocking driver call
    ProgressCounter *progress = nullptr; ///< raised once per batch; never null
    /// Asked right before the destination's commit or rename: false when the lease is no longer trusted.
    std::function<bool()> mayCommit;
    /// Where rejected rows go, in the calling thread; all of them before the destination's commit, so that no
    /// crash loses one. Empty: nothing can be rejected, whatever the step's settings say.
    RejectSink rejects;
    KeptConnections *kept = nullptr; ///< where connections are taken from and left; null: each is its own
};

struct CopyOutcome
{
    qint64 rowsRead = 0;
    qint64 rowsWritten = 0;
    qint64 bytes = 0;
    qint64 rowsRejected = 0; ///< of this copy; of an adopted one, the caller knows them by its attempt
    AttemptId adoptedFrom;   ///< that had the effect
    /// The destination's ledger already holds this effect: a former attempt committed it and died before
    /// it could say so. Nothing was copied; the counts are that attempt's.
    bool adopted = false;
    QString watermark; ///< the new one; incremental only
    QStringList notes; ///< what an operator has to know though it succeeded; one sentence each
};

/// Moves the rows: reader thread → bounded queue of batches → writer (the calling thread). All of its
/// effect is one transaction or one rename in the destination; on any error, cancel or refusal by
/// mayCommit the destination is as before. Blocks; any thread that may open connections.
///
/// Errors: Source, Destination, Data (with line and column, or the key), Cancelled, Fenced.
Result<CopyOutcome> copyRows(const CopyJob &job, const CopyControl &control);

/// Why a copy step's definition cannot work, judged without touching any store; one sentence each
/// ("load mode \"upsert\" needs key columns"). The caller adds which row it is.
QStringList checkCopy(const StepDef &step, const ConnectionDef &source, const ConnectionDef &destination);

/// A warning where the source object is not there now, or cannot be opened; opens the source read-only.
std::optional<QString> probeSource(const StepDef &step, const ConnectionDef &source);

/// Kinds of stores that a connection may name ("sqlite", "csv").
QStringList storeKinds();

/// Options that any kind of store knows, each once, in order.
QStringList storeOptions();

/// Problems of a connection row itself (unknown kind, an option that its kind does not know, a bad
/// encoding name); one sentence each.
QStringList checkConnection(const ConnectionDef &connection);

} // namespace godwit
