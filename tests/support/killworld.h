// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>
#include <QTemporaryDir>

namespace godwit::test
{

/// Thirty small steps of every kind that a kill may hit: copies full, append, upsert and incremental, CSV
/// files out and in, scripts that must not be executed twice; many of them wait for others, three run at
/// once. Prepared once, laid out again for every round.
class KillWorld
{
public:
    enum class Cycle {
        First, ///< nothing has ever run
        Second ///< everything has run once, and rows came and changed since
    };
    static constexpr int steps = 30;

    KillWorld();

    /// Makes both states; the second one by running the program. What went wrong, or nothing.
    QString prepare();
    /// Puts the folder back into that state.
    void layOut(Cycle cycle) const;

    QString folder() const { return m_folder.filePath(QStringLiteral("work")); }
    QString audit() const { return folder() + QStringLiteral("/audit.db"); }
    QString target() const { return folder() + QStringLiteral("/target.db"); }

    /// What of the destinations is not the source exactly once, a line each.
    QStringList wrongs(Cycle cycle) const;
    /// Effects that were committed by an attempt that did not live to say so, and were taken over by a later
    /// one instead of being repeated.
    int adoptedEffects() const;

private:
    QString source() const { return folder() + QStringLiteral("/source.db"); }
    QString prepared(Cycle cycle) const;
    void keepAs(Cycle cycle) const;
    void makeData() const;
    void changeSource() const;
    bool writeDefinition() const;
    void compareTables(QStringList &wrongs) const;
    void compareFiles(QStringList &wrongs) const;
    void compareScripts(int cycles, QStringList &wrongs) const;

    QTemporaryDir m_folder;
};

} // namespace godwit::test
