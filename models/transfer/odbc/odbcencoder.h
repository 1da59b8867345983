// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/loadplan.h"
#include "models/transfer/odbc/odbcconnection.h"
#include "models/transfer/values/valuechanges.h"

#include <string>
#include <string_view>

namespace godwit
{

/// A cell as it travels in a parameter array.
struct OdbcValue
{
    enum class Form : quint8 { Null, Integer, Real, Text, Bytes };
    Form form = Form::Null;
    qint64 integer = 0;
    double real = 0;
    std::u16string_view text; ///< points into the encoder until its next value
    std::string_view bytes;
    size_t size() const
    {
        return form == Form::Text ? text.size() * sizeof(char16_t) : form == Form::Bytes ? bytes.size() : 8;
    }
};

/// Turns the cells of one column into what its server takes, exactly or not at all: a value that the
/// destination would round, cut or convert is refused, or changed as docs/types.md says and reported.
class OdbcEncoder
{
public:
    OdbcEncoder(const LoadColumn &column, OdbcFamily family) : m_column(column), m_family(family) {}

    enum class Outcome : quint8 { Good, Changed, Refused };
    /// Changed: `value` is written after all where `change()` may happen. Refused: `why()` says why.
    Outcome encode(const ColumnBatch &batch, qsizetype row, OdbcValue &value);
    ValueChange change() const { return m_change; }
    const QString &why() const { return m_why; }

private:
    Outcome text(std::string_view utf8, OdbcValue &value);
    Outcome hexText(std::string_view cell, OdbcValue &value); ///< bytes as a CSV file writes them
    Outcome number(const ColumnBatch &batch, qsizetype row, OdbcValue &value);
    Outcome real(double number, OdbcValue &value);
    Outcome temporal(const ColumnBatch &batch, qsizetype row, OdbcValue &value);
    Outcome seconds(std::string &text, Outcome so);
    Outcome changedToNull(ValueChange change, OdbcValue &value);
    Outcome refused(const QString &why);
    Outcome rounded(bool isRounded, ValueChange change, Outcome written);
    bool fitsDecimal(std::string_view digits) const;

    LoadColumn m_column;
    OdbcFamily m_family;
    ValueChange m_change = ValueChange::SecondsRounded;
    QString m_why;
    std::string m_buffer;
    std::u16string m_wide;
    std::string m_bytes;
};

} // namespace godwit
