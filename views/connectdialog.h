// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/connectioncheck.h"
#include "models/core/databasedraft.h"

#include <QDialog>

class QComboBox;
class QDialogButtonBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace godwit
{

class ConnectForm;
class ConnectResult;

/// An audit database that has a name.
struct NamedDraft
{
    QString name;
    DatabaseDraft draft;
};

/// Describes an audit database, tests it, gives it a name, opens it. It connects to nothing itself: whoever
/// opens it with open() fulfils its signals and answers, at any time later; an answer to something that was
/// given up in the meantime is not shown. Return connects, Escape leaves everything as it is.
class ConnectDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ConnectDialog(const QList<NamedDraft> &profiles, QWidget *parent = nullptr);

    void setDraft(const DatabaseDraft &draft);

public slots:
    /// The answers to testRequested and connectRequested.
    void showCheck(const godwit::ConnectionCheck &check);
    void showFailure(const godwit::Error &error);
    /// The answer to saveRequested.
    void showSaved(const QString &name);
    /// The answer to connectRequested, where it can be opened.
    void finish();

    void done(int result) override;

signals:
    void testRequested(const godwit::DatabaseDraft &draft);
    void connectRequested(const godwit::DatabaseDraft &draft);
    /// Nobody waits for the answer any more.
    void cancelled();
    /// Make Godwit's tables: show the SQL first.
    void setUpRequested(const godwit::DatabaseDraft &draft);
    void saveRequested(const QString &name, const godwit::DatabaseDraft &draft, bool replace);

private:
    void addProfiles(QVBoxLayout *layout);
    void addAddress(QVBoxLayout *layout);
    void addButtons(QVBoxLayout *layout);
    void takeProfile(int index);
    void noteChange();
    void begin(const QString &text);
    void end();
    void offerSetUp(bool offer);
    void updateButtons();
    bool isKnown(const QString &name) const;

    QList<NamedDraft> m_profiles;
    QComboBox *m_profile = nullptr;
    QPushButton *m_save = nullptr;
    ConnectForm *m_form = nullptr;
    QLineEdit *m_address = nullptr;
    ConnectResult *m_result = nullptr;
    QPushButton *m_test = nullptr;
    QPushButton *m_setUp = nullptr;
    QPushButton *m_connect = nullptr;
    bool m_busy = false;
};

} // namespace godwit
