// SPDX-License-Identifier: Apache-2.0
#include "views/foreignrowsdialog.h"

#include "models/core/statusword.h"
#include "models/items/migrationtexts.h"
#include "views/elidedtext.h"
#include "views/icons.h"
#include "views/plaintext.h"
#include "views/rowdelegate.h"
#include "views/theme.h"
#include "views/tokens.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimeZone>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

enum Cell { WordColumn, RowsColumn, StateColumn };

constexpr int asItStands = -1;

} // namespace

ForeignRowsDialog::ForeignRowsDialog(const ForeignRowsSetting &setting, QWidget *parent)
    : QDialog(parent), m_before(setting)
{
    setObjectName(u"foreignRowsDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Rows of other systems"));
    setSizeGripEnabled(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::loose, spacing::loose, spacing::loose, spacing::loose);
    layout->setSpacing(spacing::wide);
    auto *heading = new ElidedText(1, this);
    heading->setFont(headingFont(font()));
    heading->setText(tr("How rows of other systems are read"));
    layout->addWidget(heading);
    auto *explanation = new ElidedText(3, this);
    explanation->setRole(QPalette::PlaceholderText);
    explanation->setText(m_before.audited
                             ? tr("Every operator of this database sees it so. A word that means success is "
                                  "never run again in its cycle.")
                             : tr("This account sees it so; the database itself is not changed."));
    layout->addWidget(explanation);
    addWords(layout);
    addTimesAndCycles(layout);
    addReason(layout);
    addButtons(layout);
    updateSave();
    resize(600, 520);
}

void ForeignRowsDialog::addWords(QVBoxLayout *layout)
{
    m_words = new QTreeWidget(this);
    m_words->setObjectName(u"foreignWords"_s);
    m_words->setAccessibleName(tr("Status words and what they mean"));
    m_words->setHeaderLabels({tr("Status word"), tr("Rows"), tr("Means")});
    m_words->headerItem()->setTextAlignment(RowsColumn, Qt::AlignRight | Qt::AlignVCenter);
    m_words->setRootIsDecorated(false);
    m_words->setAlternatingRowColors(true);
    m_words->setItemDelegate(new RowDelegate(m_words));
    m_words->setSelectionMode(QAbstractItemView::NoSelection); // what can be chosen are the boxes in it
    m_words->setFocusPolicy(Qt::NoFocus);
    m_words->header()->setHighlightSections(false);
    m_words->header()->setStretchLastSection(false);
    m_words->header()->setSectionResizeMode(WordColumn, QHeaderView::Stretch);
    m_words->header()->setSectionResizeMode(RowsColumn, QHeaderView::ResizeToContents);
    for (const StatusWordUse &use : m_before.words)
        addWord(use);
    m_words->resizeColumnToContents(StateColumn);
    layout->addWidget(m_words, 1);
}

void ForeignRowsDialog::addWord(const StatusWordUse &use)
{
    auto *item = new QTreeWidgetItem(m_words);
    item->setText(WordColumn, use.word.isEmpty() ? tr("(empty)") : digest(use.word));
    item->setToolTip(WordColumn, tooltipFor(use.word));
    item->setData(WordColumn, Qt::UserRole, use.word);
    item->setText(RowsColumn, countText(use.rows));
    item->setTextAlignment(RowsColumn, Qt::AlignRight | Qt::AlignVCenter);
    auto *choice = new QComboBox(m_words);
    choice->setAccessibleName(tr("What %1 means").arg(digest(use.word)));
    // What it means without a mapping comes first: choosing it takes a mapping away.
    const std::optional<RunState> known = parseStatusWord(use.word);
    choice->addItem(known ? stateIcon(*known) : themedIcon(u"circle-question-mark"_s),
                    known ? tr("%1 (as usual)").arg(runStateWord(*known)) : tr("Unknown, shown as it stands"),
                    asItStands);
    for (const RunState state : foreignStates())
        choice->addItem(stateIcon(state), runStateWord(state), int(state));
    const auto mapped = m_before.rows.words.constFind(plainStatusWord(use.word));
    if (mapped != m_before.rows.words.constEnd())
        choice->setCurrentIndex(choice->findData(int(*mapped)));
    connect(choice, &QComboBox::currentIndexChanged, this, &ForeignRowsDialog::updateSave);
    m_words->setItemWidget(item, StateColumn, choice);
    item->setSizeHint(StateColumn, choice->sizeHint());
}

