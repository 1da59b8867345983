// SPDX-License-Identifier: Apache-2.0
#include "views/elidedtext.h"

#include "views/plaintext.h"

#include <QPainter>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

constexpr qsizetype mostCharacters = 2000; ///< more never fits, and would only cost layout

void layOut(QTextLayout &layout, int width, int mostLines)
{
    QTextOption option(Qt::AlignLeft);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    for (int number = 0; number < mostLines; ++number) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
    }
    layout.endLayout();
}

} // namespace

ElidedText::ElidedText(int mostLines, QWidget *parent) : QWidget(parent), m_mostLines(mostLines)
{
    QSizePolicy policy(mostLines > 1 ? QSizePolicy::Ignored : QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(mostLines > 1);
    setSizePolicy(policy);
}

void ElidedText::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    setToolTip(tooltipFor(text));
    setAccessibleName(text.left(mostCharacters));
    updateGeometry();
    update();
}

void ElidedText::setRole(QPalette::ColorRole role)
{
    m_role = role;
    update();
}

QSize ElidedText::sizeHint() const
{
    const QString shown = m_text.left(mostCharacters);
    return {fontMetrics().horizontalAdvance(shown) + 2, heightForWidth(width())};
}

QSize ElidedText::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 6, fontMetrics().lineSpacing()};
}

int ElidedText::lineCount(int width) const
{
    QTextLayout layout(readable(m_text.left(mostCharacters)).replace(u'\n', QChar::LineSeparator), font());
    layOut(layout, std::max(width, 20), m_mostLines);
    return std::clamp(layout.lineCount(), 1, m_mostLines);
}

int ElidedText::heightForWidth(int width) const
{
    return fontMetrics().lineSpacing() * (m_mostLines == 1 ? 1 : lineCount(width));
}

void ElidedText::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(m_role));
    const QString shown = readable(m_text.left(mostCharacters)).replace(u'\n', QChar::LineSeparator);
    QTextLayout layout(shown, font());
    layOut(layout, std::max(width(), 20), m_mostLines);
    const int spacing = fontMetrics().lineSpacing();
    for (int number = 0; number < layout.lineCount(); ++number) {
        const QTextLine line = layout.lineAt(number);
        const int y = number * spacing + fontMetrics().ascent();
        const bool last = number == layout.lineCount() - 1;
        QString text = shown.mid(line.textStart(), last ? -1 : line.textLength());
        text.replace(QChar::LineSeparator, u' ');
        painter.drawText(0, y, last ? fontMetrics().elidedText(text, Qt::ElideRight, width()) : text);
    }
}

} // namespace godwit
