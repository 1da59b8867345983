// SPDX-License-Identifier: Apache-2.0
#include "views/traildialog.h"

#include "models/items/migrationmodel.h"
#include "models/items/migrationtexts.h"
#include "views/elidedtext.h"
#include "views/iconlabel.h"
#include "views/icons.h"
#include "views/plaintext.h"
#include "views/recorddelegate.h"
#include "views/theme.h"
#include "views/tokens.h"

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

enum Cell { RuleColumn, ResultColumn };

constexpr qsizetype mostViolations = 1'000; ///< of a rule in the list; the copy has all

QString sizeKey() { return u"trail/geometry"_s; }

} // namespace

TrailDialog::TrailDialog(QSettings &settings, QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_icon(new IconLabel(stateIcon(RunState::Running), iconSize, this))
    , m_heading(new ElidedText(2, this))
    , m_explanation(new ElidedText(3, this))
    , m_progress(new QProgressBar(this))
    , m_list(new QTreeWidget(this))
{
    setObjectName(u"trailDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Verify the audit trail"));
    setSizeGripEnabled(true);
    build();
    if (!restoreGeometry(m_settings.value(sizeKey()).toByteArray()))
        resize(820, 420);
}

void TrailDialog::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::loose, spacing::loose, spacing::loose, spacing::loose);
    layout->setSpacing(spacing::wide);
    auto *head = new QHBoxLayout;
    head->setSpacing(spacing::normal);
    head->addWidget(m_icon);
    head->addWidget(m_heading, 1);
    layout->addLayout(head);
    m_heading->setObjectName(u"trailHeading"_s);
    m_heading->setFont(headingFont(font()));
    m_heading->setText(tr("Reading the trail …"));
    m_explanation->setObjectName(u"trailExplanation"_s);
    m_explanation->setRole(QPalette::PlaceholderText);
    layout->addWidget(m_explanation);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(spacing::normal);
    layout->addWidget(m_progress);
    m_list->setObjectName(u"trailList"_s);
    m_list->setAccessibleName(tr("Rules and what breaks them"));
    m_list->setHeaderLabels({tr("Rule"), tr("Result")});
    m_list->setAlternatingRowColors(true);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setIndentation(spacing::loose);
    m_list->setItemDelegate(new RecordDelegate(m_list));
    m_list->header()->setHighlightSections(false);
    m_list->header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(RuleColumn, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(ResultColumn, QHeaderView::ResizeToContents);
    m_list->setVisible(false);
    layout->addWidget(m_list, 1);
    layout->addStretch(0);

    auto *buttons = new QDialogButtonBox(this);
    m_copy = buttons->addButton(tr("C&opy"), QDialogButtonBox::ActionRole);
    m_copy->setObjectName(u"trailCopy"_s);
    m_copy->setAutoDefault(false);
    m_copy->setEnabled(false);
    buttons->addButton(QDialogButtonBox::Close)->setDefault(true);
    connect(m_copy, &QPushButton::clicked, this, &TrailDialog::copy);
    connect(new QShortcut(QKeySequence::Copy, this), &QShortcut::activated, this, &TrailDialog::copy);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
}

void TrailDialog::showResults(const QList<InvariantResult> &results)
{
    m_results = results;
    m_progress->setVisible(false);
    QString first;
    m_list->clear();
    for (const InvariantResult &result : results) {
        auto *item = new QTreeWidgetItem(m_list, {tr("%1  %2").arg(result.id, result.title)});
        const bool holds = result.holds();
        item->setText(ResultColumn, holds ? tr("Holds") : tr("Broken (%1)").arg(result.violations.size()));
        item->setData(ResultColumn, MigrationModel::StateRole,
                      int(holds ? RunState::Succeeded : RunState::Failed));
        for (const QString &violation :
             result.violations.first(std::min(result.violations.size(), mostViolations))) {
            auto *line = new QTreeWidgetItem(item, {digest(violation)});
            line->setFirstColumnSpanned(true);
            line->setToolTip(RuleColumn, tooltipFor(violation));
        }
        item->setExpanded(!holds);
        if (!holds && first.isEmpty())
            first = result.violations.first();
    }
    m_icon->setIcon(stateIcon(first.isEmpty() ? RunState::Succeeded : RunState::Failed));
    m_heading->setText(first.isEmpty() ? tr("The audit trail is whole") : tr("The audit trail is not whole"));
    QString explanation =
        first.isEmpty() ? tr("Every rule holds, and the chain of hashes is unbroken.") : first;
    const RowsOfOthers uncovered = uncoveredBy(results);
    if (first.isEmpty() && !uncovered.isEmpty())
        explanation += u' ' + uncovered.text();
    m_explanation->setText(explanation);
    m_list->setVisible(true);
    m_copy->setEnabled(true);
    m_list->setFocus();
}

void TrailDialog::copy() const
{
    QStringList lines;
    for (const InvariantResult &result : m_results) {
        lines +=
            QStringList{result.id, result.title, result.holds() ? tr("Holds") : tr("Broken")}.join(u'\t');
        for (const QString &violation : result.violations)
            lines += u'\t' + violation;
    }
    if (const RowsOfOthers uncovered = uncoveredBy(m_results); !uncovered.isEmpty())
        lines += uncovered.text();
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n') + u'\n');
}

void TrailDialog::done(int result)
{
    m_settings.setValue(sizeKey(), saveGeometry());
    QDialog::done(result);
}

} // namespace godwit
