// SPDX-License-Identifier: Apache-2.0
#include "models/core/error.h"

#include "models/core/redactor.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace godwit
{

QString errorKindWord(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Internal:
        return u"internal"_s;
    case ErrorKind::Usage:
        return u"usage"_s;
    case ErrorKind::Definition:
        return u"definition"_s;
    case ErrorKind::Audit:
        return u"audit"_s;
    case ErrorKind::Conflict:
        return u"conflict"_s;
    case ErrorKind::Source:
        return u"source"_s;
    case ErrorKind::Destination:
        return u"destination"_s;
    case ErrorKind::Data:
        return u"data"_s;
    case ErrorKind::Script:
        return u"script"_s;
    case ErrorKind::Io:
        return u"io"_s;
    case ErrorKind::Timeout:
        return u"timeout"_s;
    case ErrorKind::Cancelled:
        return u"cancelled"_s;
    case ErrorKind::Verification:
        return u"verification"_s;
    case ErrorKind::Fenced:
        return u"fenced"_s;
    }
    Q_UNREACHABLE();
    return {};
}

QString Error::text() const
{
    QString out = what;
    if (!object.isEmpty())
        out += u" ("_s + object + u')';
    if (!cause.isEmpty())
        out += u": "_s + cause;
    if (!advice.isEmpty()) {
        const bool ended = out.endsWith(u'.') || out.endsWith(u'!') || out.endsWith(u'?');
        out += (ended ? u" "_s : u". "_s) + advice;
    }
    return redacted(out);
}

} // namespace godwit
