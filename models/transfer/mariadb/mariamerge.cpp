// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/mariadb/mariamerge.h"

#include "models/transfer/mariadb/mariasession.h"
#include "models/transfer/transfererror.h"

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

Error cannotMerge(Error error, const QString &table)
{
    error = at(ErrorKind::Destination, Transfer::tr("Cannot merge the rows"), std::move(error));
    error.object = table;
    return error;
}

} // namespace

MariaMerge::MariaMerge(MariaSession &session, const MariaTable &table, const LoadPlan &plan,
                       const LoadOptions &options)
    : m_session(session)
    , m_columns(plan.names())
    , m_keys(plan.keyNames())
    , m_hasOtherKeys(table.uniqueKeys.size() != 1)
    , m_keepExisting(options.keepExisting)
{
    const auto quoted = table.name.quoted(mariaFlavour());
    m_table = quoted ? *quoted : QString();
    for (const QString &column : m_columns) {
        if (!m_keys.contains(column))
            m_others.append(column);
    }
}

/// Each name, quoted, in place of %1.
QString MariaMerge::list(const QStringList &names, const QString &pattern, const QString &separator) const
{
    QStringList texts;
    for (const QString &name : names) {
        const auto quoted = mariaFlavour().quote(name);
        texts.append(QString(pattern).replace(u"%1"_s, quoted ? *quoted : u"``"_s));
    }
    return texts.join(separator);
}

Result<void> MariaMerge::createStage(bool numbered)
{
    for (const QString &sql :
         {u"DROP TEMPORARY TABLE IF EXISTS "_s + stage(),
          u"CREATE TEMPORARY TABLE "_s + stage() + u" (PRIMARY KEY ("_s + list(m_keys, u"%1"_s, u", "_s) +
              u")) ENGINE=InnoDB AS SELECT "_s + list(m_columns, u"%1"_s, u", "_s) +
              (numbered ? u", CAST(0 AS SIGNED) AS godwit_batch FROM "_s : u" FROM "_s) + m_table +
              u" WHERE 1 = 0"_s}) {
        if (const auto done = m_session.execute(sql); !done)
            return cannotMerge(done.error(), m_table);
    }
    return {};
}

Result<qint64> MariaMerge::merge(std::optional<int> batch)
{
    const QString filter = batch ? u"s.godwit_batch = %1"_s.arg(*batch) : u"1 = 1"_s;
    if (!m_keepExisting && !m_hasOtherKeys)
        return insertOrUpdate(filter);
    if (m_keepExisting)
        return insert(filter);
    if (const auto updated = update(filter); !updated)
        return updated;
    if (const auto inserted = insert(filter); !inserted)
        return inserted;
    return count(filter);
}

Result<qint64> MariaMerge::count(const QString &filter)
{
    const auto row = m_session.selectOne(u"SELECT count(*) FROM "_s + stage() + u" AS s WHERE "_s + filter);
    if (!row)
        return cannotMerge(row.error(), m_table);
    return (*row)->integer(0);
}

Result<qint64> MariaMerge::insertOrUpdate(const QString &filter)
{
    const QStringList set = m_others.isEmpty() ? m_keys.first(1) : m_others;
    const auto done = m_session.execute(
        u"INSERT INTO "_s + m_table + u" ("_s + list(m_columns, u"%1"_s, u", "_s) + u") SELECT "_s +
        list(m_columns, u"s.%1"_s, u", "_s) + u" FROM "_s + stage() + u" AS s WHERE "_s + filter +
        u" ON DUPLICATE KEY UPDATE "_s + list(set, u"%1 = VALUES(%1)"_s, u", "_s));
    if (!done)
        return cannotMerge(done.error(), m_table);
    return count(filter);
}

Result<qint64> MariaMerge::update(const QString &filter)
{
    if (m_others.isEmpty())
        return qint64(0);
    auto done = m_session.execute(u"UPDATE "_s + m_table + u" AS t JOIN "_s + stage() + u" AS s ON "_s +
                                  list(m_keys, u"t.%1 = s.%1"_s, u" AND "_s) + u" SET "_s +
                                  list(m_others, u"t.%1 = s.%1"_s, u", "_s) + u" WHERE "_s + filter);
    return done ? done : cannotMerge(done.error(), m_table);
}

Result<qint64> MariaMerge::insert(const QString &filter)
{
    auto done = m_session.execute(u"INSERT INTO "_s + m_table + u" ("_s + list(m_columns, u"%1"_s, u", "_s) +
                                  u") SELECT "_s + list(m_columns, u"s.%1"_s, u", "_s) + u" FROM "_s +
                                  stage() + u" AS s LEFT JOIN "_s + m_table + u" AS t ON "_s +
                                  list(m_keys, u"t.%1 = s.%1"_s, u" AND "_s) + u" WHERE "_s +
                                  list(m_keys.first(1), u"t.%1 IS NULL"_s, QString()) + u" AND "_s + filter);
    return done ? done : cannotMerge(done.error(), m_table);
}

Result<void> MariaMerge::deleteMissing()
{
    const auto done = m_session.execute(u"DELETE t FROM "_s + m_table + u" AS t LEFT JOIN "_s + stage() +
                                        u" AS s ON "_s + list(m_keys, u"t.%1 = s.%1"_s, u" AND "_s) +
                                        u" WHERE "_s + list(m_keys.first(1), u"s.%1 IS NULL"_s, QString()));
    return done ? Result<void>() : cannotMerge(done.error(), m_table);
}

} // namespace godwit
