// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/accountrights.h"
#include "models/core/operatoract.h"
#include "models/core/runrequest.h"
#include "models/core/stepcomparison.h"
#include "models/items/migrationmodel.h"

#include <QMap>
#include <QSet>

namespace godwit
{

enum class ActionId {
    Run,
    RerunFailed, ///< of the selected processes
    RerunAll,    ///< of every process with failures
    RerunStep,
    RerunRejected, ///< rows that steps with a success have set aside
    StartOver,
    Verify, ///< source against destination, now
    DeclareLost,
    Acknowledge,
    MarkDone,
    MarkFailed,
    Reconcile,
    VerifyTrail, ///< the audit trail itself
    Prepare,     ///< for running: a database with the two audit tables only
    StatusWords, ///< and whatever else decides how rows of other systems are read
    Cancel,
    Find,
    ExpandAll,
    CollapseAll,
    NextFailure,
    PreviousFailure,
    Refresh,
    Copy,
    Export,
    Open,
    Connect, ///< to a server
    New,
    Import,
    Sample,
    About,
    Quit,
};

/// What decides which actions make sense; see enabledActions().
struct ActionContext
{
    bool databaseOpen = false;
    bool monitoringOnly = false; ///< the database has the two audit tables only
    bool hasRows = false;
    bool hasSelection = false;
    int unsuccessfulSelected = 0;     ///< steps that ended without success in the selected processes
    int runnable = 0;                 ///< selected processes that could be run
    int rerunnable = 0;               ///< selected processes of whose cycle something is left to run
    int restartable = 0;              ///< selected processes that have run and could start over
    int cancellable = 0;              ///< selected processes or steps that run and listen
    int rerunnableSteps = 0;          ///< selected steps that have not succeeded and could run
    int rejectingSteps = 0;           ///< selected steps with rejected rows that could be loaded again
    int verifiable = 0;               ///< selected processes or steps whose ends could be compared
    int rerunnableAnywhere = 0;       ///< processes with failures that could be rerun, selected or not
    bool failures = false;            ///< anywhere
    QMap<ActionId, int> acts;         ///< steps (of DeclareLost also processes) that each act could concern
    QMap<ActionId, QString> refusals; ///< of the acts that could concern none: why
    AccountRights rights;             ///< of the account in this database

    friend bool operator==(const ActionContext &, const ActionContext &) = default;
};

/// Pure: the same context gives the same answer. An action is enabled only when it would do something.
QSet<ActionId> enabledActions(const ActionContext &context);

/// Why an action is not enabled, for its tooltip; empty where nothing more is to say.
QString whyDisabled(ActionId action, const ActionContext &context);

/// The context of a selection (keys with an empty step are processes).
ActionContext actionContext(const MigrationModel &model, const QList<StepKey> &selection, bool databaseOpen,
                            bool monitoringOnly = false);

/// What Run, RerunFailed, RerunAll, RerunStep and StartOver ask for; one request per process, in natural
/// order.
QList<RunRequest> runRequests(ActionId action, const MigrationModel &model, const QList<StepKey> &selection);

/// What Cancel asks for, per process; no steps: the whole run.
struct CancelRequest
{
    ProcessId process;
    QList<StepId> steps;

    friend bool operator==(const CancelRequest &, const CancelRequest &) = default;
};
QList<CancelRequest> cancelRequests(const MigrationModel &model, const QList<StepKey> &selection);

/// What Verify asks for, per process in natural order; no steps: all. Only copies can be compared, and
/// nothing is while it runs.
QList<VerifyChoice> verifyChoices(const MigrationModel &model, const QList<StepKey> &selection);

} // namespace godwit
