// SPDX-License-Identifier: Apache-2.0
#include "models/items/migrationmodel.h"

#include "models/items/rowarranger.h"

namespace godwit
{

// How the rows of MigrationModel change. Every change takes the same road: the records are brought up to
// date, each touched process decides which of its rows are wanted and in what order, and RowArranger leads
// what is shown there. So apply(), setFilter(), keep() and sort() cannot disagree about what is right.

void MigrationModel::apply(const AuditChanges &changes)
{
    const QDateTime asOf = changes.asOf.isValid() ? changes.asOf : m_now;
    for (const ProcessStatus &status : changes.processes)
        upsert(status, asOf);
    for (const StepStatus &status : changes.steps)
        upsert(status, asOf);
    for (const StepKey &key : changes.removedSteps)
        removeStep(key);
    for (const ProcessId &id : changes.removedProcesses) {
        if (ProcessItem *item = find(id)) {
            touch(item);
            m_removedProcesses += item;
        }
    }
    arrangeTouched();
}

void MigrationModel::clear()
{
    beginResetModel();
    m_shown.clear();
    m_processes.clear();
    m_kept = {};
    endResetModel();
}

void MigrationModel::setFilter(const MigrationFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    m_kept = {};
    arrangeEverything();
}

void MigrationModel::keep(const StepKey &key)
{
    if (key == m_kept)
        return;
    const StepKey before = std::exchange(m_kept, key);
    for (const ProcessId &id : {before.process, key.process}) {
        if (ProcessItem *item = find(id))
            touch(item);
    }
    arrangeTouched();
}

void MigrationModel::sort(int column, Qt::SortOrder order)
{
    if (column == m_sortColumn && order == m_sortOrder)
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    arrangeEverything();
}

void MigrationModel::tick(const QDateTime &now)
{
    m_now = now;
    // Columns between which nothing else ticks are told as well: cheaper than a signal per column.
    int first = migrationColumnCount();
    int last = -1;
    for (int section = 0; section < migrationColumnCount(); ++section) {
        if (columnSpec(section).ticks) {
            first = std::min(first, section);
            last = section;
        }
    }
    const auto announce = [&](int row, void *owner) {
        emit dataChanged(createIndex(row, first, owner), createIndex(row, last, owner), {Qt::DisplayRole});
    };
    for (ProcessItem *process : m_shown) {
        if (process->status.state == RunState::Running)
            announce(process->row, nullptr);
        if (process->share.counts[RunState::Running] == 0)
            continue;
        for (const StepItem *step : process->shown) {
            if (step->status.state == RunState::Running)
                announce(step->row, process);
        }
    }
}

ProcessItem *MigrationModel::upsertProcess(const ProcessId &id)
{
    std::unique_ptr<ProcessItem> &item = m_processes[id];
    if (!item) {
        item = std::make_unique<ProcessItem>();
        item->status.id = id;
        touch(item.get());
    }
    return item.get();
}

void MigrationModel::upsert(const ProcessStatus &status, const QDateTime &asOf)
{
    ProcessItem *item = upsertProcess(status.id);
    item->asOf = asOf;
    if (item->status == status)
        return;
    item->status = status;
    item->changed = true;
    touch(item);
}

void MigrationModel::upsert(const StepStatus &status, const QDateTime &asOf)
{
    ProcessItem *process = upsertProcess(status.key.process);
    std::unique_ptr<StepItem> &item = process->steps[status.key.step];
    if (!item) {
        item = std::make_unique<StepItem>();
        item->process = process;
    } else if (item->status == status) {
        item->asOf = asOf;
        return;
    }
    item->status = status;
    item->asOf = asOf;
    item->changed = true;
    touch(process);
}

void MigrationModel::touch(ProcessItem *item)
{
    if (std::exchange(item->touched, true))
        return;
    m_touched.push_back(item);
}

void MigrationModel::removeStep(const StepKey &key)
{
    ProcessItem *process = find(key.process);
    if (!process)
        return;
    const auto found = process->steps.find(key.step);
    if (found == process->steps.end())
        return;
    found->second->wanted = false;
    m_removedSteps.push_back(std::move(found->second)); // shown until the rows are arranged
    process->steps.erase(found);
    touch(process);
}

/// Order, sums and sort keys of a process, from its records.
void MigrationModel::renew(ProcessItem *item)
{
    item->natural.clear();
    for (const auto &[id, step] : item->steps)
        item->natural.push_back(step.get());
    std::sort(item->natural.begin(), item->natural.end(), naturallyBefore);
    QList<const StepStatus *> statuses;
    for (const StepItem *step : item->natural)
        statuses += &step->status;
    item->share = workShare(item->status, statuses);
    const ColumnSpec *spec = m_sortColumn < 0 ? nullptr : &columnSpec(m_sortColumn);
    if (!spec || !spec->key)
        return;
    item->key = spec->key(rowOf(item));
    for (StepItem *step : item->natural)
        step->key = spec->key(rowOf(step));
}

/// Which rows of a process are wanted.
void MigrationModel::decide(ProcessItem *item)
{
    const bool ownText = m_filter.matchesText(item->status);
    bool anyStep = false;
    for (StepItem *step : item->natural) {
        const bool matches =
            m_filter.wants(step->status.state) && (ownText || m_filter.matchesText(step->status));
        step->wanted = matches || isKept(step);
        anyStep = anyStep || step->wanted;
    }
    item->wanted = !m_removedProcesses.contains(item) &&
                   (anyStep || isKept(item) || (ownText && m_filter.wants(item->status.state)));
}

bool MigrationModel::isKept(const ProcessItem *item) const
{
    return m_kept.process == item->status.id && m_kept.step.isEmpty();
}

bool MigrationModel::isKept(const StepItem *item) const { return m_kept == item->status.key; }

template <typename Item>
void MigrationModel::inOrder(std::vector<Item *> &items) const
{
    if (m_sortColumn < 0)
        return;
    const bool descending = m_sortOrder == Qt::DescendingOrder;
    if (!columnSpec(m_sortColumn).key) {
        if (descending)
            std::reverse(items.begin(), items.end());
        return;
    }
    std::stable_sort(items.begin(), items.end(), [descending](const Item *a, const Item *b) {
        return descending ? b->key < a->key : a->key < b->key;
    });
}

void MigrationModel::arrangeSteps(ProcessItem *item)
{
    std::vector<StepItem *> target;
    for (StepItem *step : item->natural) {
        if (step->wanted)
            target.push_back(step);
    }
    inOrder(target);
    if (item->row < 0) { // nobody sees these rows: no signal
        for (StepItem *step : item->shown)
            step->row = -1;
        item->shown = std::move(target);
        for (size_t row = 0; row < item->shown.size(); ++row) {
            item->shown[row]->row = int(row);
            item->shown[row]->changed = false;
        }
        return;
    }
    RowArranger<StepItem> arranger(*this, item->shown, indexOf(item), item);
    arranger.removeUnwanted();
    arranger.arrange(target);
    arranger.signalChanges();
}

void MigrationModel::arrangeTouched()
{
    for (ProcessItem *item : m_touched) {
        renew(item);
        decide(item);
    }
    RowArranger<ProcessItem> arranger(*this, m_shown, {}, nullptr);
    arranger.removeUnwanted();
    for (ProcessItem *item : m_touched)
        arrangeSteps(item);
    std::vector<ProcessItem *> target;
    for (const auto &[id, item] : m_processes) {
        if (item->wanted)
            target.push_back(item.get());
    }
    inOrder(target);
    arranger.arrange(target);
    arranger.signalChanges();
    for (ProcessItem *item : m_touched)
        item->touched = false;
    m_touched.clear();
    m_removedSteps.clear();
    for (const ProcessItem *item : std::as_const(m_removedProcesses))
        m_processes.erase(item->status.id);
    m_removedProcesses.clear();
}

void MigrationModel::arrangeEverything()
{
    for (const auto &[id, item] : m_processes)
        touch(item.get());
    arrangeTouched();
}

} // namespace godwit
