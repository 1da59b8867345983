// SPDX-License-Identifier: Apache-2.0
#include "models/core/secretforms.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

constexpr qsizetype shortest = 4;    ///< of any form
constexpr qsizetype wholeUpTo = 16;  ///< longer ones are also found by their ends
constexpr qsizetype endLength = 12;  ///< so much of an end is no coincidence
constexpr qsizetype encodedFrom = 8; ///< shortest piece of base64 or hexadecimal that is no coincidence

quint32 pairAt(QStringView text, qsizetype at)
{
    return quint32(text[at].unicode()) << 16 | text[at + 1].unicode();
}

size_t placeOf(quint32 pair) { return ((pair >> 16) * 67 + pair) % 4096; }

QString escaped(const QString &secret, const QString &which, QChar with)
{
    QString out;
    for (const QChar c : secret) {
        if (which.contains(c))
            out += with;
        out += c;
    }
    return out;
}

QString asJson(const QString &secret)
{
    const QByteArray array = QJsonDocument(QJsonArray{secret}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.sliced(2, array.size() - 4)); // without [" and "]
}

/// The secret inside a longer stream: base64 then depends on where in a group of three bytes it begins, and
/// its first and last letters also on its neighbours, which are left out here.
QStringList base64Forms(const QByteArray &bytes)
{
    QStringList forms;
    for (const auto alphabet : {QByteArray::Base64Encoding, QByteArray::Base64UrlEncoding}) {
        const auto encode = [&](const QByteArray &plain) {
            return QString::fromLatin1(plain.toBase64(alphabet | QByteArray::OmitTrailingEquals));
        };
        forms += encode(bytes);
        for (int before = 0; before < 3; ++before) {
            QString inside = encode(QByteArray(before, '\0') + bytes);
            if ((before + bytes.size()) % 3 != 0)
                inside.chop(1);
            forms += inside.sliced(before == 0 ? 0 : before + 1);
        }
    }
    forms.removeIf([](const QString &form) { return form.size() < encodedFrom; });
    return forms;
}

QStringList percentForms(const QByteArray &bytes)
{
    const QByteArray all = QUrl::toPercentEncoding(QString::fromUtf8(bytes));
    QByteArray plus = all;
    plus.replace("%20", "+");
    QStringList forms{QString::fromLatin1(all), QString::fromLatin1(plus)};
    for (QString form : QStringList(forms)) {
        for (qsizetype at = form.indexOf(u'%'); at >= 0; at = form.indexOf(u'%', at + 3))
            form.replace(at, 3, form.sliced(at, 3).toLower());
        forms += form;
    }
    // What browsers and many libraries leave as it is.
    forms += QString::fromLatin1(QUrl::toPercentEncoding(QString::fromUtf8(bytes), "!$&'()*+,;=:@/"));
    return forms;
}

} // namespace

QStringList secretForms(const QString &secret)
{
    const QByteArray bytes = secret.toUtf8();
    QStringList forms{
        secret,
        secret.simplified(), // errors are shown as one paragraph
        secret.trimmed(),
        escaped(secret, u"'"_s, u'\''),     // SQL
        escaped(secret, u"}"_s, u'}'),      // ODBC
        escaped(secret, u"\\"_s, u'\\'),    // C
        escaped(secret, u"\\'"_s, u'\\'),   // libpq
        escaped(secret, u"\\'\""_s, u'\\'), // MariaDB
        escaped(secret, u"\""_s, u'"'),     // CSV
        secret.toHtmlEscaped(),
        asJson(secret),
        QString::fromLatin1(bytes), // UTF-8 taken for Latin-1
    };
    forms += percentForms(bytes);
    forms += base64Forms(bytes);
    if (bytes.size() * 2 >= encodedFrom) {
        forms += QString::fromLatin1(bytes.toHex());
        forms += QString::fromLatin1(bytes.toHex().toUpper());
    }
    forms.removeDuplicates();
    forms.removeIf([](const QString &form) { return form.size() < shortest; });
    return forms;
}

void SecretSearch::add(const QString &form)
{
    const bool isLong = form.size() > wholeUpTo;
    addPiece({form, 0, isLong ? endLength : form.size()});
    if (isLong)
        addPiece({form, form.size() - endLength, endLength});
}

void SecretSearch::addPiece(const Piece &piece)
{
    const quint32 pair = pairAt(piece.form, piece.from);
    m_pieces.insert(pair, piece);
    m_begins.set(placeOf(pair));
}

void SecretSearch::find(QStringView text, std::vector<TextRange> &found) const
{
    for (qsizetype at = 0; at + shortest <= text.size(); ++at) {
        const quint32 pair = pairAt(text, at);
        if (!m_begins.test(placeOf(pair)))
            continue;
        for (auto [piece, end] = m_pieces.equal_range(pair); piece != end; ++piece) {
            const QStringView form = piece->form;
            if (!text.sliced(at).startsWith(form.sliced(piece->from, piece->length)))
                continue;
            // As much of the form around it as there is.
            qsizetype before = 0;
            while (before < at && before < piece->from &&
                   text[at - before - 1] == form[piece->from - before - 1])
                ++before;
            qsizetype length = piece->length;
            while (at + length < text.size() && piece->from + length < form.size() &&
                   text[at + length] == form[piece->from + length])
                ++length;
            found.push_back({at - before, at + length});
        }
    }
}

} // namespace godwit
