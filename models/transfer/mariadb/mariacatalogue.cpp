// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/mariadb/mariacatalogue.h"

#include "models/transfer/mariadb/mariasession.h"
#include "models/transfer/mariadb/mariatype.h"
#include "models/transfer/mariadb/mariavalues.h"
#include "models/transfer/transfererror.h"

#include <QMap>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

/// Asks for one table; names are compared byte by byte, because two may differ in case alone.
class Description
{
public:
    explicit Description(MariaSession &session) : m_session(session) {}

    Result<MariaTable> operator()(const ObjectName &name)
    {
        m_table.name = name;
        if (auto done = find(); !done || !m_table.exists)
            return done ? Result<MariaTable>(m_table) : done.error();
        for (const auto read :
             {&Description::readColumns, &Description::readIndexes, &Description::readRelations}) {
            if (auto done = (this->*read)(); !done)
                return done.error();
        }
        return m_table;
    }

private:
    /// `%1` stands for the condition that selects the table.
    Result<RowList> ask(const QString &sql)
    {
        return m_session.select(sql.arg(u"TABLE_SCHEMA = ? AND TABLE_NAME = ? AND BINARY TABLE_NAME = ?"_s),
                                {m_table.name.schema, m_table.name.name, m_table.name.name});
    }

    Result<void> find()
    {
        if (m_table.name.schema.isEmpty()) {
            const auto own = m_session.selectOne(u"SELECT DATABASE()"_s);
            if (!own)
                return own.error();
            m_table.name.schema = (*own)->text(0);
        }
        m_table.text =
            Transfer::tr("%1 in %2", "a table in a database").arg(m_table.name.name, m_session.place());
        const auto rows = m_session.select(
            u"SELECT TABLE_NAME, TABLE_TYPE, ENGINE, TABLE_ROWS, TABLE_COMMENT, AUTO_INCREMENT "
            "FROM information_schema.TABLES WHERE TABLE_SCHEMA = ? AND TABLE_NAME = ?"_s,
            {m_table.name.schema, m_table.name.name});
        if (!rows)
            return rows.error();
        const Row *found = rows->size() == 1 ? &rows->first() : nullptr;
        for (const Row &row : *rows) {
            if (row.text(0) == m_table.name.name)
                found = &row;
        }
        if (!found)
            return {};
        m_table.exists = true;
        m_table.name.name = found->text(0); // as the server writes it
        const QString type = found->text(1);
        m_table.isVersioned = type == u"SYSTEM VERSIONED";
        m_table.isBase = type == u"BASE TABLE" || m_table.isVersioned;
        if (!m_table.isBase)
            m_table.notATable = Transfer::tr("it is no table, but: %1").arg(type.toLower());
        m_table.engine = found->text(2);
        m_table.isTransactional = m_table.engine.compare(u"InnoDB"_s, Qt::CaseInsensitive) == 0;
        m_table.estimatedRows = found->integer(3);
        m_table.comment = found->text(4);
        m_table.hasAutoIncrement = !found->isNull(5);
        return {};
    }

    Result<void> readColumns()
    {
        const auto rows = ask(u"SELECT COLUMN_NAME, COLUMN_TYPE, IS_NULLABLE, COLUMN_DEFAULT, EXTRA, "
                              "CHARACTER_SET_NAME, COLLATION_NAME FROM information_schema.COLUMNS "
                              "WHERE %1 ORDER BY ORDINAL_POSITION"_s);
        if (!rows)
            return rows.error();
        const QStringList json = m_session.isMariaDb() ? jsonColumns() : QStringList();
        for (const Row &row : *rows) {
            ColumnShape column{.name = row.text(0), .type = row.text(1), .notNull = row.text(2) == u"NO"};
            const QString extra = row.text(4).toUpper();
            if (json.contains(column.name))
                column.type = u"json"_s;
            column.value = mariaValueType(column.type);
            if (!row.isNull(5) && column.type != u"json")
                column.type += u" character set %1 collate %2"_s.arg(row.text(5), row.text(6));
            column.identity = extra.contains(u"AUTO_INCREMENT");
            column.generated = extra.contains(u"VIRTUAL") || extra.contains(u"STORED") ||
                               extra.contains(u"PERSISTENT") || extra.contains(u" GENERATED");
            if (!row.isNull(3) && row.text(3) != u"NULL")
                column.defaultSql = defaultText(row.text(3), extra);
            m_table.columns.append(column);
        }
        return {};
    }

