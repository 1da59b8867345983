// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/items/migrationmodel.h"

namespace godwit
{

/// Leads the shown rows of one parent to what they should be, with exactly the signals that views need: one
/// removal per run of rows that go, a layout change where the order changed, one insertion per run of new
/// rows, one dataChanged per run of changed rows.
///
/// Where a filter takes or brings many scattered runs, the rows are first moved together by a layout change:
/// a view pays per signal, and a thousand removals would freeze it.
template <typename Item>
class RowArranger
{
public:
    /// `parent` is the index of the rows' parent and `owner` their internal pointer.
    RowArranger(MigrationModel &model, std::vector<Item *> &shown, const QModelIndex &parent, void *owner)
        : m_model(model), m_shown(shown), m_parent(parent), m_owner(owner)
    {}

    void removeUnwanted()
    {
        const auto unwanted = [](const Item *item) { return !item->wanted; };
        if (countRuns(m_shown, unwanted) > mostRuns) {
            std::vector<Item *> order = m_shown;
            std::stable_partition(order.begin(), order.end(), [](const Item *item) { return item->wanted; });
            reorder(order);
        }
        for (int last = int(m_shown.size()) - 1; last >= 0; --last) {
            if (m_shown[size_t(last)]->wanted)
                continue;
            int first = last;
            while (first > 0 && !m_shown[size_t(first - 1)]->wanted)
                --first;
            m_model.beginRemoveRows(m_parent, first, last);
            for (int row = first; row <= last; ++row)
                m_shown[size_t(row)]->row = -1;
            m_shown.erase(m_shown.begin() + first, m_shown.begin() + last + 1);
            number(first);
            m_model.endRemoveRows();
            last = first;
        }
    }

    /// Every shown row is in `target` already: removeUnwanted() came first.
    void arrange(const std::vector<Item *> &target)
    {
        std::vector<Item *> staying;
        staying.reserve(m_shown.size());
        std::copy_if(target.begin(), target.end(), std::back_inserter(staying),
                     [](const Item *item) { return item->row >= 0; });
        if (staying != m_shown)
            reorder(staying);
        const auto isNew = [](const Item *item) { return item->row < 0; };
        if (countRuns(target, isNew) > mostRuns)
            appendThenReorder(target);
        else
            insertRuns(target);
    }

    void signalChanges()
    {
        for (size_t row = 0; row < m_shown.size(); ++row) {
            if (!m_shown[row]->changed)
                continue;
            const size_t first = row;
            while (row < m_shown.size() && m_shown[row]->changed)
                m_shown[row++]->changed = false;
            emit m_model.dataChanged(m_model.createIndex(int(first), 0, m_owner),
                                     m_model.createIndex(int(row) - 1, migrationColumnCount() - 1, m_owner));
        }
    }

private:
    static constexpr int mostRuns = 32;

    template <typename Predicate>
    static int countRuns(const std::vector<Item *> &items, Predicate predicate)
    {
        int runs = 0;
        bool inside = false;
        for (const Item *item : items) {
            const bool matches = predicate(item);
            runs += matches && !inside ? 1 : 0;
            inside = matches;
        }
        return runs;
    }

    void insertRuns(const std::vector<Item *> &target)
    {
        for (size_t first = 0; first < target.size(); ++first) {
            if (target[first]->row >= 0)
                continue;
            size_t end = first;
            while (end < target.size() && target[end]->row < 0)
                ++end;
            insert(int(first), {target.begin() + qsizetype(first), target.begin() + qsizetype(end)});
            first = end - 1;
        }
    }

    void appendThenReorder(const std::vector<Item *> &target)
    {
        std::vector<Item *> added;
        std::copy_if(target.begin(), target.end(), std::back_inserter(added),
                     [](const Item *item) { return item->row < 0; });
        insert(int(m_shown.size()), added);
        reorder(target);
    }

    void insert(int position, const std::vector<Item *> &items)
    {
        m_model.beginInsertRows(m_parent, position, position + int(items.size()) - 1);
        m_shown.insert(m_shown.begin() + position, items.begin(), items.end());
        number(position);
        for (Item *item : items)
            item->changed = false; // the view reads new rows anyway
        m_model.endInsertRows();
    }

    void reorder(const std::vector<Item *> &order)
    {
        QList<QPersistentModelIndex> parents;
        if (m_parent.isValid())
            parents += QPersistentModelIndex(m_parent);
        emit m_model.layoutAboutToBeChanged(parents, QAbstractItemModel::VerticalSortHint);
        QModelIndexList from;
        std::vector<Item *> items;
        const QModelIndexList persistent = m_model.persistentIndexList();
        for (const QModelIndex &index : persistent) {
            if (index.internalPointer() != m_owner)
                continue;
            from += index;
            items.push_back(m_shown[size_t(index.row())]);
        }
        m_shown = order;
        number(0);
        QModelIndexList to;
        for (qsizetype i = 0; i < from.size(); ++i)
            to += m_model.createIndex(items[size_t(i)]->row, from[i].column(), m_owner);
        m_model.changePersistentIndexList(from, to);
        emit m_model.layoutChanged(parents, QAbstractItemModel::VerticalSortHint);
    }

    void number(int from)
    {
        for (size_t row = size_t(from); row < m_shown.size(); ++row)
            m_shown[row]->row = int(row);
    }

    MigrationModel &m_model;
    std::vector<Item *> &m_shown;
    QModelIndex m_parent;
    void *m_owner;
};

} // namespace godwit
