// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/csv/csvformatter.h"
#include "models/transfer/csv/csvmanifest.h"
#include "models/transfer/csv/gzip.h"
#include "models/transfer/csv/replacementfile.h"
#include "models/transfer/csv/textencoder.h"
#include "models/transfer/writer.h"

namespace godwit
{

/// Writes a CSV file by replacing it: a full load with a new one, an append with the old rows and the new
/// ones after them. A manifest beside it makes the effect known exactly once.
class CsvWriter final : public Writer
{
public:
    explicit CsvWriter(WriteRequest request);

    Result<WriteStart> begin() override;
    Result<void> prepare(const TableShape &shape) override;
    Result<qint64> write(const ColumnBatch &batch, RowRange rows) override;
    Result<qint64> complete() override; ///< the whole file is written, and has its name still to get
    Result<void> commit(const LedgerEffect &effect, const std::function<bool()> &mayCommit) override;

    bool readsBack() const override { return true; }
    ReaderPtr readBack(ReadRequest request) const override;

private:
    bool extendsOldFile() const;
    Result<void> matchOldColumns(const TableShape &shape);
    Result<void> copyOldRows();
    Result<qint64> append(const ColumnBatch &batch, RowRange rows);
    Result<void> rememberEnds();
    Result<void> flush(bool last = false);
    Error refusedCell(const ColumnBatch &batch, qsizetype row, int column, const QString &cause) const;

    WriteRequest m_request;
    CsvFormat m_format;
    CsvFormatter m_formatter;
    TextEncoder m_encoder;
    QString m_path;
    std::optional<CsvManifest> m_manifest;
    std::optional<ReplacementFile> m_file;
    TableShape m_shape;
    QList<int> m_columns; ///< of the source, in the file's order
    std::string m_row;
    std::string m_out; ///< encoded, not written yet
    std::optional<GzipPacker> m_packer;
    std::string m_packed;
    bool m_isComplete = false;
};

} // namespace godwit
