// SPDX-License-Identifier: Apache-2.0
#include "models/definition/yamltext.h"

#include <QCoreApplication>
#include <QStringDecoder>

namespace godwit
{
namespace
{

constexpr int bracketLimit = 10'000;
constexpr qsizetype stride = 256;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Yaml)
};

bool continuesCharacter(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

/// Offset of the first byte that is not part of valid UTF-8; -1 when all is well.
qsizetype firstInvalidByte(const QByteArray &bytes)
{
    QStringDecoder whole(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    [[maybe_unused]] const QString decoded = whole.decode(bytes);
    if (!whole.hasError())
        return -1;
    // Only for the message: the shortest prefix that is broken, found by halving at character borders.
    qsizetype good = 0;
    qsizetype bad = bytes.size();
    while (bad - good > 1) {
        const qsizetype middle = good + (bad - good) / 2;
        qsizetype border = middle;
        while (border > good && continuesCharacter(bytes.at(border)))
            --border;
        if (border == good)
            break;
        QStringDecoder part(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        [[maybe_unused]] const QString text = part.decode(QByteArrayView(bytes).sliced(good, border - good));
        (part.hasError() ? bad : good) = border;
    }
    return good;
}

} // namespace

YamlText::YamlText(const QByteArray &bytes) : m_bytes(bytes)
{
    if (m_bytes.startsWith("\xEF\xBB\xBF"))
        m_bytes.remove(0, 3);
    m_lineStarts.append(0);
    for (qsizetype at = m_bytes.indexOf('\n'); at >= 0; at = m_bytes.indexOf('\n', at + 1))
        m_lineStarts.append(at + 1);
    qsizetype characters = 0;
    for (qsizetype i = 0; i < m_bytes.size(); ++i) {
        if (i % stride == 0)
            m_characters.append(characters);
        characters += continuesCharacter(m_bytes.at(i)) ? 0 : 1;
    }
    m_characters.append(characters);
}

std::optional<YamlProblem> YamlText::obstacle() const
{
    if (m_bytes.size() > yamlSizeLimit)
        return YamlProblem{{}, Text::tr("a file of more than 16 MB, expected a definition file")};
    if (const qsizetype bad = firstInvalidByte(m_bytes); bad >= 0)
        return YamlProblem{positionOf(bad),
                           Text::tr("bytes that are not UTF-8, expected a text file in UTF-8")};

    int open = 0;
    for (qsizetype i = 0; i < m_bytes.size(); ++i) {
        const char c = m_bytes.at(i);
        const auto code = static_cast<unsigned char>(c);
        if ((code < 0x20 && c != '\n' && c != '\r' && c != '\t') || code == 0x7F) {
            const QString name = QStringLiteral("U+%1").arg(code, 4, 16, QLatin1Char('0')).toUpper();
            return YamlProblem{positionOf(i), Text::tr("the control character %1, expected text").arg(name)};
        }
        if (c == '[' || c == '{')
            ++open;
        else if ((c == ']' || c == '}') && open > 0)
            --open;
        if (open > bracketLimit)
            return YamlProblem{positionOf(i), Text::tr("more than 64 levels, expected at most 64")};
    }
    return {};
}

YamlPosition YamlText::position(int line, int byteColumn) const
{
    if (line < 0 || line >= m_lineStarts.size())
        return {static_cast<int>(m_lineStarts.size()), 1};
    return positionOf(m_lineStarts.at(line) + byteColumn);
}

YamlPosition YamlText::positionOf(qsizetype offset) const
{
    offset = std::clamp<qsizetype>(offset, 0, m_bytes.size());
    const auto next = std::upper_bound(m_lineStarts.begin(), m_lineStarts.end(), offset);
    const qsizetype column = charactersBefore(offset) - charactersBefore(*std::prev(next)) + 1;
    return {static_cast<int>(next - m_lineStarts.begin()), static_cast<int>(column)};
}

qsizetype YamlText::charactersBefore(qsizetype offset) const
{
    const qsizetype checkpoint = offset / stride;
    const auto rest = std::count_if(m_bytes.begin() + checkpoint * stride, m_bytes.begin() + offset,
                                    [](char byte) { return !continuesCharacter(byte); });
    return m_characters.at(checkpoint) + rest;
}

std::optional<YamlPosition> YamlText::tabInIndentation(int line) const
{
    if (line < 1 || line > m_lineStarts.size())
        return {};
    const qsizetype start = m_lineStarts.at(line - 1);
    qsizetype at = start;
    while (at < m_bytes.size() && m_bytes.at(at) == ' ')
        ++at;
    if (at >= m_bytes.size() || m_bytes.at(at) != '\t')
        return {};
    return YamlPosition{line, static_cast<int>(at - start) + 1};
}

} // namespace godwit
