// SPDX-License-Identifier: Apache-2.0
#include "tests/support/eventloopgaps.h"

#include <sys/resource.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::steady_clock;

namespace godwit::test
{

EventLoopGaps::EventLoopGaps() : m_scheduler(u"/proc/thread-self/schedstat"_s), m_last(steady_clock::now())
{
    (void)m_scheduler.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    m_lastDelay = runDelay();
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(5ms);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { tick(); });
    m_timer.start();
}

void EventLoopGaps::tick()
{
    const auto now = steady_clock::now();
    const std::optional<Duration> delay = runDelay();
    const Duration wall = now - m_last;
    m_wall += wall;
    if (delay && m_lastDelay)
        m_own += std::max(Duration::zero(), wall - (*delay - *m_lastDelay));
    m_last = now;
    m_lastDelay = delay;
}

std::optional<EventLoopGaps::Duration> EventLoopGaps::runDelay()
{
    // "nanoseconds on a processor, nanoseconds ready but without one, time slices"
    if (!m_scheduler.isOpen() || !m_scheduler.seek(0))
        return std::nullopt;
    const QByteArrayList fields = m_scheduler.read(100).simplified().split(' ');
    if (fields.size() != 3)
        return std::nullopt;
    return std::chrono::nanoseconds(fields.at(1).toLongLong());
}

std::optional<EventLoopGaps::Figures> EventLoopGaps::own() const
{
    return m_own.size() == m_wall.size() ? std::optional(figures(m_own)) : std::nullopt;
}

EventLoopGaps::Figures EventLoopGaps::figures(QList<Duration> gaps)
{
    if (gaps.isEmpty())
        return {};
    std::sort(gaps.begin(), gaps.end());
    return {.count = gaps.size(),
            .median = gaps[gaps.size() / 2],
            .p99 = gaps[gaps.size() * 99 / 100],
            .max = gaps.last()};
}

OtherLoad::OtherLoad() : m_start(sample()) {}

double OtherLoad::processors() const
{
    const Sample now = sample();
    const double seconds = std::chrono::duration<double>(now.at - m_start.at).count();
    return seconds <= 0 ? 0 : (now.everybody - m_start.everybody - (now.own - m_start.own)) / seconds;
}

OtherLoad::Sample OtherLoad::sample()
{
    Sample sample{.at = steady_clock::now()};
    QFile file(u"/proc/stat"_s);
    if (file.open(QIODevice::ReadOnly)) {
        // "cpu user nice system idle iowait irq softirq steal …" in clock ticks
        const QByteArrayList fields = file.readLine().simplified().split(' ');
        for (const int field : {1, 2, 3, 6, 7, 8})
            sample.everybody += fields.value(field).toDouble() / double(sysconf(_SC_CLK_TCK));
    }
    rusage usage = {};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    sample.own = seconds(usage.ru_utime) + seconds(usage.ru_stime);
    return sample;
}

} // namespace godwit::test
