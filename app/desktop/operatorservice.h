// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/backgroundtasks.h"
#include "models/audit/actor.h"
#include "models/core/foreignrows.h"
#include "models/core/operatoract.h"

#include <QObject>

#include <stop_token>

namespace godwit
{

class MainWindow;

/// What the operator decides without running anything, and the check of the trail: fulfilled in a thread of
/// its own, because asking a destination may take as long as connecting to it does. GUI thread.
class OperatorService : public QObject
{
    Q_OBJECT

public:
    /// The window must outlive it.
    OperatorService(MainWindow &window, Actor actor, QObject *parent = nullptr);
    /// Gives up whatever asks a destination, and waits.
    ~OperatorService() override;

    void setDatabase(const QString &path) { m_path = path; }

signals:
    /// What no row tells of: the database was prepared, or rows of other systems are understood otherwise.
    void databaseChanged();

private:
    void perform(const OperatorAct &act);
    void verifyTrail();
    void prepare();
    void planPreparation();
    void loadForeignRows();
    void saveForeignRows(const ForeignRowsSetting &setting);

    MainWindow &m_window;
    const Actor m_actor;
    QString m_path;
    std::stop_source m_stop;
    BackgroundTasks m_tasks; ///< last: its work ends before anything it uses
};

} // namespace godwit
