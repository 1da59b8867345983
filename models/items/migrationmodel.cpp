// SPDX-License-Identifier: Apache-2.0
#include "models/items/migrationmodel.h"

#include "models/core/clock.h"

using namespace Qt::StringLiterals;

namespace godwit
{

// How the rows are read. How they change is in migrationmodel_changes.cpp.

MigrationModel::MigrationModel(QObject *parent) : QAbstractItemModel(parent), m_now(utcNow()) {}

MigrationModel::~MigrationModel() = default;

QModelIndex MigrationModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    // The internal pointer is the owner of the row: null for a process, the process for a step.
    ProcessItem *owner = parent.isValid() ? m_shown[size_t(parent.row())] : nullptr;
    return createIndex(row, column, owner);
}

QModelIndex MigrationModel::parent(const QModelIndex &child) const
{
    const auto *owner = static_cast<const ProcessItem *>(child.internalPointer());
    return owner ? createIndex(owner->row, 0, nullptr) : QModelIndex();
}

int MigrationModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_shown.size());
    if (parent.column() != 0 || parent.internalPointer())
        return 0;
    return int(m_shown[size_t(parent.row())]->shown.size());
}

int MigrationModel::columnCount(const QModelIndex &parent) const
{
    return parent.internalPointer() ? 0 : migrationColumnCount();
}

bool MigrationModel::hasChildren(const QModelIndex &parent) const { return rowCount(parent) > 0; }

Qt::ItemFlags MigrationModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return index.internalPointer() ? flags | Qt::ItemNeverHasChildren : flags;
}

QVariant MigrationModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const MigrationRow row = rowOf(index);
    const ColumnSpec &spec = columnSpec(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return spec.text(row);
    case Qt::ToolTipRole:
    case FullTextRole:
        return spec.tip(row);
    case Qt::TextAlignmentRole:
        return int(spec.alignment);
    case Qt::AccessibleTextRole:
        return spec.column == Column::Name ? spokenText(row) : spec.text(row);
    case StateRole:
        return int(row.state());
    case VariantRole:
        return int(row.isWaitingForRetry() ? Variant::WaitingForRetry
                   : row.isExternal()      ? Variant::External
                                           : Variant::Plain);
    case FractionRole:
        return progressFraction(row);
    case CountsRole:
        return row.step ? QVariant() : QVariant::fromValue(row.process->counts);
    case KeyRole:
        return QVariant::fromValue(keyOf(index));
    default:
        return {};
    }
}

QVariant MigrationModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= migrationColumnCount())
        return {};
    const ColumnSpec &spec = columnSpec(section);
    switch (role) {
    case Qt::DisplayRole:
        return columnTitle(spec, m_now);
    case Qt::ToolTipRole:
        return columnHint(spec);
    case Qt::TextAlignmentRole:
        return int(spec.alignment);
    default:
        return {};
    }
}

MigrationSummary MigrationModel::summary() const
{
    MigrationSummaryBuilder builder(m_now);
    for (const auto &[id, item] : m_processes)
        builder.add(item->share);
    return builder.result();
}

QModelIndex MigrationModel::indexOf(const StepKey &key) const
{
    const ProcessItem *process = find(key.process);
    if (!process || process->row < 0)
        return {};
    if (key.step.isEmpty())
        return indexOf(process);
    const StepItem *step = find(key);
    return step && step->row >= 0 ? createIndex(step->row, 0, step->process) : QModelIndex();
}

QModelIndex MigrationModel::indexOf(const ProcessItem *item) const
{
    return createIndex(item->row, 0, nullptr);
}

StepKey MigrationModel::keyOf(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    if (const StepItem *step = stepItem(index))
        return step->status.key;
    return {m_shown[size_t(index.row())]->status.id, StepId()};
}

const ProcessStatus *MigrationModel::process(const ProcessId &id) const
{
    const ProcessItem *item = find(id);
    return item ? &item->status : nullptr;
}

const StepStatus *MigrationModel::step(const StepKey &key) const
{
    const StepItem *item = find(key);
    return item ? &item->status : nullptr;
}

