// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/mariadb/mariafield.h"
#include "tests/fuzz/fuzzers.h"

#include <mysql.h>

#include <array>

namespace godwit::fuzz
{
namespace
{

constexpr std::array types{
    MYSQL_TYPE_TINY, MYSQL_TYPE_SHORT,      MYSQL_TYPE_LONG,     MYSQL_TYPE_FLOAT,    MYSQL_TYPE_DOUBLE,
    MYSQL_TYPE_NULL, MYSQL_TYPE_TIMESTAMP,  MYSQL_TYPE_LONGLONG, MYSQL_TYPE_INT24,    MYSQL_TYPE_DATE,
    MYSQL_TYPE_TIME, MYSQL_TYPE_DATETIME,   MYSQL_TYPE_YEAR,     MYSQL_TYPE_NEWDATE,  MYSQL_TYPE_VARCHAR,
    MYSQL_TYPE_BIT,  MYSQL_TYPE_NEWDECIMAL, MYSQL_TYPE_DECIMAL,  MYSQL_TYPE_ENUM,     MYSQL_TYPE_SET,
    MYSQL_TYPE_BLOB, MYSQL_TYPE_VAR_STRING, MYSQL_TYPE_STRING,   MYSQL_TYPE_GEOMETRY, MYSQL_TYPE_JSON};

} // namespace

void fuzzMariaField(std::string_view bytes)
{
    MYSQL_FIELD field = {};
    field.type = types.at(choice(bytes) % types.size());
    field.flags = choice(bytes) | unsigned(choice(bytes)) << 8;
    field.length = choice(bytes) | static_cast<unsigned long>(choice(bytes)) << 8;
    field.decimals = choice(bytes);
    field.charsetnr = (choice(bytes) & 1) != 0 ? 63 : 45;
    std::string name(bytes.substr(0, bytes.size() % 13));
    field.name = name.data();
    field.name_length = unsigned(name.size());

    const ColumnShape column = mariaColumn(field);
    const MariaCell how = mariaCell(field, column.value);
    static ColumnBatch
        batch; // as in a copy, where they are used again: most of the time would go into new ones
    batch.limitRows(1);
    batch.reset(1, 1);
    setMariaCell(batch, 0, how, column.value, bytes);
    batch.endRow();
    const CellType type = batch.type(0, 0);
    promise(type != CellType::Null, "a value that is not NULL stays one");
    if (how == MariaCell::Text || how == MariaCell::Bytes)
        promise(batch.bytes(0, 0) == bytes, "texts and bytes arrive as they are");
    if (how == MariaCell::Bits && column.value.length > 0)
        promise(batch.bytes(0, 0).size() <= size_t(column.value.length), "no more bits than the column has");
}

} // namespace godwit::fuzz
