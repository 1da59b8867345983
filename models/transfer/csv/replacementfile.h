// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/csv/csvfile.h"

#include <QCryptographicHash>

#include <string_view>

namespace godwit
{

/// A file that takes another's place at once or not at all: written beside it under a temporary name, synced,
/// renamed over it. Not renamed, it vanishes. A lock marks it as in use, so that what a killed process
/// left behind is told apart and removed by the next one. One thread.
class ReplacementFile
{
public:
    /// `target` may be absent; a link is followed. `suffix` makes the temporary name unique (an attempt id).
    static Result<ReplacementFile> create(const QString &target, const QString &suffix);
    ReplacementFile(ReplacementFile &&other) noexcept;
    ReplacementFile &operator=(ReplacementFile &&) = delete;
    ~ReplacementFile();

    Result<void> write(std::string_view bytes);
    /// Everything written is on the disk after this.
    Result<void> sync();
    /// The one act that changes the target; its folder is synced too.
    Result<void> replace();

    const QString &temporary() const { return m_temporary; } ///< where it is until replace()
    qint64 size() const { return m_size; }
    QString sha256() const; ///< of everything written, lower-case hex

private:
    ReplacementFile(QString target, QString temporary, FileDescriptor file);
    static void removeAbandoned(const QString &target);

    QString m_target;
    QString m_temporary; ///< empty: nothing to remove
    FileDescriptor m_file;
    std::unique_ptr<QCryptographicHash> m_hash;
    qint64 m_size = 0;
};

/// SHA-256 of a file, lower-case hex; empty where it cannot be read.
QString fileSha256(const QString &path);

} // namespace godwit
