// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/sqlite/sqlitekept.h"

#include "models/transfer/reader.h"
#include "models/transfer/readingthread.h"
#include "models/transfer/sqlite/sqliteopen.h"
#include "models/transfer/sqlite/sqliteoptions.h"

#include <QFile>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

QString keptAs(const ReadRequest &request) { return u"sqlite "_s + request.connection.database; }

struct stat fileOf(const ReadRequest &request)
{
    struct stat file = {};
    (void)::stat(QFile::encodeName(request.connection.database).constData(), &file);
    return file;
}

} // namespace

KeptConnections *KeptSqlite::shelf(const ReadRequest &request)
{
    return request.kept ? &request.kept->reading().connections() : nullptr;
}

Result<std::unique_ptr<KeptSqlite>> KeptSqlite::open(const ReadRequest &request)
{
    const struct stat file = fileOf(request);
    if (KeptConnections *const kept = shelf(request)) {
        std::unique_ptr<KeptSqlite> again(static_cast<KeptSqlite *>(kept->take(keptAs(request)).release()));
        if (again && again->m_device == file.st_dev && again->m_file == file.st_ino)
            return again;
    }
    const SqliteOptions options = SqliteOptions::of(request.connection, request.settings);
    auto opened = openSqlite(request.connection.database, ConnectionSpec::Access::ReadOnly, request.stop,
                             options.busyTimeout);
    if (!opened)
        return opened.error();
    std::unique_ptr<KeptSqlite> fresh(new KeptSqlite(std::move(*opened)));
    fresh->m_device = file.st_dev;
    fresh->m_file = file.st_ino;
    return fresh;
}

void KeptSqlite::keep(const ReadRequest &request, std::unique_ptr<KeptSqlite> connection)
{
    KeptConnections *const kept = shelf(request);
    if (kept && !request.stop.stop_requested())
        kept->put(keptAs(request), std::move(connection));
}

} // namespace godwit
