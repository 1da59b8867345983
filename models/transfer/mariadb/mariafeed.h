// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/mariadb/mariaconnection.h"
#include "models/transfer/mariadb/mariaencoder.h"
#include "models/transfer/writer.h"

namespace godwit
{

/// Rows of a batch as the file that LOAD DATA LOCAL asks for: encoded piece by piece while the server reads.
/// Lives for one statement, in the connection's thread.
class MariaFeed
{
public:
    MariaFeed(MariaEncoder &encoder, const ColumnBatch &batch, RowRange rows, std::stop_token stop);

    /// Runs the statement; any other file is refused before and afterwards.
    Result<qint64> during(MariaConnection &connection, const std::string &sql);
    /// Why the feed ended before its last row: a value that cannot be written, or a stop request.
    const std::optional<Error> &error() const { return m_error; }

    int read(char *to, unsigned size); ///< for the client library

private:
    MariaEncoder &m_encoder;
    const ColumnBatch &m_batch;
    qsizetype m_next;
    qsizetype m_end;
    std::stop_token m_stop;
    std::string m_lines;
    size_t m_sent = 0;
    std::optional<Error> m_error;
};

} // namespace godwit
