// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/mariadb/mariafield.h"
#include "models/transfer/mariadb/mariasession.h"
#include "models/transfer/mariadb/mariasource.h"

#include <vector>

struct st_mysql_res;

namespace godwit
{

/// Reads a table, view or query row by row as the server sends it (mysql_use_result: nothing is kept on
/// either side), in one snapshot. With a shared session the session can do nothing else until the last row.
class MariaReader final : public Reader
{
public:
    explicit MariaReader(ReadRequest request) : m_request(std::move(request)) {}
    ~MariaReader() override;

    Result<TableShape> open() override;
    Result<bool> read(ColumnBatch &batch) override;
    QString watermark() const override { return m_upper; }

private:
    Result<void> connect();
    Result<QStringList> bounds(MariaSource &source);
    Result<void> start(const QString &sql, const TableShape &shape);
    Error seen(Error error) const;
    void finish();

    struct Column
    {
        MariaCell how;
        ValueType type;
    };

    ReadRequest m_request;
    std::unique_ptr<MariaSession> m_own;
    MariaSession *m_session = nullptr;
    st_mysql_res *m_rows = nullptr;
    std::vector<Column> m_columns;
    QString m_name;
    QString m_upper;
    bool m_nothingNew = false;
};

} // namespace godwit
