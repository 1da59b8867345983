// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/postgresql/pgscript.h"

#include "models/transfer/postgresql/pgconnection.h"
#include "models/transfer/postgresql/pgstatements.h"
#include "models/transfer/transfererror.h"

#include <libpq-fe.h>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(SqlScript)
};

bool endsTransaction(const QString &word)
{
    static const QStringList words{u"BEGIN"_s,   u"START"_s,     u"COMMIT"_s,
                                   u"END"_s,     u"ROLLBACK"_s,  u"ABORT"_s,
                                   u"RELEASE"_s, u"SAVEPOINT"_s, u"PREPARE TRANSACTION"_s};
    return words.contains(word);
}

QString placeOf(const PgStatement &statement, qsizetype number)
{
    constexpr qsizetype most = 60;
    const QString text = statement.text.left(4 * most).simplified();
    return Text::tr("statement %1, line %2: %3")
        .arg(number)
        .arg(statement.line)
        .arg(text.size() > most ? QString(text.left(most - 1) + u'…') : text);
}

Error asScript(Error error, const PgStatement &statement, qsizetype number)
{
    if (error.kind == ErrorKind::Cancelled) {
        error.what = Text::tr("The script was cancelled");
        return error;
    }
    if (error.kind != ErrorKind::Data)
        error.kind = ErrorKind::Script;
    error.what = Text::tr("The script failed");
    error.object = placeOf(statement, number);
    return error;
}

Error refused(const QString &word, const PgStatement &statement, qsizetype number)
{
    return {.kind = ErrorKind::Script,
            .what = Text::tr("The script failed"),
            .object = placeOf(statement, number),
            .cause = Text::tr("%1 is not allowed in a step").arg(word),
            .advice =
                Text::tr("Remove it: the whole script already runs in one transaction on one database.")};
}

/// Adds what one result says; an error where the statement failed.
Result<void> take(PgConnection &connection, pg_result *result, SqlSession::ScriptOutcome &outcome)
{
    switch (PQresultStatus(result)) {
    case PGRES_SINGLE_TUPLE:
        ++outcome.rowsRead;
        return {};
    case PGRES_TUPLES_OK:
    case PGRES_COMMAND_OK:
        if (qstrncmp(PQcmdStatus(result), "SELECT", 6) != 0 || PQresultStatus(result) == PGRES_COMMAND_OK)
            outcome.rowsChanged += std::strtoll(PQcmdTuples(result), nullptr, 10);
        return {};
    case PGRES_EMPTY_QUERY:
        return {};
    case PGRES_COPY_IN:
    case PGRES_COPY_OUT:
        connection.rollback();
        return Error{.kind = ErrorKind::Script,
                     .cause = Text::tr("COPY can only name a file of the server here")};
    default:
        return connection.failure(result);
    }
}

} // namespace

Result<SqlSession::ScriptOutcome> runPgScript(PgConnection &connection, const QString &script)
{
    const QList<PgStatement> statements = splitStatements(script);
    for (qsizetype i = 0; i < statements.size(); ++i) {
        if (endsTransaction(statements.at(i).word))
            return refused(statements.at(i).word, statements.at(i), i + 1);
    }
    SqlSession::ScriptOutcome outcome;
    const bool inTransaction = PQtransactionStatus(connection.handle()) == PQTRANS_INTRANS;
    for (qsizetype i = 0; i < statements.size(); ++i) {
        const PgStatement &statement = statements.at(i);
        if (auto sent = connection.send(statement.text.toUtf8()); !sent)
            return asScript(sent.error(), statement, i + 1);
        PQsetSingleRowMode(connection.handle());
        std::optional<Error> failure;
        for (;;) {
            const auto result = connection.result();
            if (!result)
                return asScript(result.error(), statement, i + 1);
            if (!*result)
                break;
            const auto taken = take(connection, result->get(), outcome);
            if (!taken && !connection.isUsable())
                return asScript(taken.error(), statement, i + 1);
            if (!taken && !failure)
                failure = taken.error();
        }
        if (failure)
            return asScript(*failure, statement, i + 1);
        if (inTransaction && PQtransactionStatus(connection.handle()) != PQTRANS_INTRANS)
            return refused(statement.word, statement, i + 1);
    }
    return outcome;
}

} // namespace godwit
