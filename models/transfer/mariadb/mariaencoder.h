// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/loadplan.h"
#include "models/transfer/values/valuechanges.h"

#include <optional>
#include <string>
#include <vector>

namespace godwit
{

/// Writes rows as the server reads them. The server itself refuses what does not fit and warns where it
/// rounds; this watches for the changes that it makes without a word: fractions of a second that are cut,
/// blanks behind CHAR, zeros behind BINARY, digits that choose from an ENUM, short years, −0, FLOAT.
class MariaEncoder
{
public:
    MariaEncoder(const LoadPlan &plan, TableShape shape, QStringList keys, ValueChanges changes,
                 QString sourceName);

    /// A line of LOAD DATA: fields parted by tabs, escaped by backslashes, NULL as \N. Error: Data.
    std::optional<Error> appendLine(std::string &out, const ColumnBatch &batch, qsizetype row);
    /// "('a',X'00',NULL)" of an INSERT.
    std::optional<Error> appendTuple(std::string &out, const ColumnBatch &batch, qsizetype row);

    const TableShape &shape() const { return m_shape; }
    ValueChanges &changes() { return m_changes; }
    const ValueChanges &changes() const { return m_changes; }

private:
    enum class Target : quint8 {
        Number,
        Float32,
        Integer,
        Decimal,
        Year,
        Bits,
        Text,
        FixedText,
        Choice,
        Bytes,
        FixedBytes,
        Date,
        Time,
        Timestamp
    };
    enum class Form : quint8 { Null, Text, Bytes };
    struct Column
    {
        int source;
        Target target;
        ValueType from;
        ValueType to;
        QString name;
        std::string declared; ///< of an enumeration
        bool isKey;
    };
    /// What a cell is at the destination: m_value, where it is not NULL.
    struct Cell
    {
        Form form = Form::Null;
        std::string_view value;
    };

    static Target targetOf(const ColumnShape &column);
    std::optional<Error> encode(Cell &cell, const Column &column, const ColumnBatch &batch, qsizetype row);
    std::optional<Error> encodeNumber(Cell &cell, const Column &column, const ColumnBatch &batch,
                                      qsizetype row);
    std::optional<Error> encodeReal(Cell &cell, const Column &column, const ColumnBatch &batch,
                                    qsizetype row);
    std::optional<Error> encodeText(Cell &cell, const Column &column, const ColumnBatch &batch,
                                    qsizetype row);
    std::optional<Error> encodeTemporal(Cell &cell, const Column &column, const ColumnBatch &batch,
                                        qsizetype row);
    std::optional<Error> encodeBits(Cell &cell, const Column &column, const ColumnBatch &batch,
                                    qsizetype row);
    std::optional<Error> note(ValueChange change, const Column &column, const ColumnBatch &batch,
                              qsizetype row);
    Error refused(const Column &column, const ColumnBatch &batch, qsizetype row, const QString &cause) const;

    std::vector<Column> m_columns;
    TableShape m_shape;
    QStringList m_keys;
    ValueChanges m_changes;
    QString m_sourceName;
    std::string m_value; ///< of the cell at hand
};

} // namespace godwit
