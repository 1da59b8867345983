// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/postgresql/pgcopystream.h"
#include "models/transfer/postgresql/pgsource.h"
#include "models/transfer/postgresql/pgwatermark.h"
#include "models/transfer/reader.h"

#include <optional>

namespace godwit
{

/// Reads a table, view or SELECT through COPY … TO STDOUT (FORMAT binary), in a read-only transaction of its
/// own that sees one moment: the upper watermark is fixed before the first row, and no row that comes later
/// is seen. Only the row at hand is in memory besides the batch. With a shared session it reads what that
/// one sees, uncommitted rows too; nothing else may use the session until the last row.
class PgReader final : public Reader
{
public:
    explicit PgReader(ReadRequest request) : m_request(std::move(request)) {}

    Result<TableShape> open() override;
    Result<bool> read(ColumnBatch &batch) override;
    std::vector<std::unique_ptr<Reader>> takeParts() override;
    QString watermark() const override { return m_mark.upper; }
    QStringList notes() const override { return m_source.notes; }

private:
    /// One range of the rows, for a connection that sees the moment which another one has exported.
    struct Part
    {
        QByteArray snapshot;
        QString range;
    };
    PgReader(const PgReader &whole, Part part);

    Result<void> connect();
    Result<void> plan();
    Result<void> planStreams();
    Result<void> start();
    Result<bool> finish();
    Error failed(Error error) const; ///< seen from the source

    ReadRequest m_request;
    std::unique_ptr<PgSession> m_own;
    PgSession *m_session = nullptr;
    PgSource m_source;
    PgWatermark m_mark;
    QList<Part> m_parts;          ///< that may be read side by side; none: it is not split
    std::optional<Part> m_part;   ///< the one that this reader reads; none: everything
    bool m_keepsSnapshot = false; ///< others need its transaction
    bool m_ended = false;
    std::optional<PgCopyStream> m_stream;
    PgCopyRow m_row;
    qint64 m_rows = 0;
};

} // namespace godwit
