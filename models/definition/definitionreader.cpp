// SPDX-License-Identifier: Apache-2.0
#include "models/definition/definitionreader.h"

#include "models/definition/definitionfields.h"
#include "models/definition/definitionproblems.h"
#include "models/definition/definitionsteps.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

using Need = DefinitionFields::Need;

class DefinitionReader
{
    Q_DECLARE_TR_FUNCTIONS(godwit::DefinitionReader)

public:
    DefinitionReader(const DefinitionVocabulary &vocabulary, const QString &baseFolder,
                     DefinitionProblems &problems)
        : m_vocabulary(vocabulary), m_baseFolder(baseFolder), m_problems(problems)
    {}

    Definition read(const YamlNode &root)
    {
        DefinitionFields fields(root, tr("a definition file"), m_problems);
        const QString version = fields.text(u"godwit"_s, Need::Required);
        if (!version.trimmed().isEmpty() && version != u"1")
            m_problems.add(fields.position(u"godwit"_s),
                           tr("version \"%1\", expected version 1").arg(version.left(80)));
        if (const YamlNode *connections = fields.map(u"connections"_s)) {
            for (const YamlEntry &entry : connections->entries)
                readConnection(entry);
        }
        if (const YamlNode *processes = fields.list(u"processes"_s)) {
            for (const YamlNode &node : processes->items)
                readProcess(node);
        }
        fields.finish();
        return std::move(m_definition);
    }

private:
    void readConnection(const YamlEntry &entry)
    {
        ConnectionDef connection;
        connection.name = ConnectionName(entry.key);
        DefinitionFields::checkId(entry.key, entry.position, m_problems);
        DefinitionFields fields(entry.value, tr("the connection \"%1\"").arg(entry.key), m_problems);
        connection.kind = fields.word(u"kind"_s, m_vocabulary.storeKinds, Need::Required);
        const bool server = fields.has(u"database"_s);
        const QString path = fields.text(u"path"_s, server ? Need::Optional : Need::Required);
        const QString database = fields.text(u"database"_s);
        if (server && fields.has(u"path"_s))
            m_problems.add(fields.position(u"database"_s),
                           tr("\"database\" beside \"path\", expected one of them"));
        connection.database =
            path.isEmpty() ? database : QDir::cleanPath(QDir(m_baseFolder).absoluteFilePath(path));
        connection.host = fields.text(u"host"_s);
        connection.port = fields.number(u"port"_s, 0, 1, 65535);
        connection.user = fields.text(u"user"_s);
        connection.secret = fields.text(u"secret"_s);
        for (const QString &option : m_vocabulary.connectionOptions) {
            const QString value = fields.text(option);
            if (fields.has(option))
                connection.options.insert(option, value);
        }
        fields.finish();
        m_definition.connections.append(connection);
    }

    void readProcess(const YamlNode &node)
    {
        ProcessDef process;
        DefinitionFields fields(node, tr("a process"), m_problems);
        process.id = ProcessId(fields.id(u"id"_s));
        if (!process.id.isEmpty() && m_ids.contains(process.id.text()))
            m_problems.add(
                fields.position(u"id"_s),
                tr("a second process with the id \"%1\", expected another id").arg(process.id.text()));
        m_ids.insert(process.id.text());
        process.name = fields.text(u"name"_s);
        process.description = fields.text(u"description"_s);
        process.enabled = fields.flag(u"enabled"_s, true);
        process.maxParallel = fields.number(u"max_parallel"_s, process.maxParallel, 1, 64);
        process.onFailure =
            fields.word(u"on_failure"_s, {u"continue"_s, u"stop"_s}, Need::Optional, process.onFailure);
        const YamlNode *steps = fields.list(u"steps"_s);
        fields.finish();
        m_definition.processes.append(process);
        if (steps)
            m_definition.steps +=
                readSteps(*steps, process.id, m_definition.connections, m_vocabulary, m_problems);
    }

    const DefinitionVocabulary &m_vocabulary;
    QString m_baseFolder;
    DefinitionProblems &m_problems;
    QSet<QString> m_ids; ///< of the processes so far
    Definition m_definition;
};

Error unreadable(const QString &path, const QString &cause)
{
    return {.kind = ErrorKind::Io,
            .what =
                QCoreApplication::translate("godwit::DefinitionReader", "Cannot read the definition file"),
            .object = path,
            .cause = cause,
            .advice = QCoreApplication::translate("godwit::DefinitionReader",
                                                  "Check the path and that you may read the file.")};
}

} // namespace

Result<Definition> readDefinition(const QByteArray &yaml, const QString &fileName, const QString &baseFolder,
                                  const DefinitionVocabulary &vocabulary)
{
    DefinitionProblems problems(fileName);
    const YamlDocument document = readYaml(yaml);
    problems.add(document.problems);
    if (!document.wellFormed)
        return problems.error();
    Definition definition = DefinitionReader(vocabulary, baseFolder, problems).read(document.root);
    if (!problems.isEmpty())
        return problems.error();
    return definition;
}

Result<Definition> readDefinitionFile(const QString &path, const DefinitionVocabulary &vocabulary)
{
    // A folder, a pipe or a device would hang or never end.
    const QFileInfo info(path);
    if (info.exists() && !info.isFile())
        return unreadable(path, QCoreApplication::translate("godwit::DefinitionReader", "It is not a file"));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(path, file.errorString());
    // One byte more than allowed is enough to refuse it; the file may grow while it is read.
    const QByteArray bytes = file.read(yamlSizeLimit + 1);
    if (file.error() != QFileDevice::NoError)
        return unreadable(path, file.errorString());
    return readDefinition(bytes, path, info.absolutePath(), vocabulary);
}

} // namespace godwit
