// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/postgresql/pgencoder.h"

#include <memory>
#include <vector>

namespace godwit
{

/// What makes the rows of one COPY: an encoder per column, chosen once. Binary where all columns' types allow
/// it, else text for the whole table. One thread.
class PgRowEncoder
{
public:
    struct Source
    {
        TableShape shape;
        QStringList keys; ///< that an error names a row by
        QString name;     ///< "orders in legacy.db"
    };

    PgRowEncoder(const LoadPlan &plan, const PgTable &table, Source source, ValueChanges &changes);

    bool isBinary() const { return m_isBinary; }
    /// What stands behind COPY … FROM STDIN.
    QByteArray options() const { return m_isBinary ? "(FORMAT binary)" : "(FORMAT text)"; }
    void putHeader(PgBuffer &out) const;
    void putTrailer(PgBuffer &out) const;
    /// Appends one row, or nothing of it. The error (Data) names the row, its key and the column.
    std::optional<Error> putRow(const ColumnBatch &batch, qsizetype row, PgBuffer &out);

private:
    PgOutcome putText(const PgEncoder &encoder, const ColumnBatch &batch, qsizetype row, PgBuffer &out);
    PgOutcome putTextOf(const PgEncoder &encoder, const ColumnBatch &batch, qsizetype row, PgBuffer &out);
    std::optional<Error> settle(const PgOutcome &outcome, const PgEncoder &encoder, const ColumnBatch &batch,
                                qsizetype row);

    Source m_source;
    ValueChanges &m_changes;
    std::vector<PgEncoder> m_encoders;
    std::vector<quint32> m_types; ///< of the destination, as m_encoders
    std::unique_ptr<std::string> m_scratch = std::make_unique<std::string>();
    PgBuffer m_binary; ///< one field, where the row is text
    bool m_isBinary = true;
};

} // namespace godwit
