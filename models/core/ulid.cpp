// SPDX-License-Identifier: Apache-2.0
#include "models/core/ulid.h"

#include <QDateTime>
#include <QRandomGenerator>

namespace godwit
{

QString newUlid()
{
    static constexpr char16_t alphabet[] = u"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    QString text(26, u'0');
    auto milliseconds = quint64(QDateTime::currentMSecsSinceEpoch());
    for (qsizetype i = 9; i >= 0; --i) {
        text[i] = alphabet[milliseconds & 31U];
        milliseconds >>= 5U;
    }
    for (qsizetype i = 10; i < 26; ++i)
        text[i] = alphabet[QRandomGenerator::system()->bounded(32U)];
    return text;
}

} // namespace godwit
