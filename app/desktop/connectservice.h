// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/backgroundtasks.h"
#include "app/session/profiles.h"
#include "views/connectdialog.h"

#include <QPointer>

namespace godwit
{

class MainWindow;
struct PreparationPlan;

/// Fulfils the dialog that connects to an audit database. Servers are asked in threads of the background; who
/// does not answer keeps nobody waiting, and what comes after it was given up is dropped. GUI thread.
class ConnectService : public QObject
{
    Q_OBJECT

public:
    explicit ConnectService(MainWindow &window, QObject *parent = nullptr);

    /// Opens the dialog, with an address in its fields and why that could not be opened.
    void open(const QString &address = {}, const std::optional<Error> &why = {});

signals:
    /// It can be opened.
    void chosen(const QString &address);
    void profilesChanged();

private:
    /// What the dialog offers, read from files.
    struct Choices
    {
        QList<NamedDraft> profiles;
        std::optional<Error> problem; ///< with the profiles
        std::optional<DatabaseDraft> first;
    };
    static Choices choices(const QString &address);
    void show(const Choices &choices, const std::optional<Error> &why);
    void connectDialog(ConnectDialog *dialog);
    void test(const DatabaseDraft &draft, bool connects);
    void planSetUp(const DatabaseDraft &draft);
    void showPlan(const PreparationPlan &plan, const QString &address);
    void setUp(const QString &address);
    void save(const QString &name, const DatabaseDraft &draft, bool replace);

    MainWindow &m_window;
    QPointer<ConnectDialog> m_dialog;
    int m_asked = 0; ///< number of the question that is waited for
    BackgroundTasks m_tasks;
};

} // namespace godwit
