// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/error.h"
#include "models/core/result.h"
#include "models/transfer/columnbatch.h"
#include "models/transfer/loadoptions.h"
#include "models/transfer/tableshape.h"

#include <QByteArray>
#include <QList>

#include <functional>

namespace godwit
{

/// A row that was set aside instead of loaded.
struct RejectedRow
{
    qint64 row = 0;    ///< number in the source, from 1
    qint64 line = 0;   ///< where it starts in a text file, from 1; 0 where rows have no lines
    QString key;       ///< "id = 7": the step's key columns, or the first three
    QString reason;    ///< the error's cause, for people
    QString code;      ///< the store's own; may be empty
    QByteArray values; ///< see rejectvalues.h; for a line that is no row: {"text": the line as it stands}

    friend bool operator==(const RejectedRow &, const RejectedRow &) = default;
};

/// Rejected rows of a former load that are loaded once more, with the values that were kept.
struct Resubmission
{
    QString identity; ///< the same for the same rows: part of the effect's key in the ledger
    QList<RejectedRow> rows;
};

/// Takes rejected rows to where they are kept, some hundred at a time. An error ends the load.
using RejectSink = std::function<Result<void>(const QList<RejectedRow> &)>;

/// The rejected rows of one load: counts them against the step's limits and hands them on in chunks. One
/// thread (the writing one); a reader that cannot make a row of its text keeps what it found until the
/// writing thread asks (Reader::takeRejected).
class Rejects
{
public:
    Rejects(const LoadOptions &options, RejectSink sink);

    /// False: a bad row fails the step at once.
    bool isAllowed() const { return m_options.rejects() && bool(m_sink); }
    qint64 count() const { return m_count; }

    /// Error (Data): the limit of rows is passed, or the share can no longer be kept: `rowsExpected` is how
    /// many rows the source has at most, −1 where that is not certain.
    Result<void> add(RejectedRow row, const Error &cause, qint64 rowsExpected);
    /// After the last row: judges the share, hands on what is left.
    Result<void> finish(qint64 rowsRead);

private:
    Result<void> flush();
    Error beyond() const;

    LoadOptions m_options;
    RejectSink m_sink;
    QList<RejectedRow> m_waiting;
    qint64 m_count = 0;
    Error m_first; ///< what the limit's error quotes
};

/// The row of a batch that the destination refused for `cause`.
RejectedRow rejectedRow(const TableShape &shape, const QStringList &keys, const ColumnBatch &batch,
                        qsizetype row, const Error &cause);

} // namespace godwit