    /// MariaDB writes an expression, MySQL the bare value unless it is an expression.
    QString defaultText(const QString &text, const QString &extra) const
    {
        if (m_session.isMariaDb())
            return text;
        if (extra.contains(u"DEFAULT_GENERATED"))
            return u'(' + text + u')';
        std::string quoted;
        appendMariaText(quoted, text.toStdString());
        return QString::fromStdString(quoted);
    }

    /// JSON is an alias of LONGTEXT with a check of the column's own name.
    QStringList jsonColumns()
    {
        const auto rows = m_session.select(
            u"SELECT CONSTRAINT_NAME, CHECK_CLAUSE FROM information_schema.CHECK_CONSTRAINTS "
            "WHERE CONSTRAINT_SCHEMA = ? AND TABLE_NAME = ? AND LEVEL = 'Column'"_s,
            {m_table.name.schema, m_table.name.name});
        QStringList names;
        for (const Row &row : rows ? *rows : RowList()) {
            if (row.text(1).startsWith(u"json_valid("))
                names.append(row.text(0));
        }
        return names;
    }

    Result<void> readIndexes()
    {
        const auto rows =
            ask(u"SELECT INDEX_NAME, COLUMN_NAME, NON_UNIQUE, SUB_PART, INDEX_TYPE "
                "FROM information_schema.STATISTICS WHERE %1 ORDER BY INDEX_NAME, SEQ_IN_INDEX"_s);
        if (!rows)
            return rows.error();
        QMap<QString, IndexShape> indexes;
        for (const Row &row : *rows) {
            IndexShape &index = indexes[row.text(0)];
            index.name = row.text(0);
            index.columns.append(row.text(1));
            index.unique = row.integer(2) == 0;
            if (row.isNull(1))
                index.untranslatable = Transfer::tr("it is on an expression");
            else if (row.text(4) == u"FULLTEXT" || row.text(4) == u"SPATIAL")
                index.untranslatable = Transfer::tr("it is of the kind %1").arg(row.text(4));
            else if (!row.isNull(3))
                index.untranslatable = Transfer::tr("it is on the beginning of a column");
        }
        for (const IndexShape &index : std::as_const(indexes)) {
            if (index.unique && index.untranslatable.isEmpty())
                m_table.uniqueKeys.append(index.columns);
            if (index.name != u"PRIMARY") {
                m_table.indexes.append(index);
                continue;
            }
            m_table.primaryKey = index.columns;
            for (ColumnShape &column : m_table.columns)
                column.keyPosition = int(index.columns.indexOf(column.name)) + 1;
        }
        return {};
    }

    Result<void> readRelations()
    {
        const auto triggers = m_session.selectOne(
            u"SELECT count(*) FROM information_schema.TRIGGERS WHERE EVENT_OBJECT_SCHEMA = ? AND "
            "EVENT_OBJECT_TABLE = ? AND BINARY EVENT_OBJECT_TABLE = ?"_s,
            {m_table.name.schema, m_table.name.name, m_table.name.name});
        if (!triggers)
            return triggers.error();
        m_table.hasTriggers = (*triggers)->integer(0) > 0;
        const auto references = m_session.selectOne(
            u"SELECT count(*) FROM information_schema.KEY_COLUMN_USAGE WHERE REFERENCED_TABLE_NAME IS NOT "
            u"NULL "
            "AND ((TABLE_SCHEMA = ? AND TABLE_NAME = ?) OR (REFERENCED_TABLE_SCHEMA = ? AND "
            "REFERENCED_TABLE_NAME = ?))"_s,
            {m_table.name.schema, m_table.name.name, m_table.name.schema, m_table.name.name});
        if (!references)
            return references.error();
        m_table.hasForeignKeys = (*references)->integer(0) > 0;
        return {};
    }

    MariaSession &m_session;
    MariaTable m_table;
};

} // namespace

Result<MariaTable> describeMariaTable(MariaSession &session, const ObjectName &name)
{
    return Description(session)(name);
}

} // namespace godwit
