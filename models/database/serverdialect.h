// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/database/dialect.h"

namespace godwit
{

/// What the dialects of servers share.
class ServerDialect : public Dialect
{
public:
    Result<void> checkBeforeOpening(const ConnectionSpec &spec) const override;

protected:
    static Error refused(const ConnectionSpec &spec, const QString &cause, const QString &advice);
    /// Driver and server texts as one sentence, without the driver's prefixes.
    static Error basicError(const QSqlError &error);
    /// Sets trouble, transience and advice.
    static void lost(Error &error);
    static void busy(Error &error);
    static void forbidden(Error &error);
    static void loginFailed(Error &error);
    static void diskFull(Error &error);
    /// A name in marks that are doubled inside; refuses what is empty, holds NUL or is too long.
    static Result<QString> quoted(const QString &identifier, qsizetype length, qsizetype longest, QChar open,
                                  QChar close);
};

} // namespace godwit
