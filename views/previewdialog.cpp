// SPDX-License-Identifier: Apache-2.0
#include "views/previewdialog.h"

#include "models/items/migrationtexts.h"
#include "views/elidedtext.h"
#include "views/iconlabel.h"
#include "views/icons.h"
#include "views/plaintext.h"
#include "views/rowdelegate.h"
#include "views/theme.h"
#include "views/tokens.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

constexpr int mostLines = 2000; ///< of the list; more cannot be read before a run anyway

bool runs(const RunPreview &preview) { return preview.refusal.isEmpty() && !preview.willRun.isEmpty(); }

QString processTitle(const RunPreview &preview)
{
    const ProcessStatus process{.id = preview.request.process, .name = preview.processName};
    return titleText({.process = &process});
}

QTreeWidgetItem *stepItem(QTreeWidgetItem *parent, const PlannedStep &step)
{
    const StepStatus status{.key = step.key, .name = step.name};
    const ProcessStatus process;
    auto *item = new QTreeWidgetItem(parent);
    item->setIcon(0, stateIcon(step.state));
    item->setText(0, titleText({.process = &process, .step = &status}));
    item->setText(1, digest(step.reason));
    item->setToolTip(0, runStateWord(step.state));
    item->setToolTip(1, step.reason);
    return item;
}

void addGroup(QTreeWidgetItem *parent, const QString &title, const QList<PlannedStep> &steps, bool expanded,
              bool weighty)
{
    if (steps.isEmpty())
        return;
    auto *group = new QTreeWidgetItem(parent, {title});
    group->setFirstColumnSpanned(true);
    QFont font = group->font(0);
    font.setWeight(weighty ? QFont::DemiBold : QFont::Normal);
    group->setFont(0, font);
    for (const PlannedStep &step : steps.first(std::min<qsizetype>(steps.size(), mostLines)))
        stepItem(group, step);
    if (steps.size() > mostLines) {
        const QString more = QCoreApplication::translate("PreviewDialog", "… and %1 more");
        new QTreeWidgetItem(group, {more.arg(steps.size() - mostLines)});
    }
    group->setExpanded(expanded);
}

} // namespace

