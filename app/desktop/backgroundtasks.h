// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFuture>
#include <QObject>
#include <QThreadPool>
#include <QtConcurrent>

namespace godwit
{

/// Work that must not block the window: runs `work` in a pool and gives its result to `done` in the context's
/// thread, or to nobody if the context is gone by then. One at a time, in order, unless it has more threads:
/// an import comes before the preview that was asked for after it. The destructor waits for what was begun.
class BackgroundTasks
{
public:
    explicit BackgroundTasks(int threads = 1) { m_pool.setMaxThreadCount(threads); }
    ~BackgroundTasks() { m_pool.waitForDone(); }
    BackgroundTasks(const BackgroundTasks &) = delete;
    BackgroundTasks &operator=(const BackgroundTasks &) = delete;

    template <typename Work, typename Done>
    void run(QObject *context, Work work, Done done)
    {
        QtConcurrent::run(&m_pool, std::move(work)).then(context, std::move(done));
    }

private:
    QThreadPool m_pool;
};

} // namespace godwit
