// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/mariadb/mariavalues.h"

#include "models/transfer/mariadb/mariaconnection.h"
#include "models/transfer/transfererror.h"
#include "models/transfer/values/celltext.h"

namespace godwit
{
namespace
{

void appendValue(std::string &sql, const QVariant &value)
{
    if (!value.isValid()) {
        sql += "NULL";
        return;
    }
    switch (value.metaType().id()) {
    case QMetaType::Bool:
        sql += value.toBool() ? '1' : '0';
        break;
    case QMetaType::Int:
    case QMetaType::Long:
    case QMetaType::LongLong:
    case QMetaType::Short:
        sql += std::to_string(value.toLongLong());
        break;
    case QMetaType::UInt:
    case QMetaType::ULong:
    case QMetaType::ULongLong:
        sql += std::to_string(value.toULongLong());
        break;
    case QMetaType::Float:
    case QMetaType::Double:
        appendReal(sql, value.toDouble());
        break;
    case QMetaType::QByteArray:
        appendMariaBytes(sql, value.toByteArray().toStdString());
        break;
    default:
        appendMariaText(sql, value.toString().toStdString());
        break;
    }
}

size_t lineEnd(std::string_view sql, size_t at)
{
    const size_t end = sql.find('\n', at);
    return end == std::string_view::npos ? sql.size() : end;
}

} // namespace

void appendMariaText(std::string &sql, std::string_view text)
{
    sql += '\'';
    for (const char c : text) {
        switch (c) {
        case '\0':
            sql += "\\0";
            break;
        case '\n':
            sql += "\\n";
            break;
        case '\r':
            sql += "\\r";
            break;
        case '\x1a':
            sql += "\\Z";
            break;
        case '\\':
        case '\'':
        case '"':
            sql += '\\';
            [[fallthrough]];
        default:
            sql += c;
        }
    }
    sql += '\'';
}

void appendMariaBytes(std::string &sql, std::string_view bytes)
{
    static constexpr char digits[] = "0123456789abcdef";
    sql += "X'";
    for (const char c : bytes) {
        sql += digits[(static_cast<unsigned char>(c) >> 4) & 15];
        sql += digits[static_cast<unsigned char>(c) & 15];
    }
    sql += '\'';
}

size_t mariaQuotedLength(std::string_view sql, size_t at)
{
    const char c = sql[at];
    if (c == '\'' || c == '"' || c == '`') {
        for (size_t i = at + 1; i < sql.size(); ++i) {
            if (sql[i] == '\\' && c != '`')
                ++i;
            else if (sql[i] == c)
                return i + 1 - at; // a doubled quote starts another text, which comes to the same
        }
        return sql.size() - at;
    }
    if (c != '-' && c != '#' && c != '/')
        return 0;
    const std::string_view rest = sql.substr(at);
    const bool dashes =
        rest.starts_with("--") && (rest.size() == 2 || static_cast<unsigned char>(rest[2]) <= ' ');
    if (c == '#' || dashes)
        return lineEnd(sql, at) - at;
    if (rest.starts_with("/*") && !rest.starts_with("/*!") && !rest.starts_with("/*M!")) {
        const size_t end = rest.find("*/", 2);
        return end == std::string_view::npos ? rest.size() : end + 2;
    }
    return 0;
}

Result<std::string> mariaStatement(const MariaConnection &connection, const QString &sql,
                                   const QVariantList &values)
{
    const std::string text = sql.toStdString();
    if (values.isEmpty())
        return text;
    std::string statement;
    qsizetype used = 0;
    for (size_t i = 0; i < text.size();) {
        if (const size_t quoted = mariaQuotedLength(text, i)) {
            statement.append(text, i, quoted);
            i += quoted;
            continue;
        }
        if (text[i] != '?')
            statement += text[i];
        else if (used++ < values.size())
            appendValue(statement, values.at(used - 1));
        ++i;
    }
    if (used == values.size())
        return statement;
    return Error{.kind = ErrorKind::Internal,
                 .what = Transfer::tr("A statement and its values do not match"),
                 .object = connection.address().place,
                 .cause = sql};
}

} // namespace godwit
