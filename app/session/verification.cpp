// SPDX-License-Identifier: Apache-2.0
#include "app/session/verification.h"

#include "models/audit/controlstore.h"
#include "models/audit/trail.h"
#include "models/database/transaction.h"
#include "models/transfer/comparison.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Verification)
};

Result<QList<StepDef>> chosenSteps(const Definition &definition, const VerifyChoice &choice)
{
    QList<StepDef> all = definition.stepsOf(choice.process);
    for (const StepId &step : choice.steps) {
        if (!definition.step({choice.process, step})) {
            return Error{.kind = ErrorKind::Usage,
                         .what =
                             Text::tr("Process %1 has no step %2").arg(choice.process.text(), step.text())};
        }
    }
    if (!choice.steps.isEmpty())
        all.removeIf([&](const StepDef &step) { return !choice.steps.contains(step.key.step); });
    return all;
}

Error cancelledByOperator()
{
    return {.kind = ErrorKind::Cancelled, .what = Text::tr("The comparison was cancelled")};
}

QString outcomeWord(StepComparison::Outcome outcome)
{
    switch (outcome) {
    case StepComparison::Outcome::Equal:
        return u"equal"_s;
    case StepComparison::Outcome::Different:
        return u"different"_s;
    case StepComparison::Outcome::Skipped:
        return u"skipped"_s;
    case StepComparison::Outcome::Failed:
        return u"failed"_s;
    }
    return {};
}

} // namespace

Result<QList<StepComparison>> verifySteps(Connection &audit, const VerificationRequest &request)
{
    auto definition = ControlStore(audit).load();
    if (!definition)
        return definition.error();
    auto steps = chosenSteps(*definition, request.choice);
    if (!steps)
        return steps.error();
    QList<StepComparison> results;
    for (const StepDef &step : std::as_const(*steps)) {
        if (request.begins)
            request.begins(step, int(results.size()) + 1, int(steps->size()));
        const ConnectionDef *from = definition->connection(step.source.connection);
        const ConnectionDef *to = definition->connection(step.destination.connection);
        auto compared = compareStep({.step = step,
                                     .source = from ? *from : ConnectionDef(),
                                     .destination = to ? *to : ConnectionDef(),
                                     .ranges = request.ranges,
                                     .mostKeys = request.mostKeys,
                                     .stop = request.stop,
                                     .progress = request.progress});
        // Whatever a driver says after a stop request, the reason is the request.
        if (request.stop.stop_requested())
            return cancelledByOperator();
        if (compared) {
            results.append(*compared);
            continue;
        }
        results.append({.key = step.key,
                        .name = step.name,
                        .outcome = StepComparison::Outcome::Failed,
                        .reason = compared.error().what,
                        .error = compared.error()});
    }
    return results;
}

namespace
{

Result<void> recordOnce(Connection &audit, const Actor &actor, const QList<StepComparison> &results)
{
    auto transaction = Transaction::begin(audit);
    if (!transaction)
        return transaction.error();
    Trail trail(audit, actor);
    for (const StepComparison &step : results) {
        auto noted = trail.append({.kind = u"verified"_s,
                                   .process = step.key.process,
                                   .step = step.key.step,
                                   .detail = figuresJson(step)});
        if (!noted)
            return noted;
    }
    if (results.isEmpty())
        return {};
    return commitOrLook(*transaction, [&] { // all or none of them: the last one tells
        return trail.isThereAfterAll(results.last().key.process, trail.lastHash());
    });
}

} // namespace

Result<void> recordVerification(Connection &audit, const Actor &actor, const QList<StepComparison> &results)
{
    return retried([&] { return recordOnce(audit, actor, results); });
}

bool isEqual(const QList<StepComparison> &results)
{
    return std::none_of(results.begin(), results.end(), [](const StepComparison &step) {
        return step.outcome == StepComparison::Outcome::Different ||
               step.outcome == StepComparison::Outcome::Failed;
    });
}

QJsonObject figuresJson(const StepComparison &step)
{
    const auto figure = [&](const EndFigures &end) {
        return step.isCompared() ? QJsonValue(QJsonObject{{u"rows"_s, end.rows}, {u"digest"_s, end.digest}})
                                 : QJsonValue();
    };
    return {{u"step"_s, step.key.step.text()},
            {u"outcome"_s, outcomeWord(step.outcome)},
            {u"reason"_s, step.reason},
            {u"source"_s, figure(step.source)},
            {u"destination"_s, figure(step.destination)},
            {u"missing"_s, step.missing},
            {u"extra"_s, step.extra},
            {u"different"_s, step.different}};
}

QString keyRangeWord(KeyRange::Kind kind)
{
    switch (kind) {
    case KeyRange::Kind::Missing:
        return u"missing"_s;
    case KeyRange::Kind::Extra:
        return u"extra"_s;
    case KeyRange::Kind::Different:
        return u"different"_s;
    }
    return {};
}

} // namespace godwit
