// SPDX-License-Identifier: Apache-2.0
#include "models/runners/runners.h"

namespace godwit
{
namespace
{

QList<const Runner *> all() { return {copyRunner(), sqlRunner(), constraintsRunner()}; }

} // namespace

const Runner *findRunner(QStringView kind)
{
    for (const Runner *runner : all()) {
        if (runner->kind() == kind)
            return runner;
    }
    return nullptr;
}

QStringList runnerKinds()
{
    QStringList kinds;
    for (const Runner *runner : all())
        kinds.append(runner->kind());
    return kinds;
}

} // namespace godwit
