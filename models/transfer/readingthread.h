// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/keptconnections.h"

#include <condition_variable>
#include <deque>
#include <future>
#include <thread>

namespace godwit
{

/// The thread in which a worker's sources are read, one after the other. It lives as long as the worker, so
/// that a connection which must not leave its thread can be kept there. run() in any thread.
class ReadingThread
{
public:
    ReadingThread();
    ~ReadingThread(); ///< after its last job; closes what is kept
    Q_DISABLE_COPY_MOVE(ReadingThread)

    /// The future is ready when the job has ended.
    std::future<void> run(std::packaged_task<void()> job);
    /// For its jobs only.
    KeptConnections &connections() { return *m_connections; }

private:
    void work(const std::stop_token &stop);

    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::deque<std::packaged_task<void()>> m_jobs;
    std::unique_ptr<KeptConnections> m_connections; ///< made and destroyed in the thread
    std::jthread m_thread;                          ///< the last member: it uses the others
};

} // namespace godwit
