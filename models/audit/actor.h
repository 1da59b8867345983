// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace godwit
{

/// Who acts, from which process: what leases and events record. Value type.
struct Actor
{
    QString operatorName; ///< what the program was told; a claim, not a proof
    QString osUser;
    QString host;
    QString bootId;       ///< of the kernel: a pid means nothing after a reboot
    QString pidNamespace; ///< a pid means nothing in another container
    qint64 pid = 0;
    qint64 pidStart = 0; ///< start time of the process in clock ticks: pids are reused

    /// This process. An empty name becomes the OS user's.
    static Actor current(const QString &operatorName = {});

    QString ownerText() const; ///< canonical JSON, as kept in GODWIT_LEASE.owner
    static Actor fromOwnerText(const QString &text);
    /// "anna on cutover-1 (process 4711)".
    QString displayText() const;

    /// True only where it is certain: the same machine and boot, and no such process any more.
    bool isProvablyGone() const;

    friend bool operator==(const Actor &, const Actor &) = default;
};

} // namespace godwit
