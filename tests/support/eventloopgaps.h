// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFile>
#include <QList>
#include <QTimer>

#include <chrono>
#include <optional>

namespace godwit::test
{

/// How long the event loop of the thread that makes this did not come round, tick by tick of a 5 ms timer.
///
/// Two times of each gap. *Wall* is what an operator feels. *Own* is wall without the time in which the
/// thread was ready but the kernel gave the processor to somebody else (run_delay of
/// /proc/thread-self/schedstat): computing, sleeping, waiting for a lock, a query or a disk all count, a
/// compiler on the same machine does not. So a bound on own is fair on a busy machine and still finds
/// everything that blocks the thread.
class EventLoopGaps
{
public:
    using Duration = std::chrono::duration<double, std::milli>;

    EventLoopGaps();

    struct Figures
    {
        qsizetype count = 0;
        Duration median{};
        Duration p99{};
        Duration max{};
    };
    Figures wall() const { return figures(m_wall); }
    /// Nothing where the kernel does not tell.
    std::optional<Figures> own() const;

private:
    void tick();
    static Figures figures(QList<Duration> gaps);
    std::optional<Duration> runDelay();

    QTimer m_timer;
    QFile m_scheduler;
    std::chrono::steady_clock::time_point m_last;
    std::optional<Duration> m_lastDelay;
    QList<Duration> m_wall;
    QList<Duration> m_own;
};

/// Share of one processor that other programs and other machines on this hardware took since `this` was made.
class OtherLoad
{
public:
    OtherLoad();
    double processors() const;

private:
    struct Sample
    {
        double everybody = 0; ///< seconds
        double own = 0;
        std::chrono::steady_clock::time_point at;
    };
    static Sample sample();

    Sample m_start;
};

} // namespace godwit::test
