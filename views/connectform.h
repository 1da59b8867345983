// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/databasedraft.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QPushButton;

namespace godwit
{

/// The fields that describe an audit database; those of another kind of database are not shown, but kept.
class ConnectForm : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectForm(QWidget *parent = nullptr);

    DatabaseDraft draft() const;
    void setDraft(const DatabaseDraft &draft);
    int labelWidth() const; ///< of the widest one

signals:
    /// By the operator or by setDraft().
    void changed();

private:
    QLineEdit *addEdit(const char *name, const QString &accessible, const QString &placeholder = {});
    QPushButton *addBrowse(const char *name, const QString &text, const QString &title, QLineEdit *edit);
    void addRow(const QString &label, QWidget *buddy, const QList<QWidget *> &widgets);
    void build();
    void buildPassword();
    void buildTls();
    void fillChoices();
    void showFitting();
    DatabaseDraft::Kind kind() const;

    QFormLayout *m_layout = nullptr;
    QComboBox *m_kind = nullptr;
    QLineEdit *m_file = nullptr;
    QLineEdit *m_host = nullptr;
    QLineEdit *m_port = nullptr;
    QLineEdit *m_database = nullptr;
    QLineEdit *m_schema = nullptr;
    QLineEdit *m_user = nullptr;
    QComboBox *m_password = nullptr;
    QLineEdit *m_secret = nullptr;
    QLineEdit *m_secretFile = nullptr;
    QPushButton *m_secretBrowse = nullptr;
    QLineEdit *m_typed = nullptr;
    QComboBox *m_tls = nullptr;
    QLineEdit *m_authority = nullptr;
    QMap<QString, QString> m_options; ///< of the draft that was set, which have no field
    DatabaseDraft::Kind m_optionsKind = DatabaseDraft::Kind::Postgresql;
    std::optional<DatabaseDraft::Kind> m_filledFor; ///< the choices
    bool m_setting = false;
};

} // namespace godwit
