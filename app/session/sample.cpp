// SPDX-License-Identifier: Apache-2.0
#include "app/session/sample.h"

#include "models/database/connection.h"
#include "models/database/transaction.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <optional>

using namespace Qt::StringLiterals;

// Outside of the namespace: the macro declares a function of the global one.
static void initSampleResources() { Q_INIT_RESOURCE(samples); }

namespace godwit
{
namespace
{

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Sample)
};

constexpr QStringView marker = u".godwit-sample";
constexpr QStringView auditName = u"audit.db";

/// What its runs and repairs add to a sample's folder.
QStringList laterFiles(const QString &sampleName)
{
    QStringList names{auditName.toString()};
    names.append(sampleName == u"ieee-data" ? u"registers.db"_s : u"data/price_list.csv"_s);
    return names;
}

Error cannotWrite(const QString &path, const QString &cause)
{
    return {.kind = ErrorKind::Io,
            .what = Text::tr("Cannot write the sample migration"),
            .object = path,
            .cause = cause,
            .advice = Text::tr("Choose another folder, or make room and check its permissions.")};
}

Error refused(const QString &folder, const QString &cause)
{
    return {.kind = ErrorKind::Usage,
            .what = Text::tr("The sample migration was not written"),
            .object = folder,
            .cause = cause,
            .advice = Text::tr("Choose a folder that is empty or does not exist yet.")};
}

QDir folderNamed(const QString &name)
{
    return QDir(QDir::cleanPath(QDir::current().absoluteFilePath(name)));
}

/// The name of the sample that was written there; nothing where none was.
std::optional<QString> heldSample(const QDir &folder)
{
    QFile file(folder.filePath(marker.toString()));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readLine(100)).trimmed();
}

/// Nothing where the folder may be used.
Result<void> checkFolder(const QString &sampleName, const QDir &folder, SampleStart start)
{
    const QFileInfo info(folder.path());
    if (!info.exists() && !info.isSymLink())
        return {};
    if (!info.isDir())
        return refused(folder.path(), Text::tr("it is not a folder"));
    if (folder.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot))
        return {};
    const auto held = heldSample(folder);
    if (!held)
        return refused(folder.path(), Text::tr("the folder holds other files"));
    if (*held != sampleName)
        return refused(folder.path(), Text::tr("the folder holds the sample \"%1\"").arg(*held));
    if (start == SampleStart::BeginAgain)
        return {};
    Error error = refused(folder.path(), Text::tr("the folder holds this sample already, with its runs"));
    error.advice = Text::tr("Go on with its audit database, %1, or choose another folder.")
                       .arg(folder.filePath(auditName.toString()));
    return error;
}

/// Removes a file of a former sample; a database with its journal.
Result<void> remove(const QString &path)
{
    for (const QString &one : {path, path + u"-journal"_s, path + u"-wal"_s, path + u"-shm"_s}) {
        QFile file(one);
        if ((file.exists() || file.symLinkTarget().size() > 0) && !file.remove())
            return cannotWrite(one, file.errorString());
        if (!path.endsWith(u".db"))
            break;
    }
    return {};
}

Result<void> write(const QString &path, const QByteArray &bytes, bool executable)
{
    QFile file(path);
    const auto readable = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther;
    const auto runnable = QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther;
    // NewOnly: never through a link that somebody left there.
    const bool done = file.open(QIODevice::WriteOnly | QIODevice::NewOnly) &&
                      file.write(bytes) == bytes.size() && file.flush() &&
                      file.setPermissions(executable ? readable | runnable : readable);
    if (!done)
        return cannotWrite(path, file.errorString());
    return {};
}

/// Statements end at the end of a line: these files are ours.
Result<void> buildDatabase(const QString &path, const QString &script)
{
    auto connection = Connection::open(
        {.database = path, .access = ConnectionSpec::Access::Create, .role = ConnectionSpec::Role::Data});
    if (!connection)
        return connection.error();
    auto transaction = Transaction::begin(*connection);
    if (!transaction)
        return transaction.error();
    for (const QString &statement : script.split(u";\n"_s)) {
        if (statement.trimmed().isEmpty())
            continue;
        if (auto done = connection->execute(statement); !done)
            return done.error();
    }
    return transaction->commit();
}

Result<void> writeOne(const QDir &resources, const QString &name, const QDir &folder)
{
    QFile resource(resources.filePath(name));
    if (!resource.open(QIODevice::ReadOnly))
        return cannotWrite(name, resource.errorString());
    const QByteArray bytes = resource.readAll();
    const bool script = name.endsWith(u".sql");
    const QString path = folder.filePath(script ? name.chopped(4) + u".db"_s : name);
    if (!QDir().mkpath(QFileInfo(path).path()))
        return cannotWrite(path, Text::tr("its folder cannot be made"));
    if (auto removed = remove(path); !removed)
        return removed;
    if (script)
        return buildDatabase(path, QString::fromUtf8(bytes));
    return write(path, bytes, name.startsWith(u"repair-"));
}

QStringList filesOf(const QDir &resources)
{
    QStringList names;
    QDirIterator files(resources.path(), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        names.append(resources.relativeFilePath(files.next()));
    names.sort();
    return names;
}

} // namespace

QStringList sampleNames() { return {u"worked-example"_s, u"ieee-data"_s}; }

bool holdsSample(const QString &sampleName, const QString &folder)
{
    return heldSample(folderNamed(folder)) == sampleName;
}

Result<SamplePaths> writeSample(const QString &sampleName, const QString &folderName, SampleStart start)
{
    initSampleResources();
    if (!sampleNames().contains(sampleName)) {
        return Error{.kind = ErrorKind::Usage,
                     .what = Text::tr("There is no such sample migration"),
                     .object = sampleName,
                     .advice = Text::tr("Choose one of: %1.").arg(sampleNames().join(u", "_s))};
    }
    const QDir folder = folderNamed(folderName);
    if (auto usable = checkFolder(sampleName, folder, start); !usable)
        return usable.error();
    if (!QDir().mkpath(folder.path()))
        return cannotWrite(folder.path(), Text::tr("the folder cannot be made"));

    // The marker comes first, so that a folder half written may be written again.
    if (auto removed = remove(folder.filePath(marker.toString())); !removed)
        return removed.error();
    if (auto done = write(folder.filePath(marker.toString()), sampleName.toUtf8() + '\n', false); !done)
        return done.error();
    for (const QString &name : laterFiles(sampleName)) {
        if (auto removed = remove(folder.filePath(name)); !removed)
            return removed.error();
    }
    SamplePaths paths{.folder = folder.path(),
                      .definition = folder.filePath(u"definition.yaml"_s),
                      .auditDatabase = folder.filePath(auditName.toString())};
    const QDir resources(u":/samples/"_s + sampleName);
    for (const QString &name : filesOf(resources)) {
        if (auto done = writeOne(resources, name, folder); !done)
            return done.error();
        if (name.startsWith(u"repair-"))
            paths.repairs.append(folder.filePath(name));
    }
    return paths;
}

} // namespace godwit
