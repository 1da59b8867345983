// SPDX-License-Identifier: Apache-2.0
#include "models/core/statefolder.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace godwit
{

QString stateFolder()
{
    // QStandardPaths knows a state location only from Qt 6.7 on.
    const QString configured = qEnvironmentVariable("XDG_STATE_HOME");
    const QString base =
        QDir::isAbsolutePath(configured) ? configured : QDir::homePath() + u"/.local/state"_s;
    return QDir::cleanPath(base) + u"/godwit"_s;
}

} // namespace godwit
