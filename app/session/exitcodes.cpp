// SPDX-License-Identifier: Apache-2.0
#include "app/session/exitcodes.h"

#include <algorithm>

namespace godwit
{

ExitCode exitCodeFor(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Usage:
    case ErrorKind::Definition:
        return ExitCode::Usage;
    case ErrorKind::Audit:
    case ErrorKind::Io:
    case ErrorKind::Internal:
        return ExitCode::Database;
    case ErrorKind::Conflict:
        return ExitCode::Conflict;
    case ErrorKind::Cancelled:
    case ErrorKind::Source:
    case ErrorKind::Destination:
    case ErrorKind::Data:
    case ErrorKind::Script:
    case ErrorKind::Timeout:
    case ErrorKind::Verification:
    case ErrorKind::Fenced:
        return ExitCode::Unsuccessful;
    }
    Q_UNREACHABLE();
    return ExitCode::Database;
}

ExitCode worse(ExitCode a, ExitCode b) { return std::max(a, b); }

} // namespace godwit
