// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/foreignrows.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QVBoxLayout;

namespace godwit
{

/// How rows of other systems are read: what each status word means, the time zone of their times, where a
/// cycle begins. Opened with open(): nothing waits for it.
class ForeignRowsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ForeignRowsDialog(const ForeignRowsSetting &setting, QWidget *parent = nullptr);

    /// As it stands in the dialog.
    ForeignRowsSetting setting() const;

signals:
    void confirmed(const godwit::ForeignRowsSetting &setting);

private:
    void addWords(QVBoxLayout *layout);
    void addWord(const StatusWordUse &use);
    void addTimesAndCycles(QVBoxLayout *layout);
    void addReason(QVBoxLayout *layout);
    void addButtons(QVBoxLayout *layout);
    void updateSave();

    const ForeignRowsSetting m_before;
    QTreeWidget *m_words = nullptr;
    QComboBox *m_zone = nullptr;
    QCheckBox *m_cycles = nullptr;
    QLineEdit *m_reason = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace godwit
