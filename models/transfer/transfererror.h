// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/error.h"

#include <QCoreApplication>

#include <exception>

namespace godwit
{

/// The translation context of everything that models/transfer tells an operator.
class Transfer
{
    Q_DECLARE_TR_FUNCTIONS(Transfer)
};

Error cancelled();
Error leaseLost();                             ///< mayCommit said no
Error unexpected(const std::exception &cause); ///< an exception that reached a library's edge
/// The same error, seen from the store it happened at; Data, Cancelled and Fenced stay what they are.
Error at(ErrorKind side, const QString &what, Error error);

} // namespace godwit
