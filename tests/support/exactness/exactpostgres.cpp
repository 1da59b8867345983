// SPDX-License-Identifier: Apache-2.0
#include "tests/support/exactness/exactstore.h"
#include "tests/support/exactness/postgrescorpus.h"

using namespace Qt::StringLiterals;

namespace godwit::test
{
namespace
{

class ExactPostgres final : public ExactStore
{
public:
    explicit ExactPostgres(bool throughOdbc) : m_odbc(throughOdbc)
    {
        m_database.run(u"CREATE TYPE mood AS ENUM ('happy', 'sad')"_s);
        for (const char *table : {"exact", "twin"})
            m_database.run(u"CREATE TABLE %1 (%2)"_s.arg(QLatin1String(table), postgresColumns));
        m_database.run(postgresRows);
    }

    QString kind() const override { return m_odbc ? u"odbc"_s : u"postgresql"_s; }

    ConnectionDef connection(const QString &name) const override
    {
        const ServerAddress address = m_database.address();
        qputenv("GODWIT_SECRET_EXACT_PG", address.password.toUtf8());
        ConnectionDef connection{.name = ConnectionName(name),
                                 .kind = kind(),
                                 .host = address.host,
                                 .port = address.port,
                                 .database = m_database.name(),
                                 .user = address.user,
                                 .secret = u"EXACT_PG"_s};
        if (m_odbc)
            connection.options.insert(u"driver"_s, u"PostgreSQL Unicode"_s);
        return connection;
    }

    QString source() const override { return u"exact"_s; }
    QString twin() const override { return u"twin"_s; }
    QString arrival() const override { return u"arrival"_s; }
    void emptyTwin() override { m_database.run(u"TRUNCATE twin"_s); }

    QStringList differences() const override
    {
        // Text shows every bit of every type but floating point, whose bytes are compared.
        m_database.run(uR"(CREATE OR REPLACE FUNCTION shown(value anyelement) RETURNS text LANGUAGE sql AS $$
            SELECT CASE WHEN value IS NULL THEN 'NULL' WHEN pg_typeof(value) = 'double precision'::regtype
            THEN value::text || ' ' || encode(float8send(value::text::float8), 'hex') ELSE quote_literal(value::text) END $$)"_s);
        QString sql = uR"(SELECT 'rows ' || a || ' → ' || b FROM (SELECT (SELECT count(*) FROM exact) a,
            (SELECT count(*) FROM twin) b) n WHERE a <> b)"_s;
        const QByteArray columns = m_database.run(
            u"SELECT quote_ident(attname) FROM pg_attribute WHERE attrelid = 'exact'::regclass AND attnum > 0"_s);
        for (const QByteArray &line : columns.split('\n')) {
            const QString column = QString::fromUtf8(line);
            if (column.isEmpty())
                continue;
            sql += uR"( UNION ALL SELECT e.id || ' ' || %1 || ': ' || shown(e.%2) || ' → ' || shown(t.%2)
                FROM exact e JOIN twin t USING (id) WHERE shown(e.%2) <> shown(t.%2))"_s.arg(
                QString(u'\'' + QString(column).replace(u'\'', u"''"_s) + u'\''), column);
        }
        QStringList found;
        for (const QByteArray &line : m_database.run(sql).split('\n')) {
            if (!line.isEmpty())
                found.append(QString::fromUtf8(line));
        }
        return found;
    }

private:
    bool m_odbc;
    FreshDatabase m_database{FreshDatabase::Server::Postgres};
};

} // namespace

ExactStorePtr makeExactPostgres(bool throughOdbc) { return std::make_unique<ExactPostgres>(throughOdbc); }

} // namespace godwit::test
