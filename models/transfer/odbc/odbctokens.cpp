// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/odbc/odbctokens.h"

#include <utility>

namespace godwit
{
namespace
{

bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c == u'@' || c == u'#' || c == u'$';
}

/// Behind the quote that closes what opens at `from`; the end where nothing does.
qsizetype pastQuoted(QStringView sql, qsizetype from, QChar close)
{
    for (qsizetype i = from + 1; i < sql.size(); ++i) {
        if (sql[i] != close)
            continue;
        if (i + 1 < sql.size() && sql[i + 1] == close)
            ++i;
        else
            return i + 1;
    }
    return sql.size();
}

qsizetype pastComment(QStringView sql, qsizetype from)
{
    int depth = 0;
    for (qsizetype i = from; i + 1 < sql.size(); ++i) {
        const QStringView two = sql.sliced(i, 2);
        if (two == u"/*") {
            ++depth;
            ++i;
        } else if (two == u"*/") {
            ++i;
            if (--depth == 0)
                return i + 1;
        }
    }
    return sql.size();
}

/// Behind a dollar-quoted string that starts here; −1 where none does.
qsizetype pastDollar(QStringView sql, qsizetype from)
{
    const auto isTag = [&](qsizetype at) {
        const char16_t c = sql[at].unicode();
        return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z') || c == u'_' ||
               (c >= u'0' && c <= u'9' && at > from + 1);
    };
    qsizetype tag = from + 1;
    while (tag < sql.size() && isTag(tag))
        ++tag;
    if (tag >= sql.size() || sql[tag] != u'$')
        return -1;
    const QStringView delimiter = sql.sliced(from, tag + 1 - from);
    const qsizetype end = sql.indexOf(delimiter, tag + 1);
    return end < 0 ? sql.size() : end + delimiter.size();
}

} // namespace

std::optional<SqlToken> nextSqlToken(QStringView sql, qsizetype &at)
{
    const auto quoted = [&](qsizetype end) {
        const qsizetype from = std::exchange(at, end);
        return SqlToken{.position = from, .length = end - from};
    };
    while (at < sql.size()) {
        const QChar c = sql[at];
        const QChar next = at + 1 < sql.size() ? sql[at + 1] : QChar();
        if (c.isSpace()) {
            ++at;
        } else if (c == u'-' && next == u'-') {
            const qsizetype end = sql.indexOf(u'\n', at);
            at = end < 0 ? sql.size() : end;
        } else if (c == u'/' && next == u'*') {
            at = pastComment(sql, at);
        } else if (c == u'\'' || c == u'"' || c == u'`') {
            return quoted(pastQuoted(sql, at, c));
        } else if (c == u'[') {
            return quoted(pastQuoted(sql, at, u']'));
        } else if (const qsizetype end = c == u'$' ? pastDollar(sql, at) : -1; end >= 0) {
            return quoted(end);
        } else if (isWordCharacter(c)) {
            const qsizetype start = at;
            while (at < sql.size() && isWordCharacter(sql[at]))
                ++at;
            return SqlToken{sql.sliced(start, at - start).toString().toUpper(), start, at - start};
        } else {
            return SqlToken{QString(c), at++, 1};
        }
    }
    return {};
}

QList<SqlToken> sqlTokens(QStringView sql)
{
    QList<SqlToken> tokens;
    qsizetype at = 0;
    while (auto token = nextSqlToken(sql, at))
        tokens.append(*std::move(token));
    return tokens;
}

bool isAloneInLine(QStringView sql, const SqlToken &token)
{
    const qsizetype start = sql.first(token.position).lastIndexOf(u'\n') + 1;
    const qsizetype end = sql.indexOf(u'\n', token.position);
    const QStringView line = sql.sliced(start, (end < 0 ? sql.size() : end) - start);
    qsizetype at = 0;
    return nextSqlToken(line, at) && !nextSqlToken(line, at);
}

} // namespace godwit
