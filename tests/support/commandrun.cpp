// SPDX-License-Identifier: Apache-2.0
#include "commandrun.h"

#include "models/database/connection.h"

#include <QBuffer>
#include <QFile>
#include <QJsonDocument>

using namespace godwit;
using namespace Qt::StringLiterals;

QJsonObject CommandResult::json() const
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(out.toUtf8(), &error);
    return error.error == QJsonParseError::NoError ? document.object() : QJsonObject();
}

CommandResult runCommandLine(const QStringList &arguments, const std::stop_token &stop,
                             Console::Features features)
{
    QBuffer out, err;
    out.open(QIODevice::WriteOnly);
    err.open(QIODevice::WriteOnly);
    Console console(out, err, std::move(features));
    const ExitCode code = runProgram(arguments, console, stop);
    return {static_cast<int>(code), QString::fromUtf8(out.data()), QString::fromUtf8(err.data())};
}

bool executeOnWork(const QString &folder, const QString &sql)
{
    auto connection = Connection::open({.database = folder + u"/work.db"_s,
                                        .access = ConnectionSpec::Access::Create,
                                        .role = ConnectionSpec::Role::Data});
    return connection && connection->execute(sql).ok();
}

namespace
{

QString writeDefinitionText(const QString &folder, const QByteArray &text)
{
    QFile file(folder + u"/definition.yaml"_s);
    if (!executeOnWork(folder, u"CREATE TABLE IF NOT EXISTS anything(x)"_s) ||
        !file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        return {};
    return file.fileName();
}

} // namespace

QString writeEndlessDefinition(const QString &folder)
{
    return writeDefinitionText(folder, R"(godwit: 1
connections:
  work:
    kind: sqlite
    path: work.db
processes:
  - id: 7
    name: Counting
    description: Counts.
    steps:
      - id: 1
        name: Forever
        description: Counts without an end.
        kind: sql
        connection: work
        script: |
          CREATE TABLE IF NOT EXISTS counted(x);
          INSERT INTO counted WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x+1 FROM c) SELECT count(*) FROM c;
      - id: 2
        name: After
        description: Waits for the first.
        kind: sql
        connection: work
        depends_on: [1]
        script: SELECT 1;
)");
}

QString writeSmallDefinition(const QString &folder)
{
    return writeDefinitionText(folder, R"(godwit: 1
connections:
  work:
    kind: sqlite
    path: work.db
processes:
  - id: 7
    name: Small
    description: Three small scripts.
    steps:
      - id: 1
        name: Make
        description: Makes a table.
        kind: sql
        connection: work
        script: CREATE TABLE IF NOT EXISTS made(x);
      - id: 2
        name: Use
        description: Uses a table that may be missing.
        kind: sql
        connection: work
        script: INSERT INTO wanted VALUES(1);
      - id: 3
        name: After
        description: Waits for the second.
        kind: sql
        connection: work
        depends_on: [2]
        script: SELECT 1;
)");
}
