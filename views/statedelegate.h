// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/rowdelegate.h"

namespace godwit
{

/// The state of a row as icon and word, in the state's colour; on a selected row the word has the normal
/// colour.
class StateDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
};

} // namespace godwit
