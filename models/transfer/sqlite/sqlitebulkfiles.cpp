// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/sqlite/sqlitebulkfiles.h"

#include "models/transfer/sqlite/sqlitefilebuffer.h"

#include <QtGlobal>

#include <new>

namespace godwit
{
namespace
{

/// SQLite allocates it, with room for the real file behind.
struct BulkFile : sqlite3_file
{
    SqliteFileBuffer *buffer;
};

SqliteFileBuffer &bufferOf(sqlite3_file *file) { return *static_cast<BulkFile *>(file)->buffer; }
sqlite3_file *realOf(sqlite3_file *file) { return bufferOf(file).file(); }

/// What was gathered goes first; then the real file's own call.
template <typename Call>
int settled(sqlite3_file *file, Call call)
{
    if (const int code = bufferOf(file).settle(); code != SQLITE_OK)
        return code;
    return call(realOf(file));
}

int closeFile(sqlite3_file *file)
{
    sqlite3_file *const real = realOf(file);
    const int code = bufferOf(file).settle();
    delete static_cast<BulkFile *>(file)->buffer;
    const int closed = real->pMethods->xClose(real);
    return code == SQLITE_OK ? closed : code;
}

int readFile(sqlite3_file *file, void *to, int length, sqlite3_int64 offset)
{
    return bufferOf(file).read(to, length, offset);
}

int writeFile(sqlite3_file *file, const void *from, int length, sqlite3_int64 offset)
{
    return bufferOf(file).write(from, length, offset);
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    return settled(file, [size](sqlite3_file *real) { return real->pMethods->xTruncate(real, size); });
}

int syncFile(sqlite3_file *file, int flags)
{
    return settled(file, [flags](sqlite3_file *real) { return real->pMethods->xSync(real, flags); });
}

int sizeOfFile(sqlite3_file *file, sqlite3_int64 *size)
{
    return settled(file, [size](sqlite3_file *real) { return real->pMethods->xFileSize(real, size); });
}

int lockFile(sqlite3_file *file, int level) { return bufferOf(file).lock(level); }
int unlockFile(sqlite3_file *file, int level) { return bufferOf(file).unlock(level); }

int checkReserved(sqlite3_file *file, int *reserved)
{
    return realOf(file)->pMethods->xCheckReservedLock(realOf(file), reserved);
}

int controlFile(sqlite3_file *file, int operation, void *argument)
{
    const auto call = [=](sqlite3_file *real) {
        return real->pMethods->xFileControl(real, operation, argument);
    };
    // A hint comes with every new page. Others tell what has to be in the file by now, even where nothing is
    // ever synchronised (SQLITE_FCNTL_SYNC, SQLITE_FCNTL_CKPT_DONE).
    return operation == SQLITE_FCNTL_SIZE_HINT ? call(realOf(file)) : settled(file, call);
}

int sectorSize(sqlite3_file *file) { return realOf(file)->pMethods->xSectorSize(realOf(file)); }

int characteristics(sqlite3_file *file)
{
    return realOf(file)->pMethods->xDeviceCharacteristics(realOf(file));
}

int mapShared(sqlite3_file *file, int page, int size, int extend, void volatile **mapped)
{
    bufferOf(file).share();
    return settled(file, [=](sqlite3_file *real) {
        return real->pMethods->iVersion < 2 ? SQLITE_IOERR_SHMMAP
                                            : real->pMethods->xShmMap(real, page, size, extend, mapped);
    });
}

int lockShared(sqlite3_file *file, int offset, int count, int flags)
{
    return realOf(file)->pMethods->xShmLock(realOf(file), offset, count, flags);
}

void sharedBarrier(sqlite3_file *file) { realOf(file)->pMethods->xShmBarrier(realOf(file)); }

int unmapShared(sqlite3_file *file, int remove)
{
    return realOf(file)->pMethods->xShmUnmap(realOf(file), remove);
}

/// Version 2: without xFetch, so that nobody reads around the buffer through a mapping.
constexpr sqlite3_io_methods bulkMethods = [] {
    sqlite3_io_methods methods{};
    methods.iVersion = 2;
    methods.xClose = closeFile;
    methods.xRead = readFile;
    methods.xWrite = writeFile;
    methods.xTruncate = truncateFile;
    methods.xSync = syncFile;
    methods.xFileSize = sizeOfFile;
    methods.xLock = lockFile;
    methods.xUnlock = unlockFile;
    methods.xCheckReservedLock = checkReserved;
    methods.xFileControl = controlFile;
    methods.xSectorSize = sectorSize;
    methods.xDeviceCharacteristics = characteristics;
    methods.xShmMap = mapShared;
    methods.xShmLock = lockShared;
    methods.xShmBarrier = sharedBarrier;
    methods.xShmUnmap = unmapShared;
    return methods;
}();

sqlite3_vfs *realOf(sqlite3_vfs *vfs) { return static_cast<sqlite3_vfs *>(vfs->pAppData); }

thread_local int asked = 0;

/// Journals and temporary files are opened as they are.
int openFile(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *opened)
{
    sqlite3_vfs *const system = realOf(vfs);
    if (asked == 0 || (flags & SQLITE_OPEN_MAIN_DB) == 0)
        return system->xOpen(system, name, file, flags, opened);
    auto *const own = static_cast<BulkFile *>(file);
    auto *const real = reinterpret_cast<sqlite3_file *>(own + 1);
    own->pMethods = nullptr;
    real->pMethods = nullptr;
    const int code = system->xOpen(system, name, real, flags, opened);
    if (!real->pMethods) // else it has to be closed, whatever happened
        return code;
    own->buffer = new (std::nothrow) SqliteFileBuffer(real);
    if (!own->buffer) {
        real->pMethods->xClose(real);
        return SQLITE_NOMEM;
    }
    own->pMethods = &bulkMethods;
    return code;
}

void registerOnce()
{
    static const bool isDone = [] {
        sqlite3_vfs *const system = sqlite3_vfs_find(nullptr);
        // All but opening is the system's; its functions ask nothing of the VFS they are called by.
        static sqlite3_vfs bulk = *system;
        bulk.pNext = nullptr;
        bulk.zName = "godwit-bulk";
        bulk.pAppData = system;
        bulk.szOsFile = int(sizeof(BulkFile)) + system->szOsFile;
        bulk.xOpen = openFile;
        return sqlite3_vfs_register(&bulk, 1) == SQLITE_OK;
    }();
    Q_UNUSED(isDone); // without it files are opened as ever, and are slower
}

} // namespace

SqliteBulkFiles::SqliteBulkFiles()
{
    registerOnce();
    ++asked;
}

SqliteBulkFiles::~SqliteBulkFiles() { --asked; }

} // namespace godwit
