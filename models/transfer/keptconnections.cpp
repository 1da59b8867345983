// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/keptconnections.h"

#include "models/transfer/readingthread.h"

#include <algorithm>

namespace godwit
{

KeptConnections::KeptConnections() = default;
KeptConnections::~KeptConnections() = default;

ReadingThread &KeptConnections::reading()
{
    const std::lock_guard lock(m_mutex);
    if (!m_reading)
        m_reading = std::make_unique<ReadingThread>();
    return *m_reading;
}

std::unique_ptr<KeptConnection> KeptConnections::take(const QString &key)
{
    const std::lock_guard lock(m_mutex);
    const auto found =
        std::find_if(m_places.begin(), m_places.end(), [&](const Place &place) { return place.key == key; });
    if (found == m_places.end())
        return {};
    auto connection = std::move(found->connection);
    m_places.erase(found);
    return connection;
}

void KeptConnections::put(const QString &key, std::unique_ptr<KeptConnection> connection)
{
    constexpr size_t most = 4;              // a source and a destination, and those of the step before
    std::unique_ptr<KeptConnection> closed; // outside of the lock: it talks to its server
    const std::lock_guard lock(m_mutex);
    m_places.push_back({key, std::move(connection)});
    if (m_places.size() > most) {
        closed = std::move(m_places.front().connection);
        m_places.pop_front();
    }
}

} // namespace godwit
