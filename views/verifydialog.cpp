// SPDX-License-Identifier: Apache-2.0
#include "views/verifydialog.h"

#include "models/items/migrationtexts.h"
#include "views/elidedtext.h"
#include "views/iconlabel.h"
#include "views/icons.h"
#include "views/recorddelegate.h"
#include "views/theme.h"
#include "views/tokens.h"
#include "views/verifytexts.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QShortcut>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

enum Cell { StepColumn, ResultColumn, SourceRows, DestinationRows, SourceDigest, DestinationDigest, Note };

constexpr qsizetype shownDigits = 8; ///< of a digest; the tooltip and the copy have all

QString sizeKey() { return u"verify/geometry"_s; }
QString columnsKey() { return u"verify/columns"_s; }

void setEnd(QTreeWidgetItem *item, Cell rows, Cell digest, const EndFigures &end)
{
    item->setText(rows, countText(end.rows));
    item->setTextAlignment(rows, Qt::AlignRight | Qt::AlignVCenter);
    item->setText(digest, end.digest.left(shownDigits) + u'…');
    item->setToolTip(digest, end.digest);
}

} // namespace

VerifyDialog::VerifyDialog(const QHash<ProcessId, QString> &titles, QSettings &settings, QWidget *parent)
    : QDialog(parent)
    , m_titles(titles)
    , m_settings(settings)
    , m_icon(new IconLabel(stateIcon(RunState::Running), iconSize, this))
    , m_heading(new ElidedText(2, this))
    , m_explanation(new ElidedText(2, this))
    , m_progress(new QProgressBar(this))
    , m_list(new QTreeWidget(this))
{
    setObjectName(u"verifyDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Verify %1").arg(titleOfAll()));
    setSizeGripEnabled(true);
    build();
    if (!restoreGeometry(m_settings.value(sizeKey()).toByteArray()))
        resize(960, 480);
}

QString VerifyDialog::titleOfAll() const
{
    return m_titles.size() == 1 ? *m_titles.begin() : tr("%n processes", nullptr, int(m_titles.size()));
}

void VerifyDialog::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::loose, spacing::loose, spacing::loose, spacing::loose);
    layout->setSpacing(spacing::wide);
    auto *head = new QHBoxLayout;
    head->setSpacing(spacing::normal);
    head->addWidget(m_icon);
    head->addWidget(m_heading, 1);
    layout->addLayout(head);
    m_heading->setObjectName(u"verifyHeading"_s);
    m_heading->setFont(headingFont(font()));
    m_heading->setText(tr("Comparing source and destination"));
    m_explanation->setObjectName(u"verifyExplanation"_s);
    m_explanation->setRole(QPalette::PlaceholderText);
    m_explanation->setText(titleOfAll());
    layout->addWidget(m_explanation);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(spacing::normal);
    m_progress->setAccessibleName(tr("Steps compared"));
    layout->addWidget(m_progress);
    buildList();
    layout->addWidget(m_list, 1);
    layout->addStretch(0);

    auto *buttons = new QDialogButtonBox(this);
    m_copy = buttons->addButton(tr("C&opy"), QDialogButtonBox::ActionRole);
    m_copy->setObjectName(u"verifyCopy"_s);
    m_copy->setToolTip(tr("Copy everything as a table, with the digests in full"));
    m_copy->setAutoDefault(false);
    m_copy->setEnabled(false); // (the box shows what is hidden in it)
    m_close = buttons->addButton(tr("&Cancel"), QDialogButtonBox::RejectRole);
    m_close->setObjectName(u"verifyClose"_s);
    m_close->setDefault(true);
    connect(m_copy, &QPushButton::clicked, this, &VerifyDialog::copy);
    connect(new QShortcut(QKeySequence::Copy, this), &QShortcut::activated, this, &VerifyDialog::copy);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
}

void VerifyDialog::buildList()
{
    m_list->setObjectName(u"verifyList"_s);
    m_list->setAccessibleName(tr("Steps and what was found"));
    m_list->setHeaderLabels({tr("Step"), tr("Result"), tr("Source rows"), tr("Destination rows"),
                             tr("Source digest"), tr("Destination digest"), tr("Note")});
    for (const Cell column : {SourceRows, DestinationRows})
        m_list->headerItem()->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    m_list->setAlternatingRowColors(true);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setIndentation(spacing::loose);
    m_list->setItemDelegate(new RecordDelegate(m_list));
    m_list->header()->setHighlightSections(false);
    m_list->header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_list->setVisible(false);
}

