// SPDX-License-Identifier: Apache-2.0
#include "views/connectform.h"

#include "views/connecttexts.h"
#include "views/filechoosers.h"
#include "views/tokens.h"

#include <QComboBox>
#include <QFormLayout>
#include <QIntValidator>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

using Kind = DatabaseDraft::Kind;
using Password = DatabaseDraft::Password;
using Tls = DatabaseDraft::Tls;

template <typename Choice>
Choice chosen(const QComboBox *box)
{
    return Choice(box->currentData().toInt());
}

template <typename Choice>
void choose(QComboBox *box, Choice choice)
{
    box->setCurrentIndex(std::max(0, box->findData(int(choice))));
}

QComboBox *makeBox(QWidget *parent, const char *name, const QString &accessible)
{
    auto *box = new QComboBox(parent);
    box->setObjectName(QLatin1StringView(name));
    box->setAccessibleName(accessible);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    return box;
}

} // namespace

ConnectForm::ConnectForm(QWidget *parent) : QWidget(parent)
{
    m_layout = new QFormLayout(this);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setHorizontalSpacing(spacing::wide);
    m_layout->setVerticalSpacing(spacing::normal);
    m_layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    build();
    buildPassword();
    buildTls();
    for (QComboBox *box : findChildren<QComboBox *>()) {
        connect(box, &QComboBox::currentIndexChanged, this, [this] {
            if (!m_setting) {
                showFitting();
                emit changed();
            }
        });
    }
    for (QLineEdit *edit : findChildren<QLineEdit *>()) {
        connect(edit, &QLineEdit::textChanged, this, [this] {
            if (!m_setting)
                emit changed();
        });
    }
    for (int row = 0; row < m_layout->rowCount(); ++row) // whichever rows are shown
        m_layout->itemAt(row, QFormLayout::LabelRole)->widget()->setMinimumWidth(labelWidth());
    setFocusProxy(m_kind);
    setDraft({});
}

QLineEdit *ConnectForm::addEdit(const char *name, const QString &accessible, const QString &placeholder)
{
    auto *edit = new QLineEdit(this);
    edit->setObjectName(QLatin1StringView(name));
    edit->setAccessibleName(accessible);
    edit->setPlaceholderText(placeholder);
    return edit;
}

QPushButton *ConnectForm::addBrowse(const char *name, const QString &text, const QString &title,
                                    QLineEdit *edit)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(QLatin1StringView(name));
    button->setAutoDefault(false);
    button->setAccessibleName(title);
    connect(button, &QPushButton::clicked, this, [this, title, edit] {
        chooseFile(this, title, [edit](const QString &path) { edit->setText(path); });
    });
    return button;
}

void ConnectForm::addRow(const QString &label, QWidget *buddy, const QList<QWidget *> &widgets)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::normal);
    for (QWidget *widget : widgets)
        row->addWidget(widget, widget == buddy ? 1 : 0);
    auto *text = new QLabel(label, this);
    text->setBuddy(buddy);
    m_layout->addRow(text, row);
}

void ConnectForm::build()
{
    m_kind = makeBox(this, "connectKind", tr("Kind of database"));
    for (const Kind kind : databaseKinds())
        m_kind->addItem(databaseKindText(kind), int(kind));
    addRow(tr("&Kind:"), m_kind, {m_kind});

    m_file = addEdit("connectFile", tr("File of the audit database"), u"/srv/migration/audit.db"_s);
    addRow(tr("&File:"), m_file,
           {m_file, addBrowse("connectFileBrowse", tr("&Browse…"), tr("Choose the audit database"), m_file)});

    m_host = addEdit("connectHost", tr("Host, or path of the socket"), tr("this machine"));
    m_host->setToolTip(tr("A name or an address; a path that begins with / is a socket (of PostgreSQL: its "
                          "folder)."));
    m_port = addEdit("connectPort", tr("Port"));
    m_port->setValidator(new QIntValidator(1, 65535, m_port));
    m_port->setFixedWidth(m_port->fontMetrics().horizontalAdvance(u"0000000"_s) + 2 * spacing::normal);
    auto *port = new QLabel(tr("Po&rt:"), this);
    port->setBuddy(m_port);
    addRow(tr("&Host:"), m_host, {m_host, port, m_port});

    m_database = addEdit("connectDatabase", tr("Name of the database"), u"audit"_s);
    auto *schema = new QLabel(tr("Sche&ma:"), this);
    schema->setObjectName(u"connectSchemaLabel"_s);
    m_schema = addEdit("connectSchema", tr("Schema"), u"public"_s);
    schema->setBuddy(m_schema);
    m_schema->setFixedWidth(m_schema->fontMetrics().averageCharWidth() * 18);
    addRow(tr("&Database:"), m_database, {m_database, schema, m_schema});

    m_user = addEdit("connectUser", tr("User"), tr("as the operating system knows you"));
    addRow(tr("&User:"), m_user, {m_user});
}

