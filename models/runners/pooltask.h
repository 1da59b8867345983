// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFuture>

#include <functional>

class QThreadPool;

namespace godwit
{

/// A task in a thread of a pool (QtConcurrent::run). It passes nothing but the call: results are left in
/// variables of the caller, to be read after wait(). In builds with ThreadSanitizer the hand-over is told to
/// it, which Debian's Qt, not instrumented, does not show.
class PoolTask
{
public:
    /// Begins as soon as a thread is free, in the order of the calls. Any thread.
    PoolTask(QThreadPool &pool, std::function<void()> task);

    /// True: what it wrote may be read.
    bool hasEnded() const;
    /// Blocks until it has ended: what it wrote may be read.
    void wait();

private:
    QFuture<void> m_future;
};

} // namespace godwit
