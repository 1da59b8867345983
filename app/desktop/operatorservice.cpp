// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/operatorservice.h"

#include "app/session/foreignwork.h"
#include "app/session/operatorwork.h"
#include "models/audit/auditdatabase.h"
#include "models/audit/invariants.h"
#include "views/mainwindow.h"

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

Result<ActOutcome> performOn(const QString &path, const Actor &actor, const OperatorAct &act,
                             const std::stop_token &stop)
{
    auto connection = openAudit(path);
    if (!connection)
        return connection.error();
    return performAct(*connection, actor, act, stop);
}

Result<QList<InvariantResult>> checkTrail(const QString &path)
{
    auto connection = openAudit(path, ConnectionSpec::Access::ReadOnly);
    if (!connection)
        return connection.error();
    return verifyAudit(*connection);
}

/// What was not done, as the message bar shows what an operator has to read.
Error notDone(const ActOutcome &outcome)
{
    QStringList texts;
    for (const ActedStep &step : outcome.steps) {
        if (!step.done)
            texts += step.text;
    }
    return {.kind = ErrorKind::Verification,
            .what = OperatorService::tr("The work of a step is not proven, so nothing was recorded"),
            .cause = texts.join(u' ')};
}

} // namespace

OperatorService::OperatorService(MainWindow &window, Actor actor, QObject *parent)
    : QObject(parent), m_window(window), m_actor(std::move(actor))
{
    connect(&m_window, &MainWindow::actsRequested, this, [this](const QList<OperatorAct> &acts) {
        for (const OperatorAct &act : acts)
            perform(act);
    });
    connect(&m_window, &MainWindow::trailRequested, this, &OperatorService::verifyTrail);
    connect(&m_window, &MainWindow::preparationRequested, this, &OperatorService::planPreparation);
    connect(&m_window, &MainWindow::preparationConfirmed, this, &OperatorService::prepare);
    connect(&m_window, &MainWindow::foreignRowsRequested, this, &OperatorService::loadForeignRows);
    connect(&m_window, &MainWindow::foreignRowsChosen, this, &OperatorService::saveForeignRows);
}

void OperatorService::planPreparation()
{
    m_tasks.run(
        this, [path = m_path] { return preparationOf(path); },
        [this](const Result<PreparationPlan> &plan) {
            if (!plan)
                m_window.showError(plan.error());
            else if (plan->ready)
                emit databaseChanged(); // somebody else was faster
            else
                m_window.showPreparation(*plan);
        });
}

void OperatorService::prepare()
{
    m_tasks.run(
        this, [path = m_path] { return prepareDatabase(path); },
        [this](const Result<void> &done) {
            if (!done) {
                m_window.showError(done.error());
                return;
            }
            emit databaseChanged();
            m_window.showInformation(tr("The database is ready for running; what was there is unchanged."));
        });
}

void OperatorService::loadForeignRows()
{
    m_tasks.run(
        this, [path = m_path] { return foreignRowsOf(path); },
        [this](const Result<ForeignRowsSetting> &setting) {
            if (setting)
                m_window.showForeignRows(*setting);
            else
                m_window.showError(setting.error());
        });
}

void OperatorService::saveForeignRows(const ForeignRowsSetting &setting)
{
    m_tasks.run(
        this, [path = m_path, actor = m_actor, setting] { return saveForeignRowsOf(path, actor, setting); },
        [this](const Result<void> &saved) {
            if (saved)
                emit databaseChanged();
            else
                m_window.showError(saved.error());
        });
}

OperatorService::~OperatorService() { m_stop.request_stop(); }

void OperatorService::perform(const OperatorAct &act)
{
    m_tasks.run(
        this,
        [path = m_path, actor = m_actor, act, stop = m_stop.get_token()] {
            return performOn(path, actor, act, stop);
        },
        [this](const Result<ActOutcome> &outcome) {
            if (!outcome)
                m_window.showError(outcome.error());
            else if (!outcome->allDone())
                m_window.showError(notDone(*outcome));
            else
                m_window.showInformation(outcome->text);
        });
}

void OperatorService::verifyTrail()
{
    m_tasks.run(
        this, [path = m_path] { return checkTrail(path); },
        [this](const Result<QList<InvariantResult>> &results) {
            if (results) {
                m_window.showTrail(*results);
            } else {
                m_window.endTrail();
                m_window.showError(results.error());
            }
        });
}

} // namespace godwit
