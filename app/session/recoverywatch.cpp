// SPDX-License-Identifier: Apache-2.0
#include "app/session/recoverywatch.h"

#include "models/audit/journalreplay.h"
#include "models/runners/orchestrator.h"

#include <condition_variable>
#include <mutex>

using namespace std::chrono_literals;

namespace godwit
{
namespace
{

constexpr auto interval = 60s;

} // namespace

RecoveryWatch::RecoveryWatch(QString audit, Actor actor, bool atOnce)
    : m_thread([audit = std::move(audit), actor = std::move(actor), atOnce](const std::stop_token &stop) {
        std::mutex mutex;
        std::condition_variable_any wake;
        for (auto pause = atOnce ? 0s : interval;; pause = interval) {
            {
                std::unique_lock lock(mutex);
                wake.wait_for(lock, stop, pause, [] { return false; });
            }
            if (stop.stop_requested())
                return;
            // An audit database that is away, or may only be read, is tried again the next time.
            (void)Orchestrator::recover(audit, actor);
            if (hasJournals())
                (void)replayJournals({});
        }
    })
{}

} // namespace godwit
