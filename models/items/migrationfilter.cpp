// SPDX-License-Identifier: Apache-2.0
#include "models/items/migrationfilter.h"

namespace godwit
{

bool MigrationFilter::matchesText(const ProcessStatus &process) const
{
    return text.isEmpty() || process.id.text().contains(text, Qt::CaseInsensitive) ||
           process.name.contains(text, Qt::CaseInsensitive) ||
           process.description.contains(text, Qt::CaseInsensitive);
}

bool MigrationFilter::matchesText(const StepStatus &step) const
{
    return text.isEmpty() || step.key.step.text().contains(text, Qt::CaseInsensitive) ||
           step.name.contains(text, Qt::CaseInsensitive) ||
           step.description.contains(text, Qt::CaseInsensitive);
}

} // namespace godwit
