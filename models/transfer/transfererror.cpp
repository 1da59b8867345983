// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/transfererror.h"

#include <new>

namespace godwit
{

Error cancelled()
{
    return {.kind = ErrorKind::Cancelled,
            .what = Transfer::tr("The copy was cancelled"),
            .advice = Transfer::tr("Nothing was changed in the destination.")};
}

Error leaseLost()
{
    return {.kind = ErrorKind::Fenced,
            .what = Transfer::tr("The copy was not committed"),
            .cause = Transfer::tr("this runner no longer holds the step's lease"),
            .advice = Transfer::tr("Nothing was changed in the destination. See who runs the step now.")};
}

Error unexpected(const std::exception &cause)
{
    if (dynamic_cast<const std::bad_alloc *>(&cause)) {
        return {.kind = ErrorKind::Io,
                .what = Transfer::tr("The copy ran out of memory"),
                .advice = Transfer::tr(
                    "Nothing was changed in the destination. Look for huge values in the source.")};
    }
    return {.kind = ErrorKind::Internal,
            .what = Transfer::tr("The copy ended in a way that was not foreseen"),
            .cause = QString::fromLocal8Bit(cause.what()),
            .advice = Transfer::tr("Nothing was changed in the destination.")};
}

Error at(ErrorKind side, const QString &what, Error error)
{
    if (error.kind != ErrorKind::Data && error.kind != ErrorKind::Cancelled &&
        error.kind != ErrorKind::Fenced && error.kind != ErrorKind::Verification)
        error.kind = side;
    error.what = what;
    return error;
}

} // namespace godwit
