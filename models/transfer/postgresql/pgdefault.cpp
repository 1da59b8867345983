// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/postgresql/pgflavour.h"
#include "models/transfer/values/temporal.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

QString literal(QString text) { return u'\'' + text.replace(u'\'', u"''"_s) + u'\''; }

/// The text of a literal in single quotes; MariaDB's catalogue escapes with backslashes besides.
std::optional<QString> unquoted(const QString &sql, bool backslashes)
{
    if (sql.size() < 2 || !sql.startsWith(u'\'') || !sql.endsWith(u'\''))
        return {};
    QString text;
    for (qsizetype i = 1; i < sql.size() - 1; ++i) {
        const QChar c = sql.at(i);
        if (c == u'\'') {
            if (i + 1 >= sql.size() - 1 || sql.at(i + 1) != u'\'')
                return {}; // the literal ends here: an expression of several
            ++i;
        } else if (c == u'\\' && backslashes) {
            const QChar next = sql.at(++i);
            text += next == u'n' ? u'\n' : next == u'r' ? u'\r' : next == u't' ? u'\t' : next;
            continue;
        }
        text += c;
    }
    return text;
}

bool isNumber(const QString &sql)
{
    static const QRegularExpression number(u"^[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?$"_s);
    return number.match(sql).hasMatch();
}

/// True where PostgreSQL reads the text as a value of the column's type: a default that it does not read
/// would make CREATE TABLE fail.
bool isValueOf(const QString &text, const ValueType &type)
{
    static const QRegularExpression integer(u"^[+-]?\\d+$"_s);
    static const QRegularExpression uuid(u"^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$"_s);
    const std::string bytes = text.toStdString();
    switch (type.kind) {
    case ValueKind::Integer:
    case ValueKind::Unsigned:
        return integer.match(text).hasMatch();
    case ValueKind::Decimal:
    case ValueKind::Float32:
    case ValueKind::Float64:
        return isNumber(text);
    case ValueKind::Date:
        return dateFromText(bytes).has_value();
    case ValueKind::Time:
        return timeFromText(bytes).has_value();
    case ValueKind::Timestamp:
        return timestampFromText(bytes).has_value();
    case ValueKind::Instant:
        return instantFromText(bytes).has_value();
    case ValueKind::Uuid:
        return uuid.match(text).hasMatch();
    case ValueKind::Text:
        return type.length == 0 || text.size() <= type.length;
    case ValueKind::Any:
    case ValueKind::Enumeration:
        return true;
    default:
        return false;
    }
}

/// "now" as the source means it: SQLite writes UTC, MariaDB the session's time.
std::optional<QString> timeOfNow(const QString &word, const ColumnShape &column, bool isUtc)
{
    static const QRegularExpression now(
        u"^(current_timestamp|now|localtime|localtimestamp|sysdate)(\\(\\d?\\))?$"_s);
    const bool instant = now.match(word).hasMatch();
    const bool date = word == u"current_date" || word == u"curdate()" || word == u"current_date()";
    const QString local = isUtc ? u"(CURRENT_TIMESTAMP AT TIME ZONE 'UTC')"_s : u"LOCALTIMESTAMP"_s;
    switch (column.value.kind) {
    case ValueKind::Instant:
        return instant ? std::optional(u"CURRENT_TIMESTAMP"_s) : std::nullopt;
    case ValueKind::Timestamp:
        return instant ? std::optional(local) : std::nullopt;
    case ValueKind::Date:
        return instant || date ? std::optional(QString(local + u"::date"_s)) : std::nullopt;
    case ValueKind::Text:
    case ValueKind::Any:
        if (instant)
            return QString(u"to_char("_s + local + u", 'YYYY-MM-DD HH24:MI:SS')"_s);
        return date ? std::optional(QString(u"to_char("_s + local + u", 'YYYY-MM-DD')"_s)) : std::nullopt;
    default:
        return {};
    }
}

/// PostgreSQL's own: literals, whose cast the column makes by itself, and functions that every database has.
std::optional<QString> ownDefault(const QString &sql)
{
    static const QRegularExpression cast(u"^('(?:[^']|'')*')::[a-z0-9_ .\"(),\\[\\]]+$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression known(
        u"^(now\\(\\)|current_timestamp(\\(\\d\\))?|current_date|localtimestamp(\\(\\d\\))?|localtime|true|"
        u"false|null|"
        "clock_timestamp\\(\\)|gen_random_uuid\\(\\)|current_user|session_user)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (const auto match = cast.match(sql); match.hasMatch())
        return match.captured(1);
    return known.match(sql).hasMatch() || isNumber(sql) || unquoted(sql, false) ? std::optional(sql)
                                                                                : std::nullopt;
}

} // namespace

std::optional<QString> pgDefault(const ColumnShape &column, const QString &sourceKind)
{
    QString sql = column.defaultSql.trimmed();
    if (sql.isEmpty() || column.identity || column.generated)
        return {};
    while (sql.startsWith(u'(') && sql.endsWith(u')') && sql.indexOf(u')') == sql.size() - 1)
        sql = sql.sliced(1, sql.size() - 2).trimmed();
    if (sourceKind == u"postgresql")
        return ownDefault(sql);
    const QString word = sql.toLower();
    if (word == u"null")
        return {};
    if (column.value.kind == ValueKind::Boolean) {
        if (word == u"0" || word == u"false" || word == u"'0'")
            return u"false"_s;
        return word == u"1" || word == u"true" || word == u"'1'" ? std::optional(u"true"_s) : std::nullopt;
    }
    static const QRegularExpression bytes(u"^x'((?:[0-9a-f]{2})*)'$"_s);
    if (const auto match = bytes.match(word); match.hasMatch() && column.value.kind == ValueKind::Bytes)
        return QString(u"'\\x"_s + match.captured(1) + u'\'');
    if (auto now = timeOfNow(word, column, sourceKind == u"sqlite"))
        return now;
    const auto text = isNumber(sql) ? std::optional(sql) : unquoted(sql, sourceKind == u"mariadb");
    return text && isValueOf(*text, column.value) ? std::optional(literal(*text)) : std::nullopt;
}

} // namespace godwit
