// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/columnlist.h"

#include "models/transfer/tableshape.h"
#include "models/transfer/transfererror.h"

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

bool isNameStart(QChar c) { return c.isLetter() || c == u'_'; }
bool isNamePart(QChar c) { return isNameStart(c) || c.isDigit() || c.isMark() || c == u'$'; }
bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }

class Parser
{
public:
    explicit Parser(const QString &text) : m_text(text) {}

    Result<QList<ColumnItem>> run()
    {
        QList<ColumnItem> items;
        do {
            ColumnItem item;
            if (!parse(item))
                return problem();
            items.append(item);
        } while (take(u','));
        if (m_at < m_text.size()) {
            fail(Transfer::tr("a comma is missing"));
            return problem();
        }
        return items;
    }

private:
    bool parse(ColumnItem &item)
    {
        if (!origin(item))
            return false;
        if (take(u':') && !type(item))
            return false;
        if (takeWord(u"as"))
            return name(item.name);
        if (item.origin != ColumnItem::Origin::Column)
            return fail(Transfer::tr("a constant needs a name: … as name"));
        item.name = item.from;
        return true;
    }

    bool origin(ColumnItem &item)
    {
        skipBlanks();
        const QChar c = peek();
        if (c == u'\'') {
            item.origin = ColumnItem::Origin::Text;
            return quoted(item.from);
        }
        if (isDigit(c) || c == u'-' || c == u'+' || c == u'.') {
            item.origin = ColumnItem::Origin::Number;
            return number(item.from);
        }
        if (takeWord(u"null")) {
            item.origin = ColumnItem::Origin::Null;
            return true;
        }
        return name(item.from);
    }

    bool name(QString &into)
    {
        skipBlanks();
        if (peek() == u'"')
            return quoted(into) && (!into.isEmpty() || fail(Transfer::tr("a name is empty")));
        const qsizetype begin = m_at;
        if (isNameStart(peek())) {
            while (isNamePart(peek()))
                ++m_at;
        }
        into = m_text.mid(begin, m_at - begin);
        if (into.isEmpty())
            return fail(Transfer::tr("a column's name is missing; unusual names stand in double quotes"));
        if (into.compare(u"as", Qt::CaseInsensitive) != 0 && into.compare(u"null", Qt::CaseInsensitive) != 0)
            return true;
        m_at = begin;
        return fail(Transfer::tr("a column that is called \"%1\" stands in double quotes").arg(into));
    }

    bool quoted(QString &into)
    {
        const qsizetype begin = m_at;
        const QChar quote = m_text.at(m_at++);
        for (; m_at < m_text.size(); ++m_at) {
            if (m_text.at(m_at) != quote) {
                into += m_text.at(m_at);
            } else if (m_at + 1 < m_text.size() && m_text.at(m_at + 1) == quote) {
                into += quote;
                ++m_at;
            } else {
                ++m_at;
                return true;
            }
        }
        m_at = begin;
        return fail(Transfer::tr("a quote is never closed"));
    }

    bool number(QString &into)
    {
        const qsizetype begin = m_at;
        if (peek() == u'-' || peek() == u'+')
            ++m_at;
        qsizetype digits = 0;
        bool point = false;
        for (; isDigit(peek()) || (peek() == u'.' && !point); ++m_at) {
            point = point || peek() == u'.';
            digits += isDigit(peek()) ? 1 : 0;
        }
        into = m_text.mid(m_text.at(begin) == u'+' ? begin + 1 : begin, m_at - begin);
        into = into.left(m_at - (m_text.at(begin) == u'+' ? begin + 1 : begin));
        if (digits > 0 && !isNamePart(peek()) && isDigit(m_text.at(m_at - 1)))
            return true;
        m_at = begin;
        return fail(Transfer::tr("this is no number"));
    }

    bool type(ColumnItem &item)
    {
        skipBlanks();
        const qsizetype begin = m_at;
        while (isNamePart(peek()))
            ++m_at;
        if (peek() == u'(') {
            const qsizetype end = m_text.indexOf(u')', m_at);
            m_at = end < 0 ? m_text.size() : end + 1;
        }
        const QString word = m_text.mid(begin, m_at - begin);
        item.cast = valueTypeFromWord(word);
        if (item.cast)
            return true;
        m_at = begin;
        return fail(Transfer::tr("\"%1\" is no type").arg(word));
    }

    bool takeWord(QStringView word)
    {
        skipBlanks();
        const qsizetype end = m_at + word.size();
        const bool found = QStringView(m_text).mid(m_at).startsWith(word, Qt::CaseInsensitive) &&
                           (end >= m_text.size() || !isNamePart(m_text.at(end)));
        m_at = found ? end : m_at;
        return found;
    }
    bool take(QChar c)
    {
        skipBlanks();
        const bool found = peek() == c;
        m_at += found ? 1 : 0;
        return found;
    }
    void skipBlanks()
    {
        while (m_at < m_text.size() && m_text.at(m_at).isSpace())
            ++m_at;
    }
    QChar peek() const { return m_at < m_text.size() ? m_text.at(m_at) : QChar(); }

    bool fail(const QString &why)
    {
        if (m_why.isEmpty())
            m_why = Transfer::tr("at character %1: %2").arg(m_at + 1).arg(why);
        return false;
    }
    Error problem() const
    {
        return {.kind = ErrorKind::Definition,
                .what = Transfer::tr("The step's columns cannot be understood"),
                .object = m_text,
                .cause = m_why,
                .advice =
                    Transfer::tr("Write them like: id, name as customer, amount:decimal(10,2), 'crm' as "
                                 "origin.")};
    }

    const QString &m_text;
    qsizetype m_at = 0;
    QString m_why;
};

} // namespace

Result<QList<ColumnItem>> parseColumnList(const QString &text)
{
    auto items = Parser(text).run();
    if (!items)
        return items;
    QStringList names;
    for (const ColumnItem &item : *items)
        names.append(item.name);
    if (const QString twice = firstDuplicate(names); !twice.isEmpty()) {
        return Error{.kind = ErrorKind::Definition,
                     .what = Transfer::tr("The step's columns cannot be understood"),
                     .object = text,
                     .cause = Transfer::tr("two columns would be called \"%1\"").arg(twice),
                     .advice = Transfer::tr("Give one of them another name: … as name.")};
    }
    return items;
}

QStringList sourceColumns(const QList<ColumnItem> &items)
{
    QStringList names;
    for (const ColumnItem &item : items) {
        if (item.origin == ColumnItem::Origin::Column && !names.contains(item.from, Qt::CaseInsensitive))
            names.append(item.from);
    }
    return names;
}

} // namespace godwit
