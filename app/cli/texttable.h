// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QStringList>

namespace godwit
{

/// A table of text, aligned by columns and fitted into the width of a terminal. Cells are single lines and
/// may be painted (console.h).
class TextTable
{
public:
    struct Column
    {
        QString title;
        bool right = false; ///< numbers
        int minimum = 0;    ///< > 0: may be elided down to so many columns where the width is short
        bool spare = false; ///< left out, the last one first, where even that is not enough
    };

    explicit TextTable(QList<Column> columns) : m_columns(std::move(columns)) {}

    void addRow(const QStringList &cells) { m_rows.append(cells); }
    bool isEmpty() const { return m_rows.isEmpty(); }

    /// Header and rows; width 0: as wide as needed. Columns without any text are left out.
    QStringList lines(int width) const;
    /// The rows alone.
    QStringList rows(int width) const;

private:
    int leastWidth(const QList<int> &widths) const;
    QList<int> widths(int available) const;
    QString format(const QStringList &cells, const QList<int> &widths, int available) const;

    QList<Column> m_columns;
    QList<QStringList> m_rows;
};

} // namespace godwit
