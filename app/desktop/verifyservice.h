// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/actor.h"
#include "models/core/error.h"
#include "models/core/progresscounter.h"
#include "models/core/stepcomparison.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <memory>
#include <stop_token>

namespace godwit
{

/// Comparisons that the window asks for, in a background thread, one at a time; recorded in the trail as the
/// console records its own. GUI thread.
class VerifyService : public QObject
{
    Q_OBJECT

public:
    explicit VerifyService(Actor actor, QObject *parent = nullptr);
    /// Cancels and waits.
    ~VerifyService() override;

    void start(const QString &auditPath, const QList<VerifyChoice> &choices);
    void cancel();

signals:
    void progressed(const godwit::VerifyProgress &progress);
    void ended(const QList<godwit::StepComparison> &results);
    /// There is no result; of kind Cancelled where the operator wanted none.
    void failed(const godwit::Error &error);
    /// Beside ended(): the trail could not be written.
    void notRecorded(const godwit::Error &error);

private:
    struct Outcome
    {
        QList<StepComparison> results;
        std::optional<Error> failure;
        std::optional<Error> notRecorded;
    };
    Outcome compare(const QString &auditPath, const QList<VerifyChoice> &choices, std::stop_token stop);
    void report(const Outcome &outcome);

    const Actor m_actor;
    QThreadPool m_pool;
    std::stop_source m_stop;
    ProgressCounter m_rows;
    VerifyProgress m_now;
    QTimer m_clock;
};

} // namespace godwit
