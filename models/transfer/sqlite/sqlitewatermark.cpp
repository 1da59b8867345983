// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/sqlite/sqlitewatermark.h"

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

bool looksLikeAnotherType(const QString &text)
{
    bool number = false;
    text.toDouble(&number);
    return number || text.isEmpty() || text.startsWith(u'\'') || text.startsWith(u"X'");
}

QByteArray columnBytes(sqlite3_stmt *statement, int column)
{
    const void *data = sqlite3_column_blob(statement, column);
    return QByteArray(static_cast<const char *>(data), sqlite3_column_bytes(statement, column));
}

} // namespace

QString sqliteWatermark(sqlite3_stmt *statement, int column)
{
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_INTEGER:
        return QString::number(sqlite3_column_int64(statement, column));
    case SQLITE_FLOAT: {
        const QString text = QString::number(sqlite3_column_double(statement, column), 'g', 17);
        return text.contains(u'.') || text.contains(u'e') || text.contains(u'n') ? text : text + u".0"_s;
    }
    case SQLITE_TEXT: {
        const QString text = QString::fromUtf8(columnBytes(statement, column));
        return looksLikeAnotherType(text) ? QString(u'\'' + text + u'\'') : text;
    }
    case SQLITE_BLOB:
        return u"X'"_s + QString::fromLatin1(columnBytes(statement, column).toHex()) + u'\'';
    default:
        return {};
    }
}

void bindSqliteWatermark(sqlite3_stmt *statement, int parameter, const QString &watermark)
{
    bool isInteger = false;
    const qint64 integer = watermark.toLongLong(&isInteger);
    if (isInteger) {
        sqlite3_bind_int64(statement, parameter, integer);
        return;
    }
    bool isReal = false;
    const double real = watermark.toDouble(&isReal);
    if (isReal) {
        sqlite3_bind_double(statement, parameter, real);
        return;
    }
    if (watermark.startsWith(u"X'")) {
        const QByteArray bytes = QByteArray::fromHex(watermark.mid(2, watermark.size() - 3).toLatin1());
        sqlite3_bind_blob64(statement, parameter, bytes.constData(), sqlite3_uint64(bytes.size()),
                            SQLITE_TRANSIENT);
        return;
    }
    const bool quoted = watermark.startsWith(u'\'');
    const QByteArray text = (quoted ? watermark.mid(1, watermark.size() - 2) : watermark).toUtf8();
    sqlite3_bind_text64(statement, parameter, text.constData(), sqlite3_uint64(text.size()), SQLITE_TRANSIENT,
                        SQLITE_UTF8);
}

} // namespace godwit
