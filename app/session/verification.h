// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/actor.h"
#include "models/core/control.h"
#include "models/core/progresscounter.h"
#include "models/core/result.h"
#include "models/core/stepcomparison.h"

#include <QJsonObject>

#include <functional>
#include <stop_token>

namespace godwit
{

class Connection;

struct VerificationRequest
{
    VerifyChoice choice;
    bool ranges = false; ///< name the keys that differ
    int mostKeys = 1000; ///< of a step
    std::stop_token stop;
    ProgressCounter *progress = nullptr; ///< raised by the rows that were read; may be null
    /// Before each step, with its number from 1, and how many there are; in the calling thread; may be empty.
    std::function<void(const StepDef &step, int number, int of)> begins;
};

/// Compares both ends of steps as they are now; nothing is changed. A step that cannot be read is a failed
/// one among the results, and the others go on. Blocks; thread of the connection. Errors: Usage (no such
/// step), Audit, Cancelled.
Result<QList<StepComparison>> verifySteps(Connection &audit, const VerificationRequest &request);

/// A line of the trail per step, with the figures.
Result<void> recordVerification(Connection &audit, const Actor &actor, const QList<StepComparison> &results);

/// True where nothing differs and everything could be read.
bool isEqual(const QList<StepComparison> &results);

/// What the trail and `godwitctl verify --json` say of a step.
QJsonObject figuresJson(const StepComparison &step);
QString keyRangeWord(KeyRange::Kind kind); ///< "missing", "extra", "different"; never translated

} // namespace godwit
