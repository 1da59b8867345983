// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace godwit
{

/// Pieces of a byte stream from one thread to another. A few at most, so that memory stays what it is; their
/// buffers are recycled. All members in any thread.
class PgByteQueue
{
public:
    static constexpr size_t pieceSize = 128 * 1024;

    /// An empty buffer to fill.
    std::string blank()
    {
        const std::lock_guard lock(m_mutex);
        std::string piece;
        if (!m_spare.empty()) {
            piece = std::move(m_spare.back());
            m_spare.pop_back();
        }
        piece.clear();
        piece.reserve(pieceSize + pieceSize / 4);
        return piece;
    }
    /// Waits for room. False: nobody takes any more.
    bool push(std::string piece)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_closed || m_pieces.size() < most; });
        if (m_closed)
            return false;
        m_pieces.push_back(std::move(piece));
        m_changed.notify_all();
        return true;
    }
    /// Waits for a piece. Nothing: the stream is at its end.
    std::optional<std::string> pop()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_closed || !m_pieces.empty(); });
        if (m_pieces.empty())
            return {};
        std::string piece = std::move(m_pieces.front());
        m_pieces.pop_front();
        m_changed.notify_all();
        return piece;
    }
    void recycle(std::string piece)
    {
        constexpr size_t largest = 4 * pieceSize; // one huge value must not stay in memory
        const std::lock_guard lock(m_mutex);
        if (m_spare.size() < most && piece.capacity() <= largest)
            m_spare.push_back(std::move(piece));
    }
    /// From either end: the last piece was pushed, or no more is wanted.
    void close()
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
        m_changed.notify_all();
    }

private:
    static constexpr size_t most = 8;

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::string> m_pieces;
    std::vector<std::string> m_spare;
    bool m_closed = false;
};

} // namespace godwit
