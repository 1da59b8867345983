// SPDX-License-Identifier: Apache-2.0
#include "models/runners/foreignkeymaking.h"

#include "models/core/failpoint.h"
#include "models/transfer/foreignkeyplan.h"
#include "models/transfer/sqlflavour.h"
#include "models/transfer/transfererror.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ConstraintsRunner)
};

/// True where the server says that no such key can be, whatever the rows are: its target has no unique key on
/// these columns, or their types differ.
bool isImpossible(const Error &error, const SqlFlavour &flavour)
{
    static const QStringList postgres{u"42830"_s, u"42804"_s};
    static const QStringList maria{u"1005"_s, u"1822"_s, u"3780"_s, u"6125"_s}; // the later ones: MySQL
    if (flavour.kind() == u"postgresql")
        return postgres.contains(error.code);
    return flavour.kind() == u"mariadb" && maria.contains(error.code);
}

/// One run of a step. MariaDB ends its transaction with every ALTER TABLE: what is made stays, and the next
/// attempt leaves it out because it is there.
class ForeignKeyMaking
{
public:
    ForeignKeyMaking(const StepContext &context, const QList<StepDef> &loads, SqlSession &source,
                     SqlSession &destination)
        : m_context(context)
        , m_loads(loads)
        , m_source(source)
        , m_destination(destination)
        , m_flavour(destination.flavour())
        , m_commitsAlone(m_flavour.kind() == u"mariadb")
    {}

    Result<StepEffect> run()
    {
        // The ledger's CREATE TABLE commits, too: what follows has to be a transaction nevertheless.
        if (m_commitsAlone) {
            if (const auto set =
                    m_destination.execute(u"SET SESSION autocommit = 0, foreign_key_checks = 1"_s);
                !set)
                return set.error();
        }
        if (const auto begun = m_destination.begin(); !begun)
            return begun.error();
        Ledger ledger(m_destination);
        const auto present = ledger.enter(m_context.identity);
        if (!present)
            return present.error();
        if (*present) {
            (void)m_destination.rollback();
            return StepEffect{.adoptedFrom = (*present)->attempt, .adopted = true};
        }
        if (const auto made = make(); !made)
            return made.error();
        if (const auto noted = ledger.record(m_context.identity, {}); !noted)
            return noted.error();
        if (!m_context.mayCommit())
            return leaseLost();
        failPoint("constraints.commit");
        if (const auto committed = m_destination.commit(); !committed)
            return committed.error();
        failPoint("constraints.committed");
        return m_effect;
    }

private:
    Result<void> make()
    {
        const auto plan = planForeignKeys(m_source, m_destination, m_loads);
        if (!plan)
            return plan.error();
        for (PlannedForeignKey planned : plan->keys) {
            if (m_context.stop.stop_requested())
                return cancelled();
            const auto taken = takenIn(planned.table.schema);
            if (!taken)
                return taken.error();
            planned.key.name = foreignKeyName(planned.key, planned.table, m_flavour, **taken);
            if (const auto made = add(planned); !made)
                return made;
        }
        m_effect.notes += plan->notes;
        return {};
    }

    /// Names of constraints, which some servers want to be unique within a schema.
    Result<QSet<QString> *> takenIn(const QString &schema)
    {
        if (!m_taken.contains(schema)) {
            const auto rows = m_destination.select(constraintNamesQuery(), {schema});
            if (!rows)
                return rows.error();
            QSet<QString> &names = m_taken[schema];
            for (const Row &row : *rows)
                names.insert(row.text(0).toLower());
        }
        return &m_taken[schema];
    }

    Result<void> add(const PlannedForeignKey &planned)
    {
        const bool mayGoBack = m_flavour.kind() == u"postgresql";
        QStringList notes;
        const auto sql = addForeignKeySql(planned.table, planned.key, m_flavour, notes);
        if (!sql)
            return sql.error();
        if (m_commitsAlone && !m_context.mayCommit())
            return leaseLost();
        if (mayGoBack) {
            if (const auto set = m_destination.execute(u"SAVEPOINT godwit_key"_s); !set)
                return set.error();
        }
        const auto added = m_destination.execute(*sql);
        if (!added && isImpossible(added.error(), m_flavour)) {
            m_effect.notes.append(Text::tr("The foreign key %1 was not made, the server refuses it: %2")
                                      .arg(planned.text(), added.error().cause));
            return mayGoBack ? goBack() : Result<void>();
        }
        if (!added)
            return explain(planned, added.error());
        m_effect.notes.append(Text::tr("The foreign key %1 was made: (%2) → %3 (%4).")
                                  .arg(planned.text(), planned.key.columns.join(u", "_s),
                                       planned.key.target.text(), planned.key.targetColumns.join(u", "_s)));
        m_effect.notes += notes;
        return {};
    }

    Result<void> goBack()
    {
        if (const auto back = m_destination.execute(u"ROLLBACK TO SAVEPOINT godwit_key"_s); !back)
            return back.error();
        return {};
    }

    Error explain(const PlannedForeignKey &planned, Error error)
    {
        if (error.kind == ErrorKind::Cancelled)
            return error;
        const bool violated = error.kind == ErrorKind::Data;
        error.object = planned.text() + u" in "_s + m_destination.place();
        error.what =
            violated ? Text::tr("Rows violate a foreign key") : Text::tr("Cannot make a foreign key");
        if (!violated)
            return error;
        if (const QString first = firstOrphan(planned); m_flavour.kind() != u"postgresql" && !first.isEmpty())
            error.cause += u"; "_s + first;
        error.advice = Text::tr("Repair the rows and run the step again, or leave the key out by making the "
                                "others with a step of kind \"sql\".");
        return error;
    }

    /// PostgreSQL names the value itself; the others name the constraint alone.
    QString firstOrphan(const PlannedForeignKey &planned)
    {
        if (m_flavour.kind() == u"postgresql")
            return {};
        (void)m_destination.rollback();
        const auto sql = firstOrphanSql(planned.table, planned.key, m_flavour);
        const auto row = sql ? m_destination.selectOne(*sql) : Result<std::optional<Row>>(sql.error());
        if (!row || !*row)
            return {};
        QStringList values;
        for (qsizetype i = 0; i < planned.key.columns.size(); ++i)
            values.append((*row)->text(i));
        return Text::tr("(%1) = (%2) is not in %3")
            .arg(planned.key.columns.join(u", "_s), values.join(u", "_s), planned.key.target.text());
    }

    const StepContext &m_context;
    const QList<StepDef> &m_loads;
    SqlSession &m_source;
    SqlSession &m_destination;
    const SqlFlavour &m_flavour;
    const bool m_commitsAlone;
    QHash<QString, QSet<QString>> m_taken; ///< by schema
    StepEffect m_effect;
};

} // namespace

Result<StepEffect> makeForeignKeys(const StepContext &context, const QList<StepDef> &loads,
                                   SqlSession &source, SqlSession &destination)
{
    return ForeignKeyMaking(context, loads, source, destination).run();
}

} // namespace godwit
