// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace godwit::test
{

/// Gives this process, and what it starts, a view of the file systems of its own, in which it may mount.
/// Once, before the first SmallDisk. What went wrong, or nothing: as root it works, as others where the
/// kernel lets them have name spaces.
QString enterOwnMounts();

/// A disk in memory that is soon full; nothing outside of this process and its children sees it.
class SmallDisk
{
public:
    /// `folder` is an empty folder; it becomes the disk.
    SmallDisk(QString folder, int kilobytes);
    ~SmallDisk();
    Q_DISABLE_COPY_MOVE(SmallDisk)

    bool isMounted() const { return m_mounted; }
    /// Takes all of the space but this much, in the disk's own blocks of 4 KiB.
    void fill(int blocksLeft) const;
    void free() const; ///< what fill() took

private:
    QString filler() const { return m_folder + QStringLiteral("/filler"); }
    QString m_folder;
    bool m_mounted = false;
};

} // namespace godwit::test
