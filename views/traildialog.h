// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/invariantresult.h"

#include <QDialog>

class QProgressBar;
class QPushButton;
class QSettings;
class QTreeWidget;

namespace godwit
{

class ElidedText;
class IconLabel;

/// The check of the audit trail: first that it goes on, then a row per rule, and under a broken one what
/// breaks it, the first bad event of a chain among them. Opened with open(): nothing waits for it.
class TrailDialog : public QDialog
{
    Q_OBJECT

public:
    /// `settings` keeps its size and must outlive it.
    explicit TrailDialog(QSettings &settings, QWidget *parent = nullptr);

    void showResults(const QList<InvariantResult> &results);

    void done(int result) override;

private:
    void build();
    void copy() const;

    QSettings &m_settings;
    QList<InvariantResult> m_results;
    IconLabel *m_icon;
    ElidedText *m_heading;
    ElidedText *m_explanation;
    QProgressBar *m_progress;
    QTreeWidget *m_list;
    QPushButton *m_copy = nullptr;
};

} // namespace godwit
