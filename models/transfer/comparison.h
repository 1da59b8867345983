// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/control.h"
#include "models/core/progresscounter.h"
#include "models/core/result.h"
#include "models/core/stepcomparison.h"

#include <stop_token>

namespace godwit
{

struct ComparisonRequest
{
    StepDef step;
    ConnectionDef source;
    ConnectionDef destination;
    bool ranges = false;
    int mostKeys = 1000; ///< so many differing keys are named
    std::stop_token stop;
    ProgressCounter *progress = nullptr; ///< raised by the rows that were read; may be null
};

/// Compares all columns that the step loads, by counts and digests; nothing is changed. The source is taken
/// as the step makes it (its columns, its condition); the time that a snapshot adds is left out. Rows that
/// differ are found by the step's keys, or else the source's primary key; that takes about 80 bytes of memory
/// per row of the source. Blocks; any thread. Errors: Source, Destination, Cancelled.
Result<StepComparison> compareStep(const ComparisonRequest &request);

} // namespace godwit
