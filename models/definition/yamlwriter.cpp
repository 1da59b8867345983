// SPDX-License-Identifier: Apache-2.0
#include "models/definition/yamlwriter.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

constexpr int indentation = 2;

bool isWholeNumber(const QString &text)
{
    static const QRegularExpression number(uR"(\A(?:0|[1-9][0-9]{0,14})\z)"_s);
    return number.match(text).hasMatch();
}

/// May it stand without quotes, in a block and in a list of words, and mean this text to any YAML reader?
bool isPlain(const QString &text)
{
    static const QRegularExpression plain(
        uR"(\A[\p{L}_/](?:[\p{L}\p{N}_./()+=%@&*;<>'"!?$^~| -]*[\p{L}\p{N}_./()+=%;!?])?\z)"_s);
    static const QRegularExpression reserved(uR"(\A(?:y|n|yes|no|on|off|true|false|null|nan|inf)\z)"_s,
                                             QRegularExpression::CaseInsensitiveOption);
    return plain.match(text).hasMatch() && !reserved.match(text).hasMatch();
}

/// Literal blocks keep every character as it stands, so nothing in them may need an escape, and their
/// indentation must be plain from the first line.
bool isLiteral(const QString &text)
{
    if (!text.contains(u'\n') || text.startsWith(u' ') || text.startsWith(u'\n') || text.startsWith(u'\t') ||
        text.endsWith("\n\n"_L1))
        return false;
    const bool printable = std::all_of(text.begin(), text.end(), [](QChar c) {
        return c == u'\n' || c == u'\t' || (c >= u' ' && c != u'\x7F' && (c < u'\x80' || c.isPrint()));
    });
    const QStringList lines = text.split(u'\n');
    return printable && std::none_of(lines.begin(), lines.end(), [](const QString &line) {
               return !line.isEmpty() && line.trimmed().isEmpty();
           });
}

QString quoted(const QString &text)
{
    QString out = u"\""_s;
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            out += u'\\' + QString(c);
        else if (c == u'\n')
            out += "\\n"_L1;
        else if (c == u'\t')
            out += "\\t"_L1;
        else if (c == u'\r')
            out += "\\r"_L1;
        else if (c.isPrint() || c.isSurrogate())
            out += c;
        else
            out += u"\\u%1"_s.arg(uint(c.unicode()), 4, 16, QChar(u'0'));
    }
    return out + u'"';
}

QString scalar(const QString &text) { return isPlain(text) ? text : quoted(text); }

} // namespace

void YamlWriter::line(const QString &text)
{
    const int blanks = m_level * indentation;
    m_text += m_dash ? QString(blanks - indentation, u' ') + "- "_L1 : QString(blanks, u' ');
    m_text += text + u'\n';
    m_dash = false;
}

QString YamlWriter::quotedKey(const QString &key) const { return (isPlain(key) ? key : quoted(key)) + u':'; }

void YamlWriter::begin(const QString &key)
{
    line(quotedKey(key));
    ++m_level;
}

void YamlWriter::beginItem()
{
    ++m_level;
    m_dash = true;
}

void YamlWriter::text(const QString &key, const QString &value)
{
    if (!isLiteral(value)) {
        line(quotedKey(key) + u' ' + scalar(value));
        return;
    }
    const bool ended = value.endsWith(u'\n');
    line(quotedKey(key) + (ended ? " |"_L1 : " |-"_L1));
    const QString blanks((m_level + 1) * indentation, u' ');
    const QStringList lines = (ended ? value.chopped(1) : value).split(u'\n');
    for (const QString &one : lines)
        m_text += one.isEmpty() ? u"\n"_s : blanks + one + u'\n';
}

void YamlWriter::id(const QString &key, const QString &value)
{
    line(quotedKey(key) + u' ' + (isWholeNumber(value) ? value : scalar(value)));
}

void YamlWriter::bare(const QString &key, const QString &value) { line(quotedKey(key) + u' ' + value); }

void YamlWriter::words(const QString &key, const QStringList &values)
{
    QStringList texts;
    for (const QString &value : values)
        texts.append(isWholeNumber(value) ? value : scalar(value));
    line(quotedKey(key) + " ["_L1 + texts.join(", "_L1) + u']');
}

} // namespace godwit
