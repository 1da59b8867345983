// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/progresscounter.h"
#include "models/core/result.h"
#include "models/transfer/ledger.h"
#include "models/transfer/reader.h"
#include "models/transfer/writer.h"

#include <stop_token>

namespace godwit
{

/// Moves all rows of a reader into a writer that has begun; the commit is the caller's. The reader is
/// opened, used and destroyed before a function returns.
class Pipeline
{
public:
    Pipeline(Writer &writer, ProgressCounter &progress) : m_writer(writer), m_progress(progress) {}

    /// Reads in a thread of its own and writes in the calling one. Requests stop by itself when one of the
    /// two fails, so that the other ends.
    Result<LedgerEffect> run(ReaderPtr reader, std::stop_source stop);
    /// Reads and writes in the calling thread, for a reader that shares the writer's connection.
    Result<LedgerEffect> runInOneThread(ReaderPtr reader, std::stop_token stop);

private:
    Writer &m_writer;
    ProgressCounter &m_progress;
};

} // namespace godwit
