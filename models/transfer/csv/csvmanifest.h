// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"
#include "models/transfer/ledger.h"

#include <QList>
#include <QMap>

namespace godwit
{

/// The ledger of a CSV file, beside it as ".<name>.godwit.json". It describes the states that the file may be
/// in: the one it has now and, once a load is about to rename, the one it will have. Written and synced
/// before the rename, so whichever way a crash goes, size and SHA-256 tell which state is real.
class CsvManifest
{
public:
    /// Reads the manifest of a file; an absent one is empty, a broken one an error (Destination).
    static Result<CsvManifest> read(const QString &csvPath);

    /// Refuses (Fenced) when another attempt with the same or a higher fence has written for this step.
    Result<void> checkFence(const LedgerEntry &entry) const;
    /// The effect with this idempotency key, where the file still is as that effect left it.
    std::optional<LedgerEffect> effect(const LedgerEntry &entry) const;
    /// The watermark of the step's latest load of the file as it is now; empty where there is none. An error
    /// where the file was changed by somebody else since, because then nobody knows what it holds.
    Result<QString> watermark(const LedgerEntry &entry) const;

    /// Says what the file will be, and syncs it.
    Result<void> announce(const LedgerEntry &entry, const LedgerEffect &effect, qint64 size,
                          const QString &sha256);

private:
    struct Mark
    {
        QString key;
        QString attempt;
        qint64 fence = 0;
        LedgerEffect effect;
    };
    struct State
    {
        qint64 size = 0;
        QString sha256;
        QMap<QString, Mark> marks; ///< by step
    };
    explicit CsvManifest(QString csvPath) : m_csvPath(std::move(csvPath)) {}
    Result<void> parse(const QByteArray &json);
    QByteArray toJson() const;
    const State *current() const; ///< the state that the file is in; null: none of them

    QString m_csvPath;
    QList<State> m_states;
    mutable int m_current = -2; ///< index, -1 none, -2 not looked up yet
};

/// Where the manifest of a file is.
QString csvManifestPath(const QString &csvPath);

} // namespace godwit
