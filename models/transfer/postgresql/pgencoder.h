// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/columnbatch.h"
#include "models/transfer/loadplan.h"
#include "models/transfer/postgresql/pgbuffer.h"
#include "models/transfer/postgresql/pgcatalogue.h"
#include "models/transfer/values/valuechanges.h"

namespace godwit
{

/// How the value of one cell ended: stored, stored otherwise (which has to be noted), or not at all.
struct PgOutcome
{
    const char *refusal = nullptr; ///< for Transfer::tr(); null: the value is in the buffer
    std::optional<ValueChange> change;
};

/// Writes the cells of one column as fields of binary COPY (length and value). Takes every form of cell that
/// values/valuetype.h lists; one that the column cannot hold exactly is a change or a refusal.
struct PgEncoder
{
    using Function = PgOutcome (*)(const PgEncoder &, const ColumnBatch &, qsizetype, PgBuffer &);

    Function function = nullptr; ///< null: only COPY in text format takes the type
    int column = 0;              ///< in the batch
    ValueType from;
    ValueType to;
    std::string *scratch = nullptr; ///< for texts that have to be made; shared by all columns of a writer

    /// NULL or a value; the buffer has room for numbers, not for bytes.
    PgOutcome encode(const ColumnBatch &batch, qsizetype row, PgBuffer &out) const
    {
        if (batch.type(column, row) != CellType::Null)
            return function(*this, batch, row, out);
        out.reserve(4);
        out.putInt32(-1);
        return {};
    }
};

/// By the destination's type.
PgEncoder pgEncoderFor(const LoadColumn &column, const PgColumn &destination, std::string *scratch);

// The functions by family, for pgEncoderFor.
PgEncoder::Function pgNumberEncoder(quint32 type);   ///< boolean, integers, floats; null: none of them
PgEncoder::Function pgTemporalEncoder(quint32 type); ///< date, time, timestamp, timestamptz
PgEncoder::Function pgBytesEncoder(quint32 type);    ///< text and its like, bytea, uuid, bit strings
PgOutcome encodePgNumeric(const PgEncoder &encoder, const ColumnBatch &batch, qsizetype row, PgBuffer &out);

} // namespace godwit
