// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/status.h"

#include <QObject>
#include <QTimer>

namespace godwit
{

/// Takes bursts of changes apart, so that the window goes on breathing: hands over at most `rowsPerFrame`
/// rows, once per frame (16 ms), in the order of arrival. GUI thread.
class ChangesInbox : public QObject
{
    Q_OBJECT

public:
    static constexpr int rowsPerFrame = 1000;

    explicit ChangesInbox(QObject *parent = nullptr);

    void add(const AuditChanges &changes);
    /// Forgets what has not been handed over: another database was opened.
    void clear();
    bool isEmpty() const { return m_waiting.isEmpty(); }

signals:
    void ready(const godwit::AuditChanges &changes);

private:
    void handOver();

    QList<AuditChanges> m_waiting;
    QTimer m_timer;
};

} // namespace godwit
