// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/items/migrationitems.h"

#include <QAbstractItemModel>

namespace godwit
{

/// Processes with their steps, as the audit tables tell them: two levels, filtered and sorted by itself.
/// GUI thread.
///
/// Never reset while a database is open: rows are inserted, removed, moved and changed by key, so that
/// selection, expansion and scroll position survive every change. Natural order is that of process ids and
/// step ordinals.
///
/// A row the operator reads (keep()) stays shown when it stops matching the filter, until the attention moves
/// on or the filter itself is changed: nothing may vanish under the eye, e.g. a failed step that starts to
/// run again under the filter "Failed".
class MigrationModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role {
        StateRole = Qt::UserRole + 1, ///< RunState as int
        VariantRole,                  ///< Variant as int
        FractionRole,                 ///< 0 … 1, or -1: no bar
        CountsRole,                   ///< StateCounts of a process; invalid for a step
        KeyRole,                      ///< StepKey; its step is empty for a process
        FullTextRole,                 ///< what the cell says in full; plain text
    };
    /// What a running row is besides running; it has another icon.
    enum class Variant { Plain, WaitingForRetry, External };

    explicit MigrationModel(QObject *parent = nullptr);
    ~MigrationModel() override;

    /// Upserts by key. Steps of a process that nobody announced make it known by its id.
    void apply(const AuditChanges &changes);
    /// Another database: the only reset.
    void clear();

    /// Exactly what matches is shown: the kept row is forgotten.
    void setFilter(const MigrationFilter &filter);
    const MigrationFilter &filter() const { return m_filter; }
    /// Keeps this row shown although it may not match; an empty key keeps nothing.
    void keep(const StepKey &key);

    /// By a column, or -1 for the natural order.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    /// Lets durations and ages of running rows go on; `now` is UTC. Nothing is reordered.
    void tick(const QDateTime &now);

    /// Over everything, filtered out or not.
    MigrationSummary summary() const;
    bool isEmptyOfRecords() const { return m_processes.empty(); }

    QModelIndex indexOf(const StepKey &key) const; ///< invalid where not shown
    StepKey keyOf(const QModelIndex &index) const;
    const ProcessStatus *process(const ProcessId &id) const; ///< null where unknown
    const StepStatus *step(const StepKey &key) const;
    QList<const ProcessStatus *> processes() const; ///< all, in natural order
    QList<const StepStatus *> stepsOf(const ProcessId &id) const;
    /// The next shown row, in the order of the view, that ended without success: a step, or a process none of
    /// whose steps says so. Starts behind `from`, goes round; invalid where there is none.
    QModelIndex nextFailure(const QModelIndex &from, bool backwards) const;
    /// The rows of these indexes as lines of tab-separated cells, in the order shown, with a header.
    QString rowsAsText(const QModelIndexList &indexes) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    template <typename Item>
    friend class RowArranger;

    ProcessItem *upsertProcess(const ProcessId &id);
    void upsert(const ProcessStatus &status, const QDateTime &asOf);
    void upsert(const StepStatus &status, const QDateTime &asOf);
    void touch(ProcessItem *item);
    void removeStep(const StepKey &key);
    void renew(ProcessItem *item);
    void decide(ProcessItem *item);
    void arrangeTouched();
    void arrangeEverything();
    void arrangeSteps(ProcessItem *item);
    bool isKept(const ProcessItem *item) const;
    bool isKept(const StepItem *item) const;
    template <typename Item>
    void inOrder(std::vector<Item *> &items) const;
    MigrationRow rowOf(const ProcessItem *item) const;
    MigrationRow rowOf(const StepItem *item) const;
    MigrationRow rowOf(const QModelIndex &index) const;
    ProcessItem *find(const ProcessId &id) const;
    StepItem *find(const StepKey &key) const;
    const StepItem *stepItem(const QModelIndex &index) const; ///< null for a process
    QModelIndex indexOf(const ProcessItem *item) const;

    std::map<ProcessId, std::unique_ptr<ProcessItem>> m_processes;
    std::vector<ProcessItem *> m_shown;
    std::vector<ProcessItem *> m_touched;
    std::vector<std::unique_ptr<StepItem>> m_removedSteps;
    QSet<ProcessItem *> m_removedProcesses;
    MigrationFilter m_filter;
    StepKey m_kept;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    QDateTime m_now;
};

} // namespace godwit
