// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/csv/csvfile.h"
#include "models/transfer/csv/csvparser.h"
#include "models/transfer/csv/textdecoder.h"
#include "models/transfer/reader.h"

#include <vector>

namespace godwit
{

/// Reads a CSV file. All values are text or NULL. Blank lines at the end are no rows (in a file with
/// several columns), anywhere else they are an error, as is any row with too few or too many fields.
class CsvReader final : public Reader
{
public:
    explicit CsvReader(ReadRequest request);

    Result<TableShape> open() override;
    Result<bool> read(ColumnBatch &batch) override;

private:
    Result<void> fetch(); ///< the next chunk of the file into the parser
    Result<CsvParser::Found> nextRecord();
    Result<TableShape> readHeader();
    Result<void> checkWidth();
    void store(ColumnBatch &batch);

    ReadRequest m_request;
    CsvFormat m_format;
    FileDescriptor m_file;
    TextDecoder m_decoder;
    CsvParser m_parser;
    std::vector<char> m_chunk;
    TableShape m_shape;
    bool m_firstRowWaits = false;     ///< without a header the first record is a row
    std::optional<Error> m_blankLine; ///< what is wrong if another row follows
    qint64 m_bytesRead = 0;
};

} // namespace godwit
