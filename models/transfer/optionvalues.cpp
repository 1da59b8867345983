// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/optionvalues.h"

#include "models/transfer/transfererror.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace godwit
{

std::optional<bool> switchValue(const QString &text)
{
    const QString word = text.trimmed().toLower();
    if (word == u"true" || word == u"on" || word == u"yes" || word == u"1")
        return true;
    if (word == u"false" || word == u"off" || word == u"no" || word == u"0")
        return false;
    return {};
}

QString notASwitch(const QString &option, const QString &value)
{
    return Transfer::tr("Option \"%1\" is \"%2\"; it must be true or false.").arg(option, value);
}

} // namespace godwit