QList<const ProcessStatus *> MigrationModel::processes() const
{
    QList<const ProcessStatus *> all;
    for (const auto &[id, item] : m_processes)
        all += &item->status;
    return all;
}

QList<const StepStatus *> MigrationModel::stepsOf(const ProcessId &id) const
{
    QList<const StepStatus *> all;
    if (const ProcessItem *item = find(id)) {
        for (const StepItem *step : item->natural)
            all += &step->status;
    }
    return all;
}

QModelIndex MigrationModel::nextFailure(const QModelIndex &from, bool backwards) const
{
    QModelIndexList failures;
    qsizetype position = -1; // of the last failure before `from`, or of `from` itself
    bool onFailure = false;
    const StepKey start = keyOf(from);
    bool passed = !from.isValid();
    const auto visit = [&](const QModelIndex &index, bool fails) {
        const bool isStart = from.isValid() && keyOf(index) == start;
        if (fails)
            failures += index;
        if (!passed)
            position = failures.size() - 1;
        if (isStart) {
            passed = true;
            onFailure = fails;
        }
    };
    for (const ProcessItem *process : m_shown) {
        const bool stepsTell =
            std::any_of(process->natural.begin(), process->natural.end(),
                        [](const StepItem *step) { return isUnsuccessfulEnd(step->status.state); });
        visit(indexOf(process), isUnsuccessfulEnd(process->status.state) && !stepsTell);
        for (const StepItem *step : process->shown)
            visit(createIndex(step->row, 0, step->process), isUnsuccessfulEnd(step->status.state));
    }
    if (failures.isEmpty())
        return {};
    const qsizetype count = failures.size();
    const qsizetype target = backwards ? (onFailure ? position - 1 : position) : position + 1;
    return failures[((target % count) + count) % count];
}

QString MigrationModel::rowsAsText(const QModelIndexList &indexes) const
{
    QModelIndexList rows;
    for (const QModelIndex &index : indexes) {
        if (index.isValid() && !rows.contains(index.siblingAtColumn(0)))
            rows += index.siblingAtColumn(0);
    }
    const auto position = [](const QModelIndex &index) {
        return index.parent().isValid() ? std::pair(index.parent().row(), index.row())
                                        : std::pair(index.row(), -1);
    };
    std::sort(rows.begin(), rows.end(),
              [&](const auto &a, const auto &b) { return position(a) < position(b); });
    QStringList lines;
    QStringList cells;
    for (const ColumnSpec &spec : migrationColumns())
        cells += columnTitle(spec, m_now);
    lines += cells.join(u'\t');
    for (const QModelIndex &index : std::as_const(rows)) {
        cells.clear();
        for (const ColumnSpec &spec : migrationColumns())
            cells += spec.text(rowOf(index)); // one line without tabs: digest() saw to it
        lines += cells.join(u'\t');
    }
    return lines.join(u'\n') + u'\n';
}

MigrationRow MigrationModel::rowOf(const ProcessItem *item) const
{
    return {.process = &item->status, .step = nullptr, .now = m_now, .asOf = item->asOf};
}

MigrationRow MigrationModel::rowOf(const StepItem *item) const
{
    return {.process = &item->process->status, .step = &item->status, .now = m_now, .asOf = item->asOf};
}

MigrationRow MigrationModel::rowOf(const QModelIndex &index) const
{
    const StepItem *step = stepItem(index);
    return step ? rowOf(step) : rowOf(m_shown[size_t(index.row())]);
}

ProcessItem *MigrationModel::find(const ProcessId &id) const
{
    const auto found = m_processes.find(id);
    return found == m_processes.end() ? nullptr : found->second.get();
}

StepItem *MigrationModel::find(const StepKey &key) const
{
    const ProcessItem *process = find(key.process);
    if (!process)
        return nullptr;
    const auto found = process->steps.find(key.step);
    return found == process->steps.end() ? nullptr : found->second.get();
}

const StepItem *MigrationModel::stepItem(const QModelIndex &index) const
{
    const auto *owner = static_cast<const ProcessItem *>(index.internalPointer());
    return owner ? owner->shown[size_t(index.row())] : nullptr;
}

} // namespace godwit
