// SPDX-License-Identifier: Apache-2.0
#include "models/reports/csvcell.h"

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

bool isSkipped(QChar c)
{
    // Blanks, quotes and what nobody sees: spreadsheets trim them before they decide.
    static constexpr QStringView quotes = u"\"'`\u2018\u2019\u201C\u201D\u00AB\u00BB\uFF02\uFF07";
    return c.isSpace() || quotes.contains(c) || c.category() == QChar::Other_Format ||
           c.category() == QChar::Other_Control;
}

} // namespace

bool looksLikeFormula(QStringView text)
{
    static constexpr QStringView starts = u"=+-@\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B\u2212";
    static constexpr QStringView breaks = u"\t\r\n";
    for (const QChar c : text) {
        if (starts.contains(c) || breaks.contains(c))
            return true;
        if (!isSkipped(c))
            return false;
    }
    return false;
}

QString csvCell(const QString &text)
{
    QString cell = text;
    cell.replace(QChar(u'\0'), QChar(u'\uFFFD')); // many readers end a file at NUL
    cell.replace(u'"', u"\"\""_s);
    return (looksLikeFormula(text) ? u"\"'"_s : u"\""_s) + cell + u'"';
}

} // namespace godwit
