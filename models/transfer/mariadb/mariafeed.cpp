// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/mariadb/mariafeed.h"

#include "models/transfer/transfererror.h"

#include <mysql.h>

#include <cstring>

namespace godwit
{
namespace
{

int begin(void **state, const char *, void *feed)
{
    *state = feed;
    return 0;
}

int read(void *feed, char *to, unsigned size) { return static_cast<MariaFeed *>(feed)->read(to, size); }

void end(void *) {}

int failure(void *, char *text, unsigned size)
{
    std::strncpy(text, "the rows ended early", size);
    return 2;
}

int refuse(void **, const char *, void *) { return 1; }

} // namespace

MariaFeed::MariaFeed(MariaEncoder &encoder, const ColumnBatch &batch, RowRange rows, std::stop_token stop)
    : m_encoder(encoder)
    , m_batch(batch)
    , m_next(rows.first)
    , m_end(rows.first + rows.count)
    , m_stop(std::move(stop))
{}

Result<qint64> MariaFeed::during(MariaConnection &connection, const std::string &sql)
{
    mysql_set_local_infile_handler(connection.handle(), begin, godwit::read, end, failure, this);
    auto done = connection.send(sql);
    mysql_set_local_infile_handler(connection.handle(), refuse, godwit::read, end, failure, nullptr);
    if (!done)
        return done.error();
    return qint64(0);
}

int MariaFeed::read(char *to, unsigned size)
{
    constexpr size_t piece = 32 * 1024; // enough for the server to be busy while the next one is made
    if (m_sent == m_lines.size()) {
        m_lines.clear();
        m_sent = 0;
        if (m_stop.stop_requested())
            m_error = cancelled();
        while (!m_error && m_next < m_end && m_lines.size() < piece)
            m_error = m_encoder.appendLine(m_lines, m_batch, m_next++);
        if (m_error)
            return -1;
    }
    const size_t length = std::min<size_t>(size, m_lines.size() - m_sent);
    std::memcpy(to, m_lines.data() + m_sent, length);
    m_sent += length;
    return int(length);
}

} // namespace godwit
