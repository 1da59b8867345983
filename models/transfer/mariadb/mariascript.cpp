// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/mariadb/mariascript.h"

#include "models/transfer/commitunknown.h"
#include "models/transfer/mariadb/mariaconnection.h"
#include "models/transfer/transfererror.h"

#include <mysql.h>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

Error scriptError(const MariaStatementText &statement, Error error)
{
    constexpr qsizetype most = 60;
    const QString text =
        QString::fromUtf8(statement.sql.data(), qsizetype(std::min<size_t>(statement.sql.size(), 4 * most)))
            .simplified();
    if (error.kind != ErrorKind::Data && error.kind != ErrorKind::Cancelled)
        error.kind = ErrorKind::Script;
    error.what = error.kind == ErrorKind::Cancelled ? Transfer::tr("The script was cancelled")
                                                    : Transfer::tr("The script failed");
    error.object = Transfer::tr("statement %1, line %2: %3")
                       .arg(statement.number)
                       .arg(statement.line)
                       .arg(text.size() > most ? text.left(most - 1) + u'…' : text);
    return error;
}

/// Runs one statement and takes all its results off the wire.
Result<void> run(MariaConnection &connection, const MariaStatementText &statement,
                 const std::stop_token &stop, SqlSession::ScriptOutcome &outcome)
{
    MYSQL *const mysql = connection.handle();
    if (const auto sent = connection.send(statement.sql); !sent)
        return scriptError(statement, sent.error());
    for (;;) {
        if (MYSQL_RES *rows = mysql_use_result(mysql)) {
            while (mysql_fetch_row(rows) && !stop.stop_requested())
                ++outcome.rowsRead;
            const bool failed = mysql_errno(mysql) != 0;
            mysql_free_result(rows);
            if (failed)
                return scriptError(statement, connection.error());
        } else if (mysql_errno(mysql) != 0) {
            return scriptError(statement, connection.error());
        } else {
            outcome.rowsChanged += qint64(mysql_affected_rows(mysql));
        }
        const int next = mysql_next_result(mysql);
        if (next > 0)
            return scriptError(statement, connection.error());
        if (next < 0)
            return {};
    }
}

/// What a procedure has committed stays, and there is no record of it.
Error partlyDone(Error error)
{
    error.transient = false;
    error =
        commitUnknown(std::move(error),
                      Transfer::tr("What it did until then may stay. Look into the database before the step "
                                   "runs again. Remove COMMIT and statements that commit by themselves from "
                                   "the procedure."));
    error.what = Transfer::tr("It is not known what of the script has happened");
    return error;
}

Result<void> refuseCommits(const QList<MariaStatementText> &statements)
{
    for (const MariaStatementText &statement : statements) {
        const QString why = mariaCommits(statement.sql);
        if (why.isEmpty())
            continue;
        Error error{.kind = ErrorKind::Script, .cause = why};
        error.advice =
            Transfer::tr("Remove it: the whole script runs in one transaction with its record. Where "
                         "running the script twice does no harm, say so with the step's setting "
                         "\"idempotent: true\".");
        return scriptError(statement, error);
    }
    return {};
}

} // namespace

Result<SqlSession::ScriptOutcome> runMariaScript(MariaConnection &connection, const QString &script,
                                                 bool mayCommit, const std::stop_token &stop)
{
    const QList<MariaStatementText> statements = splitMariaScript(script);
    SqlSession::ScriptOutcome outcome;
    if (!mayCommit) {
        if (const auto allowed = refuseCommits(statements); !allowed)
            return allowed.error();
        if (const auto marked = connection.execute("SAVEPOINT godwit_script"); !marked)
            return marked.error();
    }
    bool mayBeCommitted = false;
    for (const MariaStatementText &statement : statements) {
        if (stop.stop_requested())
            return scriptError(statement, cancelled());
        mayBeCommitted = mayBeCommitted || (!mayCommit && mariaMayHideCommit(statement.sql));
        const auto done = run(connection, statement, stop, outcome);
        if (!done && mayBeCommitted && connection.isLost())
            return partlyDone(done.error());
        if (!done)
            return done.error();
    }
    if (mayCommit || statements.isEmpty())
        return outcome;
    // A procedure may hide a COMMIT; with the transaction its savepoint is gone.
    if (const auto same = connection.execute("RELEASE SAVEPOINT godwit_script"); !same) {
        Error error = scriptError(statements.last(), same.error());
        if (error.kind == ErrorKind::Script) {
            error.cause = Transfer::tr("something in it, such as a procedure, ended the step's transaction");
            error = partlyDone(std::move(error));
        }
        return error;
    }
    return outcome;
}

} // namespace godwit
