// SPDX-License-Identifier: Apache-2.0
#include "views/migrationtree.h"

#include "views/icons.h"
#include "views/progressdelegate.h"
#include "views/statedelegate.h"
#include "views/tokens.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace godwit
{

MigrationTree::MigrationTree(MigrationModel *model, QWidget *parent) : QTreeView(parent), m_model(model)
{
    setObjectName(u"migrationTree"_s);
    setAccessibleName(tr("Processes and steps"));
    setModel(model);
    setUniformRowHeights(true);
    setAlternatingRowColors(true);
    setAllColumnsShowFocus(true);
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectRows);
    setFrameShape(NoFrame);
    setVerticalScrollMode(ScrollPerItem);
    setHorizontalScrollMode(ScrollPerPixel);
    setExpandsOnDoubleClick(true);
    setAutoScroll(true);
    setItemDelegate(new RowDelegate(this));
    setItemDelegateForColumn(int(Column::State), new StateDelegate(this));
    setItemDelegateForColumn(int(Column::Progress), new ProgressDelegate(this));
    setUpColumns();
    // A row that is read stays while it is read. Later, not now: rows must not go while the view selects.
    connect(
        this, &MigrationTree::selectionMoved, m_model, [this] { m_model->keep(currentKey()); },
        Qt::QueuedConnection);
}

void MigrationTree::setUpColumns()
{
    header()->setSortIndicatorClearable(true);
    header()->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);
    header()->setSectionsMovable(true);
    header()->setFirstSectionMovable(false);
    header()->setHighlightSections(false);
    header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header()->setMinimumSectionSize(48);
    header()->setAccessibleName(tr("Columns"));
    const int digit = fontMetrics().horizontalAdvance(u'0');
    for (int section = 0; section < migrationColumnCount(); ++section)
        header()->resizeSection(section, columnSpec(section).width * digit);
    header()->setStretchLastSection(true);
    connect(header(), &QHeaderView::sectionResized, this, [this](int section) {
        if (!m_fitting)
            m_ownWidths.insert(section);
    });
    // The cause of a failure is to be read without scrolling: it stands before the figures that matter less.
    header()->moveSection(header()->visualIndex(int(Column::Ended)), header()->count() - 1);
    header()->moveSection(header()->visualIndex(int(Column::Description)),
                          header()->visualIndex(int(Column::Rows)) + 1);
}

void MigrationTree::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    m_fitting = true;
    fitColumns();
    m_fitting = false;
}

/// The figures up to the rows are in sight in a narrow window as well: names, states and progress give way,
/// as long as nobody has set their widths. The description takes what those columns leave, so that the cause
/// of a failure ends in "…" where the window ends; the figures behind it are reached by scrolling.
void MigrationTree::fitColumns()
{
    const int digit = fontMetrics().horizontalAdvance(u'0');
    const int description = int(Column::Description);
    const std::pair<Column, int> flexible[] = {
        {Column::Name, 18}, {Column::State, 14}, {Column::Progress, 13}};
    int wanted = header()->sectionPosition(description);
    int spare = 0; // what they can give
    const auto isFitted = [&](Column column, int least) {
        const int width = header()->sectionSize(int(column));
        return !m_ownWidths.contains(int(column)) && !header()->isSectionHidden(int(column)) &&
               width >= least * digit && width <= columnSpec(int(column)).width * digit;
    };
    for (const auto &[column, least] : flexible) {
        if (!isFitted(column, least))
            continue;
        const int widest = columnSpec(int(column)).width * digit;
        wanted += widest - header()->sectionSize(int(column));
        spare += widest - least * digit;
    }
    const int missing = std::clamp(wanted - viewport()->width(), 0, spare);
    for (const auto &[column, least] : flexible) {
        if (!isFitted(column, least))
            continue;
        const int widest = columnSpec(int(column)).width * digit;
        const int share = spare > 0 ? (widest - least * digit) * missing / spare : 0;
        header()->resizeSection(int(column), std::max(least * digit, widest - share - (share > 0 ? 1 : 0)));
    }
    const int left = header()->sectionPosition(description);
    const int narrowest = 20 * digit;
    header()->resizeSection(description, std::max(narrowest, viewport()->width() - left));
}

QList<StepKey> MigrationTree::selectedKeys() const
{
    QList<StepKey> keys;
    const QModelIndexList rows = selectionModel()->selectedRows();
    for (const QModelIndex &index : rows)
        keys += m_model->keyOf(index);
    return keys;
}

StepKey MigrationTree::currentKey() const { return m_model->keyOf(currentIndex()); }

bool MigrationTree::goTo(const StepKey &key)
{
    const QModelIndex index = m_model->indexOf(key);
    if (!index.isValid())
        return false;
    if (index.parent().isValid())
        expand(index.parent());
    setCurrentIndex(index);
    scrollTo(index);
    return true;
}

void MigrationTree::setFilter(const MigrationFilter &filter)
{
    const bool was = !m_model->filter().isEmpty();
    if (!was && !filter.isEmpty())
        m_expandedBefore = expandedProcesses();
    m_model->setFilter(filter);
    m_model->keep(currentKey());
    if (!filter.isEmpty()) {
        expandAll();
    } else if (was) {
        QSet<ProcessId> expanded = m_expandedBefore;
        if (!currentKey().step.isEmpty())
            expanded += currentKey().process; // what is read stays in sight
        setExpandedProcesses(expanded);
    }
    if (currentIndex().isValid()) {
        // What the details show is what the actions act on.
        if (!selectionModel()->hasSelection())
            selectionModel()->select(currentIndex(), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        scrollTo(currentIndex());
    }
}

QSet<ProcessId> MigrationTree::expandedProcesses() const
{
    QSet<ProcessId> expanded;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row, 0);
        if (isExpanded(index))
            expanded += m_model->keyOf(index).process;
    }
    return expanded;
}

void MigrationTree::setExpandedProcesses(const QSet<ProcessId> &processes)
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row, 0);
        setExpanded(index, processes.contains(m_model->keyOf(index).process));
    }
}

void MigrationTree::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTreeView::selectionChanged(selected, deselected);
    emit selectionMoved();
}

void MigrationTree::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    emit selectionMoved();
}

void MigrationTree::contextMenuEvent(QContextMenuEvent *event)
{
    QPoint position = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard && currentIndex().isValid())
        position = viewport()->mapToGlobal(visualRect(currentIndex()).center());
    emit contextMenuWanted(position);
}

void MigrationTree::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() == Qt::NoModifier && currentIndex().isValid()) {
        emit opened(currentKey());
        return;
    }
    QTreeView::keyPressEvent(event);
}

void MigrationTree::rowsInserted(const QModelIndex &parent, int start, int end)
{
    QTreeView::rowsInserted(parent, start, end);
    if (m_model->filter().isEmpty())
        return;
    if (parent.isValid()) {
        expand(parent);
        return;
    }
    for (int row = start; row <= end; ++row)
        expand(m_model->index(row, 0));
}

void MigrationTree::drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    // One chevron instead of the style's boxes and lines.
    if (!m_model->hasChildren(index))
        return;
    static const QIcon open = themedIcon(u"chevron-down"_s);
    static const QIcon closed = themedIcon(u"chevron-right"_s);
    constexpr int size = 14;
    const QRect icon(rect.right() - size - 2, rect.center().y() - size / 2 + 1, size, size);
    (isExpanded(index) ? open : closed).paint(painter, icon);
}

} // namespace godwit
