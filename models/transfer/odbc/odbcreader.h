// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/odbc/odbcblock.h"
#include "models/transfer/odbc/odbcsource.h"
#include "models/transfer/reader.h"

namespace godwit
{

/// Reads a table, view or SELECT over ODBC by blocks of rows. The upper watermark is fixed before the first
/// row; PostgreSQL reads all of it in one snapshot. With a shared session, on the writer's connection.
///
/// A row without a watermark would never be loaded by any incremental run, so it is refused (Data).
class OdbcReader final : public Reader
{
public:
    explicit OdbcReader(ReadRequest request) : m_request(std::move(request)) {}

    Result<TableShape> open() override;
    Result<bool> read(ColumnBatch &batch) override;
    QString watermark() const override { return m_upper; }

private:
    Result<void> connect();
    /// Finds the bounds; false: there is nothing new to read.
    Result<bool> fixWatermark(QStringList &conditions, QVariantList &values);
    Result<void> select(const QStringList &conditions, const QVariantList &values);
    Error badCell(OdbcBlock::Cell cell, int column, qint64 row) const;

    ReadRequest m_request;
    std::unique_ptr<OdbcSession> m_own;
    OdbcConnectionPtr m_connection; ///< of m_own
    OdbcSession *m_session = nullptr;
    OdbcSource m_source;
    OdbcBlock m_block; ///< goes after the statement that is bound to it
    OdbcStatement m_rows;
    SQLULEN m_position = 0; ///< next row of the block
    qint64 m_rowsRead = 0;
    QString m_upper;
    bool m_nothingNew = false;
};

} // namespace godwit
