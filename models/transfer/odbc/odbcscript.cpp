// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/odbc/odbcscript.h"

#include "models/transfer/odbc/odbctokens.h"
#include "models/transfer/transfererror.h"

#include <sqlite3.h>

#include <utility>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

QString beginningOf(const QString &sql)
{
    constexpr qsizetype most = 60;
    const QString text = sql.left(4 * most).simplified();
    return text.size() > most ? text.left(most - 1) + u'…' : text;
}

/// A trigger's body holds semicolons of its own; SQLite itself knows where it ends.
bool isComplete(QStringView sql, OdbcFamily family)
{
    return family != OdbcFamily::Sqlite || sqlite3_complete(sql.toUtf8().constData());
}

void appendPart(QList<ScriptPart> &parts, const QString &script, qsizetype first, qsizetype end)
{
    qsizetype at = first;
    const auto token = nextSqlToken(QStringView(script).first(end), at);
    if (!token)
        return;
    const qsizetype start = token->position;
    parts.append({.sql = script.sliced(start, end - start).trimmed(),
                  .line = 1 + QStringView(script).first(start).count(u'\n')});
}

QList<ScriptPart> batches(const QString &script)
{
    QList<ScriptPart> parts;
    qsizetype first = 0;
    qsizetype at = 0;
    while (const auto token = nextSqlToken(script, at)) {
        if (token->word != u"GO" || !isAloneInLine(script, *token))
            continue;
        appendPart(parts, script, first, token->position);
        first = at;
    }
    appendPart(parts, script, first, script.size());
    return parts;
}

Error scriptError(Error error, int number, const ScriptPart &part)
{
    if (error.kind == ErrorKind::Cancelled)
        return error;
    if (error.kind != ErrorKind::Data)
        error.kind = ErrorKind::Script;
    error.what = Transfer::tr("The script failed");
    error.object =
        Transfer::tr("statement %1, line %2: %3").arg(number).arg(part.line).arg(beginningOf(part.sql));
    return error;
}

/// Reads one result after the other; the batch's later statements run only while we do.
Result<void> drain(OdbcConnection &connection, const OdbcStatement &statement,
                   SqlSession::ScriptOutcome &outcome)
{
    for (;;) {
        SQLSMALLINT columns = 0;
        SQLNumResultCols(statement.handle(), &columns);
        SQLRETURN done = SQL_SUCCESS;
        if (columns > 0) {
            while (SQL_SUCCEEDED(
                done = connection.blocking(statement, [&] { return SQLFetch(statement.handle()); })))
                ++outcome.rowsRead;
            if (done != SQL_NO_DATA)
                return connection.error(statement, {});
        } else {
            SQLLEN changed = 0;
            if (SQL_SUCCEEDED(SQLRowCount(statement.handle(), &changed)) && changed > 0)
                outcome.rowsChanged += changed;
        }
        done = connection.blocking(statement, [&] { return SQLMoreResults(statement.handle()); });
        if (done == SQL_NO_DATA)
            return {};
        if (!SQL_SUCCEEDED(done))
            return connection.error(statement, {});
    }
}

} // namespace

QList<ScriptPart> scriptParts(const QString &script, OdbcFamily family)
{
    if (family == OdbcFamily::SqlServer)
        return batches(script);
    QList<ScriptPart> parts;
    qsizetype first = 0;
    qsizetype at = 0;
    while (const auto token = nextSqlToken(script, at)) {
        if (token->word != u";" || !isComplete(QStringView(script).sliced(first, at - first), family))
            continue;
        appendPart(parts, script, first, at);
        first = at;
    }
    appendPart(parts, script, first, script.size());
    parts.removeIf([](const ScriptPart &part) { return part.sql == u";"; });
    return parts;
}

QString transactionControl(const QString &sql, OdbcFamily family)
{
    qsizetype at = 0;
    const auto next = [&] { return nextSqlToken(sql, at).value_or(SqlToken{}); };
    SqlToken token = next();
    if (family != OdbcFamily::SqlServer) {
        static const QStringList refused{u"BEGIN"_s,    u"START"_s, u"COMMIT"_s,    u"END"_s,
                                         u"ROLLBACK"_s, u"ABORT"_s, u"SAVEPOINT"_s, u"RELEASE"_s};
        return refused.contains(token.word) ? token.word : QString();
    }
    // T-SQL needs no semicolons, so a statement may begin anywhere.
    while (token.length > 0) {
        QString here = std::exchange(token, next()).word;
        const bool isTransaction = token.word == u"TRAN" || token.word == u"TRANSACTION";
        if (here == u"COMMIT" || here == u"ROLLBACK")
            return here;
        if ((here == u"BEGIN" || here == u"SAVE") && isTransaction)
            return here + u' ' + token.word;
        if (here == u"IMPLICIT_TRANSACTIONS" || here == u"XACT_ABORT")
            return u"SET "_s + here;
    }
    return {};
}

Result<SqlSession::ScriptOutcome> runOdbcScript(OdbcConnection &connection, const QString &script)
{
    const QList<ScriptPart> parts = scriptParts(script, connection.family());
    for (int i = 0; i < parts.size(); ++i) { // before anything runs
        if (const QString word = transactionControl(parts.at(i).sql, connection.family()); !word.isEmpty()) {
            return scriptError(
                {.kind = ErrorKind::Script,
                 .cause = Transfer::tr("%1 is not allowed in a step").arg(word),
                 .advice = Transfer::tr("Remove it: the whole script already runs in one transaction.")},
                i + 1, parts.at(i));
        }
    }
    SqlSession::ScriptOutcome outcome;
    for (int i = 0; i < parts.size(); ++i) {
        const auto statement = connection.executeDirect(parts.at(i).sql);
        if (!statement)
            return scriptError(statement.error(), i + 1, parts.at(i));
        if (auto drained = drain(connection, *statement, outcome); !drained)
            return scriptError(drained.error(), i + 1, parts.at(i));
    }
    return outcome;
}

} // namespace godwit
