// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/postgresql/pgcelldecoder.h"

#include <QList>

#include <string>
#include <string_view>

namespace godwit
{

/// Decodes what COPY … TO STDOUT (FORMAT binary) sends: a header, rows, a trailer (PostgreSQL's manual,
/// page "COPY", section "Binary Format"). The stream may be cut anywhere; where a piece holds whole rows, as
/// servers send them, nothing is copied but the values. One thread.
class PgCopyStream
{
public:
    explicit PgCopyStream(QList<PgCellDecoder> columns) : m_columns(std::move(columns)) {}

    enum class State {
        Hungry,   ///< the last piece is used up
        Full,     ///< the batch is; next() goes on with another one
        Ended,    ///< the trailer came
        Malformed ///< see problem()
    };

    /// The next piece, which must stay until next() has said Hungry.
    void feed(std::string_view piece);
    /// Adds rows to the batch.
    State next(ColumnBatch &batch);

    /// For people, after Malformed: "column 3 has 5 bytes that are no value of its type".
    QString problem() const { return m_problem; }

private:
    State decode(ColumnBatch &batch);
    void keepRest(); ///< before the piece goes away
    State readHeader();
    State readRow(ColumnBatch &batch);
    bool hasRow(); ///< false: m_needed says how many bytes it takes
    State fail(const QString &problem);

    QList<PgCellDecoder> m_columns;
    std::string_view m_bytes; ///< what is not decoded yet: of the piece, or of m_kept
    std::string m_kept;       ///< the start of a row whose end is in a later piece
    size_t m_needed = 0;      ///< bytes without which looking again is in vain
    bool m_hasHeader = false;
    std::string m_buffer;
    QString m_problem;
};

} // namespace godwit
