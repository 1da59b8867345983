// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/stepcomparison.h"

#include <QDialog>
#include <QHash>

class QProgressBar;
class QPushButton;
class QSettings;
class QTreeWidget;
class QTreeWidgetItem;

namespace godwit
{

class ElidedText;
class IconLabel;

/// A comparison of source and destination: first how far it is, then a row per step with both ends' figures,
/// and under a different step the keys that differ. Closing it while it compares asks for the end with
/// cancelled() and leaves the closing to whoever compares. Opened with open(): nothing waits for it.
class VerifyDialog : public QDialog
{
    Q_OBJECT

public:
    /// `titles`: of the processes that are compared. `settings` keeps its size and must outlive it.
    VerifyDialog(const QHash<ProcessId, QString> &titles, QSettings &settings, QWidget *parent = nullptr);

    void showProgress(const VerifyProgress &progress);
    void showResults(const QList<StepComparison> &results);
    bool isComparing() const { return m_comparing; }

    void done(int result) override;

signals:
    void cancelled();

private:
    void build();
    void buildList();
    void addStep(const StepComparison &step);
    void addRanges(QTreeWidgetItem *parent, const StepComparison &step);
    void copy() const;
    QString titleOfAll() const;

    QHash<ProcessId, QString> m_titles;
    QSettings &m_settings;
    QList<StepComparison> m_results;
    bool m_comparing = true;
    IconLabel *m_icon;
    ElidedText *m_heading;
    ElidedText *m_explanation;
    QProgressBar *m_progress;
    QTreeWidget *m_list;
    QPushButton *m_copy = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace godwit
