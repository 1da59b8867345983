// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/stores.h"

#include "models/transfer/copy.h"
#include "models/transfer/csvreader.h"
#include "models/transfer/csvwriter.h"
#include "models/transfer/sqliteoptions.h"
#include "models/transfer/sqlitereader.h"
#include "models/transfer/sqlitewriter.h"

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
         &SqliteOptions::check, true},
        {u"csv"_s, &makeReader<CsvReader>, &makeWriter<CsvWriter>, &CsvFormat::names, &CsvFormat::check,
         false},
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

QStringList storeKinds()
{
    QStringList kinds;
    for (const Store &store : stores())
        kinds.append(store.kind);
    return kinds;
}

} // namespace godwit
