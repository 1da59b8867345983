// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/mariadb/mariascript.h"
#include "models/transfer/odbc/odbcscript.h"
#include "models/transfer/odbc/odbctokens.h"
#include "models/transfer/postgresql/pgstatements.h"
#include "tests/fuzz/fuzzers.h"

using namespace Qt::StringLiterals;

namespace godwit::fuzz
{
namespace
{

void postgresql(const QString &script)
{
    qsizetype line = 1;
    const qsizetype lines = 1 + script.count(u'\n');
    for (const PgStatement &statement : splitStatements(script)) {
        promise(script.contains(statement.text), "a statement is a piece of its script");
        promise(statement.line >= line && statement.line <= lines, "lines count upwards");
        line = statement.line;
        const auto alone = splitStatements(statement.text);
        promise(alone.size() == 1 && alone.first().text == statement.text,
                "a statement alone is one statement");
    }
    const QString numbered = numberedPlaceholders(script);
    promise(numberedPlaceholders(numbered) == numbered, "no placeholder is left");
}

void mariadb(const QString &script)
{
    int number = 0;
    qsizetype line = 1;
    const qsizetype lines = 1 + script.count(u'\n');
    const std::string utf8 = script.toStdString();
    for (const MariaStatementText &statement : splitMariaScript(script)) {
        promise(statement.number > number, "numbers count upwards");
        promise(statement.line >= line && statement.line <= lines, "lines count upwards");
        promise(utf8.find(statement.sql) != std::string::npos, "a statement is a piece of its script");
        number = statement.number;
        line = statement.line;
        (void)mariaCommits(statement.sql);
    }
}

void odbc(const QString &script)
{
    const qsizetype lines = 1 + script.count(u'\n');
    // Postgres is split as every Other is.
    for (const OdbcFamily family : {OdbcFamily::Other, OdbcFamily::Sqlite, OdbcFamily::SqlServer}) {
        qsizetype line = 1;
        for (const ScriptPart &part : scriptParts(script, family)) {
            promise(script.contains(part.sql), "a part is a piece of its script");
            promise(part.line >= line && part.line <= lines, "lines count upwards");
            line = part.line;
            (void)transactionControl(part.sql, family);
        }
    }
    qsizetype end = 0;
    for (const SqlToken &token : sqlTokens(script)) {
        promise(token.position >= end && token.length > 0 && token.position + token.length <= script.size(),
                "tokens follow one another");
        end = token.position + token.length;
        if (token.word == u"GO") // it alone is asked about: the line is taken apart once more
            (void)isAloneInLine(script, token);
    }
}

} // namespace

void fuzzScripts(std::string_view bytes)
{
    const QString script = QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
    postgresql(script);
    mariadb(script);
    odbc(script);
}

} // namespace godwit::fuzz
