// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/csv/csvinput.h"

#include "models/transfer/transfererror.h"

#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

namespace godwit
{

Result<CsvInput> CsvInput::open(const QString &path, const QString &name, bool isPacked, ErrorKind side)
{
    auto file = openRegularFile(path, side);
    if (!file)
        return file.error();
    CsvInput input;
    input.m_file = std::move(*file);
    input.m_name = name;
    input.m_side = side;
    ::posix_fadvise(input.m_file.number(), 0, 0, POSIX_FADV_SEQUENTIAL);
    if (isPacked) {
        constexpr size_t chunk = 128 * 1024;
        input.m_unpacker.emplace(name);
        input.m_packed.resize(chunk);
    }
    return input;
}

Result<size_t> CsvInput::read(char *into, size_t room)
{
    if (!m_unpacker)
        return readFile(into, room);
    for (;;) {
        const auto unpacked = m_unpacker->unpack(into, room);
        if (!unpacked || *unpacked > 0)
            return unpacked;
        const auto packed = readFile(m_packed.data(), m_packed.size());
        if (!packed)
            return packed;
        if (*packed == 0) {
            if (auto complete = m_unpacker->finish(); !complete)
                return complete.error();
            return size_t(0);
        }
        m_unpacker->feed({m_packed.data(), *packed});
    }
}

Result<size_t> CsvInput::readFile(char *into, size_t room)
{
    ssize_t size = 0;
    do {
        size = ::read(m_file.number(), into, room);
    } while (size < 0 && errno == EINTR);
    if (size < 0) {
        const int number = errno;
        return systemError(number, m_side, Transfer::tr("Cannot read the file"), m_name);
    }
    return static_cast<size_t>(size);
}

} // namespace godwit
