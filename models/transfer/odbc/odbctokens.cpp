// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/odbc/odbctokens.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

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
qsizetype pastDollar(const QString &sql, qsizetype from)
{
    static const QRegularExpression tag(u"\\G\\$([A-Za-z_][A-Za-z_0-9]*)?\\$"_s);
    const auto match = tag.match(sql, from, QRegularExpression::NormalMatch);
    if (!match.hasMatch())
        return -1;
    const qsizetype end = sql.indexOf(match.captured(0), match.capturedEnd(0));
    return end < 0 ? sql.size() : end + match.capturedLength(0);
}

} // namespace

QList<SqlToken> sqlTokens(const QString &sql)
{
    QList<SqlToken> tokens;
    const auto quoted = [&](qsizetype from, qsizetype end) {
        tokens.append({.position = from, .length = end - from});
        return end;
    };
    for (qsizetype i = 0; i < sql.size();) {
        const QChar c = sql[i];
        const QStringView two = QStringView(sql).sliced(i, std::min<qsizetype>(2, sql.size() - i));
        if (c.isSpace()) {
            ++i;
        } else if (two == u"--") {
            const qsizetype end = sql.indexOf(u'\n', i);
            i = end < 0 ? sql.size() : end;
        } else if (two == u"/*") {
            i = pastComment(sql, i);
        } else if (c == u'\'' || c == u'"' || c == u'`') {
            i = quoted(i, pastQuoted(sql, i, c));
        } else if (c == u'[') {
            i = quoted(i, pastQuoted(sql, i, u']'));
        } else if (const qsizetype end = c == u'$' ? pastDollar(sql, i) : -1; end >= 0) {
            i = quoted(i, end);
        } else if (isWordCharacter(c)) {
            const qsizetype start = i;
            while (i < sql.size() && isWordCharacter(sql[i]))
                ++i;
            tokens.append({sql.sliced(start, i - start).toUpper(), start, i - start});
        } else {
            tokens.append({QString(c), i, 1});
            ++i;
        }
    }
    return tokens;
}

bool isAloneInLine(const QString &sql, const SqlToken &token)
{
    const qsizetype start = sql.lastIndexOf(u'\n', token.position) + 1;
    const qsizetype end = sql.indexOf(u'\n', token.position);
    const auto line = sqlTokens(sql.sliced(start, (end < 0 ? sql.size() : end) - start));
    return line.size() == 1;
}

} // namespace godwit
