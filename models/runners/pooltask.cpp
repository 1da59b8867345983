// SPDX-License-Identifier: Apache-2.0
#include "models/runners/pooltask.h"

#include <QtConcurrent>

#if defined(__has_feature)
#if __has_feature(thread_sanitizer)
#define GODWIT_WATCHES_THREADS
#endif
#endif

#ifdef GODWIT_WATCHES_THREADS
#include <QPromise>
#include <QRunnable>

#include <sanitizer/tsan_interface.h>
#endif

namespace godwit
{
namespace
{

#ifdef GODWIT_WATCHES_THREADS

char ended; ///< an address: what happened before any task's end happened before it was seen

/// Tells what the pool's own locks order: making a task comes before it, and it before its end.
class WatchedTask final : public QRunnable
{
public:
    explicit WatchedTask(std::function<void()> task) : m_task(std::move(task)) { m_promise.start(); }

    QFuture<void> future() const { return m_promise.future(); }
    void start(QThreadPool &pool)
    {
        __tsan_release(this);
        pool.start(this);
    }
    void run() override
    {
        __tsan_acquire(this);
        m_task();
        m_task = {};
        __tsan_release(&ended);
        m_promise.finish();
    }

private:
    std::function<void()> m_task;
    QPromise<void> m_promise;
};

QFuture<void> started(QThreadPool &pool, std::function<void()> task)
{
    auto *watched = new WatchedTask(std::move(task)); // the pool's from now on
    QFuture<void> future = watched->future();
    watched->start(pool);
    return future;
}

void seenToEnd() { __tsan_acquire(&ended); }

#else

QFuture<void> started(QThreadPool &pool, std::function<void()> task)
{
    return QtConcurrent::run(&pool, std::move(task));
}

void seenToEnd() {}

#endif

} // namespace

PoolTask::PoolTask(QThreadPool &pool, std::function<void()> task) : m_future(started(pool, std::move(task)))
{}

bool PoolTask::hasEnded() const
{
    const bool finished = m_future.isFinished();
    if (finished)
        seenToEnd();
    return finished;
}

void PoolTask::wait()
{
    m_future.waitForFinished();
    seenToEnd();
}

} // namespace godwit
