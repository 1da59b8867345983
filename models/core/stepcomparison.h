// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/error.h"
#include "models/core/ids.h"

#include <QList>
#include <QString>

#include <optional>

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

/// What one end of a step holds.
struct EndFigures
{
    qint64 rows = 0;
    QString digest; ///< 32 hex digits

    friend bool operator==(const EndFigures &, const EndFigures &) = default;
};

/// Source against destination as they are now.
struct StepComparison
{
    enum class Outcome {
        Equal,
        Different,
        Skipped, ///< there is nothing to compare, or no way to; see reason
        Failed,  ///< one end could not be read; see error
    };
    StepKey key;
    QString name;
    QString route;
    Outcome outcome = Outcome::Skipped;
    QString reason; ///< why it was skipped, or what to know about the result; may be empty
    std::optional<Error> error;
    EndFigures source;
    EndFigures destination; ///< of a step that loads by keys: of the rows with a key of the source
    // With ranges, or where the step loads by keys:
    qint64 missing = 0;
    qint64 extra = 0; ///< not counted where the step keeps what the source lost
    qint64 different = 0;
    QList<KeyRange> ranges; ///< of at most so many differing keys as were asked for

    bool isCompared() const { return outcome == Outcome::Equal || outcome == Outcome::Different; }
};

/// Steps of a process to compare; none: all.
struct VerifyChoice
{
    ProcessId process;
    QList<StepId> steps;

    friend bool operator==(const VerifyChoice &, const VerifyChoice &) = default;
};

/// How far a comparison is.
struct VerifyProgress
{
    int step = 0; ///< from 1
    int steps = 0;
    QString name;
    qint64 rowsRead = 0; ///< of both ends of all steps so far
};

} // namespace godwit

Q_DECLARE_METATYPE(godwit::StepComparison)
