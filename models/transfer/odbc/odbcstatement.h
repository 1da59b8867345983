// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <sql.h>
#include <sqlext.h>
#include <sqlucode.h>

#include <utility>

namespace godwit
{

/// A statement handle; freed before its connection. One thread.
class OdbcStatement
{
public:
    OdbcStatement() = default;
    explicit OdbcStatement(SQLHSTMT handle) : m_handle(handle) {}
    OdbcStatement(OdbcStatement &&other) noexcept : m_handle(std::exchange(other.m_handle, nullptr)) {}
    OdbcStatement &operator=(OdbcStatement &&other) noexcept
    {
        std::swap(m_handle, other.m_handle);
        return *this;
    }
    OdbcStatement(const OdbcStatement &) = delete;
    OdbcStatement &operator=(const OdbcStatement &) = delete;
    ~OdbcStatement() { free(); }

    SQLHSTMT handle() const { return m_handle; }
    void free()
    {
        if (m_handle != nullptr)
            SQLFreeHandle(SQL_HANDLE_STMT, std::exchange(m_handle, nullptr));
    }

private:
    SQLHSTMT m_handle = nullptr;
};

static_assert(sizeof(SQLWCHAR) == sizeof(char16_t), "unixODBC's wide characters are UTF-16");

/// The same UTF-16 for functions that take, but do not change, wide characters.
inline SQLWCHAR *wideOf(const QString &text)
{
    return const_cast<SQLWCHAR *>(reinterpret_cast<const SQLWCHAR *>(text.utf16()));
}
inline QString textOf(const SQLWCHAR *text, qsizetype units)
{
    return QString(reinterpret_cast<const QChar *>(text), units);
}

/// Integers that travel as pointers through the attribute functions.
inline SQLPOINTER pointerOf(SQLULEN value) { return reinterpret_cast<SQLPOINTER>(value); }

} // namespace godwit
