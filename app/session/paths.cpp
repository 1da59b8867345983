// SPDX-License-Identifier: Apache-2.0
#include "app/session/paths.h"

#include "models/core/statefolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace godwit
{

QString dataDirectory()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/godwit"_s;
}

QString defaultDatabasePath() { return dataDirectory() + u"/audit.db"_s; }

QString stateDirectory() { return stateFolder(); }

Result<void> makeDirectory(const QString &path)
{
    if (QDir().mkpath(path))
        return {};
    return Error{.kind = ErrorKind::Io,
                 .what = QCoreApplication::translate("Paths", "Cannot make the folder"),
                 .object = QDir::toNativeSeparators(path),
                 .cause = qt_error_string(),
                 .advice =
                     QCoreApplication::translate("Paths", "Check who may write to the folder above it.")};
}

QString programVersion() { return QStringLiteral(GODWIT_VERSION); }

} // namespace godwit
