// SPDX-License-Identifier: Apache-2.0
#include "models/reports/htmlwriter.h"

using namespace Qt::StringLiterals;

namespace godwit
{

QString htmlEscaped(QStringView text)
{
    QString out;
    out.reserve(text.size() + text.size() / 8);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (QChar::isHighSurrogate(c) && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            out += text[i];
            out += text[++i];
        } else if (QChar::isSurrogate(c) || c >= 0xFFFE) {
            out += QChar(u'\uFFFD');
        } else if (c == u'&') {
            out += u"&amp;"_s;
        } else if (c == u'<') {
            out += u"&lt;"_s;
        } else if (c == u'>') {
            out += u"&gt;"_s;
        } else if (c == u'"') {
            out += u"&quot;"_s;
        } else if (c == u'\'') {
            out += u"&#39;"_s;
        } else if (c < 0x20 && c != u'\n' && c != u'\t') {
            out += QChar(char16_t(0x2400 + c)); // the control's picture: ␛, ␀
        } else if (c == 0x7F) {
            out += QChar(u'\u2421');
        } else if (c >= 0x80 && c < 0xA0) {
            out += QChar(u'\uFFFD');
        } else {
            out += text[i];
        }
    }
    return out;
}

void HtmlWriter::open(QLatin1StringView tag, QLatin1StringView cssClass)
{
    m_out += u'<';
    m_out += tag;
    if (!cssClass.isEmpty()) {
        m_out += u" class=\""_s;
        m_out += cssClass;
        m_out += u'"';
    }
    m_out += u'>';
}

void HtmlWriter::close(QLatin1StringView tag)
{
    m_out += u"</"_s;
    m_out += tag;
    m_out += u'>';
}

void HtmlWriter::element(QLatin1StringView tag, const QString &content, QLatin1StringView cssClass)
{
    open(tag, cssClass);
    text(content);
    close(tag);
}

void HtmlWriter::text(const QString &content) { m_out += htmlEscaped(content); }

void HtmlWriter::headerRow(const QStringList &titles)
{
    open("thead"_L1);
    open("tr"_L1);
    for (const QString &title : titles) {
        const bool right = title.startsWith(u'>');
        element("th"_L1, right ? title.mid(1) : title, right ? "n"_L1 : QLatin1StringView());
    }
    close("tr"_L1);
    close("thead"_L1);
    newLine();
}

} // namespace godwit
