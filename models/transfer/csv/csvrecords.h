// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/csv/csvinput.h"
#include "models/transfer/csv/csvparser.h"
#include "models/transfer/csv/textdecoder.h"

#include <optional>
#include <stop_token>
#include <vector>

namespace godwit
{

/// The records of one CSV file, from its bytes. One thread.
class CsvRecords
{
public:
    /// `name`: for people. Errors: Source, Data.
    static Result<CsvRecords> open(const QString &path, const QString &name, const CsvFormat &format,
                                   std::stop_token stop);

    const QString &name() const { return m_name; }
    CsvParser &parser() { return m_parser; }

    /// The first record: its fields, or c1, c2 … where the file has no header. An error names the place.
    Result<QStringList> columns();
    /// The next record into the parser; false: there is none.
    Result<bool> next();
    /// True where the last error was about the form of one record, behind which the file can be read on.
    bool canSkip() const { return m_isBadRecord; }
    /// Goes on behind the line that the bad record starts with.
    Result<void> skip();

private:
    CsvRecords(QString name, const CsvFormat &format, std::stop_token stop);
    Result<void> fetch(); ///< the next chunk of the file into the parser

    QString m_name;
    CsvFormat m_format;
    std::stop_token m_stop;
    CsvInput m_input;
    TextDecoder m_decoder;
    CsvParser m_parser;
    std::vector<char> m_chunk;
    bool m_firstRowWaits = false; ///< without a header the first record is a row
    bool m_isBadRecord = false;
    bool m_isFirstChunk = true;
};

} // namespace godwit
