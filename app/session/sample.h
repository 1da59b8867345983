// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"

#include <QStringList>

namespace godwit
{

/// Where a sample migration was written.
struct SamplePaths
{
    QString folder;        ///< absolute
    QString definition;    ///< to import
    QString auditDatabase; ///< where the caller makes it; not there yet
    QStringList repairs;   ///< executable, to apply between runs, in order

    friend bool operator==(const SamplePaths &, const SamplePaths &) = default;
};

/// "worked-example" (the first: seven steps, four failures, two repairs) and "ieee-data".
QStringList sampleNames();

/// A sample of that name was written into the folder before.
bool holdsSample(const QString &sampleName, const QString &folder);

enum class SampleStart {
    Fresh,      ///< a folder that is absent or empty
    BeginAgain, ///< also one with the same sample, which is set back to its beginning; its runs are lost
};

/// Writes a sample's definition, data, legacy database and repairs into a folder, which is made if absent.
/// Any other folder than `start` names is refused and left as it is. Blocks; any thread.
///
/// Errors: Usage (unknown name, a folder with something in it), Io.
Result<SamplePaths> writeSample(const QString &sampleName, const QString &folder,
                                SampleStart start = SampleStart::Fresh);

} // namespace godwit
