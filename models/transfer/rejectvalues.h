// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"
#include "models/transfer/columnbatch.h"
#include "models/transfer/tableshape.h"

#include <QByteArray>

namespace godwit
{

// A row as JSON that people can read and that gives the same cells back: {"id": 7, "name": "Müller"}, columns
// in their order.
// | cell | JSON |
// |---|---|
// | NULL | null |
// | Integer | 7; of a temporal column {"date": "2024-03-31"}, {"time": …}, {"timestamp": …}, {"instant": …} |
// | Real | 1.5; where JSON would make an integer of it or has no word {"real": "1"}, {"real": "NaN"} |
// | Text | "…"; bytes that are no UTF-8 {"text_base64": "…"} |
// | Blob | {"base64": "…"} |

QByteArray rowToJson(const TableShape &shape, const ColumnBatch &batch, qsizetype row);

/// Adds the row to a batch that was reset for the shape's columns. A column that the JSON does not have is an
/// error (Data): the source was changed since.
Result<void> appendJsonRow(const TableShape &shape, const QByteArray &json, qint64 line, ColumnBatch &batch);

} // namespace godwit
