// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/detailtexts.h"

#include <QWidget>

#include <optional>

class QTabWidget;
class QToolButton;

namespace godwit
{

class Actions;
class ElidedText;
class FactsView;
class IconLabel;
class MigrationModel;
class PlainTextView;
class RecordsView;

/// Everything about the selected process or step. What the tree knows is there at once, the rest when
/// showDetails() brings it. Updates disturb neither what is selected in it nor where it is scrolled to.
class DetailsPane : public QWidget
{
    Q_OBJECT

public:
    DetailsPane(const Actions &actions, const MigrationModel &model, QWidget *parent = nullptr);

    /// An empty key: nothing is selected.
    void select(const StepKey &key);
    /// Ignored unless it is about what is selected.
    void showDetails(const Details &details);
    /// The selected row may have changed, or time has passed.
    void refresh(const QDateTime &now);
    /// The error in full, as Copy error puts it on the clipboard.
    QString error() const;

signals:
    /// Of the selected process or step.
    void rejectsExportWanted(const godwit::StepKey &key);

private:
    void buildHead();
    void buildTabs();
    QWidget *rejectsPage();
    void showRow(const MigrationRow &row);
    void showRecords();
    void copyError();

    const MigrationModel &m_model;
    StepKey m_key;
    QDateTime m_now;
    std::optional<Details> m_details;
    QWidget *m_head;
    ElidedText *m_title;
    IconLabel *m_stateIcon;
    ElidedText *m_stateLine;
    ElidedText *m_digest;
    QToolButton *m_rerunStep;
    QToolButton *m_rerunRejected;
    QToolButton *m_rerunProcess;
    QToolButton *m_copyError;
    QTabWidget *m_tabs;
    FactsView *m_summary;
    RecordsView *m_attempts;
    PlainTextView *m_error;
    PlainTextView *m_definition;
    RecordsView *m_events;
    RecordsView *m_rejects;
    QToolButton *m_exportRejects;
};

} // namespace godwit
