// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtEndian>

#include <string_view>

namespace godwit
{

/// A number of PostgreSQL's binary formats, which are big endian. `bytes` must have enough of them.
template <typename Number>
Number pgNumber(std::string_view bytes, size_t at = 0)
{
    return qFromBigEndian<Number>(bytes.data() + at);
}

// Types by the numbers that every server gives them (src/include/catalog/pg_type.dat).
namespace pgoid
{
inline constexpr quint32 boolean = 16;
inline constexpr quint32 bytea = 17;
inline constexpr quint32 name = 19;
inline constexpr quint32 int8 = 20;
inline constexpr quint32 int2 = 21;
inline constexpr quint32 int4 = 23;
inline constexpr quint32 text = 25;
inline constexpr quint32 oid = 26;
inline constexpr quint32 json = 114;
inline constexpr quint32 float4 = 700;
inline constexpr quint32 float8 = 701;
inline constexpr quint32 bpchar = 1042;
inline constexpr quint32 varchar = 1043;
inline constexpr quint32 date = 1082;
inline constexpr quint32 time = 1083;
inline constexpr quint32 timestamp = 1114;
inline constexpr quint32 timestamptz = 1184;
inline constexpr quint32 bit = 1560;
inline constexpr quint32 varbit = 1562;
inline constexpr quint32 numeric = 1700;
inline constexpr quint32 uuid = 2950;
inline constexpr quint32 jsonb = 3802;
} // namespace pgoid

} // namespace godwit
