// SPDX-License-Identifier: Apache-2.0
#include "views/connectdialog.h"

#include "views/connectform.h"
#include "views/connectresult.h"
#include "views/connecttexts.h"
#include "views/tokens.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace godwit
{

ConnectDialog::ConnectDialog(const QList<NamedDraft> &profiles, QWidget *parent)
    : QDialog(parent), m_profiles(profiles)
{
    setObjectName(u"connectDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Connect to an audit database"));
    setSizeGripEnabled(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::loose, spacing::loose, spacing::loose, spacing::loose);
    layout->setSpacing(spacing::wide);
    // In the order of the Tab key.
    addProfiles(layout);
    m_form = new ConnectForm(this);
    layout->addWidget(m_form);
    addAddress(layout);
    for (QLabel *label : findChildren<QLabel *>(QString(), Qt::FindDirectChildrenOnly))
        label->setFixedWidth(m_form->labelWidth()); // one column with those of the form
    m_result = new ConnectResult(this);
    layout->addWidget(m_result, 1);
    addButtons(layout);
    connect(m_form, &ConnectForm::changed, this, &ConnectDialog::noteChange);
    noteChange();
    resize(640, sizeHint().height());
    m_form->setFocus();
}

void ConnectDialog::addProfiles(QVBoxLayout *layout)
{
    m_profile = new QComboBox(this);
    m_profile->setObjectName(u"connectProfile"_s);
    m_profile->setAccessibleName(tr("Profile"));
    m_profile->setEditable(true);
    m_profile->setInsertPolicy(QComboBox::NoInsert);
    m_profile->lineEdit()->setPlaceholderText(tr("a name, to find this database again"));
    for (const NamedDraft &profile : std::as_const(m_profiles))
        m_profile->addItem(profile.name);
    m_profile->setCurrentIndex(-1);
    m_profile->clearEditText();
    m_save = new QPushButton(tr("Sa&ve as profile"), this);
    m_save->setObjectName(u"connectSave"_s);
    m_save->setAutoDefault(false);
    auto *label = new QLabel(tr("&Profile:"), this);
    label->setBuddy(m_profile);
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::normal);
    row->addWidget(label);
    row->addSpacing(spacing::wide - spacing::normal);
    row->addWidget(m_profile, 1);
    row->addWidget(m_save);
    layout->addLayout(row);
    connect(m_profile, &QComboBox::activated, this, &ConnectDialog::takeProfile);
    connect(m_profile, &QComboBox::editTextChanged, this, &ConnectDialog::updateButtons);
    connect(m_save, &QPushButton::clicked, this, [this] {
        const QString name = m_profile->currentText().trimmed();
        emit saveRequested(name, m_form->draft(), isKnown(name));
    });
}

void ConnectDialog::addAddress(QVBoxLayout *layout)
{
    m_address = new QLineEdit(this);
    m_address->setObjectName(u"connectAddress"_s);
    m_address->setAccessibleName(tr("Address, as --database takes it"));
    m_address->setToolTip(tr("What --database takes; a typed password is not in it."));
    m_address->setReadOnly(true);
    m_address->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto *label = new QLabel(tr("Addr&ess:"), this);
    label->setBuddy(m_address);
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::normal);
    row->addWidget(label);
    row->addSpacing(spacing::wide - spacing::normal);
    row->addWidget(m_address, 1);
    layout->addLayout(row);
}

