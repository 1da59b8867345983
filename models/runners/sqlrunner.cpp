// SPDX-License-Identifier: Apache-2.0
#include "models/runners/runners.h"

#include "models/core/failpoint.h"
#include "models/runners/scriptcommit.h"
#include "models/transfer/storeturn.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(SqlRunner)
};

Error asDestination(Error error)
{
    if (error.kind == ErrorKind::Audit) // the database layer does not know whose database it is
        error.kind = ErrorKind::Destination;
    return error;
}

/// A script on a connection, in one transaction together with its ledger row: exactly once.
class SqlRunner final : public Runner
{
public:
    QString kind() const override { return u"sql"_s; }

    QStringList check(const StepDef &step, const Definition &definition) const override
    {
        QStringList problems;
        if (step.destination.connection.isEmpty())
            problems += Text::tr("it names no connection to run its script on");
        if (step.settings.value(u"script"_s).trimmed().isEmpty())
            problems += Text::tr("its script is empty");
        const ConnectionDef *connection = definition.connection(step.destination.connection);
        const Store *store = connection ? findStore(connection->kind) : nullptr;
        if (store && !store->openSession) {
            problems += Text::tr("a script cannot run on the connection \"%1\" of kind \"%2\"")
                            .arg(connection->name.text(), connection->kind);
        }
        if (!step.load.isEmpty())
            problems += Text::tr("it has a load mode (\"%1\"), which a script does not use").arg(step.load);
        return problems;
    }

    Result<StepEffect> run(const StepContext &context) const override
    {
        if (!context.destination) {
            return Error{.kind = ErrorKind::Definition,
                         .what = Text::tr("The script cannot run"),
                         .cause = Text::tr("its connection is not defined")};
        }
        const Store &store = *findStore(context.destination->kind);
        // Copies and scripts of this program that write the same file wait for each other as long as it
        // takes.
        const StoreTurn turn = StoreTurn::take(
            {}, store.isFile() ? fileIdentity(context.destination->database) : QString(), context.stop);
        if (context.stop.stop_requested()) {
            return Error{.kind = ErrorKind::Cancelled,
                         .what = Text::tr("The script was cancelled before it began"),
                         .object = context.destination->name.text()};
        }
        auto session = store.openSession(
            {.connection = *context.destination, .settings = context.step.settings, .stop = context.stop});
        if (!session)
            return asDestination(session.error());
        auto effect = runWithin(**session, store, context);
        if (!effect) {
            (void)(*session)->rollback();
            return asDestination(effect.error());
        }
        return effect;
    }

private:
    static Result<StepEffect> runWithin(SqlSession &session, const Store &store, const StepContext &context)
    {
        if (auto begun = session.begin(); !begun)
            return begun.error();
        Ledger ledger(session);
        const bool recorded = keepsLedger(context);
        auto present = recorded ? ledger.enter(context.identity) : std::optional<LedgerEffect>();
        if (!present)
            return present.error();
        if (*present) {
            (void)session.rollback();
            return StepEffect{
                .rowsRead = (*present)->rowsRead, .rowsWritten = (*present)->rowsWritten, .adopted = true};
        }
        auto done = session.runScript(context.step.settings.value(u"script"_s));
        if (!done)
            return done.error();
        context.progress->addRead(done->rowsRead, 0);
        context.progress->addWritten(done->rowsChanged);
        const LedgerEffect effect{.rowsRead = done->rowsRead, .rowsWritten = done->rowsChanged};
        if (auto noted = recorded ? ledger.record(context.identity, effect) : Result<void>(); !noted)
            return noted.error();
        ScriptCommit commit(store, context);
        if (auto prepared = commit.prepare(session); !prepared)
            return prepared.error();
        if (!context.mayCommit()) {
            return Error{.kind = ErrorKind::Fenced,
                         .what = Text::tr("The script was rolled back"),
                         .cause = Text::tr("this runner's lease is no longer certain")};
        }
        failPoint("script.commit");
        if (auto committed = commit.commit(session); !committed)
            return committed.error();
        failPoint("script.committed");
        return StepEffect{.rowsRead = done->rowsRead, .rowsWritten = done->rowsChanged};
    }
};

} // namespace

const Runner *sqlRunner()
{
    static const SqlRunner runner;
    return &runner;
}

} // namespace godwit
