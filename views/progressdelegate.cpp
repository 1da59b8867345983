// SPDX-License-Identifier: Apache-2.0
#include "views/progressdelegate.h"

#include "models/items/migrationmodel.h"
#include "views/theme.h"
#include "views/tokens.h"

#include <QPainter>
#include <QPainterPath>

namespace godwit
{
namespace
{

constexpr int barWidth = 72;
constexpr int barHeight = 6;

void fillShares(QPainter *painter, const QRectF &rect, const QList<std::pair<QColor, double>> &shares)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QPainterPath outline;
    outline.addRoundedRect(rect, rect.height() / 2, rect.height() / 2);
    painter->setClipPath(outline);
    const Surfaces &s = surfaces(isDark());
    painter->fillRect(rect, isDark() ? s.line.lighter(125) : s.line.darker(105));
    double left = rect.left();
    for (const auto &[color, share] : shares) {
        const double width = rect.width() * share;
        painter->fillRect(QRectF(left, rect.top(), width, rect.height()), color);
        left += width;
    }
    painter->restore();
}

} // namespace

void drawStateBar(QPainter *painter, const QRectF &rect, const StateCounts &counts)
{
    const int all = counts.total() - counts[RunState::Skipped];
    QList<std::pair<QColor, double>> shares;
    for (const RunState state : {RunState::Succeeded, RunState::Running, RunState::Failed,
                                 RunState::Interrupted, RunState::Unknown, RunState::Cancelled}) {
        if (all > 0 && counts[state] > 0)
            shares += {stateColor(state, isDark()), double(counts[state]) / all};
    }
    fillShares(painter, rect, shares);
}

void drawFractionBar(QPainter *painter, const QRectF &rect, double fraction, RunState state)
{
    fillShares(painter, rect, {{stateColor(state, isDark()), fraction}});
}

void ProgressDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    drawGround(painter, cell);

    QRect rect = cell.rect.adjusted(spacing::tight, 0, -spacing::tight, 0);
    const double fraction = index.data(MigrationModel::FractionRole).toDouble();
    if (fraction >= 0) {
        const QRectF bar(rect.left(), rect.center().y() - barHeight / 2.0 + 1, barWidth, barHeight);
        const QVariant counts = index.data(MigrationModel::CountsRole);
        if (counts.isValid())
            drawStateBar(painter, bar, counts.value<StateCounts>());
        else
            drawFractionBar(painter, bar, fraction, RunState::Running);
        rect.setLeft(rect.left() + barWidth + spacing::normal);
    }
    painter->save();
    const QFont font = numberFont(cell.font);
    painter->setFont(font);
    painter->setPen(cell.palette.color(QPalette::Text));
    painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      QFontMetrics(font).elidedText(cell.text, Qt::ElideRight, rect.width()));
    painter->restore();
}

} // namespace godwit