void VerifyDialog::showProgress(const VerifyProgress &progress)
{
    if (!m_comparing)
        return;
    if (progress.steps > 1) { // of a single one nobody knows how far it is: the bar only moves
        m_progress->setRange(0, progress.steps);
        m_progress->setValue(std::max(0, progress.step - 1));
    }
    m_explanation->setText(tr("Step %1 of %2: %3, %4 read")
                               .arg(QString::number(progress.step), QString::number(progress.steps),
                                    digest(progress.name), rowCountText(progress.rowsRead)));
}

void VerifyDialog::showResults(const QList<StepComparison> &results)
{
    m_comparing = false;
    m_results = results;
    m_progress->setVisible(false);
    m_icon->setIcon(stateIcon(verifyState(results)));
    m_heading->setText(verifyHeading(results));
    m_explanation->setText(results.isEmpty() ? tr("No step is defined.") : verifyCounts(results));
    m_list->clear();
    for (const StepComparison &step : results)
        addStep(step);
    m_list->setVisible(!results.isEmpty());
    if (!m_list->header()->restoreState(m_settings.value(columnsKey()).toByteArray())) {
        for (int column = 0; column < Note; ++column)
            m_list->resizeColumnToContents(column);
        constexpr int widest = 300; // a long name must not push the figures out of sight
        m_list->header()->resizeSection(StepColumn, std::min(widest, m_list->columnWidth(StepColumn)));
    }
    m_copy->setEnabled(!results.isEmpty());
    m_close->setEnabled(true);
    m_close->setText(tr("&Close"));
    if (m_list->topLevelItemCount() > 0) {
        m_list->setCurrentItem(m_list->topLevelItem(0));
        m_list->setFocus();
    }
}

void VerifyDialog::addStep(const StepComparison &step)
{
    auto *item = new QTreeWidgetItem(m_list);
    item->setText(StepColumn, digest(verifiedStepText(step, m_titles)));
    item->setToolTip(StepColumn, step.route.isEmpty() ? verifiedStepText(step, m_titles) : step.route);
    item->setText(ResultColumn, verdictText(step.outcome));
    item->setToolTip(ResultColumn, verdictText(step.outcome));
    item->setData(ResultColumn, MigrationModel::StateRole, int(verdictState(step.outcome)));
    if (step.isCompared()) {
        setEnd(item, SourceRows, SourceDigest, step.source);
        setEnd(item, DestinationRows, DestinationDigest, step.destination);
    }
    item->setText(Note, noteText(step));
    item->setToolTip(Note, fullNoteText(step));
    addRanges(item, step);
}

void VerifyDialog::addRanges(QTreeWidgetItem *parent, const StepComparison &step)
{
    for (const KeyRange &range : step.ranges) {
        auto *item = new QTreeWidgetItem(parent, {digest(rangeText(range)), rangeKindText(range)});
        item->setToolTip(StepColumn, rangeText(range));
        item->setText(Note, rangeNote(range.kind));
    }
    const qint64 more = unnamedKeys(step);
    if (more > 0 && !step.ranges.isEmpty()) {
        auto *item = new QTreeWidgetItem(parent, {tr("… and %1 more").arg(countText(more))});
        item->setFirstColumnSpanned(true);
    }
    parent->setExpanded(true);
}

void VerifyDialog::copy() const
{
    if (!m_results.isEmpty())
        QGuiApplication::clipboard()->setText(verifyAsText(m_results, m_titles));
}

void VerifyDialog::done(int result)
{
    if (m_comparing) {
        if (m_close->isEnabled())
            emit cancelled();
        m_close->setEnabled(false);
        m_heading->setText(tr("Cancelling …"));
        return;
    }
    m_settings.setValue(sizeKey(), saveGeometry());
    if (m_list->topLevelItemCount() > 0)
        m_settings.setValue(columnsKey(), m_list->header()->saveState());
    QDialog::done(result);
}

} // namespace godwit
