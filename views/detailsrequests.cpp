// SPDX-License-Identifier: Apache-2.0
#include "views/detailsrequests.h"

namespace godwit
{

DetailsRequests::DetailsRequests(QObject *parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &DetailsRequests::ask);
}

void DetailsRequests::select(const StepKey &key)
{
    if (key == m_key)
        return;
    m_key = key;
    if (key.process.isEmpty())
        m_timer.stop();
    else
        m_timer.start(pause);
}

void DetailsRequests::noteChanges(const AuditChanges &changes)
{
    if (m_key.process.isEmpty() || m_timer.isActive())
        return;
    const bool ofProcess = m_key.step.isEmpty();
    const bool touched =
        std::any_of(changes.steps.begin(), changes.steps.end(),
                    [&](const StepStatus &step) {
                        return ofProcess ? step.key.process == m_key.process : step.key == m_key;
                    }) ||
        (ofProcess && std::any_of(changes.processes.begin(), changes.processes.end(),
                                  [&](const ProcessStatus &process) { return process.id == m_key.process; }));
    if (!touched)
        return;
    const auto passed = m_sinceAsked.isValid() ? std::chrono::milliseconds(m_sinceAsked.elapsed()) : interval;
    m_timer.start(std::max(std::chrono::milliseconds(0), interval - passed));
}

void DetailsRequests::ask()
{
    m_sinceAsked.start();
    emit wanted(m_key.process, m_key.step);
}

} // namespace godwit
