// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/control.h"
#include "models/core/result.h"

namespace godwit
{

/// The path of a CSV file: the endpoint's object within the connection's folder. Refuses names that lead out
/// of it. `side` is the kind of the error.
Result<QString> csvPath(const ConnectionDef &connection, const QString &object, ErrorKind side);

/// An open file descriptor that closes itself.
class FileDescriptor
{
public:
    FileDescriptor() = default;
    explicit FileDescriptor(int number) : m_number(number) {}
    FileDescriptor(FileDescriptor &&other) noexcept : m_number(std::exchange(other.m_number, -1)) {}
    FileDescriptor &operator=(FileDescriptor &&other) noexcept
    {
        std::swap(m_number, other.m_number);
        return *this;
    }
    ~FileDescriptor();

    int number() const { return m_number; }
    bool isOpen() const { return m_number >= 0; }

private:
    int m_number = -1;
};

/// Opens a regular file for reading; refuses folders, pipes and devices, and never waits for one.
Result<FileDescriptor> openRegularFile(const QString &path, ErrorKind side);

/// The system's error `number` about a file, with advice for the usual ones.
Error systemError(int number, ErrorKind side, const QString &what, const QString &path);

} // namespace godwit