void ConnectDialog::addButtons(QVBoxLayout *layout)
{
    m_test = new QPushButton(this);
    m_test->setObjectName(u"connectTest"_s);
    m_test->setAutoDefault(false);
    m_setUp = new QPushButton(tr("Set up &Godwit's tables…"), this);
    m_setUp->setObjectName(u"connectSetUp"_s);
    m_setUp->setAutoDefault(false);
    offerSetUp(false);
    auto *buttons = new QDialogButtonBox(this);
    m_connect = buttons->addButton(tr("&Connect"), QDialogButtonBox::AcceptRole);
    m_connect->setObjectName(u"connectOpen"_s);
    m_connect->setDefault(true);
    // Once it is enabled it is drawn with more around its text.
    m_connect->setMinimumWidth(m_connect->fontMetrics().horizontalAdvance(m_connect->text()) +
                               3 * spacing::loose);
    auto *leave = buttons->addButton(tr("Ca&ncel"), QDialogButtonBox::RejectRole);
    leave->setObjectName(u"connectLeave"_s);
    leave->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::normal);
    row->addWidget(m_test);
    row->addWidget(m_setUp);
    row->addStretch(1);
    row->addWidget(buttons);
    layout->addLayout(row);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_test, &QPushButton::clicked, this, [this] {
        if (m_busy) {
            end();
            emit cancelled();
            m_result->clear(tr("The test was cancelled."));
        } else {
            begin(tr("Testing the connection …"));
            emit testRequested(m_form->draft());
        }
    });
    connect(m_setUp, &QPushButton::clicked, this, [this] { emit setUpRequested(m_form->draft()); });
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        begin(tr("Connecting …"));
        emit connectRequested(m_form->draft());
    });
}

void ConnectDialog::setDraft(const DatabaseDraft &draft) { m_form->setDraft(draft); }

void ConnectDialog::takeProfile(int index)
{
    if (index >= 0 && index < m_profiles.size())
        m_form->setDraft(m_profiles.at(index).draft);
}

/// What was found out belongs to what was written before.
void ConnectDialog::noteChange()
{
    if (m_busy) {
        end();
        emit cancelled();
    }
    offerSetUp(false);
    m_address->setText(addressOf(m_form->draft()));
    m_address->setCursorPosition(0);
    m_result->clear(missingIn(m_form->draft()));
    updateButtons();
}

void ConnectDialog::begin(const QString &text)
{
    m_busy = true;
    offerSetUp(false);
    m_result->showBusy(text);
    updateButtons();
}

void ConnectDialog::end()
{
    m_busy = false;
    updateButtons();
}

void ConnectDialog::offerSetUp(bool offer)
{
    m_setUp->setEnabled(offer);
    m_setUp->setVisible(offer);
}

void ConnectDialog::updateButtons()
{
    const QString missing = missingIn(m_form->draft());
    const QString name = m_profile->currentText().trimmed();
    m_test->setText(m_busy ? tr("S&top") : tr("&Test connection"));
    m_test->setEnabled(m_busy || missing.isEmpty());
    m_connect->setEnabled(!m_busy && missing.isEmpty());
    m_save->setText(isKnown(name) ? tr("Sa&ve changed profile") : tr("Sa&ve as profile"));
    m_save->setEnabled(missing.isEmpty() && !name.isEmpty());
    for (QPushButton *button : {m_test, m_connect})
        button->setToolTip(missing);
    m_save->setToolTip(name.isEmpty() ? tr("Give the profile a name first.") : missing);
}

bool ConnectDialog::isKnown(const QString &name) const
{
    return std::any_of(m_profiles.begin(), m_profiles.end(),
                       [&](const NamedDraft &profile) { return profile.name == name; });
}

void ConnectDialog::showCheck(const ConnectionCheck &check)
{
    if (!m_busy)
        return;
    end();
    m_result->showCheck(check);
    offerSetUp(wantsSetUp(check));
}

void ConnectDialog::showFailure(const Error &error)
{
    end();
    m_result->showFailure(error);
}

void ConnectDialog::showSaved(const QString &name)
{
    DatabaseDraft draft = m_form->draft();
    draft.typed.clear();
    if (isKnown(name)) {
        for (NamedDraft &profile : m_profiles) {
            if (profile.name == name)
                profile.draft = draft;
        }
    } else {
        m_profiles.append({name, draft});
        m_profile->addItem(name);
    }
    m_result->showInformation(draft.password == DatabaseDraft::Password::Typed
                                  ? tr("The profile \"%1\" was saved, without the password.").arg(name)
                                  : tr("The profile \"%1\" was saved.").arg(name));
    updateButtons();
}

void ConnectDialog::finish()
{
    m_busy = false;
    accept();
}

void ConnectDialog::done(int result)
{
    if (m_busy) {
        m_busy = false;
        emit cancelled();
    }
    QDialog::done(result);
}

} // namespace godwit
