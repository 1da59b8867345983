// SPDX-License-Identifier: Apache-2.0
#include "models/reports/savereport.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace godwit
{
namespace
{

Error cannotSave(const QString &path, const QString &cause)
{
    return {.kind = ErrorKind::Io,
            .what = QCoreApplication::translate("SaveReport", "Cannot save the report"),
            .object = QDir::toNativeSeparators(path),
            .cause = cause,
            .advice = QCoreApplication::translate(
                "SaveReport", "Check that the folder exists, may be written and has free space.")};
}

/// Pipes and devices (/dev/stdout) are written to: a rename would replace the device itself.
Result<void> writeToDevice(const AuditReport &report, const ReportFormat &format, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return cannotSave(path, file.errorString());
    if (auto written = format.write(report, file); !written)
        return cannotSave(path, written.error().cause);
    return {};
}

} // namespace

bool commitWhole(QSaveFile &file)
{
    return file.flush() && file.error() == QFileDevice::NoError && file.commit();
}

Result<void> saveReport(const AuditReport &report, const ReportFormat &format, const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return cannotSave(path, QCoreApplication::translate("SaveReport", "it is a folder"));
    if (info.exists() && !info.isFile())
        return writeToDevice(report, format, path);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return cannotSave(path, file.errorString());
    if (auto written = format.write(report, file); !written) {
        file.cancelWriting();
        return cannotSave(path, written.error().cause);
    }
    if (!commitWhole(file))
        return cannotSave(path, file.errorString());
    return {};
}

} // namespace godwit
