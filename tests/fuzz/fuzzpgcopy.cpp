// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/postgresql/pgcopystream.h"
#include "models/transfer/postgresql/pgwire.h"
#include "tests/fuzz/fuzzers.h"

#include <array>

namespace godwit::fuzz
{
namespace
{

constexpr std::array types{
    pgoid::boolean, pgoid::bytea,   pgoid::name, pgoid::int8,      pgoid::int2,        pgoid::int4,
    pgoid::text,    pgoid::oid,     pgoid::json, pgoid::float4,    pgoid::float8,      pgoid::bpchar,
    pgoid::varchar, pgoid::date,    pgoid::time, pgoid::timestamp, pgoid::timestamptz, pgoid::bit,
    pgoid::varbit,  pgoid::numeric, pgoid::uuid, pgoid::jsonb};

void appendRows(const ColumnBatch &batch, std::string &out)
{
    for (qsizetype row = 0; row < batch.rows(); ++row) {
        for (int column = 0; column < batch.columns(); ++column) {
            const CellType type = batch.type(column, row);
            out += char('0' + int(type));
            if (type == CellType::Integer)
                out += std::to_string(batch.integer(column, row));
            else if (type == CellType::Real)
                out += std::to_string(std::bit_cast<quint64>(batch.real(column, row)));
            else if (type != CellType::Null)
                out += batch.bytes(column, row);
            out += '|';
        }
        out += '\n';
    }
}

std::string everything(const QList<PgCellDecoder> &columns, std::string_view stream, size_t piece)
{
    PgCopyStream decoder(columns);
    static ColumnBatch
        batch; // as in a copy, where they are used again: most of the time would go into new ones
    batch.limitRows(4);
    std::string out;
    batch.reset(int(columns.size()), 1);
    while (!stream.empty()) {
        const std::string bytes(stream.substr(0, piece)); // a copy that is gone afterwards
        stream.remove_prefix(bytes.size());
        decoder.feed(bytes);
        for (;;) {
            const auto state = decoder.next(batch);
            if (state == PgCopyStream::State::Hungry)
                break;
            if (state != PgCopyStream::State::Full) {
                appendRows(batch, out);
                return out + (state == PgCopyStream::State::Ended ? "end" : decoder.problem().toStdString());
            }
            appendRows(batch, out);
            batch.reset(int(columns.size()), 1);
        }
    }
    appendRows(batch, out);
    return out;
}

} // namespace

void fuzzPgCopy(std::string_view bytes)
{
    const size_t piece = size_t(1) + choice(bytes) % 23;
    const int count = choice(bytes) % 5;
    QList<PgCellDecoder> columns;
    for (int column = 0; column < count; ++column)
        columns.append(pgCellDecoder(types.at(choice(bytes) % types.size())));
    // The header is checked by a few inputs; the rest would never get past it.
    std::string stream("PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0", 19);
    if (choice(bytes) == 0xff)
        stream.clear();
    stream += bytes;
    if (piece >= stream.size())
        (void)everything(columns, stream, piece);
    else
        promise(everything(columns, stream, stream.size()) == everything(columns, stream, piece),
                "any pieces give the same rows");
}

} // namespace godwit::fuzz
