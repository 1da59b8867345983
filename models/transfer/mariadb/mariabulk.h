// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/mariadb/mariaencoder.h"
#include "models/transfer/writer.h"

namespace godwit
{

class MariaSession;

/// Where rows go, and how.
struct MariaTarget
{
    QString table; ///< quoted
    QString text;  ///< for people
    LoadPlan plan;
    bool isTransactional = true;
    bool localInfile = true;     ///< LOAD DATA LOCAL, else INSERT of many rows
    bool numbersBatches = false; ///< the table has a column godwit_batch: which write() a row came by
    bool isStage = false;        ///< rows wait here for their merge: a duplicate is one of the source
    bool keepsLast = false;      ///< a row replaces the one of the same key that came before
};

/// Puts batches into a table: one LOAD DATA LOCAL per batch, fed from memory while the server reads, so that
/// both work at the same time. The server turns errors of LOAD DATA LOCAL into warnings and drops rows;
/// whatever is not spotless is therefore taken back to a savepoint and sent again as INSERTs, which say what
/// is wrong, halved until the row is alone.
class MariaBulk
{
public:
    MariaBulk(MariaSession &session, MariaTarget target, MariaEncoder encoder, const WriteRequest &request);
    ~MariaBulk();
    Q_DISABLE_COPY_MOVE(MariaBulk)

    Result<qint64> write(const ColumnBatch &batch, RowRange rows);
    int batchNumber() const { return m_batch; } ///< of the last write()
    QStringList notes() const { return m_encoder.changes().notes(); }
    bool hasChangedValues() const { return !m_encoder.changes().isEmpty(); }

private:
    Result<bool> load(const ColumnBatch &batch, RowRange rows);
    Result<void> insert(const ColumnBatch &batch, RowRange rows);
    Result<void> insertHalves(const ColumnBatch &batch, RowRange rows);
    Result<void> send(const std::string &sql, qsizetype rows);
    Error refusedRow(const ColumnBatch &batch, qsizetype row, Error error) const;
    bool isComplete(qint64 affected, qsizetype rows) const;
    Result<void> run(const char *sql);

    MariaSession &m_session;
    MariaTarget m_target;
    MariaEncoder m_encoder;
    const WriteRequest &m_request;
    std::string m_loadSql;
    std::string m_insertSql;
    size_t m_mostBytes; ///< of one INSERT
    int m_batch = 0;
};

} // namespace godwit
