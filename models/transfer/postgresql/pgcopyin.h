// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/postgresql/pgconnection.h"
#include "models/transfer/postgresql/pgrowencoder.h"
#include "models/transfer/postgresql/pgrowlog.h"

#include <optional>

namespace godwit
{

/// One COPY FROM STDIN after the other into the same table, and what the server says of a row it refuses.
/// Thread of the connection.
class PgCopyIn
{
public:
    struct Target
    {
        QString quotedName;
        QString quotedColumns;
        QString plainName; ///< as the context of an error has it
        QString text;      ///< for people
    };

    PgCopyIn(PgConnection &connection, Target target, PgRowEncoder encoder, PgRowLog log);

    /// Rows that are sent along with others: the server may refuse them only later, and an error may be about
    /// a row of an earlier call.
    Result<void> add(const ColumnBatch &batch, RowRange rows);
    /// A piece of a whole stream as another server's COPY TO sends it, header and trailer included.
    Result<void> addRaw(std::string_view bytes);
    /// Ends the COPY that add() or addRaw() began; rows that went in since the last finish().
    Result<qint64> finish();
    bool isOpen() const { return m_open; }

private:
    Result<void> start();
    Result<void> flush();
    Error refused(const Error &error, const PgResult &result) const;

    PgConnection &m_connection;
    Target m_target;
    PgRowEncoder m_encoder;
    PgRowLog m_log;
    PgBuffer m_buffer;
    QByteArray m_sql; ///< without the options behind it
    qint64 m_rows = 0;
    bool m_open = false;
    bool m_raw = false;
};

} // namespace godwit
