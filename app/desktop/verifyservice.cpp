// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/verifyservice.h"

#include "app/session/verification.h"
#include "models/audit/auditdatabase.h"
#include "models/database/connection.h"

#include <QtConcurrent>

using namespace std::chrono_literals;

namespace godwit
{

VerifyService::VerifyService(Actor actor, QObject *parent) : QObject(parent), m_actor(std::move(actor))
{
    m_pool.setMaxThreadCount(1);
    m_clock.setInterval(200ms);
    connect(&m_clock, &QTimer::timeout, this, [this] {
        m_now.rowsRead = m_rows.now().rowsRead;
        if (m_now.step > 0)
            emit progressed(m_now);
    });
}

VerifyService::~VerifyService()
{
    m_stop.request_stop();
    m_pool.waitForDone();
}

void VerifyService::start(const QString &auditPath, const QList<VerifyChoice> &choices)
{
    m_stop = std::stop_source();
    m_rows.restart();
    m_now = {};
    m_clock.start();
    QtConcurrent::run(&m_pool, [this, auditPath, choices, stop = m_stop.get_token()] {
        return compare(auditPath, choices, stop);
    }).then(this, [this](const Outcome &outcome) { report(outcome); });
}

void VerifyService::cancel() { m_stop.request_stop(); }

/// In the pool's thread.
VerifyService::Outcome VerifyService::compare(const QString &auditPath, const QList<VerifyChoice> &choices,
                                              std::stop_token stop)
{
    Outcome outcome;
    for (const VerifyChoice &choice : choices) {
        auto audit = openAudit(auditPath, ConnectionSpec::Access::ReadOnly);
        if (!audit)
            return {.failure = audit.error()};
        const auto begins = [this](const StepDef &step, int number, int of) {
            const VerifyProgress now{.step = number, .steps = of, .name = step.name};
            QMetaObject::invokeMethod(
                this, [this, now] { m_now = now; }, Qt::QueuedConnection);
        };
        auto results = verifySteps(
            *audit, {.choice = choice, .ranges = true, .stop = stop, .progress = &m_rows, .begins = begins});
        if (!results)
            return {.failure = results.error()};
        outcome.results += *results;
    }
    // As the console does: a database that may only be read gets no line.
    if (auto audit = openAudit(auditPath)) {
        if (auto recorded = recordVerification(*audit, m_actor, outcome.results); !recorded)
            outcome.notRecorded = recorded.error();
    }
    return outcome;
}

void VerifyService::report(const Outcome &outcome)
{
    m_clock.stop();
    if (outcome.failure)
        emit failed(*outcome.failure);
    else
        emit ended(outcome.results);
    if (outcome.notRecorded)
        emit notRecorded(*outcome.notRecorded);
}

} // namespace godwit
