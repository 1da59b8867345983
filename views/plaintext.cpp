// SPDX-License-Identifier: Apache-2.0
#include "views/plaintext.h"

#include "models/core/redactor.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace godwit
{

QString readable(const QString &text, qsizetype limit)
{
    QString shown = redacted(text.left(limit));
    for (QChar &c : shown) {
        if (c.unicode() < 0x20 && c != u'\n' && c != u'\t' && c != u'\r')
            c = QChar(0x2400 + c.unicode());
        else if (c.unicode() == 0x7f)
            c = QChar(0x2421);
    }
    shown.remove(u'\r');
    if (text.size() <= limit)
        return shown;
    const QString missing = QLocale().toString(text.size() - limit);
    return shown + u"\n\n"_s +
           QCoreApplication::translate("PlainText", "… cut here: %1 more characters. Copy has them all.")
               .arg(missing);
}

QString tooltipFor(const QString &text)
{
    if (text.isEmpty())
        return {};
    QString shown = text.left(3000);
    if (shown.size() < text.size())
        shown += u'…';
    return u"<p style='white-space:pre-wrap'>%1</p>"_s.arg(readable(shown).toHtmlEscaped());
}

} // namespace godwit
