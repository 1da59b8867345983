// SPDX-License-Identifier: Apache-2.0
#include "views/statedelegate.h"

#include "views/icons.h"
#include "views/theme.h"
#include "views/tokens.h"

#include <QPainter>

namespace godwit
{

void StateDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    drawGround(painter, cell);

    const auto state = static_cast<RunState>(index.data(MigrationModel::StateRole).toInt());
    const auto variant =
        static_cast<MigrationModel::Variant>(index.data(MigrationModel::VariantRole).toInt());
    QRect rect = cell.rect.adjusted(spacing::tight, 0, -spacing::tight, 0);
    const QRect iconRect(rect.left(), rect.center().y() - iconSize / 2 + 1, iconSize, iconSize);
    stateIcon(state, variant).paint(painter, iconRect);
    rect.setLeft(iconRect.right() + 1 + spacing::tight + 2);

    const bool selected = cell.state & QStyle::State_Selected;
    painter->save();
    painter->setFont(cell.font);
    painter->setPen(selected ? cell.palette.color(QPalette::HighlightedText) : stateColor(state, isDark()));
    painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      cell.fontMetrics.elidedText(cell.text, Qt::ElideRight, rect.width()));
    painter->restore();
}

} // namespace godwit
