// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/runstate.h"
#include "views/rowdelegate.h"

namespace godwit
{

/// Progress as a small bar and words: of a process one part per state (done, running, failed), of a running
/// step its rows; words alone where there is nothing to measure.
class ProgressDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
};

/// The bar itself, as the toolbar's overall progress uses it too: shares of the states, the rest is groove.
void drawStateBar(QPainter *painter, const QRectF &rect, const StateCounts &counts);
void drawFractionBar(QPainter *painter, const QRectF &rect, double fraction, RunState state);

} // namespace godwit
