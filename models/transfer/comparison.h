// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/control.h"
#include "models/core/progresscounter.h"
#include "models/core/result.h"
#include "models/transfer/values/digest.h"

#include <stop_token>

namespace godwit
{

/// Which keys differ; consecutive whole numbers are one range.
struct KeyRange
{
    enum class Kind { Missing, Extra, Different }; ///< missing or extra in the destination
    Kind kind = Kind::Missing;
    QString from; ///< "7"; several columns as "7 | Berlin"
    QString to;
    qint64 keys = 0;
};

/// Source against destination as they are now.
struct StepComparison
{
    enum class Outcome { Equal, Different, Skipped };
    StepKey key;
    QString name;
    QString route;
    Outcome outcome = Outcome::Skipped;
    QString reason; ///< why it was skipped, or what to know about the result; may be empty
    Digest source;
    Digest destination; ///< of a step that loads by keys: of the rows with a key of the source
    // With ranges, or where the step loads by keys:
    qint64 missing = 0;
    qint64 extra = 0; ///< not counted where the step keeps what the source lost
    qint64 different = 0;
    QList<KeyRange> ranges; ///< of at most mostKeys differing keys
};

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

/// Compares all columns that the step loads, by counts and digests; nothing is changed. Rows that differ
/// are found by the step's keys, or else the source's primary key; that takes about 80 bytes of memory per
/// row of the source. Blocks; any thread. Errors: Source, Destination, Cancelled.
Result<StepComparison> compareStep(const ComparisonRequest &request);

QString keyRangeWord(KeyRange::Kind kind); ///< "missing", "extra", "different"; never translated

} // namespace godwit
