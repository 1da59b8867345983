// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/control.h"

#include <optional>

namespace godwit
{

enum class TextEncoding {
    Utf8, ///< with or without a byte order mark
    Latin1,
    Utf16,   ///< as its byte order mark says; written little-endian
    Utf16Le, ///< a byte order mark is optional; written with one
    Utf16Be,
};
std::optional<TextEncoding> textEncodingFromWord(const QString &word);

/// How a CSV file is written down: options of a connection of kind "csv"; a step's settings of the same
/// names win.
struct CsvFormat
{
    char delimiter = ',';                       ///< "delimiter": one ASCII character, or "tab", which is
                                                ///< what holds for files called .tsv
    char quote = '"';                           ///< "quote": one ASCII character
    TextEncoding encoding = TextEncoding::Utf8; ///< "encoding": utf-8, latin-1, utf-16, utf-16le, utf-16be
    bool header = true;                         ///< "header": without it columns are called c1, c2 …
    std::optional<QByteArray> null; ///< "null": token (UTF-8, unquoted) that means NULL. Without it an
                                    ///< unquoted empty field is NULL and a quoted empty one is ''
    bool crlf = false;              ///< "newline": lf or crlf; for writing, reading takes any
    bool ledger = true;             ///< "ledger": off writes no manifest beside the file
    bool isPacked = false;          ///< "compression": none or gzip; unsaid, gzip for files called .gz

    /// `file`: its name, which says what the options do not.
    static CsvFormat of(const ConnectionDef &connection, const QMap<QString, QString> &settings,
                        const QString &file = {});
    /// What is wrong with the options themselves; one sentence each.
    static QStringList check(const QMap<QString, QString> &options);
    static QStringList names();
};

} // namespace godwit
