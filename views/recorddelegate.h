// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/statedelegate.h"

namespace godwit
{

/// Of lists in which some cells have a state (MigrationModel::StateRole): those with icon and colour, the
/// others as text.
class RecordDelegate : public StateDelegate
{
    Q_OBJECT

public:
    using StateDelegate::StateDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace godwit
