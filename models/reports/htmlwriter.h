// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace godwit
{

/// Any text as the content of an HTML element or a quoted attribute: escaped, control characters made
/// visible, halves of surrogate pairs replaced, so that the result is also well-formed XML.
QString htmlEscaped(QStringView text);

/// Writes elements; every text that is passed in is escaped here, so that no caller can forget it.
/// Tags and class names are literals of the program, never data.
class HtmlWriter
{
public:
    void open(QLatin1StringView tag, QLatin1StringView cssClass = {});
    void close(QLatin1StringView tag);
    void element(QLatin1StringView tag, const QString &text, QLatin1StringView cssClass = {});
    void text(const QString &text);
    /// Trusted markup of the program itself.
    void raw(QLatin1StringView markup) { m_out += markup; }
    void raw(const QString &markup) { m_out += markup; }
    void newLine() { m_out += u'\n'; }

    /// A header row; titles that begin with `>` are right-aligned.
    void headerRow(const QStringList &titles);

    const QString &html() const { return m_out; }

private:
    QString m_out;
};

} // namespace godwit
