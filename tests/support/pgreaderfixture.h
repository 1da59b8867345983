// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/postgresql/pgreader.h"
#include "models/transfer/values/celltext.h"
#include "tests/support/servers.h"

#include <QTest>

namespace godwit
{

/// A new database on the test's PostgreSQL, and what a PgReader reads there.
class PgReaderFixture
{
public:
    PgReaderFixture() : database(test::FreshDatabase::Server::Postgres)
    {
        qputenv("GODWIT_SECRET_PGTEST", database.address().password.toUtf8());
    }

    ConnectionDef connection() const
    {
        const test::ServerAddress address = database.address();
        ConnectionDef def;
        def.name = ConnectionName(QStringLiteral("pg"));
        def.kind = QStringLiteral("postgresql");
        def.database = database.name();
        def.host = address.socket;
        def.port = address.port;
        def.user = address.user;
        def.secret = QStringLiteral("pgtest");
        return def;
    }
    ReadRequest request(const QString &object) const
    {
        ReadRequest request;
        request.connection = connection();
        request.endpoint.object = object;
        return request;
    }
    ReadRequest query(const QString &sql) const
    {
        ReadRequest request;
        request.connection = connection();
        request.endpoint.query = sql;
        return request;
    }

    /// What a reader gave: cells by column name, as docs/types.md writes them, and its words.
    struct Content
    {
        std::optional<Error> error;
        TableShape shape;
        QStringList rows; ///< "1|text|NULL"; bytes as \x00ff
        QString watermark;
        QStringList notes;
    };
    static Content read(Reader &reader)
    {
        Content content;
        const auto shape = reader.open();
        if (!shape) {
            content.error = shape.error();
            return content;
        }
        content.shape = *shape;
        ColumnBatch batch;
        for (bool more = true; more;) {
            batch.reset(int(shape->columns.size()), content.rows.size() + 1);
            const auto filled = reader.read(batch);
            if (!filled) {
                content.error = filled.error();
                return content;
            }
            more = *filled;
            for (qsizetype row = 0; row < batch.rows(); ++row)
                content.rows.append(line(*shape, batch, row));
        }
        content.watermark = reader.watermark();
        content.notes = reader.notes();
        return content;
    }
    static Content read(const ReadRequest &request)
    {
        PgReader reader(request);
        return read(reader);
    }

    test::FreshDatabase database;

private:
    static QString line(const TableShape &shape, const ColumnBatch &batch, qsizetype row)
    {
        QStringList cells;
        std::string buffer;
        for (int column = 0; column < batch.columns(); ++column) {
            const ValueKind kind = shape.columns.at(column).value.kind;
            if (batch.type(column, row) == CellType::Null) {
                cells.append(QStringLiteral("NULL"));
                continue;
            }
            const auto text = cellText(batch, column, row, kind, buffer);
            const QByteArray bytes(text.data(), qsizetype(text.size()));
            cells.append(batch.type(column, row) == CellType::Blob
                             ? QStringLiteral("\\x") + QString::fromLatin1(bytes.toHex())
                             : QString::fromUtf8(bytes));
        }
        return cells.join(QLatin1Char('|'));
    }
};

} // namespace godwit

/// A Content that must have been read to its end.
#define PG_READ(content)                                                                                     \
    do {                                                                                                     \
        const auto &pgContent = (content);                                                                   \
        QVERIFY2(!pgContent.error, pgContent.error ? qPrintable(pgContent.error->text()) : "");              \
    } while (false)
