// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/readingthread.h"

namespace godwit
{

ReadingThread::ReadingThread() : m_thread([this](const std::stop_token &stop) { work(stop); }) {}

ReadingThread::~ReadingThread() = default; // ~jthread stops and joins

std::future<void> ReadingThread::run(std::packaged_task<void()> job)
{
    auto done = job.get_future();
    const std::lock_guard lock(m_mutex);
    m_jobs.push_back(std::move(job));
    m_wake.notify_one();
    return done;
}

void ReadingThread::work(const std::stop_token &stop)
{
    m_connections = std::make_unique<KeptConnections>();
    std::unique_lock lock(m_mutex);
    while (m_wake.wait(lock, stop, [this] { return !m_jobs.empty(); })) {
        std::packaged_task<void()> job = std::move(m_jobs.front());
        m_jobs.pop_front();
        lock.unlock();
        job();
        lock.lock();
    }
    lock.unlock();
    m_connections.reset();
}

} // namespace godwit
