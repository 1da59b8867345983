// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace godwit
{

/// What went wrong, coarse enough to choose an exit code or a colour by.
enum class ErrorKind {
    Internal,   ///< a defect of Godwit
    Usage,      ///< wrong arguments
    Definition, ///< definition file or control table says something impossible
    Audit,      ///< the audit database cannot be used
    Conflict,   ///< somebody else holds it
    Source,     ///< the place that rows come from
    Destination,
    Data, ///< a value or a row that the destination refuses
    Script,
    Io,
    Timeout,
    Cancelled,
    Verification, ///< the destination does not hold what was loaded
    Fenced,       ///< this runner lost its lease; its outcome no longer counts
};

/// What a database had against it, where the next act depends on that.
enum class Trouble {
    None,
    ConnectionLost, ///< it cannot be reached, or the connection broke; what was not committed is undone
    OutcomeUnknown, ///< the connection broke while COMMIT was on its way: look before doing it again
    Forbidden,      ///< the account may not do this
    LoginFailed,
    DiskFull,
};

/// Stable word for tables and JSON ("data", "timeout" …); never translated.
QString errorKindWord(ErrorKind kind);

/// An error is a value that says what failed, on which object, why, and what to do. Any thread.
struct Error
{
    ErrorKind kind = ErrorKind::Internal;
    QString what;           ///< "Cannot load the table", without a full stop
    QString object;         ///< "regions in cloud.db", "orders.csv, line 12, column 3"; may be empty
    QString cause;          ///< the driver's or the system's own sentence; may be empty
    QString advice;         ///< what to do now; may be empty
    QString code;           ///< native code ("1555", "ENOSPC"); may be empty
    bool transient = false; ///< the same act may succeed later without any repair
    Trouble trouble = Trouble::None;

    friend bool operator==(const Error &, const Error &) = default;

    /// Everything as sentences, one paragraph: "what (object): cause. advice".
    QString text() const;
};

} // namespace godwit
