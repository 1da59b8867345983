// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace godwit::test
{

/// What the journals of this account said right after a kill, to be compared with what the audit database
/// says after the recovery: an outcome that was on the disk must not get lost.
class Aftermath
{
public:
    Aftermath();

    /// A line for every outcome that the audit database does not have as the journal had it, unless its trail
    /// says that it came too late; for whatever is still in progress; for journals that are left.
    QStringList wrongs(const QString &audit) const;
    qsizetype outcomes() const { return m_outcomes.size(); }

private:
    struct Outcome
    {
        QString attempt;
        QString state;
    };
    QList<Outcome> m_outcomes;
};

} // namespace godwit::test
