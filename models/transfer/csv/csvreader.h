// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/csv/csvrecords.h"
#include "models/transfer/reader.h"

#include <vector>

namespace godwit
{

/// Reads a CSV file, or all files that a pattern means one after the other. All values are text or NULL.
/// Blank lines at the end are no rows (in a file with several columns), anywhere else they are an error, as
/// is any row with too few or too many fields; with `isolate` such rows are set aside.
class CsvReader final : public Reader
{
public:
    explicit CsvReader(ReadRequest request) : m_request(std::move(request)) {}

    Result<TableShape> open() override;
    Result<bool> read(ColumnBatch &batch) override;
    QList<RejectedRow> takeRejected() override { return std::exchange(m_rejected, {}); }

private:
    Result<QStringList> openNext();                 ///< the next file; its columns
    Result<void> alignTo(const QStringList &names); ///< of a further file, to those of the first
    Result<TableShape> shapeOf(const QStringList &names);
    Result<bool> nextRow(); ///< the next good row of the file; false: it has ended
    Result<void> refuse(const Error &error);
    std::optional<Error> widthProblem();
    void store(ColumnBatch &batch);

    ReadRequest m_request;
    QStringList m_files;
    qsizetype m_nextFile = 0;
    std::optional<CsvRecords> m_records;
    QStringList m_names;              ///< of the first file's columns, in its order
    QStringList m_wanted;             ///< of the shape's columns
    std::vector<size_t> m_fields;     ///< of the current file, by column of the shape
    std::optional<Error> m_blankLine; ///< what is wrong if another row follows
    qint64 m_rows = 0;                ///< seen so far
    QList<RejectedRow> m_rejected;
};

} // namespace godwit
