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

/// What a runner gets. It knows nothing of auditing: it returns a result.
struct StepContext
{
    StepDef step;
    QList<StepDef> siblings; ///< all steps of its process, itself included, in their order
    std::optional<ConnectionDef> source;
    std::optional<ConnectionDef> destination;
    LedgerEntry identity;
    std::stop_token stop;
    ProgressCounter *progress = nullptr;
    std::function<bool()> mayCommit;          ///< asked before every irreversible act
    RejectSink rejects;                       ///< where rows go that are set aside instead of loaded
    std::optional<Resubmission> resubmission; ///< load only these rows
    KeptConnections *kept = nullptr;          ///< of its worker; null: nothing is kept
};

struct StepEffect
{
    qint64 rowsRead = 0;
    qint64 rowsWritten = 0;
    qint64 bytes = 0;
    qint64 rowsRejected = 0; ///< of this execution; of an adopted effect, the rejects of adoptedFrom
    AttemptId adoptedFrom;
    bool adopted = false; ///< a former attempt had already done it; nothing was done now
    QString watermark;
    QStringList notes; ///< what an operator has to know though it succeeded; they go to the trail
};

/// One kind of step. Stateless; run() is called from pool threads, several at once, and blocks.
class Runner
{
public:
    virtual ~Runner() = default;

    virtual QString kind() const = 0; ///< the word in ETL_CONTROL: "copy"
    /// Why this definition cannot work, judged without touching any store; one sentence each.
    virtual QStringList check(const StepDef &step, const Definition &definition) const = 0;
    virtual Result<StepEffect> run(const StepContext &context) const = 0;
};

} // namespace godwit
