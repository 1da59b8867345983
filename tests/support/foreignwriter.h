// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

#include <atomic>
#include <functional>
#include <mutex>
#include <stop_token>
#include <vector>

namespace godwit::test
{

/// Another system that writes into the two audit tables: inserts with and without column names, updates its
/// own rows in place, deletes some; in processes of its own and in ours, in steps that we do not have. It
/// remembers every row, so that it can tell afterwards whether somebody else touched one.
class ForeignWriter
{
public:
    /// Its step "mark" always holds the number of the latest mark as description.
    static inline const QString markedProcess = QStringLiteral("F0");

    explicit ForeignWriter(QString audit) : m_audit(std::move(audit)) {}

    /// Writes until it is stopped, in the calling thread. Where it is late it catches up.
    void work(int writesPerSecond, const std::stop_token &stop);

    // Any thread:
    qint64 writes() const { return m_writes; }
    qint64 lastMark() const { return m_lastMark; }
    qint64 sinceCommit(qint64 mark) const; ///< ms; 0 where it is not committed yet
    QString error() const;

    /// After work(): rows that are not as it left them, a line each.
    QStringList changedByOthers() const;

private:
    using Clock = std::chrono::steady_clock;
    using Sink = std::function<QString(const QString &sql)>; ///< executes; what went wrong, or nothing
    bool execute(const Sink &sink, const QString &sql);
    void write(int writesPerSecond, const std::stop_token &stop, const Sink &sink);
    QString nextStatement();
    QString insertStep(const QString &process, const QString &step);

    QString m_audit;
    QMap<QString, QString> m_steps; ///< row by its start: what it holds now
    QMap<QString, QString> m_runs;
    qint64 m_number = 0;
    std::atomic<qint64> m_writes = 0;
    std::atomic<qint64> m_lastMark = 0;
    mutable std::mutex m_mutex;                 ///< of the rest
    std::vector<Clock::time_point> m_committed; ///< by mark - 1
    QString m_error;
};

} // namespace godwit::test
