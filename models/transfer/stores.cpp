// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/stores.h"

#include "models/transfer/copy.h"
#include "models/transfer/csv/csvreader.h"
#include "models/transfer/csv/csvwriter.h"
#include "models/transfer/mariadb/mariaoptions.h"
#include "models/transfer/mariadb/mariareader.h"
#include "models/transfer/mariadb/mariawriter.h"
#include "models/transfer/odbc/odbcoptions.h"
#include "models/transfer/odbc/odbcreader.h"
#include "models/transfer/odbc/odbcsession.h"
#include "models/transfer/odbc/odbcwriter.h"
#include "models/transfer/postgresql/pgoptions.h"
#include "models/transfer/postgresql/pgreader.h"
#include "models/transfer/postgresql/pgsession.h"
#include "models/transfer/postgresql/pgwriter.h"
#include "models/transfer/sqlite/sqliteoptions.h"
#include "models/transfer/sqlite/sqlitereader.h"
#include "models/transfer/sqlite/sqlitesession.h"
#include "models/transfer/sqlite/sqlitewriter.h"

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

template <typename StoreReader>
ReaderPtr makeReader(ReadRequest request)
{
    return std::make_unique<StoreReader>(std::move(request));
}

template <typename StoreWriter>
WriterPtr makeWriter(WriteRequest request)
{
    return std::make_unique<StoreWriter>(std::move(request));
}

} // namespace

const QList<Store> &stores()
{
    static const QList<Store> all = {
        {u"sqlite"_s, &makeReader<SqliteReader>, &makeWriter<SqliteWriter>, &SqliteOptions::names,
         &SqliteOptions::check, true, false, &SqliteSession::open},
        {u"csv"_s, &makeReader<CsvReader>, &makeWriter<CsvWriter>, &CsvFormat::names, &CsvFormat::check,
         false, false, nullptr},
        {u"postgresql"_s, &makeReader<PgReader>, &makeWriter<PgWriter>, &PgOptions::names, &PgOptions::check,
         true, true, &PgSession::open},
        {u"mariadb"_s, &makeReader<MariaReader>, &makeWriter<MariaWriter>, &MariaOptions::names,
         &MariaOptions::check, true, true, &MariaSession::open},
        {u"sqlserver"_s, &makeReader<OdbcReader>, &makeWriter<OdbcWriter>, &OdbcOptions::names,
         &OdbcOptions::check, true, true, &OdbcSession::open},
        {u"odbc"_s, &makeReader<OdbcReader>, &makeWriter<OdbcWriter>, &OdbcOptions::names,
         &OdbcOptions::check, true, true, &OdbcSession::open},
    };
    return all;
}

const Store *findStore(QStringView kind)
{
    for (const Store &store : stores()) {
        if (store.kind == kind)
            return &store;
    }
    return nullptr;
}

QStringList storeOptions()
{
    QStringList names;
    for (const Store &store : stores())
        names += store.optionNames();
    names.sort();
    names.removeDuplicates();
    return names;
}

QStringList storeKinds()
{
    QStringList kinds;
    for (const Store &store : stores())
        kinds.append(store.kind);
    return kinds;
}

} // namespace godwit
