// SPDX-License-Identifier: Apache-2.0
#include "tests/support/exactness/exactstore.h"

using namespace Qt::StringLiterals;

namespace godwit::test
{
namespace
{

const QString columns =
    u"id int PRIMARY KEY, flag boolean, tiny tinyint, unsignedbig bigint unsigned, big bigint, "
    "medium mediumint unsigned, amount decimal(20,5), wide decimal(65,30), single float, real8 double, "
    "`name of ``it``.x` text, `select` varchar(40), code char(5), bin binary(4), bytes longblob, day date, "
    "clock time(6), moment datetime(6), seconds datetime, stamp timestamp(6) NULL, yr year, doc json, "
    "choice enum('a','b c',''), choices set('x','y','z'), bits bit(10)"_s;

const QString rows = uR"(
SET time_zone = '+00:00', sql_mode = 'NO_AUTO_VALUE_ON_ZERO';
INSERT INTO exact(id) VALUES (1);
INSERT INTO exact VALUES (2, 1, 5, 6, 7, 8, 3.14, 2.5, 0.1, 0.1, 'plain', 'word', 'abc', 'ab', x'0001ff', '2024-02-29',
  '12:34:56.789012', '2024-02-29 12:34:56.789012', '2024-02-29 12:34:56', '2024-02-29 12:34:56.789012', 2024, '{"a": [1.0, null]}', 'b c', 'x,z', b'1010101010');
INSERT INTO exact VALUES (3, 0, -128, 0, -9223372036854775808, 0, -999999999999999.99999, -99999999999999999999999999999999999.999999999999999999999999999999,
  -3.40282e38, -1.7976931348623157e308, '', '', '', x'00000000', '', '1000-01-01', '00:00:00', '1000-01-01 00:00:00', '1000-01-01 00:00:00',
  '1970-01-01 00:00:01', 1901, 'null', 'a', '', b'0');
INSERT INTO exact VALUES (4, 1, 127, 18446744073709551615, 9223372036854775807, 16777215, 999999999999999.99999, 99999999999999999999999999999999999.999999999999999999999999999999,
  1.17549e-38, 2.2250738585072014e-308, 'high', '  blank behind  ', 'high', x'ffffffff', x'ff00', '9999-12-31', '23:59:59.999999', '9999-12-31 23:59:59.999999',
  '9999-12-31 23:59:59', '2038-01-19 03:14:07.999999', 2155, '[]', '', 'x,y,z', b'1111111111');
INSERT INTO exact(id, day, moment, seconds) VALUES (5, '0000-00-00', '0000-00-00 00:00:00', '2024-00-00 00:00:00');
INSERT INTO exact(id, `name of ``it``.x`, `select`, code, doc) VALUES
  (7, 'Łódź 😀 \t \r\n \\ " '' , ; \\N \\. % _', '𝔘𝔫𝔦 ', 'żółw', '{"k": "☃ \\\\ \\""}');
INSERT INTO exact(id, moment, stamp, clock) VALUES (8, '2024-03-31 02:30:00', '2024-10-27 00:30:00.000001', '02:30:00.000001');
INSERT INTO exact(id, bytes) VALUES (9, 'a\0b');
)"_s;

class ExactMariadb final : public ExactStore
{
public:
    ExactMariadb()
    {
        for (const char *table : {"exact", "twin"}) {
            m_database.run(u"CREATE TABLE %1 (%2) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin"_s.arg(
                QLatin1String(table), columns));
        }
        m_database.run(rows);
    }

    QString kind() const override { return u"mariadb"_s; }

    ConnectionDef connection(const QString &name) const override
    {
        const ServerAddress address = m_database.address();
        qputenv("GODWIT_SECRET_EXACT_MARIADB", address.password.toUtf8());
        return {.name = ConnectionName(name),
                .kind = kind(),
                .host = address.host,
                .port = address.port,
                .database = m_database.name(),
                .user = address.user,
                .secret = u"EXACT_MARIADB"_s};
    }

    QString source() const override { return u"exact"_s; }
    QString twin() const override { return u"twin"_s; }
    QString arrival() const override { return u"arrival"_s; }
    void emptyTwin() override { m_database.run(u"DELETE FROM twin"_s); }

    QStringList differences() const override
    {
        QString sql =
            u"SET time_zone = '+00:00'; SELECT concat('rows ', a, ' → ', b) FROM (SELECT (SELECT count(*) "
            "FROM exact) a, (SELECT count(*) FROM twin) b) n WHERE a <> b"_s;
        const QByteArray names = m_database.run(
            u"SELECT concat('`', replace(column_name, '`', '``'), '`') FROM information_schema.columns WHERE "
            "table_schema = database() AND table_name = 'exact' ORDER BY ordinal_position"_s);
        for (const QByteArray &line : names.split('\n')) {
            const QString column = QString::fromUtf8(line);
            if (column.isEmpty())
                continue;
            sql +=
                uR"( UNION ALL SELECT concat(e.id, ' ', %1, ': ', ifnull(hex(e.%2), 'NULL'), ' → ', ifnull(hex(t.%2), 'NULL'))
                FROM exact e JOIN twin t USING (id) WHERE NOT (hex(e.%2) <=> hex(t.%2)) OR NOT (e.%2 <=> t.%2))"_s
                    .arg(QString(u'\'' + QString(column).replace(u'\'', u"''"_s) + u'\''), column);
        }
        QStringList found;
        for (const QByteArray &line : m_database.run(sql).split('\n')) {
            if (!line.isEmpty())
                found.append(QString::fromUtf8(line));
        }
        return found;
    }

private:
    FreshDatabase m_database{FreshDatabase::Server::Mariadb};
};

} // namespace

ExactStorePtr makeExactMariadb() { return std::make_unique<ExactMariadb>(); }

} // namespace godwit::test
