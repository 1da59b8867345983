// SPDX-License-Identifier: Apache-2.0
#include "models/core/ulid.h"

#include <QDateTime>
#include <QRandomGenerator>

#include <algorithm>

namespace godwit
{

namespace
{

constexpr char16_t alphabet[] = u"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

} // namespace

QString newUlid()
{
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

qint64 ulidTime(QStringView ulid)
{
    quint64 milliseconds = 0;
    for (const QChar character : ulid.first(std::min<qsizetype>(10, ulid.size()))) {
        const qsizetype value = QStringView(alphabet).indexOf(character);
        milliseconds = milliseconds << 5U | quint64(std::max<qsizetype>(0, value));
    }
    return qint64(milliseconds);
}

} // namespace godwit
