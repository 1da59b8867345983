// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/csv/csvfile.h"
#include "models/transfer/csv/gzip.h"

#include <optional>
#include <vector>

namespace godwit
{

/// The bytes of one file from its beginning to its end, unpacked where it is compressed. One thread.
class CsvInput
{
public:
    CsvInput() = default;
    /// `name`: for people. Error `side`.
    static Result<CsvInput> open(const QString &path, const QString &name, bool isPacked, ErrorKind side);

    /// How many bytes were put into the room; 0: the file has ended.
    Result<size_t> read(char *into, size_t room);

private:
    Result<size_t> readFile(char *into, size_t room);

    FileDescriptor m_file;
    QString m_name;
    ErrorKind m_side = ErrorKind::Source;
    std::optional<GzipUnpacker> m_unpacker;
    std::vector<char> m_packed;
};

} // namespace godwit
