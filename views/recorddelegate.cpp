// SPDX-License-Identifier: Apache-2.0
#include "views/recorddelegate.h"

#include "models/items/migrationmodel.h"
#include "views/tokens.h"

namespace godwit
{

void RecordDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    if (index.data(MigrationModel::StateRole).isValid())
        StateDelegate::paint(painter, option, index);
    else
        RowDelegate::paint(painter, option, index);
}

QSize RecordDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize size = StateDelegate::sizeHint(option, index);
    const bool hasIcon = index.data(MigrationModel::StateRole).isValid();
    return size + QSize(spacing::loose + (hasIcon ? iconSize : 0), 0);
}

} // namespace godwit
