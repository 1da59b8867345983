// SPDX-License-Identifier: Apache-2.0
#include "views/rowdelegate.h"

#include "views/plaintext.h"
#include "views/theme.h"
#include "views/tokens.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace godwit
{
namespace
{

/// Flat: Fusion would draw a gradient with a frame around every cell.
void drawSelection(QPainter *painter, QStyleOptionViewItem &cell)
{
    if (!(cell.state & QStyle::State_Selected))
        return;
    painter->fillRect(cell.rect, cell.palette.color(QPalette::Highlight));
    cell.state &= ~QStyle::State_Selected;
}

} // namespace

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(std::max(rowHeight, option.fontMetrics.height() + spacing::normal));
    return size;
}

bool RowDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                            const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), tooltipFor(index.data(Qt::ToolTipRole).toString()), view,
                       option.rect);
    return true;
}

void RowDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (option->displayAlignment & Qt::AlignRight)
        option->font = numberFont(option->font);
    option->textElideMode = Qt::ElideRight;
}

void RowDelegate::drawGround(QPainter *painter, QStyleOptionViewItem option)
{
    option.text.clear();
    option.icon = QIcon();
    drawSelection(painter, option);
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    drawSelection(painter, cell);
    if (index.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight) // off the words of the next column
        cell.rect.setRight(cell.rect.right() - spacing::normal);
    QStyledItemDelegate::paint(painter, cell, index);
}

} // namespace godwit
