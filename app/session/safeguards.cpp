// SPDX-License-Identifier: Apache-2.0
#include "app/session/safeguards.h"

#include "models/core/redactor.h"

#include <QtGlobal>

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>

namespace godwit
{
namespace
{

QtMessageHandler formerHandler = nullptr;

/// What Qt's driver remarks where a server has ended its session: whoever uses the connection says it.
bool isOfLostSession(const QString &text)
{
    return text.startsWith(QLatin1StringView("QSocketNotifier: Invalid socket")) ||
           (text.startsWith(QLatin1StringView("QSqlQuery::")) &&
            text.endsWith(QLatin1StringView("database not open")));
}

void logRedacted(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    if (type == QtWarningMsg && isOfLostSession(text))
        return;
    formerHandler(type, context, redacted(text));
}

} // namespace

bool isSanitized()
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    return true;
#elif defined(__has_feature)
    return __has_feature(address_sanitizer) || __has_feature(thread_sanitizer);
#else
    return false;
#endif
}

void guardProcess()
{
    ::umask(077);
    const bool mayBeDebugged = isSanitized() || qEnvironmentVariableIntValue("GODWIT_ALLOW_DEBUGGER") == 1;
    if (!mayBeDebugged) {
        constexpr rlimit none = {0, 0};
        ::setrlimit(RLIMIT_CORE, &none);
        ::prctl(PR_SET_DUMPABLE, 0);
    }
    if (!formerHandler)
        formerHandler = qInstallMessageHandler(logRedacted);
}

} // namespace godwit
