// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/odbc/odbcsession.h"
#include "models/transfer/tableinfo.h"

namespace godwit
{

/// A table or view as the server's catalogue describes it.
struct OdbcObject
{
    bool exists = false;
    bool isTable = false;
    bool hasTriggers = false;
    bool isReferenced = false; ///< by foreign keys of other tables: TRUNCATE is refused then
    qint64 estimatedRows = -1;
    QList<ColumnShape> columns;
    QStringList primaryKey;
    QList<QStringList> uniqueKeys; ///< primary key included
    QList<IndexShape> indexes;     ///< without the primary key's
};

/// What to ask a catalogue. Each statement has one parameter: the object's name, quoted as its server does
/// (SQLite: not quoted).
enum class OdbcQuestion : quint8 {
    Object,  ///< table|view|other, triggers, references, estimated rows
    Columns, ///< name, type, not null, key position, default, identity, generated, enumeration
    Indexes, ///< name, unique, why untranslatable, column, of the primary key
};

/// Empty for a server that we know nothing about.
QString odbcCatalogueSql(OdbcFamily family, OdbcQuestion question);

/// Known families only (not Other). Errors: as the session's.
Result<OdbcObject> describeOdbcObject(OdbcSession &session, const ObjectName &name);

} // namespace godwit
