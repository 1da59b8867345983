// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/operatoract.h"

#include <QDialog>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace godwit
{

/// Asks for the reason of an operator's act and says what follows from it. Its button comes alive with the
/// reason; Return confirms, Escape leaves everything as it is. Opened with open(): nothing waits for it.
class ActDialog : public QDialog
{
    Q_OBJECT

public:
    /// One act per process, of one kind; `names`: of what they concern, for people.
    ActDialog(const QList<OperatorAct> &acts, const QStringList &names, QWidget *parent = nullptr);

    /// With the reason that was entered.
    QList<OperatorAct> acts() const;

signals:
    void confirmed(const QList<godwit::OperatorAct> &acts);

private:
    void addHeading(QVBoxLayout *layout);
    void addNames(QVBoxLayout *layout, const QStringList &names);
    void addReason(QVBoxLayout *layout);
    void addButtons(QVBoxLayout *layout);

    QList<OperatorAct> m_acts;
    QLineEdit *m_reason = nullptr;
    QPushButton *m_confirm = nullptr;
};

} // namespace godwit
