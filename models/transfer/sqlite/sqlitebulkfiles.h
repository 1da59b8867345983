// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace godwit
{

/// While it lives, the database files that this thread opens or attaches are read and written through a
/// SqliteFileBuffer, for as long as they are open. Qt's driver cannot name the VFS to open a file with, so
/// ours is SQLite's default one from the first time on; files that nobody asked it to buffer it leaves to the
/// system's.
class SqliteBulkFiles
{
public:
    SqliteBulkFiles();
    ~SqliteBulkFiles();
    SqliteBulkFiles(const SqliteBulkFiles &) = delete;
    SqliteBulkFiles &operator=(const SqliteBulkFiles &) = delete;
};

} // namespace godwit
