// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/runrequest.h"

#include <QDialog>

class QLineEdit;
class QPushButton;
class QTreeWidget;
class QVBoxLayout;

namespace godwit
{

/// What would run and why, what would not, and what to know before. Return starts, Escape leaves everything
/// as it is. Opened with open(): nothing waits for it.
class PreviewDialog : public QDialog
{
    Q_OBJECT

public:
    PreviewDialog(const QList<RunPreview> &previews, QWidget *parent = nullptr);

    /// Of the previews that can run, with the reason that was entered.
    QList<RunRequest> requests() const;
    bool canStart() const;

signals:
    void started(const QList<godwit::RunRequest> &requests);

private:
    void addHeading(QVBoxLayout *layout);
    void addNotices(QVBoxLayout *layout);
    void addList(QVBoxLayout *layout);
    void addReason(QVBoxLayout *layout);
    void addButtons(QVBoxLayout *layout);
    QString headingText() const;
    bool opensNewCycle() const;

    QList<RunPreview> m_previews;
    QTreeWidget *m_list = nullptr;
    QLineEdit *m_reason = nullptr;
    QPushButton *m_start = nullptr;
};

} // namespace godwit
