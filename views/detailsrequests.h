// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/status.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace godwit
{

/// When the details of the selected row are asked for: shortly after the selection came to rest (running
/// through a hundred rows asks once), and again while the row changes, at most every half second.
class DetailsRequests : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds pause{80};
    static constexpr std::chrono::milliseconds interval{500};

    explicit DetailsRequests(QObject *parent = nullptr);

    void select(const StepKey &key);
    const StepKey &selected() const { return m_key; }
    /// Asks again if it touches what is selected.
    void noteChanges(const AuditChanges &changes);

signals:
    void wanted(const godwit::ProcessId &process, const godwit::StepId &step);

private:
    void ask();

    StepKey m_key;
    QTimer m_timer;
    QElapsedTimer m_sinceAsked;
};

} // namespace godwit
