// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace godwit::test
{

/// The names of all fail-points that the sources of the programs contain, in order.
QStringList pointsInSources();

/// The names of those that this command of godwitctl reaches, each once; `file` keeps them meanwhile.
QStringList pointsOf(const QString &audit, const QStringList &command, const QString &file);

/// Runs the command and lets it die at a fail-point; false where it ended otherwise.
bool diesAt(const QString &audit, const QStringList &command, const QString &point);

/// Beats every few milliseconds, so that a short run has some; leases last as long as ever.
void hurryLeases(const QString &audit);

} // namespace godwit::test