PreviewDialog::PreviewDialog(const QList<RunPreview> &previews, QWidget *parent)
    : QDialog(parent), m_previews(previews)
{
    setObjectName(u"previewDialog"_s);
    setWindowTitle(tr("What will run"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::loose, spacing::loose, spacing::loose, spacing::loose);
    layout->setSpacing(spacing::wide);
    addHeading(layout);
    addNotices(layout);
    addList(layout);
    addReason(layout);
    addButtons(layout);
    resize(680, 520);
    if (canStart())
        m_start->setFocus();
}

bool PreviewDialog::canStart() const { return std::any_of(m_previews.begin(), m_previews.end(), runs); }

QList<RunRequest> PreviewDialog::requests() const
{
    QList<RunRequest> requests;
    for (const RunPreview &preview : m_previews) {
        if (!runs(preview))
            continue;
        requests += preview.request;
        requests.last().reason = m_reason->text().trimmed();
        requests.last().agreedCycle = preview.cycle;
    }
    return requests;
}

QString PreviewDialog::headingText() const
{
    int steps = 0;
    int processes = 0;
    bool refused = false;
    for (const RunPreview &preview : m_previews) {
        refused = refused || !preview.refusal.isEmpty();
        if (!runs(preview))
            continue;
        ++processes;
        steps += int(preview.willRun.size());
    }
    if (steps == 0)
        return refused ? tr("This cannot run now") : tr("Nothing left to run");
    if (m_previews.size() == 1) {
        return tr("Will run: %1 of process %2").arg(stepCountText(steps), processTitle(m_previews.first()));
    }
    return tr("Will run: %1 in %2 processes").arg(stepCountText(steps)).arg(processes);
}

bool PreviewDialog::opensNewCycle() const
{
    return std::any_of(m_previews.begin(), m_previews.end(), [](const RunPreview &preview) {
        return preview.request.action == RunRequest::Action::NewCycle;
    });
}

void PreviewDialog::addHeading(QVBoxLayout *layout)
{
    auto *heading = new ElidedText(2, this);
    heading->setObjectName(u"previewHeading"_s);
    heading->setFont(headingFont(font()));
    heading->setText(headingText());
    layout->addWidget(heading);
    auto *explanation = new QLabel(this);
    explanation->setTextFormat(Qt::PlainText);
    explanation->setWordWrap(true);
    explanation->setForegroundRole(QPalette::PlaceholderText);
    const bool opens = std::any_of(m_previews.begin(), m_previews.end(),
                                   [](const RunPreview &preview) { return preview.opensCycle; });
    if (!canStart())
        explanation->setText(tr("Nothing will be changed."));
    else if (opens && m_previews.size() == 1)
        explanation->setText(tr("A new cycle begins: cycle %1.").arg(m_previews.first().cycle));
    else
        explanation->setText(tr("What has succeeded stays as it is."));
    layout->addWidget(explanation);
}

void PreviewDialog::addNotices(QVBoxLayout *layout)
{
    const auto add = [&](const QString &icon, const QString &text) {
        auto *row = new QHBoxLayout;
        row->setSpacing(spacing::normal);
        auto *picture = new IconLabel(themedIcon(icon), iconSize, this);
        auto *label = new ElidedText(4, this);
        label->setText(text);
        row->addWidget(picture, 0, Qt::AlignTop);
        row->addWidget(label, 1);
        layout->addLayout(row);
    };
    if (opensNewCycle()) {
        qsizetype repeated = 0;
        for (const RunPreview &preview : m_previews)
            repeated +=
                std::count_if(preview.willRun.begin(), preview.willRun.end(),
                              [](const PlannedStep &step) { return step.state == RunState::Succeeded; });
        add(u"triangle-alert"_s, tr("Starting over repeats finished work: %1 that already succeeded.")
                                     .arg(stepCountText(repeated)));
    }
    for (const RunPreview &preview : m_previews) {
        if (!preview.refusal.isEmpty()) {
            add(u"circle-alert"_s, m_previews.size() == 1
                                       ? preview.refusal
                                       : tr("%1: %2").arg(processTitle(preview), preview.refusal));
        }
        for (const QString &warning : preview.warnings)
            add(u"triangle-alert"_s, warning);
    }
}

void PreviewDialog::addList(QVBoxLayout *layout)
{
    m_list = new QTreeWidget(this);
    m_list->setObjectName(u"previewList"_s);
    m_list->setAccessibleName(tr("Steps that will run, and steps that will not"));
    m_list->setColumnCount(2);
    m_list->setHeaderLabels({tr("Step"), tr("Why")});
    m_list->setAlternatingRowColors(true);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setIconSize({iconSize, iconSize});
    m_list->setUniformRowHeights(true);
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    m_list->setRootIsDecorated(true);
    m_list->setIndentation(spacing::loose);
    for (const RunPreview &preview : m_previews) {
        QTreeWidgetItem *root = m_list->invisibleRootItem();
        if (m_previews.size() > 1) {
            root = new QTreeWidgetItem(m_list, {processTitle(preview)});
            root->setFirstColumnSpanned(true);
            root->setExpanded(true);
        }
        const auto title = [](const char *text, qsizetype count) {
            return QCoreApplication::translate("PreviewDialog", text).arg(count);
        };
        addGroup(root, title(QT_TRANSLATE_NOOP("PreviewDialog", "Will run (%1)"), preview.willRun.size()),
                 preview.willRun, true, true);
        addGroup(root,
                 title(QT_TRANSLATE_NOOP("PreviewDialog", "Will not run (%1)"), preview.willNotRun.size()),
                 preview.willNotRun, m_previews.size() == 1, false);
    }
    m_list->header()->setSectionResizeMode(0, QHeaderView::Interactive);
    m_list->header()->setHighlightSections(false);
    m_list->header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_list->header()->resizeSection(0, 300);
    layout->addWidget(m_list, 1);
    m_list->setVisible(m_list->topLevelItemCount() > 0);
    if (!m_list->isVisibleTo(this))
        layout->addStretch(1);
}

void PreviewDialog::addReason(QVBoxLayout *layout)
{
    m_reason = new QLineEdit(this);
    m_reason->setObjectName(u"previewReason"_s);
    m_reason->setMaxLength(500);
    m_reason->setPlaceholderText(tr("Optional; it goes into the audit trail"));
    auto *label = new QLabel(tr("R&eason:"), this);
    label->setBuddy(m_reason);
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::normal);
    row->addWidget(label);
    row->addWidget(m_reason, 1);
    layout->addLayout(row);
    label->setVisible(canStart());
    m_reason->setVisible(canStart());
}

void PreviewDialog::addButtons(QVBoxLayout *layout)
{
    auto *buttons = new QDialogButtonBox(this);
    if (canStart()) {
        m_start = buttons->addButton(tr("&Start"), QDialogButtonBox::AcceptRole);
        m_start->setObjectName(u"previewStart"_s);

        m_start->setDefault(true);
        buttons->addButton(tr("&Do nothing"), QDialogButtonBox::RejectRole)->setAutoDefault(false);
    } else {
        buttons->addButton(QDialogButtonBox::Close)->setDefault(true);
    }
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        emit started(requests());
        accept();
    });
    layout->addWidget(buttons);
}

} // namespace godwit