void ForeignRowsDialog::addTimesAndCycles(QVBoxLayout *layout)
{
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(spacing::normal);
    form->setVerticalSpacing(spacing::normal);
    m_zone = new QComboBox(this);
    m_zone->setObjectName(u"foreignZone"_s);
    m_zone->setEditable(true);
    m_zone->setInsertPolicy(QComboBox::NoInsert);
    m_zone->addItem(u"UTC"_s);
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds()) {
        if (id.contains('/') && !id.startsWith("Etc/"))
            m_zone->addItem(QString::fromLatin1(id));
    }
    m_zone->setCurrentText(m_before.rows.timeZone.isEmpty() ? u"UTC"_s : m_before.rows.timeZone);
    connect(m_zone, &QComboBox::currentTextChanged, this, &ForeignRowsDialog::updateSave);
    form->addRow(tr("&Times without a zone are in:"), m_zone);
    layout->addLayout(form);
    m_cycles = new QCheckBox(tr("A run that does not &follow a failure begins a new cycle"), this);
    m_cycles->setObjectName(u"foreignCycles"_s);
    m_cycles->setToolTip(tr("Otherwise all rows of a process that only others run are one cycle"));
    m_cycles->setChecked(m_before.rows.cyclesByRuns);
    connect(m_cycles, &QCheckBox::toggled, this, &ForeignRowsDialog::updateSave);
    layout->addWidget(m_cycles);
}

void ForeignRowsDialog::addReason(QVBoxLayout *layout)
{
    m_reason = new QLineEdit(this);
    m_reason->setObjectName(u"foreignReason"_s);
    m_reason->setMaxLength(500);
    m_reason->setPlaceholderText(tr("Needed; it goes into the audit trail"));
    auto *label = new QLabel(tr("R&eason:"), this);
    label->setBuddy(m_reason);
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::normal);
    row->addWidget(label);
    row->addWidget(m_reason, 1);
    layout->addLayout(row);
    label->setVisible(m_before.audited);
    m_reason->setVisible(m_before.audited);
    connect(m_reason, &QLineEdit::textChanged, this, &ForeignRowsDialog::updateSave);
}

void ForeignRowsDialog::addButtons(QVBoxLayout *layout)
{
    auto *buttons = new QDialogButtonBox(this);
    m_save = buttons->addButton(tr("&Save"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(u"foreignSave"_s);
    m_save->setDefault(true);
    buttons->addButton(tr("&Do nothing"), QDialogButtonBox::RejectRole)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        emit confirmed(setting());
        accept();
    });
    layout->addWidget(buttons);
}

ForeignRowsSetting ForeignRowsDialog::setting() const
{
    ForeignRowsSetting now = m_before;
    for (int row = 0; row < m_words->topLevelItemCount(); ++row) {
        const QTreeWidgetItem *item = m_words->topLevelItem(row);
        const auto *choice =
            qobject_cast<QComboBox *>(m_words->itemWidget(m_words->topLevelItem(row), StateColumn));
        const QString word = plainStatusWord(item->data(WordColumn, Qt::UserRole).toString());
        const int state = choice->currentData().toInt();
        if (state == asItStands)
            now.rows.words.remove(word);
        else
            now.rows.words.insert(word, RunState(state));
    }
    const QString zone = m_zone->currentText().trimmed();
    now.rows.timeZone = zone == u"UTC" ? QString() : zone;
    now.rows.cyclesByRuns = m_cycles->isChecked();
    now.reason = m_reason->text().trimmed();
    return now;
}

void ForeignRowsDialog::updateSave()
{
    const ForeignRowsSetting now = setting();
    const bool zoneIsKnown = now.rows.timeZone.isEmpty() || QTimeZone(now.rows.timeZone.toLatin1()).isValid();
    if (m_save)
        m_save->setEnabled(zoneIsKnown && now.rows != m_before.rows &&
                           (!m_before.audited || !now.reason.isEmpty()));
}

} // namespace godwit
