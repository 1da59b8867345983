// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/postgresql/pgdestination.h"
#include "models/transfer/transfererror.h"

using namespace Qt::StringLiterals;

namespace godwit
{

Result<void> PgDestination::complete()
{
    if (!m_laterKey.isEmpty()) {
        const QString sql =
            u"ALTER TABLE "_s + m_quotedName + u" ADD PRIMARY KEY ("_s + pgList(m_laterKey) + u')';
        if (auto made = execute(sql, Transfer::tr("The rows do not fit the table's primary key")); !made)
            return made;
    }
    if (auto made = makeIndexes(); !made)
        return made;
    return raiseSequences();
}

Result<bool> PgDestination::exists(const QString &name)
{
    const auto quoted = ObjectName{m_table.info.name.schema, name}.quoted(pgFlavour());
    if (!quoted)
        return quoted.error();
    const auto found = m_load.session().selectOne(u"SELECT to_regclass(?) IS NOT NULL"_s, {*quoted});
    if (!found)
        return found.error();
    return (*found)->text(0) == u"t";
}

/// Elsewhere an index's name belongs to its table; here it has to be unique in the schema.
Result<void> PgDestination::makeIndexes()
{
    TableShape shape;
    constexpr int longest = 63;
    for (IndexShape index : std::as_const(m_indexes)) {
        const QString base = m_table.info.name.name + u'_' + index.columns.join(u'_');
        for (int number = 0;; ++number) {
            const auto taken = index.name.isEmpty() || index.name.toUtf8().size() > longest
                                   ? Result<bool>(true)
                                   : exists(index.name);
            if (!taken)
                return taken.error();
            if (!*taken)
                break;
            const QString tail = u"_idx"_s + (number > 0 ? QString::number(number) : QString());
            QString head = base;
            while (head.toUtf8().size() + tail.size() > longest)
                head.chop(1);
            index.name = head + tail;
        }
        shape.indexes = {index};
        const auto statements = createIndexesSql(m_table.info.name, shape, pgFlavour(), m_notes);
        if (!statements)
            return statements.error();
        for (const QString &sql : *statements) {
            if (auto made = execute(sql, Transfer::tr("Cannot make an index of the destination")); !made)
                return made;
        }
    }
    return {};
}

/// Not below where it is, and not undone by a rollback: a gap in the numbers does no harm.
Result<void> PgDestination::raiseSequences()
{
    for (const LoadColumn &column : std::as_const(m_plan.columns)) {
        const QString sequence = m_table.column(column.to.name).sequence;
        if (sequence.isEmpty())
            continue;
        const auto allowed = m_load.session().selectOne(
            u"SELECT has_sequence_privilege(?, 'UPDATE') AND has_sequence_privilege(?, 'SELECT')"_s,
            {sequence, sequence});
        if (!allowed)
            return allowed.error();
        if ((*allowed)->text(0) != u"t") {
            m_notes.append(
                Transfer::tr("The sequence %1 was not raised: the user may not change it.").arg(sequence));
            continue;
        }
        const QString sql =
            u"SELECT setval(?::regclass, highest) FROM (SELECT max(%1) AS highest FROM %2) found, "
            "%3 current WHERE highest >= current.last_value"_s.arg(pgList({column.to.name}), m_quotedName,
                                                                   sequence);
        if (auto raised = m_load.session().select(sql, {sequence}); !raised)
            return at(ErrorKind::Destination, Transfer::tr("Cannot raise a sequence of the destination"),
                      raised.error());
    }
    return {};
}

} // namespace godwit
