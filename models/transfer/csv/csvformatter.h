// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"
#include "models/transfer/columnbatch.h"
#include "models/transfer/csv/csvformat.h"
#include "models/transfer/tableshape.h"

#include <QStringList>

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace godwit
{

/// Writes rows as CSV text in UTF-8 that CsvParser reads back as it was: NULL and '' differ, numbers are
/// the shortest text that gives the same number. Whatever database loads the file takes these words
/// (docs/types.md): booleans 1 and 0, dates and times in ISO 8601, NaN, Infinity, the bytes of a binary
/// column as \\x and hex digits. What CSV text cannot hold is refused, never changed.
class CsvFormatter
{
public:
    explicit CsvFormatter(const CsvFormat &format);

    /// What the columns of the batches mean; before the first row.
    void setShape(const TableShape &shape);
    void appendHeader(const QStringList &names, std::string &out) const;
    /// One row with its cells in the order of `columns`. Returns
    /// why a cell cannot be written, with the column in `refused`.
    std::optional<QString> appendRow(const ColumnBatch &batch, qsizetype row, const QList<int> &columns,
                                     std::string &out, int &refused) const;

private:
    std::optional<QString> appendInteger(qint64 value, ValueKind kind, std::string &out) const;
    void appendText(std::string_view text, std::string &out) const;
    std::optional<QString> appendCell(const ColumnBatch &batch, int column, qsizetype row,
                                      std::string &out) const;
    void appendNull(std::string &out) const;

    CsvFormat m_format;
    std::array<bool, 256> m_needQuotes{};
    std::vector<ValueKind> m_kinds; ///< by column of the batch
};

} // namespace godwit
