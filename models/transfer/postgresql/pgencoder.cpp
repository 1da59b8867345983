// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/postgresql/pgencoder.h"

namespace godwit
{

PgEncoder pgEncoderFor(const LoadColumn &column, const PgColumn &destination, std::string *scratch)
{
    constexpr quint32 numericType = 1700;
    constexpr quint32 textType = 25;
    PgEncoder encoder{
        .column = column.source, .from = column.from.value, .to = column.to.value, .scratch = scratch};
    if (destination.isEnum) // its binary form is its label
        encoder.function = pgBytesEncoder(textType);
    else if (destination.type == numericType)
        encoder.function = encodePgNumeric;
    for (const auto family : {pgNumberEncoder, pgTemporalEncoder, pgBytesEncoder}) {
        if (!encoder.function)
            encoder.function = family(destination.type);
    }
    return encoder;
}

} // namespace godwit
