// SPDX-License-Identifier: Apache-2.0
#include "models/runners/foreignkeymaking.h"
#include "models/runners/runners.h"
#include "models/runners/stepgraph.h"
#include "models/transfer/stores.h"
#include "models/transfer/storeturn.h"
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

/// The steps whose tables it is about: by their objects, because a query has no foreign keys.
QList<StepDef> loadsOf(const StepDef &step, const QList<StepDef> &siblings)
{
    QList<StepDef> loads;
    std::copy_if(siblings.begin(), siblings.end(), std::back_inserter(loads), [&](const StepDef &other) {
        return other.kind == u"copy" && other.enabled && other.source.query.isEmpty() &&
               !other.source.object.isEmpty() && !other.destination.object.isEmpty() &&
               other.source.connection == step.source.connection &&
               other.destination.connection == step.destination.connection;
    });
    return loads;
}

/// The foreign keys of the source's tables, made after the loads of the process.
class ConstraintsRunner final : public Runner
{
public:
    QString kind() const override { return u"constraints"_s; }

    QStringList check(const StepDef &step, const Definition &definition) const override
    {
        QStringList problems;
        if (step.source.connection.isEmpty())
            problems += Text::tr("it names no source connection");
        if (step.destination.connection.isEmpty())
            problems += Text::tr("it names no destination connection");
        if (!step.source.object.isEmpty() || !step.source.query.isEmpty() ||
            !step.destination.object.isEmpty())
            problems += Text::tr("it names an object, but it is about all tables that its process loads");
        if (!step.load.isEmpty())
            problems += Text::tr("it has a load mode (\"%1\"), which it does not use").arg(step.load);
        checkStores(step, definition, problems);
        if (problems.isEmpty())
            checkLoads(step, definition.stepsOf(step.key.process), problems);
        return problems;
    }

    Result<StepEffect> run(const StepContext &context) const override
    {
        if (!context.source || !context.destination) {
            return Error{.kind = ErrorKind::Definition,
                         .what = Text::tr("Cannot make foreign keys"),
                         .cause = Text::tr("its source or destination connection is not defined")};
        }
        const Store &from = *findStore(context.source->kind);
        const StoreTurn turn = StoreTurn::take(
            from.isFile() ? fileIdentity(context.source->database) : QString(), {}, context.stop);
        if (context.stop.stop_requested())
            return cancelled();
        const auto source = from.openSession({.connection = *context.source,
                                              .settings = context.step.settings,
                                              .readOnly = true,
                                              .stop = context.stop});
        if (!source)
            return at(ErrorKind::Source, source.error().what, source.error());
        const auto destination = findStore(context.destination->kind)
                                     ->openSession({.connection = *context.destination,
                                                    .settings = context.step.settings,
                                                    .stop = context.stop});
        if (!destination)
            return at(ErrorKind::Destination, destination.error().what, destination.error());
        auto effect =
            makeForeignKeys(context, loadsOf(context.step, context.siblings), **source, **destination);
        if (!effect)
            (void)(*destination)->rollback();
        return effect;
    }

private:
    static void checkStores(const StepDef &step, const Definition &definition, QStringList &problems)
    {
        const auto storeOf = [&](const ConnectionName &name) {
            const ConnectionDef *connection = definition.connection(name);
            return connection ? findStore(connection->kind) : nullptr;
        };
        const Store *source = storeOf(step.source.connection);
        const Store *destination = storeOf(step.destination.connection);
        if (source && !source->openSession)
            problems +=
                Text::tr("its source is of the kind \"%1\", which has no foreign keys").arg(source->kind);
        if (destination && destination->kind == u"sqlite")
            problems += Text::tr("SQLite cannot add foreign keys to a table that exists");
        else if (destination && !destination->openSession)
            problems += Text::tr("its destination is of the kind \"%1\", which has no foreign keys")
                            .arg(destination->kind);
    }

    static void checkLoads(const StepDef &step, const QList<StepDef> &siblings, QStringList &problems)
    {
        const QList<StepDef> loads = loadsOf(step, siblings);
        if (loads.isEmpty()) {
            problems += Text::tr("no step of its process copies a table from \"%1\" to \"%2\"")
                            .arg(step.source.connection.text(), step.destination.connection.text());
        }
        const QSet<StepId> before = StepGraph(siblings).ancestors(step.key.step);
        for (const StepDef &load : loads) {
            if (!before.contains(load.key.step)) {
                problems += Text::tr("it may run before step %1 has loaded %2; name that step in depends_on")
                                .arg(load.key.step.text(), load.destination.object);
            }
        }
    }
};

} // namespace

const Runner *constraintsRunner()
{
    static const ConstraintsRunner runner;
    return &runner;
}

} // namespace godwit
