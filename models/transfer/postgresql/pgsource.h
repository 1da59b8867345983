// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/postgresql/pgcelldecoder.h"
#include "models/transfer/postgresql/pgsession.h"
#include "models/transfer/reader.h"

namespace godwit
{

/// What a copy step reads in a PostgreSQL database: a table, a view, or one SELECT.
struct PgSource
{
    QString from;  ///< for SQL after FROM: a quoted name, or the SELECT in parentheses with an alias
    QString where; ///< the step's condition in parentheses; empty: none
    QString name;  ///< for people: "sales.orders in crm on db.example.com"
    TableShape shape;
    QStringList selection;         ///< per column: its quoted name, or that as text
    QList<PgCellDecoder> decoders; ///< per column of the selection
    QList<quint32> types;          ///< per column: its type's object id, of a domain its base type's
    int watermark = -1;            ///< position in `all` of the step's watermark column
    quint32 watermarkType = 0;     ///< object id of its type
    QList<ColumnShape> all;        ///< columns, whether they are read or not
    bool hasPages = false;         ///< rows can be told apart by where they lie (ctid)
    qint64 pages = 0;              ///< about how many it has; of the largest partition
    QStringList notes;

    /// SELECT … FROM … WHERE: the step's condition and these others.
    QString select(const QString &columns, const QStringList &conditions) const;
};

/// Quoted, for a name that the server itself has given.
QString pgQuoted(const QString &column);

/// Finds the object, or checks that the query is one SELECT and nothing else. What it returns has passed the
/// server's parser as one statement, so it can be put into the parentheses of a COPY. Kind of error: Source.
Result<PgSource> resolvePgSource(PgSession &session, const ReadRequest &request);

} // namespace godwit
