// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/postgresql/pgstatements.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

bool isWordStart(QChar c) { return c.isLetter() || c == u'_' || c.unicode() >= 128; }
bool isWordPart(QChar c) { return isWordStart(c) || c.isDigit() || c == u'$'; }

qsizetype endOfQuotes(QStringView sql, qsizetype at, QChar quote, bool backslashes)
{
    for (++at; at < sql.size(); ++at) {
        const bool isDoubled = sql[at] == quote && at + 1 < sql.size() && sql[at + 1] == quote;
        if (isDoubled || (backslashes && sql[at] == u'\\'))
            ++at;
        else if (sql[at] == quote)
            return at + 1;
    }
    return sql.size();
}

qsizetype endOfComment(QStringView sql, qsizetype at)
{
    int depth = 0;
    for (; at + 1 < sql.size(); ++at) {
        if (sql[at] == u'/' && sql[at + 1] == u'*') {
            ++depth;
            ++at;
        } else if (sql[at] == u'*' && sql[at + 1] == u'/') {
            ++at;
            if (--depth == 0)
                return at + 1;
        }
    }
    return sql.size();
}

/// `at` itself where no dollar quote begins.
qsizetype endOfDollarQuote(QStringView sql, qsizetype at)
{
    qsizetype tag = at + 1;
    if (tag < sql.size() && sql[tag].isDigit()) // a parameter
        return at;
    while (tag < sql.size() && isWordPart(sql[tag]) && sql[tag] != u'$')
        ++tag;
    if (tag >= sql.size() || sql[tag] != u'$')
        return at;
    const QStringView delimiter = sql.sliced(at, tag + 1 - at);
    const qsizetype end = sql.indexOf(delimiter, tag + 1);
    return end < 0 ? sql.size() : end + delimiter.size();
}

enum class Token { Quoted, Comment, Word, Sign };

/// The token at a position; returns its end, which lies behind `at`.
qsizetype endOfToken(QStringView sql, qsizetype at, Token &token)
{
    const QChar c = sql[at];
    const QChar next = at + 1 < sql.size() ? sql[at + 1] : QChar();
    token = Token::Quoted;
    if (c == u'\'' || c == u'"')
        return endOfQuotes(sql, at, c, false);
    if ((c == u'E' || c == u'e') && next == u'\'')
        return endOfQuotes(sql, at + 1, u'\'', true);
    if (c == u'$') {
        if (const qsizetype end = endOfDollarQuote(sql, at); end > at)
            return end;
    }
    token = Token::Comment;
    if (c == u'-' && next == u'-') {
        const qsizetype end = sql.indexOf(u'\n', at);
        return end < 0 ? sql.size() : end;
    }
    if (c == u'/' && next == u'*')
        return endOfComment(sql, at);
    if (isWordStart(c)) {
        token = Token::Word;
        qsizetype end = at + 1;
        while (end < sql.size() && isWordPart(sql[end]))
            ++end;
        return end;
    }
    token = Token::Sign;
    return at + 1;
}

/// What a statement has shown so far of whether a semicolon ends it.
class Nesting
{
public:
    void word(const QString &upper)
    {
        if (m_words.size() < 2)
            m_words.append(upper);
        if (m_words.first() == u"CREATE" && (upper == u"FUNCTION" || upper == u"PROCEDURE"))
            m_isRoutine = true;
        if (!m_isRoutine) // BEGIN ATOMIC … END is a routine's body
            return;
        if (upper == u"BEGIN" || (upper == u"CASE" && m_blocks > 0))
            ++m_blocks;
        else if (upper == u"END" && m_blocks > 0)
            --m_blocks;
    }
    void sign(QChar c)
    {
        if (c == u'(')
            ++m_brackets;
        else if (c == u')')
            --m_brackets;
    }
    bool isInside() const { return m_brackets > 0 || m_blocks > 0; }
    const QStringList &words() const { return m_words; }

private:
    QStringList m_words; ///< the first two
    bool m_isRoutine = false;
    int m_brackets = 0;
    int m_blocks = 0;
};

QString guardWord(const QStringList &words)
{
    const QString first = words.value(0);
    return first == u"PREPARE" ? first + u' ' + words.value(1) : first;
}

} // namespace

QList<PgStatement> splitStatements(const QString &script)
{
    QList<PgStatement> statements;
    const QStringView sql = script;
    Nesting nesting;
    qsizetype line = 1;
    qsizetype begin = -1;
    PgStatement statement;
    const auto finish = [&](qsizetype end) {
        if (begin >= 0) {
            statement.text = sql.sliced(begin, end - begin).toString();
            statement.word = guardWord(nesting.words());
            statements.append(statement);
        }
        nesting = {};
        begin = -1;
    };
    for (qsizetype at = 0; at < sql.size();) {
        Token token = Token::Sign;
        const qsizetype end = endOfToken(sql, at, token);
        const QChar c = sql[at];
        if (token == Token::Sign && c == u';' && !nesting.isInside()) {
            finish(at);
        } else if (token != Token::Comment && !c.isSpace()) {
            if (begin < 0) {
                begin = at;
                statement.line = line;
            }
            if (token == Token::Word)
                nesting.word(sql.sliced(at, end - at).toString().toUpper());
            else if (token == Token::Sign)
                nesting.sign(c);
        }
        line += sql.sliced(at, end - at).count(u'\n');
        at = end;
    }
    finish(sql.size());
    return statements;
}

QString numberedPlaceholders(const QString &sql)
{
    QString text;
    int number = 0;
    for (qsizetype at = 0; at < sql.size();) {
        Token token = Token::Sign;
        const qsizetype end = endOfToken(sql, at, token);
        if (token == Token::Sign && sql.at(at) == u'?') {
            // "a?" must not become the name a$1, nor "?0" the tenth one.
            if (!text.isEmpty() && isWordPart(text.back()))
                text += u' ';
            text += u'$' + QString::number(++number);
            if (end < sql.size() && isWordPart(sql.at(end)))
                text += u' ';
        } else {
            text += QStringView(sql).sliced(at, end - at);
        }
        at = end;
    }
    return text;
}

} // namespace godwit
