// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/backgroundtasks.h"
#include "models/core/accountrights.h"

namespace godwit
{

/// Asks an audit database what the account may do there. GUI thread.
class RightsService : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Answers by found(), unless another one is asked in the meantime or this one cannot be asked.
    void ask(const QString &auditPath);

signals:
    void found(const godwit::AccountRights &rights);

private:
    QString m_path;
    BackgroundTasks m_tasks;
};

} // namespace godwit
