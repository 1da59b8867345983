// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/items/migrationmodel.h"

#include <QTreeView>

namespace godwit
{

/// The tree of processes and steps. Keeps selection, expansion and scroll position through every change of
/// the model and through filtering: while a filter is on everything that matches is open, and afterwards the
/// tree is as it was.
class MigrationTree : public QTreeView
{
    Q_OBJECT

public:
    explicit MigrationTree(MigrationModel *model, QWidget *parent = nullptr);

    MigrationModel &rows() const { return *m_model; }
    /// Of the selected rows, in no order.
    QList<StepKey> selectedKeys() const;
    StepKey currentKey() const;
    /// Makes the row current, opens its process and scrolls to it. False where the row is not shown.
    bool goTo(const StepKey &key);
    /// Shows what matches, all of it open; an empty filter brings back what was open before.
    void setFilter(const MigrationFilter &filter);

    QSet<ProcessId> expandedProcesses() const;
    void setExpandedProcesses(const QSet<ProcessId> &processes);

signals:
    void selectionMoved();
    void contextMenuWanted(const QPoint &globalPosition);
    /// Return on a row: the operator wants to read about it.
    void opened(const godwit::StepKey &key);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;

private:
    void setUpColumns();
    void fitColumns();

    MigrationModel *m_model;
    QSet<int> m_ownWidths; ///< columns that the operator has made wider or narrower
    bool m_fitting = false;
    QSet<ProcessId> m_expandedBefore; ///< while a filter is on
};

} // namespace godwit
