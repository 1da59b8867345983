// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/filetasks.h"

#include "app/session/definitioncheck.h"
#include "app/session/paths.h"
#include "app/session/reportcollector.h"
#include "app/session/sample.h"
#include "models/audit/auditdatabase.h"
#include "models/audit/rejectstore.h"
#include "models/database/databaseaddress.h"
#include "models/reports/rejectscsv.h"
#include "models/reports/reportformats.h"
#include "models/reports/savereport.h"

#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>

#include <limits>

namespace godwit
{

Result<QString> createDatabase(const QString &path)
{
    const QString absolute = canonicalDatabase(path);
    if (absolute == defaultDatabasePath()) {
        if (auto made = makeDirectory(dataDirectory()); !made)
            return made.error();
    }
    // What others have made is not changed before somebody has read the SQL.
    if (openAudit(absolute, ConnectionSpec::Access::ReadOnly))
        return absolute;
    auto connection = openAudit(absolute, ConnectionSpec::Access::Create);
    if (!connection)
        return connection.error();
    return absolute;
}

Result<ImportSummary> importFile(const QString &auditPath, const QString &file, const Actor &actor)
{
    auto definition = readAndCheck(file);
    if (!definition)
        return definition.error();
    auto connection = openAudit(auditPath);
    if (!connection)
        return connection.error();
    return ControlStore(*connection).import(*definition, actor);
}

Result<void> exportReport(const QString &auditPath, const QString &file, const QString &format,
                          const QString &operatorName)
{
    const ReportFormat *wanted = findReportFormat(format);
    if (!wanted) {
        return Error{.kind = ErrorKind::Usage,
                     .what = QCoreApplication::translate("FileTasks", "The report was not written"),
                     .object = file,
                     .cause =
                         QCoreApplication::translate("FileTasks", "no format is called \"%1\"").arg(format)};
    }
    auto connection = openAudit(auditPath, ConnectionSpec::Access::ReadOnly, longPatience);
    if (!connection)
        return connection.error();
    auto report = collectReport(*connection, {.operatorName = operatorName});
    if (!report)
        return report.error();
    return saveReport(*report, *wanted, file);
}

Result<qsizetype> writeRejects(const QString &auditPath, const StepKey &key, const QString &file)
{
    auto connection = openAudit(auditPath, ConnectionSpec::Access::ReadOnly);
    if (!connection)
        return connection.error();
    constexpr int all = std::numeric_limits<int>::max();
    auto rejects = loadRejects(*connection, key.process, key.step, all);
    if (!rejects)
        return rejects.error();
    QSaveFile output(file);
    const QByteArray csv = rejectsCsv(*rejects);
    if (output.open(QIODevice::WriteOnly) && output.write(csv) == csv.size() && commitWhole(output))
        return rejects->size();
    return Error{.kind = ErrorKind::Io,
                 .what = QCoreApplication::translate("FileTasks", "The rejected rows were not written"),
                 .object = QDir::toNativeSeparators(file),
                 .cause = output.errorString()};
}

Result<QString> makeSample(const QString &folder, const Actor &actor)
{
    auto paths = writeSample(sampleNames().value(0), folder);
    if (!paths)
        return paths.error();
    auto database = createDatabase(paths->auditDatabase);
    if (!database)
        return database.error();
    if (auto imported = importFile(*database, paths->definition, actor); !imported)
        return imported.error();
    return *database;
}

} // namespace godwit
