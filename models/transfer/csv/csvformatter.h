// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"
#include "models/transfer/columnbatch.h"
#include "models/transfer/csv/csvformat.h"

#include <QStringList>

#include <array>
#include <optional>
#include <string>

namespace godwit
{

/// Writes rows as CSV text in UTF-8 that CsvParser reads back as it was: NULL and '' differ, numbers are
/// the shortest text that gives the same number. What CSV text cannot hold is refused, never changed.
class CsvFormatter
{
public:
    explicit CsvFormatter(const CsvFormat &format);

    void appendHeader(const QStringList &names, std::string &out) const;
    /// One row with its cells in the order of `columns`. Returns
    /// why a cell cannot be written, with the column in `refused`.
    std::optional<QString> appendRow(const ColumnBatch &batch, qsizetype row, const QList<int> &columns,
                                     std::string &out, int &refused) const;

private:
    void appendText(std::string_view text, std::string &out) const;
    std::optional<QString> appendCell(const ColumnBatch &batch, int column, qsizetype row,
                                      std::string &out) const;
    void appendNull(std::string &out) const;

    CsvFormat m_format;
    std::array<bool, 256> m_needQuotes{};
};

} // namespace godwit
