// SPDX-License-Identifier: Apache-2.0
#include "views/actdialog.h"

#include "views/elidedtext.h"
#include "views/iconlabel.h"
#include "views/icons.h"
#include "views/operatoracts.h"
#include "views/theme.h"
#include "views/tokens.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace godwit
{

ActDialog::ActDialog(const QList<OperatorAct> &acts, const QStringList &names, QWidget *parent)
    : QDialog(parent), m_acts(acts)
{
    setObjectName(u"actDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(actTitle(m_acts.first().kind));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::loose, spacing::loose, spacing::loose, spacing::loose);
    layout->setSpacing(spacing::wide);
    addHeading(layout);
    addNames(layout, names);
    addReason(layout);
    layout->addStretch(1);
    addButtons(layout);
    constexpr int width = 560;
    resize(width, layout->heightForWidth(width));
    m_reason->setFocus();
}

QList<OperatorAct> ActDialog::acts() const
{
    QList<OperatorAct> acts = m_acts;
    for (OperatorAct &act : acts)
        act.reason = m_reason->text().trimmed();
    return acts;
}

void ActDialog::addHeading(QVBoxLayout *layout)
{
    const OperatorAct::Kind kind = m_acts.first().kind;
    auto *head = new QHBoxLayout;
    head->setSpacing(spacing::normal);
    head->addWidget(new IconLabel(themedIcon(QLatin1StringView(actIconName(kind))), iconSize, this));
    auto *heading = new ElidedText(1, this);
    heading->setObjectName(u"actHeading"_s);
    heading->setFont(headingFont(font()));
    heading->setText(actTitle(kind));
    head->addWidget(heading, 1);
    layout->addLayout(head);
    auto *consequence = new ElidedText(4, this);
    consequence->setObjectName(u"actConsequence"_s);
    consequence->setRole(QPalette::PlaceholderText);
    consequence->setText(actConsequence(kind));
    layout->addWidget(consequence);
}

void ActDialog::addNames(QVBoxLayout *layout, const QStringList &names)
{
    constexpr qsizetype most = 8;
    auto *list = new QVBoxLayout;
    list->setSpacing(spacing::tight);
    for (const QString &name : names.first(std::min(names.size(), most))) {
        auto *line = new ElidedText(1, this);
        line->setText(name);
        list->addWidget(line);
    }
    if (names.size() > most) {
        auto *more = new ElidedText(1, this);
        more->setText(tr("… and %1 more").arg(names.size() - most));
        list->addWidget(more);
    }
    layout->addLayout(list);
}

void ActDialog::addReason(QVBoxLayout *layout)
{
    m_reason = new QLineEdit(this);
    m_reason->setObjectName(u"actReason"_s);
    m_reason->setMaxLength(500);
    m_reason->setPlaceholderText(tr("Needed; it goes into the audit trail"));
    auto *label = new QLabel(tr("R&eason:"), this);
    label->setBuddy(m_reason);
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::normal);
    row->addWidget(label);
    row->addWidget(m_reason, 1);
    layout->addLayout(row);
}

void ActDialog::addButtons(QVBoxLayout *layout)
{
    auto *buttons = new QDialogButtonBox(this);
    m_confirm = buttons->addButton(actAnswer(m_acts.first().kind), QDialogButtonBox::AcceptRole);
    m_confirm->setObjectName(u"actConfirm"_s);
    m_confirm->setDefault(true);
    m_confirm->setEnabled(false);
    buttons->addButton(tr("&Do nothing"), QDialogButtonBox::RejectRole)->setAutoDefault(false);
    connect(m_reason, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_confirm->setEnabled(!text.trimmed().isEmpty()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        emit confirmed(acts());
        accept();
    });
    layout->addWidget(buttons);
}

} // namespace godwit
