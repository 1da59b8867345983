// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <list>
#include <memory>
#include <mutex>

namespace godwit
{

class ReadingThread;

/// Base of a connection that can be kept.
class KeptConnection
{
public:
    virtual ~KeptConnection() = default;
};

/// Connections that a worker keeps from one step to the next, so that a thousand small tables do not log in
/// two thousand times. Only what ended well is put back: after an error, a cancel or a timeout a connection
/// is closed instead. Few are kept; the one that was put back first makes room. Any thread, but only for
/// connections that may go from one thread to another between two uses (libpq's may, Qt's may not).
class KeptConnections
{
public:
    KeptConnections();
    ~KeptConnections();
    Q_DISABLE_COPY_MOVE(KeptConnections)

    /// Where a worker's sources are read, and what must not leave its thread is kept; made when it is first
    /// asked for.
    ReadingThread &reading();
    /// The one that was put back under this key, which says everything that it depends on; null: none.
    std::unique_ptr<KeptConnection> take(const QString &key);
    void put(const QString &key, std::unique_ptr<KeptConnection> connection);

private:
    struct Place
    {
        QString key;
        std::unique_ptr<KeptConnection> connection;
    };
    std::mutex m_mutex;
    std::list<Place> m_places; ///< the oldest first
    std::unique_ptr<ReadingThread> m_reading;
};

} // namespace godwit
