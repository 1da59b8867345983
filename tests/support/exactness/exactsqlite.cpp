// SPDX-License-Identifier: Apache-2.0
#include "tests/support/databasecontent.h"
#include "tests/support/exactness/exactstore.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace godwit::test
{
namespace
{

const QString columns =
    u"id INTEGER PRIMARY KEY, whole INTEGER, real REAL, words TEXT, \"name of \"\"it\"\".x\" TEXT, "
    "\"select\" VARCHAR(40), bytes BLOB, flag BOOLEAN, day DATE, moment DATETIME, amount TEXT, anything"_s;

const QStringList rows = {
    u"INSERT INTO exact(id) VALUES (1)"_s,
    u"INSERT INTO exact VALUES (2, 1, 0.1, 'plain', 'word', 'w', x'0001ff', 1, '2024-02-29', '2024-02-29 12:34:56.789012', '3.140', 'text')"_s,
    u"INSERT INTO exact VALUES (3, -9223372036854775808, -1.7976931348623157e308, '', '', '', x'', 0, '0001-01-01', '0001-01-01 00:00:00', '', 'x')"_s,
    u"INSERT INTO exact VALUES (4, 9223372036854775807, 5e-324, '  blank behind  ', 'high', 'é', "
    u"x'ffffffff', 1, '9999-12-31', '9999-12-31 23:59:59.999999', "
    "'12345678901234567890.12345678901234567890', 'y')"_s,
    u"INSERT INTO exact(id, real) VALUES (5, 9e999)"_s,
    u"INSERT INTO exact(id, real) VALUES (6, -9e999)"_s,
    u"INSERT INTO exact(id, words, \"select\") VALUES (7, 'Łódź 😀 ' || char(9, 13, 10) || '\\ \" '' , ; \\N \\.', '𝔘𝔫𝔦 ')"_s,
    u"INSERT INTO exact(id, moment) VALUES (8, '2024-03-31 02:30:00')"_s,
};

class ExactSqlite final : public ExactStore
{
public:
    ExactSqlite()
    {
        executeOn(path(), QStringList{u"CREATE TABLE exact (%1)"_s.arg(columns),
                                      u"CREATE TABLE twin (%1)"_s.arg(columns)} +
                              rows);
    }

    QString kind() const override { return u"sqlite"_s; }
    ConnectionDef connection(const QString &name) const override
    {
        return {.name = ConnectionName(name), .kind = kind(), .database = path()};
    }
    QString source() const override { return u"exact"_s; }
    QString twin() const override { return u"twin"_s; }
    QString arrival() const override { return u"arrival"_s; }
    void emptyTwin() override { executeOn(path(), {u"DELETE FROM twin"_s}); }

    QStringList differences() const override
    {
        QStringList found;
        for (const char *name : {"id", "whole", "real", "words", "\"name of \"\"it\"\".x\"", "\"select\"",
                                 "bytes", "flag", "day", "moment", "amount", "anything"}) {
            // quote() tells types apart, and printf shows every bit of a number.
            const QString column = QString::fromLatin1(name);
            const QString shown =
                u"typeof(%1.%2) || ' ' || CASE typeof(%1.%2) WHEN 'real' THEN printf('%!.17g', %1.%2) ELSE quote(%1.%2) END"_s;
            const QString here = shown.arg(u"e"_s, column);
            const QString there = shown.arg(u"t"_s, column);
            found += rowsOf(path(),
                            {u"e.id || ' ' || %1 || ': ' || %2 || ' → ' || %3"_s.arg(
                                u'\'' + QString(column).remove(u'\'') + u'\'', here, there)},
                            u"exact e JOIN twin t USING (id) WHERE %1 <> %2"_s.arg(here, there));
        }
        found +=
            rowsOf(path(), {u"'rows ' || a || ' → ' || b"_s},
                   u"(SELECT (SELECT count(*) FROM exact) a, (SELECT count(*) FROM twin) b) WHERE a <> b"_s);
        return found;
    }

private:
    QString path() const { return m_folder.filePath(u"exact.db"_s); }
    QTemporaryDir m_folder;
};

} // namespace

ExactStorePtr makeExactSqlite() { return std::make_unique<ExactSqlite>(); }

} // namespace godwit::test
