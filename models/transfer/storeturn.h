// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <stop_token>
#include <utility>

namespace godwit
{

/// A place in the queue for SQLite files within this program: one writer or several readers at a time, as
/// SQLite's own locks demand. Steps that load into one file in parallel wait for each other here as long
/// as it takes, instead of failing with "database is locked" after some seconds. Given back when it is
/// destroyed. Any thread.
class StoreTurn
{
public:
    /// Waits for both files at once, so that two copies in opposite directions cannot block each other; an
    /// empty path is no file. Holds nothing when stop was requested.
    static StoreTurn take(const QString &read, const QString &write, std::stop_token stop);

    StoreTurn() = default;
    StoreTurn(StoreTurn &&other) noexcept
        : m_read(std::exchange(other.m_read, QString())), m_write(std::exchange(other.m_write, QString()))
    {}
    StoreTurn &operator=(StoreTurn &&) = delete;
    ~StoreTurn();

private:
    QString m_read;
    QString m_write;
};

/// One text per file on disk, whatever path (link, "..") leads to it.
QString fileIdentity(const QString &path);

} // namespace godwit
