// SPDX-License-Identifier: Apache-2.0
#include "models/audit/cancelrequests.h"

#include "models/audit/leases.h"
#include "models/audit/trail.h"
#include "models/database/connection.h"
#include "models/database/transaction.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace godwit
{

namespace
{

Result<void> requestOnce(Connection &connection, const ProcessId &process, const QList<StepId> &steps,
                         const Actor &actor, const QString &reason)
{
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return transaction.error();
    auto held = Leases(connection).held(process);
    if (!held)
        return held.error();
    const bool running = std::any_of(held->begin(), held->end(), [](const LeaseRecord &lease) {
        return lease.step == wholeProcess && !lease.expired;
    });
    if (!running) {
        return Error{.kind = ErrorKind::Conflict,
                     .what = QCoreApplication::translate("CancelRequests", "There is nothing to cancel"),
                     .object =
                         QCoreApplication::translate("CancelRequests", "process %1").arg(process.text()),
                     .cause = QCoreApplication::translate("CancelRequests", "nobody runs it now")};
    }
    QJsonArray chosen;
    for (const StepId &step : steps)
        chosen.append(step.text());
    if (auto noted = Trail(connection, actor)
                         .append({.kind = u"cancel_requested"_s,
                                  .process = process,
                                  .reason = reason,
                                  .detail = {{u"steps"_s, chosen}}});
        !noted)
        return noted.error();
    auto done = transaction->commit();
    if (!done && done.error().trouble == Trouble::OutcomeUnknown)
        return undone(done.error()); // said twice it is the same request
    return done;
}

} // namespace

Result<void> requestCancel(Connection &connection, const ProcessId &process, const QList<StepId> &steps,
                           const Actor &actor, const QString &reason)
{
    return retried([&] { return requestOnce(connection, process, steps, actor, reason); });
}

Result<QList<PendingCancel>> cancelRequestsAfter(Connection &connection, const ProcessId &process,
                                                 qint64 sequence)
{
    auto rows = connection.select(u"SELECT sequence, process_id, operator, host, reason, detail "
                                  "FROM GODWIT_EVENT WHERE process_id=? AND sequence>? "
                                  "AND kind='cancel_requested' ORDER BY sequence"_s,
                                  {process.text(), sequence});
    if (!rows)
        return rows.error();
    QList<PendingCancel> requests;
    for (const Row &row : std::as_const(*rows)) {
        PendingCancel request{
            .sequence = row.integer(0),
            .process = ProcessId(row.text(1)),
            .by = QCoreApplication::translate("CancelRequests", "%1 on %2").arg(row.text(2), row.text(3)),
            .reason = row.text(4)};
        const QJsonObject detail = QJsonDocument::fromJson(row.bytes(5)).object();
        for (const auto &step : detail.value(u"steps"_s).toArray())
            request.steps.append(StepId(step.toString()));
        requests.append(request);
    }
    return requests;
}

Result<qint64> newestEvent(Connection &connection, const ProcessId &process)
{
    auto row = connection.selectOne(
        u"SELECT coalesce(max(sequence), 0) FROM GODWIT_EVENT WHERE process_id=?"_s, {process.text()});
    if (!row)
        return row.error();
    return (*row)->integer(0);
}

} // namespace godwit
