// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/columnlist.h"
#include "models/transfer/reader.h"

#include <vector>

namespace godwit
{

struct Store;

/// What a step makes of the source's columns on the way.
struct ProjectionRequest
{
    QList<ColumnItem> items;   ///< empty: all columns as they are
    QString snapshotColumn;    ///< one more column with the time of the load; empty: none
    qint64 snapshotMicros = 0; ///< that time; 0: now
    QString sourceName;        ///< for errors about a row
    QStringList keys;          ///< of the step; they name a row that is set aside
    bool isolate = false;      ///< a value that a cast refuses sets the row aside
};

/// Chooses, renames, casts and adds columns of another reader's batches, in place: values stay where they
/// are, only a cast writes. In the thread of its source.
class Projection final : public Reader
{
public:
    Projection(ReaderPtr source, ProjectionRequest request);

    Result<TableShape> open() override;
    Result<bool> read(ColumnBatch &batch) override;
    QString watermark() const override { return m_source->watermark(); }
    std::vector<ReaderPtr> takeParts() override;
    QStringList notes() const override { return m_source->notes(); }
    QList<RejectedRow> takeRejected() override;

private:
    Result<void> addItem(const TableShape &source, const ColumnItem &item);
    void addSnapshot();
    void adoptIndexes(const TableShape &source);
    Result<void> cast(ColumnBatch &batch);
    Error refused(const ColumnBatch &batch, int column, qsizetype row, const QString &why) const;

    ReaderPtr m_source;
    ProjectionRequest m_request;
    TableShape m_shape;
    int m_sourceColumns = 0;
    std::vector<int> m_from; ///< the source's column for each of the shape's; −1: none
    bool m_isIdentity = false;
    struct Cast
    {
        int column = 0;
        ValueKind from = ValueKind::Any;
        ValueType to;
    };
    std::vector<Cast> m_casts;
    struct Constant
    {
        int column = 0;
        bool isInteger = false;
        qint64 integer = 0;
        std::string text;
    };
    std::vector<Constant> m_constants;
    QList<RejectedRow> m_rejected;
};

/// A source as its step wants it: beyond the watermark where the store cannot select by itself, and with the
/// projection where there is one. `request.columns` should be sourceColumns(items).
ReaderPtr projectedReader(const Store &store, ReadRequest request, ProjectionRequest projection);

} // namespace godwit
