// SPDX-License-Identifier: Apache-2.0
#include "app/cli/plaintext.h"

#include "models/core/statelook.h"

#include <QRegularExpression>

#include <cwchar>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

bool isMark(char32_t c) { return c >= 0xFDD0 && c <= 0xFDEF; }

int columnsOf(char32_t c)
{
    if (c < 0x7F)
        return c >= 0x20 ? 1 : 0;
    if (isMark(c))
        return 0;
    const int columns = ::wcwidth(static_cast<wchar_t>(c));
    return columns < 0 ? 1 : columns;
}

bool overridesDirection(char16_t c) { return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069); }

QString standIn(QChar c)
{
    for (const RunState state : allRunStates()) {
        if (c == QChar(stateLook(state).glyph))
            return QString(QLatin1Char(stateLook(state).ascii));
    }
    static const QHash<QChar, QString> words{
        {u'…', u"..."_s}, {u'→', u"->"_s}, {u'–', u"-"_s},      {u'—', u"-"_s},      {u'·', u"-"_s},
        {u'“', u"\""_s},  {u'”', u"\""_s}, {u'„', u"\""_s},     {u'’', u"'"_s},      {u'‘', u"'"_s},
        {u'▶', u">"_s},   {u'↻', u"~"_s},  {u'\u00A0', u" "_s}, {u'\u202F', u" "_s}, {u'ß', u"ss"_s},
        {u'█', u"#"_s},   {u'░', u"."_s},  {u'×', u"x"_s}};
    return words.value(c);
}

} // namespace

QString printable(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        const char16_t code = c.unicode();
        if (code == u'\t')
            out += u' ';
        else if (code < 0x20 && code != u'\n')
            out += QChar(char16_t(0x2400 + code));
        else if ((code >= 0x7F && code < 0xA0) || overridesDirection(code))
            out += QChar(u'\uFFFD');
        else
            out += c;
    }
    return out;
}

QString asciiOnly(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        if (c.unicode() < 0x80) {
            out += c;
            continue;
        }
        const QString word = standIn(c);
        const QChar base = c.decomposition().isEmpty() ? c : c.decomposition().front();
        out += !word.isEmpty() ? word : base.unicode() < 0x80 ? QString(base) : u"?"_s;
    }
    return out;
}

int columnsOf(const QString &text)
{
    int columns = 0;
    for (const char32_t c : text.toUcs4())
        columns += columnsOf(c);
    return columns;
}

QString elided(const QString &text, int columns)
{
    if (columnsOf(text) <= columns)
        return text;
    QString out;
    QString marks; // of what is cut off: a colour that was begun must end
    int used = 1;  // the ellipsis
    bool full = columns < 1;
    for (const char32_t c : text.toUcs4()) {
        if (isMark(c)) {
            (full ? marks : out) += QChar(char16_t(c));
            continue;
        }
        full = full || used + columnsOf(c) > columns;
        if (full)
            continue;
        used += columnsOf(c);
        out += QChar::fromUcs4(c);
    }
    return columns < 1 ? QString() : out + u'…' + marks;
}

QString padded(const QString &text, int columns, bool right)
{
    const QString blanks(std::max(0, columns - columnsOf(text)), u' ');
    return right ? blanks + text : text + blanks;
}

QString firstLine(const QString &text) { return text.trimmed().section(u'\n', 0, 0).simplified(); }

QString indented(const QString &text, int columns)
{
    QStringList lines = text.split(u'\n');
    for (QString &line : lines) {
        if (!line.isEmpty())
            line.prepend(QString(columns, u' '));
    }
    return lines.join(u'\n');
}

QString shellQuoted(const QString &word)
{
    static const QRegularExpression plain(u"\\A[\\w@%+=:,./-]+\\z"_s);
    if (plain.match(word).hasMatch())
        return word;
    return u'\'' + QString(word).replace(u'\'', u"'\\''"_s) + u'\'';
}

} // namespace godwit
