// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/error.h"
#include "models/core/runrequest.h"
#include "models/core/status.h"

#include <QJsonArray>
#include <QJsonObject>

namespace godwit
{

// What --json prints: documented in app/cli/README.md. Keys are stable and never translated; times are UTC in
// ISO 8601 or null; numbers that are not known are null.

QJsonObject errorJson(const Error &error);
QJsonObject countsJson(const StateCounts &counts);
QJsonObject stepJson(const StepStatus &step);
QJsonObject processJson(const ProcessStatus &process, const QList<StepStatus> &steps);
QJsonObject previewJson(const RunPreview &preview);
QJsonValue timeJson(const QDateTime &time);

} // namespace godwit
