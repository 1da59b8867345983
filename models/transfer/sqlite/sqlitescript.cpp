// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/sqlite/sqlitescript.h"

#include <QCoreApplication>

#include <sqlite3.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(SqlScript)
};

using Statement = std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)>;

/// Refuses what a step must not do to its own transaction; `refused` receives the word.
int guard(void *refused, int action, const char *first, const char *, const char *, const char *)
{
    auto *word = static_cast<QString *>(refused);
    switch (action) {
    case SQLITE_TRANSACTION:
        *word = QString::fromUtf8(first);
        return SQLITE_DENY;
    case SQLITE_ATTACH:
        *word = u"ATTACH"_s;
        return SQLITE_DENY;
    case SQLITE_DETACH:
        *word = u"DETACH"_s;
        return SQLITE_DENY;
    default:
        return SQLITE_OK;
    }
}

class Guarded
{
public:
    explicit Guarded(sqlite3 *handle) : m_handle(handle)
    {
        sqlite3_set_authorizer(handle, guard, &m_refused);
    }
    ~Guarded() { sqlite3_set_authorizer(m_handle, nullptr, nullptr); }
    Guarded(const Guarded &) = delete;
    Guarded &operator=(const Guarded &) = delete;

    const QString &refused() const { return m_refused; }

private:
    sqlite3 *m_handle;
    QString m_refused;
};

struct Position
{
    int number = 0; ///< of the statement, from 1
    qsizetype line = 1;
    QString beginning;
};

Error failure(sqlite3 *handle, const Position &at, const QString &refused, const std::stop_token &stop)
{
    Error error{.kind = ErrorKind::Script,
                .what = Text::tr("The script failed"),
                .object = Text::tr("statement %1, line %2: %3").arg(at.number).arg(at.line).arg(at.beginning),
                .cause = QString::fromUtf8(sqlite3_errmsg(handle)),
                .code = QString::number(sqlite3_extended_errcode(handle))};
    const int primary = sqlite3_errcode(handle) & 0xff;
    if (stop.stop_requested()) {
        error.kind = ErrorKind::Cancelled;
        error.what = Text::tr("The script was cancelled");
    } else if (!refused.isEmpty()) {
        error.cause = Text::tr("%1 is not allowed in a step").arg(refused);
        error.advice =
            Text::tr("Remove it: the whole script already runs in one transaction on one database.");
    } else if (primary == SQLITE_BUSY || primary == SQLITE_LOCKED) {
        error.transient = true;
        error.advice = Text::tr("Another program holds the database; try again when it has finished.");
    } else if (primary == SQLITE_CONSTRAINT) {
        error.kind = ErrorKind::Data;
    }
    return error;
}

/// The first words of a statement, on one line, to recognise it by.
QString beginningOf(const char *begin, const char *end)
{
    constexpr qsizetype most = 60;
    const QString text = QString::fromUtf8(begin, std::min<qsizetype>(end - begin, 4 * most)).simplified();
    return text.size() > most ? text.left(most - 1) + u'…' : text;
}

/// Runs one statement to its end; SQLITE_DONE or an error code.
int stepThrough(sqlite3_stmt *statement, qint64 &rows, const std::stop_token &stop)
{
    for (;;) {
        const int code = sqlite3_step(statement);
        if (code != SQLITE_ROW)
            return code;
        ++rows;
        if (stop.stop_requested())
            return SQLITE_INTERRUPT;
    }
}

} // namespace

Result<SqlSession::ScriptOutcome> runSqliteScript(sqlite3 *handle, const QString &script,
                                                  const std::stop_token &stop)
{
    const Guarded guarded(handle);
    const QByteArray text = script.toUtf8();
    const char *rest = text.constData();
    const char *const end = rest + text.size();
    const qint64 changedBefore = sqlite3_total_changes64(handle);
    SqlSession::ScriptOutcome effect;
    Position at;
    while (rest < end) {
        while (rest < end && (*rest == ' ' || *rest == '\t' || *rest == '\r' || *rest == '\n')) {
            at.line += *rest == '\n' ? 1 : 0;
            ++rest;
        }
        const char *const begin = rest;
        ++at.number;
        at.beginning = beginningOf(begin, end);
        sqlite3_stmt *raw = nullptr;
        const int prepared = sqlite3_prepare_v2(handle, begin, int(end - begin), &raw, &rest);
        const Statement statement(raw, &sqlite3_finalize);
        if (prepared != SQLITE_OK)
            return failure(handle, at, guarded.refused(), stop);
        at.line += std::count(begin, rest, '\n');
        if (!raw) {
            --at.number; // only a comment
            continue;
        }
        if (stop.stop_requested() || stepThrough(raw, effect.rowsRead, stop) != SQLITE_DONE) {
            at.line -= std::count(begin, rest, '\n');
            return failure(handle, at, {}, stop);
        }
    }
    effect.rowsChanged = sqlite3_total_changes64(handle) - changedBefore;
    return effect;
}

} // namespace godwit
