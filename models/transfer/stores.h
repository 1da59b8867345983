// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/reader.h"
#include "models/transfer/sqlsession.h"
#include "models/transfer/writer.h"

#include <QStringList>

namespace godwit
{

/// How to open a store for statements.
struct SessionRequest
{
    ConnectionDef connection;
    QMap<QString, QString> settings; ///< of the step; they win over the connection's options
    bool readOnly = false;
    std::stop_token stop;            ///< cancels whatever blocks, connecting included
    KeptConnections *kept = nullptr; ///< a connection of before may do; null: a new one
};

/// One kind of store that rows come from or go to.
struct Store
{
    QString kind; ///< the word in ETL_CONNECTION_CONFIG
    ReaderPtr (*makeReader)(ReadRequest request);
    WriterPtr (*makeWriter)(WriteRequest request);
    QStringList (*optionNames)();
    /// What is wrong with the values of known options; one sentence each.
    QStringList (*checkOptions)(const QMap<QString, QString> &options);
    bool isDatabase = false; ///< knows queries, keys and watermarks by itself
    bool isServer = false;   ///< reached by host and port; its locks are its own business
    bool isFile() const { return isDatabase && !isServer; } ///< one SQLite file, with one writer at a time
    /// Null for stores without SQL.
    Result<SqlSessionPtr> (*openSession)(const SessionRequest &request) = nullptr;
};

/// The list of stores. To add one: its reader and writer, its line in stores.cpp.
const QList<Store> &stores();
const Store *findStore(QStringView kind); ///< nullptr when unknown

} // namespace godwit
