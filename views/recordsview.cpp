// SPDX-License-Identifier: Apache-2.0
#include "views/recordsview.h"

#include "models/items/migrationmodel.h"
#include "views/plaintextview.h"
#include "views/statedelegate.h"
#include "views/tokens.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

constexpr int stateColumn = 1;

Qt::Alignment alignment(const RecordColumn &column)
{
    return (column.figures ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
}

/// The state delegate draws cells that have a state; the others as text.
class RecordDelegate : public StateDelegate
{
public:
    using StateDelegate::StateDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        if (index.data(MigrationModel::StateRole).isValid())
            StateDelegate::paint(painter, option, index);
        else
            RowDelegate::paint(painter, option, index);
    }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QSize size = StateDelegate::sizeHint(option, index);
        const bool hasIcon = index.data(MigrationModel::StateRole).isValid();
        return size + QSize(spacing::loose + (hasIcon ? iconSize : 0), 0);
    }
};

} // namespace

RecordsView::RecordsView(const QString &name, QWidget *parent)
    : QSplitter(Qt::Vertical, parent)
    , m_list(new QTreeView(this))
    , m_model(new QStandardItemModel(this))
    , m_text(new PlainTextView(name, this))
{
    m_list->setAccessibleName(name);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RecordDelegate(m_list));
    m_list->header()->setHighlightSections(false);
    m_list->header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setHandleWidth(1);
    setChildrenCollapsible(false);
    setStretchFactor(0, 2);
    setStretchFactor(1, 3);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &RecordsView::showSelected);
}

void RecordsView::showRecords(const QList<RecordColumn> &columns, const QList<Record> &records)
{
    if (columns == m_columns && records == m_records)
        return;
    const int current = m_list->currentIndex().row();
    const QString selected = current >= 0 && current < m_records.size() ? m_records[current].id : QString();
    const int scroll = m_list->verticalScrollBar()->value();
    const bool otherList = columns != m_columns;
    m_columns = columns;
    m_records = records;
    m_model->setColumnCount(int(columns.size()));
    for (int column = 0; column < columns.size(); ++column) {
        m_model->setHeaderData(column, Qt::Horizontal, columns[column].title);
        m_model->setHeaderData(column, Qt::Horizontal, int(alignment(columns[column])),
                               Qt::TextAlignmentRole);
    }
    m_model->setRowCount(int(records.size()));
    int row = records.isEmpty() ? -1 : 0;
    for (int i = 0; i < records.size(); ++i) {
        const Record &record = records[i];
        for (int column = 0; column < record.cells.size(); ++column) {
            auto *item = new QStandardItem(record.cells[column]);
            item->setToolTip(record.cells[column]);
            if (column < columns.size())
                item->setTextAlignment(alignment(columns[column]));
            if (column == stateColumn && record.state)
                item->setData(int(*record.state), MigrationModel::StateRole);
            m_model->setItem(i, column, item);
        }
        if (record.id == selected)
            row = i;
    }
    if (otherList) {
        for (int column = 0; column < columns.size(); ++column)
            m_list->resizeColumnToContents(column);
    }
    if (row >= 0)
        m_list->setCurrentIndex(m_model->index(row, 0));
    m_list->verticalScrollBar()->setValue(scroll);
    showSelected();
}

void RecordsView::showSelected()
{
    const int row = m_list->currentIndex().row();
    m_text->showText(row >= 0 && row < m_records.size() ? m_records[row].text : QString());
}

} // namespace godwit
