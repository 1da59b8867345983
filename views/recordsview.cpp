// SPDX-License-Identifier: Apache-2.0
#include "views/recordsview.h"

#include "models/items/migrationmodel.h"
#include "views/icons.h"
#include "views/plaintextview.h"
#include "views/recorddelegate.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
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
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RecordDelegate(m_list));
    m_list->header()->setHighlightSections(false);
    m_list->header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_list->installEventFilter(this);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto *copy = new QAction(themedIcon(u"copy"_s), tr("&Copy"), m_list);
    connect(copy, &QAction::triggered, this, &RecordsView::copySelected);
    m_list->addAction(copy);
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

void RecordsView::copySelected() const
{
    QModelIndexList rows = m_list->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList texts;
    for (const QModelIndex &index : std::as_const(rows)) {
        if (index.row() < m_records.size())
            texts += m_records[index.row()].text;
    }
    if (!texts.isEmpty())
        QGuiApplication::clipboard()->setText(texts.join(u"\n\n"_s));
}

/// Ctrl+C in the list is the list's, not the window's.
bool RecordsView::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (watched != m_list || !isKey || !static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy))
        return QSplitter::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::KeyPress)
        copySelected();
    return true;
}

} // namespace godwit
