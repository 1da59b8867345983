// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"
#include "models/transfer/csv/csvformat.h"
#include "models/transfer/csv/csvscanner.h"

#include <string>
#include <string_view>
#include <vector>

namespace godwit
{

/// Splits UTF-8 text into records and fields by RFC 4180, chunk by chunk; any split gives the same result.
/// Records end with LF, CRLF, or (when the first one does) a lone CR. Stricter than the RFC where data could
/// be misread: a quote within an unquoted field, text after a closing quote, NUL, a lone CR, an unclosed
/// quote and a row beyond 64 MiB are errors (Data) that name file, line and column. Lines and columns count
/// from 1; columns are bytes of UTF-8.
class CsvParser
{
public:
    static constexpr size_t maxRow = 64 * 1024 * 1024;

    CsvParser(const CsvFormat &format, QString fileName);

    /// More text; drops the records that were parsed.
    void feed(std::string_view utf8);
    /// Room to append text to, as feed() does.
    std::string &input();
    /// Nothing will be fed any more.
    void finish() { m_finished = true; }

    enum class Found { Record, NeedsInput, End };
    /// Parses the next record; its fields are valid until the next call.
    Result<Found> next();

    size_t fieldCount() const { return m_fields.size(); }
    std::string_view text(size_t field);
    bool isQuoted(size_t field) const { return m_fields[field].quoted; }
    /// By the format's rule for NULL.
    bool isNull(size_t field);
    bool isBlankLine() const
    {
        return m_fields.size() == 1 && !m_fields[0].quoted && m_fields[0].begin == m_fields[0].end;
    }
    /// Where the record starts.
    qint64 line() const { return m_recordLine; }
    /// The record (or the skipped line) as it stands, its end excluded; at most 64 KiB of it.
    std::string_view record() const;
    /// After an error: goes on behind the line that the record starts with. False: needs input.
    bool skipLine();
    /// An error about the record, at one of its fields; one past the last means its end.
    Error problemAt(size_t field, const QString &cause, const QString &advice) const;

private:
    struct Field
    {
        size_t begin = 0; ///< in m_buffer, quotes excluded
        size_t end = 0;
        bool quoted = false;
        bool doubled = false; ///< holds doubled quotes
        qint64 lines = 0;     ///< line ends within the quotes
    };
    enum class Step { Delimiter, RecordEnd, NeedsInput };

    Result<Step> field(size_t &at);
    Result<bool> quotedField(size_t &at, Field &field); ///< false: needs input
    Result<Step> afterField(size_t &at, bool quoted);
    Result<Found> starved(size_t at) const;
    qint64 linesBetween(size_t from, size_t to) const;
    Error problem(size_t at, const QString &cause, const QString &advice) const;

    CsvFormat m_format;
    QString m_fileName;
    CsvScanner m_scanner; ///< of m_buffer
    std::string m_buffer;
    bool m_fed = true; ///< the buffer has changed since the scanner saw it
    size_t m_at = 0;   ///< first byte that is not parsed
    size_t m_recordBegin = 0;
    bool m_finished = false;
    bool m_endsKnown = false; ///< the first record has ended
    bool m_loneCr = false;    ///< with a CR alone
    qint64 m_line = 1;        ///< of m_at
    qint64 m_recordLine = 1;
    std::vector<Field> m_fields;
    std::string m_scratch;
};

} // namespace godwit
