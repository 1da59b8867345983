// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/items/migrationmodel.h"

#include <QHash>

namespace godwit
{

// What MigrationModel should show, and what a listener to its signals believes it shows.

using Lines = QStringList;

/// The truth, kept in the simplest possible way.
struct Reference
{
    std::map<ProcessId, ProcessStatus> processes;
    std::map<StepKey, StepStatus> steps;
    MigrationFilter filter;
    StepKey kept;
    int column = -1;
    Qt::SortOrder order = Qt::AscendingOrder;
    QDateTime now;

    template <typename Row>
    void sortRows(std::vector<Row> &rows, auto key) const
    {
        if (column < 0)
            return;
        const bool down = order == Qt::DescendingOrder;
        if (column == int(Column::Name)) {
            if (down)
                std::reverse(rows.begin(), rows.end());
            return;
        }
        std::stable_sort(rows.begin(), rows.end(), [&](const Row &a, const Row &b) {
            return down ? key(b) < key(a) : key(a) < key(b);
        });
    }

    SortKey keyOf(const MigrationRow &row) const { return columnSpec(column).key(row); }

    Lines shown() const
    {
        std::vector<const ProcessStatus *> top;
        std::map<ProcessId, std::vector<const StepStatus *>> under;
        for (const auto &[id, process] : processes) {
            const auto has = [this](const QString &text) {
                return text.contains(filter.text, Qt::CaseInsensitive);
            };
            const bool text =
                filter.text.isEmpty() || has(id.text()) || has(process.name) || has(process.description);
            std::vector<const StepStatus *> children;
            for (const auto &[key, step] : steps) {
                if (key.process != id)
                    continue;
                const bool stepText = text || has(key.step.text()) || has(step.name) || has(step.description);
                const bool state = filter.states.isEmpty() || filter.states.contains(step.state);
                if ((stepText && state) || key == kept)
                    children.push_back(&step);
            }
            std::stable_sort(children.begin(), children.end(), [](const StepStatus *a, const StepStatus *b) {
                if (a->defined != b->defined)
                    return a->defined;
                return a->ordinal != b->ordinal ? a->ordinal < b->ordinal : a->key.step < b->key.step;
            });
            sortRows(children, [&](const StepStatus *step) {
                return keyOf({.process = &process, .step = step, .now = now, .asOf = now});
            });
            const bool self = text && (filter.states.isEmpty() || filter.states.contains(process.state));
            if (self || !children.empty() || kept == StepKey{id, StepId()}) {
                top.push_back(&process);
                under[id] = children;
            }
        }
        sortRows(top, [&](const ProcessStatus *process) {
            return keyOf({.process = process, .now = now, .asOf = now});
        });
        Lines lines;
        for (const ProcessStatus *process : top) {
            lines += text({.process = process, .now = now, .asOf = now});
            for (const StepStatus *step : under[process->id])
                lines +=
                    QStringLiteral("  ") + text({.process = process, .step = step, .now = now, .asOf = now});
        }
        return lines;
    }

    static QString text(const MigrationRow &row)
    {
        QStringList cells;
        for (const ColumnSpec &spec : migrationColumns())
            cells += spec.text(row);
        return cells.join(u'|');
    }
};

inline QString rowText(const QAbstractItemModel &model, int row, const QModelIndex &parent)
{
    QStringList cells;
    for (int column = 0; column < model.columnCount(); ++column)
        cells += model.index(row, column, parent).data().toString();
    return cells.join(u'|');
}

inline Lines shownBy(const QAbstractItemModel &model)
{
    Lines lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        lines += rowText(model, row, {});
        const QModelIndex parent = model.index(row, 0);
        for (int child = 0; child < model.rowCount(parent); ++child)
            lines += QStringLiteral("  ") + rowText(model, child, parent);
    }
    return lines;
}

/// What somebody knows who only listens.
class Listener : public QObject
{
public:
    explicit Listener(const MigrationModel &model) : m_model(model)
    {
        connect(&model, &QAbstractItemModel::rowsInserted, this,
                [this](const QModelIndex &parent, int first, int last) {
                    for (int row = first; row <= last; ++row) {
                        if (parent.isValid())
                            children(parent).insert(row, rowText(m_model, row, parent));
                        else
                            m_rows.insert(row, readProcess(row));
                    }
                });
        connect(&model, &QAbstractItemModel::rowsRemoved, this,
                [this](const QModelIndex &parent, int first, int last) {
                    if (parent.isValid())
                        children(parent).remove(first, last - first + 1);
                    else
                        m_rows.remove(first, last - first + 1);
                });
        connect(&model, &QAbstractItemModel::dataChanged, this,
                [this](const QModelIndex &from, const QModelIndex &to) {
                    const QModelIndex parent = from.parent();
                    for (int row = from.row(); row <= to.row(); ++row) {
                        if (parent.isValid())
                            children(parent)[row] = rowText(m_model, row, parent);
                        else
                            m_rows[row].text = rowText(m_model, row, {});
                    }
                });
        connect(&model, &QAbstractItemModel::layoutChanged, this,
                [this](const QList<QPersistentModelIndex> &parents) {
                    if (!parents.isEmpty()) {
                        QStringList &list = children(parents.first());
                        QStringList moved;
                        for (int row = 0; row < m_model.rowCount(parents.first()); ++row)
                            moved += rowText(m_model, row, parents.first());
                        list = moved;
                        return;
                    }
                    // Only the order of the processes changed: their steps are moved along, not read again.
                    QHash<StepKey, QStringList> old;
                    for (const Row &row : std::as_const(m_rows))
                        old[row.key] = row.children;
                    for (int row = 0; row < m_rows.size(); ++row) {
                        m_rows[row].key = m_model.keyOf(m_model.index(row, 0));
                        m_rows[row].text = rowText(m_model, row, {});
                        m_rows[row].children = old.value(m_rows[row].key);
                    }
                });
    }

    Lines lines() const
    {
        Lines lines;
        for (const Row &row : m_rows) {
            lines += row.text;
            for (const QString &child : row.children)
                lines += QStringLiteral("  ") + child;
        }
        return lines;
    }

private:
    struct Row
    {
        StepKey key;
        QString text;
        QStringList children;
    };
    Row readProcess(int row) const
    {
        const QModelIndex index = m_model.index(row, 0);
        Row read{m_model.keyOf(index), rowText(m_model, row, {}), {}};
        for (int child = 0; child < m_model.rowCount(index); ++child)
            read.children += rowText(m_model, child, index);
        return read;
    }
    QStringList &children(const QModelIndex &parent) { return m_rows[parent.row()].children; }

    const MigrationModel &m_model;
    QList<Row> m_rows;
};

} // namespace godwit
