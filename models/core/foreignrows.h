// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/runstate.h"

#include <QDateTime>
#include <QMap>

namespace godwit
{

/// How rows of the audit tables are read that other systems wrote: a setting of the connection, that
/// operators may change. Value type.
struct ForeignRows
{
    /// Status words beyond those that statusword.h knows, or instead of them; as plainStatusWord() makes
    /// them.
    QMap<QString, RunState> words;
    QString timeZone; ///< IANA name of times that name none ("Europe/Warsaw"); empty: UTC
    /// A run row that is not preceded by a failure begins a new cycle; else all rows are one.
    bool cyclesByRuns = false;

    std::optional<RunState> stateOf(QStringView word) const;
    /// Reads what stands in the columns: ISO 8601 and its usual deviations (a blank for the T, a fraction of
    /// any length, a zone or none). Invalid where it is not a time.
    QDateTime timeOf(const QString &text) const;

    QByteArray toJson() const; ///< canonical
    /// Unknown states and zones are left out: another version may have written them.
    static ForeignRows fromJson(const QByteArray &json);

    friend bool operator==(const ForeignRows &, const ForeignRows &) = default;
};

/// A status word that stands in the tables.
struct StatusWordUse
{
    QString word;
    qint64 rows = 0;
    std::optional<RunState> state; ///< as it is read now; nothing: not known

    friend bool operator==(const StatusWordUse &, const StatusWordUse &) = default;
};

/// All that an operator sees and edits of it.
struct ForeignRowsSetting
{
    ForeignRows rows;
    QList<StatusWordUse> words; ///< the most frequent first
    bool audited = false; ///< the database keeps it, with a line of the trail; else a file of this account
    QString reason;       ///< for the trail

    friend bool operator==(const ForeignRowsSetting &, const ForeignRowsSetting &) = default;
};

/// What a word can stand for.
QList<RunState> foreignStates();

/// "2023-09-14 08:00:00.1234567 +02:00" with a zone for those that name none.
QDateTime foreignTime(const QString &text, const QString &timeZone);

} // namespace godwit

Q_DECLARE_METATYPE(godwit::ForeignRows)
Q_DECLARE_METATYPE(godwit::ForeignRowsSetting)