void ConnectForm::buildPassword()
{
    m_password = makeBox(this, "connectPassword", tr("Where the password is found"));
    m_secret = addEdit("connectSecret", tr("Name of the secret"), u"audit"_s);
    m_secret->setToolTip(tr("Kept in the variable GODWIT_SECRET_<NAME>, or in the file "
                            "~/.config/godwit/secrets/NAME"));
    m_secretFile = addEdit("connectSecretFile", tr("File with the password"), u"/run/credentials/audit"_s);
    m_secretBrowse = addBrowse("connectSecretBrowse", tr("&Browse…"), tr("Choose the file with the password"),
                               m_secretFile);
    m_typed = addEdit("connectTyped", tr("Password"), tr("kept until Godwit is closed, and nowhere else"));
    m_typed->setEchoMode(QLineEdit::Password);
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::normal);
    layout->addWidget(m_password);
    for (QWidget *widget : {static_cast<QWidget *>(m_secret), static_cast<QWidget *>(m_secretFile),
                            static_cast<QWidget *>(m_typed)})
        layout->addWidget(widget, 1);
    layout->addWidget(m_secretBrowse);
    layout->addStretch(0);
    auto *label = new QLabel(tr("Pass&word:"), this);
    label->setBuddy(m_password);
    m_layout->addRow(label, row);
}

void ConnectForm::buildTls()
{
    m_tls = makeBox(this, "connectTls", tr("Encryption of the line"));
    addRow(tr("T&LS:"), m_tls, {m_tls});
    m_authority =
        addEdit("connectAuthority", tr("File of the authority that the server's certificate is from"),
                u"/etc/ssl/our-ca.pem"_s);
    addRow(tr("&Authority:"), m_authority,
           {m_authority, addBrowse("connectAuthorityBrowse", tr("Brow&se…"),
                                   tr("Choose the authority's certificate"), m_authority)});
}

int ConnectForm::labelWidth() const
{
    int widest = 0;
    for (int row = 0; row < m_layout->rowCount(); ++row) {
        const QLayoutItem *label = m_layout->itemAt(row, QFormLayout::LabelRole);
        widest = std::max(widest, label->widget()->sizeHint().width());
    }
    return widest;
}

Kind ConnectForm::kind() const { return chosen<Kind>(m_kind); }

/// What the boxes offer depends on the kind; what was chosen stays where it is offered.
void ConnectForm::fillChoices()
{
    if (m_filledFor == kind())
        return;
    m_filledFor = kind();
    const auto password = chosen<Password>(m_password);
    const auto tls = chosen<Tls>(m_tls);
    m_password->clear();
    for (const Password way : passwordWays())
        m_password->addItem(passwordWayText(way, kind()), int(way));
    choose(m_password, password);
    m_tls->clear();
    for (const Tls way : tlsWays(kind()))
        m_tls->addItem(tlsWayText(way, kind()), int(way));
    choose(m_tls, tls);
}

void ConnectForm::showFitting()
{
    const bool wasSetting = std::exchange(m_setting, true);
    fillChoices();
    const bool server = kind() != Kind::Sqlite;
    for (int row = 1; row < m_layout->rowCount(); ++row) {
        const bool authority = row == m_layout->rowCount() - 1;
        m_layout->setRowVisible(row, (row == 1) != server && (!authority || kind() != Kind::Sqlserver));
    }
    const auto password = chosen<Password>(m_password);
    m_secret->setVisible(password == Password::Secret);
    m_secretFile->setVisible(password == Password::File);
    m_secretBrowse->setVisible(password == Password::File);
    m_typed->setVisible(password == Password::Typed);
    if (server) {
        const bool schemas = kind() == Kind::Postgresql;
        m_schema->setVisible(schemas);
        findChild<QLabel *>(u"connectSchemaLabel"_s)->setVisible(schemas);
        m_port->setPlaceholderText(QString::number(usualPort(kind())));
    }
    m_setting = wasSetting;
}

DatabaseDraft ConnectForm::draft() const
{
    DatabaseDraft draft{.kind = kind()};
    if (draft.kind == Kind::Sqlite) {
        draft.path = m_file->text().trimmed();
        return draft;
    }
    draft.host = m_host->text().trimmed();
    draft.port = m_port->text().toInt();
    draft.database = m_database->text().trimmed();
    draft.schema = draft.kind == Kind::Postgresql ? m_schema->text().trimmed() : QString();
    draft.user = m_user->text().trimmed();
    draft.password = chosen<Password>(m_password);
    draft.secret = draft.password == Password::Secret ? m_secret->text().trimmed()
                   : draft.password == Password::File ? m_secretFile->text().trimmed()
                                                      : QString();
    draft.typed = draft.password == Password::Typed ? m_typed->text() : QString();
    draft.tls = chosen<Tls>(m_tls);
    draft.authority = draft.kind == Kind::Sqlserver ? QString() : m_authority->text().trimmed();
    if (draft.kind == m_optionsKind)
        draft.options = m_options;
    return draft;
}

void ConnectForm::setDraft(const DatabaseDraft &draft)
{
    m_setting = true;
    choose(m_kind, draft.kind);
    fillChoices();
    m_file->setText(draft.path);
    m_host->setText(draft.host);
    m_port->setText(draft.port > 0 ? QString::number(draft.port) : QString());
    m_database->setText(draft.database);
    m_schema->setText(draft.schema);
    m_user->setText(draft.user);
    choose(m_password, draft.password);
    m_secret->setText(draft.password == Password::Secret ? draft.secret : QString());
    m_secretFile->setText(draft.password == Password::File ? draft.secret : QString());
    m_typed->setText(draft.typed);
    choose(m_tls, draft.tls);
    m_authority->setText(draft.authority);
    m_options = draft.options;
    m_optionsKind = draft.kind;
    showFitting();
    m_setting = false;
    emit changed();
}

} // namespace godwit
