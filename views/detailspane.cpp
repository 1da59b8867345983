// SPDX-License-Identifier: Apache-2.0
#include "views/detailspane.h"

#include "models/core/clock.h"
#include "views/actions.h"
#include "views/elidedtext.h"
#include "views/factsview.h"
#include "views/iconlabel.h"
#include "views/icons.h"
#include "views/plaintextview.h"
#include "views/recordsview.h"
#include "views/theme.h"
#include "views/tokens.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QTabWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

enum Tab { SummaryTab, AttemptsTab, ErrorTab, DefinitionTab, EventsTab, RejectsTab };

QToolButton *makeButton(QWidget *parent, QAction *action)
{
    auto *button = new QToolButton(parent);
    button->setProperty("chip", true);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setIconSize({iconSize - 2, iconSize - 2});
    button->setFocusPolicy(Qt::TabFocus);
    if (action)
        button->setDefaultAction(action);
    return button;
}

} // namespace

DetailsPane::DetailsPane(const Actions &actions, const MigrationModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_now(utcNow())
    , m_head(new QWidget(this))
    , m_title(new ElidedText(2, m_head))
    , m_stateIcon(new IconLabel({}, iconSize, m_head))
    , m_stateLine(new ElidedText(1, m_head))
    , m_digest(new ElidedText(4, m_head))
    , m_rerunStep(makeButton(m_head, actions[ActionId::RerunStep]))
    , m_rerunRejected(makeButton(m_head, actions[ActionId::RerunRejected]))
    , m_rerunProcess(makeButton(m_head, actions[ActionId::RerunFailed]))
    , m_copyError(makeButton(m_head, nullptr))
    , m_tabs(new QTabWidget(this))
    , m_summary(new FactsView(this))
    , m_attempts(new RecordsView(tr("Attempts"), this))
    , m_error(new PlainTextView(tr("Error"), this))
    , m_definition(new PlainTextView(tr("Definition"), this))
    , m_events(new RecordsView(tr("Events"), this))
    , m_rejects(new RecordsView(tr("Rejected rows"), this))
    , m_exportRejects(makeButton(this, nullptr))
{
    setObjectName(u"detailsPane"_s);
    setAccessibleName(tr("Details"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_tabs, 1);
    layout->addStretch();
    buildHead();
    buildTabs();
    setFocusProxy(m_tabs);
    refresh(m_now);
}

void DetailsPane::buildHead()
{
    m_head->setObjectName(u"detailsHead"_s);
    m_head->setAttribute(Qt::WA_StyledBackground);
    m_head->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_title->setFont(headingFont(font()));
    m_copyError->setObjectName(u"copyError"_s);
    m_copyError->setIcon(themedIcon(u"copy"_s));
    m_copyError->setText(tr("Copy error"));
    m_copyError->setToolTip(tr("Copy the whole error to the clipboard"));
    connect(m_copyError, &QToolButton::clicked, this, &DetailsPane::copyError);
    auto *layout = new QVBoxLayout(m_head);
    layout->setContentsMargins(spacing::wide, spacing::wide, spacing::wide, spacing::normal);
    layout->setSpacing(spacing::tight + 2);
    layout->addWidget(m_title);
    auto *state = new QHBoxLayout;
    state->setSpacing(spacing::tight + 2);
    state->addWidget(m_stateIcon);
    state->addWidget(m_stateLine, 1);
    layout->addLayout(state);
    layout->addWidget(m_digest);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::tight);
    buttons->addWidget(m_rerunStep);
    buttons->addWidget(m_rerunRejected);
    buttons->addWidget(m_rerunProcess);
    buttons->addWidget(m_copyError);
    buttons->addStretch();
    layout->addLayout(buttons);
}

void DetailsPane::buildTabs()
{
    m_tabs->setDocumentMode(true);
    m_tabs->setObjectName(u"detailsTabs"_s);
    m_tabs->addTab(m_summary, tr("Summary"));
    m_tabs->addTab(m_attempts, tr("Attempts"));
    m_tabs->addTab(m_error, tr("Error"));
    m_tabs->addTab(m_definition, tr("Definition"));
    m_tabs->addTab(m_events, tr("Events"));
    m_tabs->addTab(rejectsPage(), tr("Rejected rows"));
    m_tabs->setUsesScrollButtons(true);
    m_tabs->setTabVisible(RejectsTab, false);
}

QWidget *DetailsPane::rejectsPage()
{
    auto *page = new QWidget(this);
    m_exportRejects->setObjectName(u"exportRejects"_s);
    m_exportRejects->setIcon(themedIcon(u"download"_s));
    m_exportRejects->setText(tr("Export CSV…"));
    m_exportRejects->setToolTip(tr("Write all rejected rows with their values to a file for a spreadsheet"));
    connect(m_exportRejects, &QToolButton::clicked, this, [this] { emit rejectsExportWanted(m_key); });
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_rejects, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(spacing::wide, spacing::tight, spacing::wide, spacing::normal);
    buttons->addWidget(m_exportRejects);
    buttons->addStretch();
    layout->addLayout(buttons);
    return page;
}

void DetailsPane::select(const StepKey &key)
{
    if (key != m_key) {
        m_details.reset();
        m_key = key;
        showRecords();
    }
    refresh(m_now);
}

void DetailsPane::showDetails(const Details &details)
{
    if (StepKey{details.process, details.step} != m_key)
        return;
    m_details = details;
    showRecords();
    refresh(m_now);
}

void DetailsPane::refresh(const QDateTime &now)
{
    m_now = now;
    MigrationRow row{.process = m_model.process(m_key.process), .now = now, .asOf = now};
    row.step = m_key.step.isEmpty() ? nullptr : m_model.step(m_key);
    const bool known = row.process && (m_key.step.isEmpty() || row.step);
    m_tabs->setVisible(known);
    for (QWidget *part : {static_cast<QWidget *>(m_stateIcon), static_cast<QWidget *>(m_stateLine)})
        part->setVisible(known);
    if (known) {
        showRow(row);
        return;
    }
    m_title->setText(tr("Nothing is selected"));
    m_digest->setText(tr("Select a process or a step to see its attempts, errors and definition."));
    m_digest->setVisible(true);
    for (QToolButton *button : {m_rerunStep, m_rerunRejected, m_rerunProcess, m_copyError})
        button->setVisible(false);
}

void DetailsPane::showRow(const MigrationRow &row)
{
    const Details *details = m_details ? &*m_details : nullptr;
    const bool isStep = row.step;
    const RunState state = row.state();
    m_title->setText(detailsTitle(row));
    const auto variant = row.isWaitingForRetry() ? MigrationModel::Variant::WaitingForRetry
                         : row.isExternal()      ? MigrationModel::Variant::External
                                                 : MigrationModel::Variant::Plain;
    m_stateIcon->setIcon(stateIcon(state, variant));
    m_stateLine->setText(detailsStateLine(row));
    const QString text = descriptionText(row);
    m_digest->setText(text);
    m_digest->setVisible(!text.isEmpty());
    const bool wentWrong = isUnsuccessfulEnd(state) || state == RunState::Blocked;
    m_rerunStep->setVisible(isStep && wentWrong);
    m_rerunRejected->setVisible(isStep && row.step->rejects > 0 && state == RunState::Succeeded);
    m_rerunProcess->setVisible(!isStep && wentWrong);
    m_summary->showFacts(summaryFacts(row, details));
    const QString errorNow = errorText(row, details);
    m_copyError->setVisible(!errorNow.isEmpty());
    m_error->showText(errorNow);
    m_tabs->setTabEnabled(ErrorTab, !errorNow.isEmpty());
    m_tabs->setTabText(AttemptsTab, isStep ? tr("Attempts") : tr("Runs"));
}

/// What only the details know; not on every tick: five hundred events are work.
void DetailsPane::showRecords()
{
    if (!m_details) { // nothing of the row before may stand there
        m_attempts->showRecords({}, {});
        m_events->showRecords({}, {});
        m_rejects->showRecords({}, {});
        m_exportRejects->setEnabled(false); // the tab stays as it is: whoever reads it goes from step to step
        m_definition->showText({});
        return;
    }
    if (m_details->step.isEmpty())
        m_attempts->showRecords(runColumns(), runRecords(*m_details, m_now));
    else
        m_attempts->showRecords(attemptColumns(), attemptRecords(*m_details, m_now));
    m_events->showRecords(eventColumns(), eventRecords(*m_details, m_now));
    m_rejects->showRecords(rejectColumns(), rejectRecords(*m_details));
    m_exportRejects->setEnabled(!m_details->rejects.isEmpty());
    m_tabs->setTabVisible(RejectsTab, !m_details->rejects.isEmpty()); // most steps never have any
    m_definition->showText(definitionText(*m_details));
}

QString DetailsPane::error() const
{
    MigrationRow row{.process = m_model.process(m_key.process), .now = m_now, .asOf = m_now};
    row.step = m_model.step(m_key);
    return row.process ? errorText(row, m_details ? &*m_details : nullptr) : QString();
}

void DetailsPane::copyError() { QGuiApplication::clipboard()->setText(error()); }

} // namespace godwit
