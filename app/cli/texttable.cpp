// SPDX-License-Identifier: Apache-2.0
#include "app/cli/texttable.h"

#include "app/cli/console.h"
#include "app/cli/plaintext.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{
constexpr int gap = 2;

int gapsBetween(const QList<int> &widths)
{
    const auto used = std::count_if(widths.begin(), widths.end(), [](int w) { return w > 0; });
    return gap * int(std::max<qsizetype>(0, used - 1));
}

} // namespace

/// What the table takes when every column that may be elided is.
int TextTable::leastWidth(const QList<int> &widths) const
{
    int sum = gapsBetween(widths);
    for (qsizetype i = 0; i < widths.size(); ++i)
        sum += m_columns[i].minimum > 0 ? std::min(widths[i], m_columns[i].minimum) : widths[i];
    return sum;
}

QList<int> TextTable::widths(int available) const
{
    QList<int> widths(m_columns.size(), 0);
    for (const QStringList &row : m_rows) {
        for (qsizetype i = 0; i < widths.size(); ++i)
            widths[i] = std::max(widths[i], columnsOf(row.value(i)));
    }
    for (qsizetype i = 0; i < widths.size(); ++i) {
        if (widths[i] > 0)
            widths[i] = std::max(widths[i], columnsOf(m_columns[i].title));
    }
    if (available <= 0)
        return widths;
    for (qsizetype i = widths.size() - 1; i >= 0 && leastWidth(widths) > available; --i) {
        if (m_columns[i].spare)
            widths[i] = 0;
    }
    int excess = std::accumulate(widths.begin(), widths.end(), 0) + gapsBetween(widths) - available;
    // The widest column that may shrink gives first, so that short ones stay whole as long as possible.
    while (excess > 0) {
        qsizetype widest = -1;
        for (qsizetype i = 0; i < widths.size(); ++i) {
            const int minimum = m_columns[i].minimum;
            if (minimum > 0 && widths[i] > minimum && (widest < 0 || widths[i] > widths[widest]))
                widest = i;
        }
        if (widest < 0)
            break;
        --widths[widest];
        --excess;
    }
    return widths;
}

QString TextTable::format(const QStringList &cells, const QList<int> &widths, int available) const
{
    QStringList parts;
    for (qsizetype i = 0; i < widths.size(); ++i) {
        if (widths[i] > 0)
            parts << padded(elided(cells.value(i), widths[i]), widths[i], m_columns[i].right);
    }
    QString line = parts.join(QString(gap, u' '));
    while (line.endsWith(u' '))
        line.chop(1);
    return available > 0 ? elided(line, available) : line;
}

QStringList TextTable::rows(int width) const
{
    const QList<int> fitted = widths(width);
    QStringList out;
    for (const QStringList &row : m_rows)
        out << format(row, fitted, width);
    return out;
}

QStringList TextTable::lines(int width) const
{
    QStringList titles;
    for (const Column &column : m_columns)
        titles << column.title;
    return QStringList{painted(Paint::Dim, format(titles, widths(width), width))} + rows(width);
}

} // namespace godwit
