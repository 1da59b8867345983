// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/connectservice.h"

#include "app/desktop/filetasks.h"
#include "app/session/connectiontest.h"
#include "models/audit/auditdatabase.h"
#include "models/database/addressdraft.h"
#include "views/connectdialog.h"
#include "views/connecttexts.h"
#include "views/mainwindow.h"
#include "views/preparedialog.h"

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

constexpr int threads = 8; ///< servers that do not answer keep one each for some seconds

} // namespace

/// Files are looked at for it.
ConnectService::Choices ConnectService::choices(const QString &address)
{
    Choices found;
    if (const auto profiles = Profiles().all()) {
        for (const Profile &profile : *profiles)
            found.profiles.append({profile.name, draftOf(profile.address)});
    } else {
        found.problem = profiles.error();
    }
    if (!address.isEmpty())
        found.first = draftOf(address);
    return found;
}

ConnectService::ConnectService(MainWindow &window, QObject *parent)
    : QObject(parent), m_window(window), m_tasks(threads)
{
    connect(&m_window, &MainWindow::connectRequested, this, [this] { open(); });
}

void ConnectService::open(const QString &address, const std::optional<Error> &why)
{
    m_tasks.run(
        this, [address] { return choices(address); },
        [this, why](const Choices &choices) { show(choices, why); });
}

void ConnectService::show(const Choices &choices, const std::optional<Error> &why)
{
    if (m_dialog)
        return m_dialog->activateWindow();
    m_dialog = new ConnectDialog(choices.profiles, &m_window);
    connectDialog(m_dialog);
    if (choices.first)
        m_dialog->setDraft(*choices.first);
    if (why)
        m_dialog->showFailure(*why);
    else if (choices.problem)
        m_dialog->showFailure(*choices.problem);
    m_dialog->open();
}

void ConnectService::connectDialog(ConnectDialog *dialog)
{
    connect(dialog, &ConnectDialog::testRequested, this,
            [this](const DatabaseDraft &draft) { test(draft, false); });
    connect(dialog, &ConnectDialog::connectRequested, this,
            [this](const DatabaseDraft &draft) { test(draft, true); });
    connect(dialog, &ConnectDialog::cancelled, this, [this] { ++m_asked; });
    connect(dialog, &ConnectDialog::setUpRequested, this, &ConnectService::planSetUp);
    connect(dialog, &ConnectDialog::saveRequested, this, &ConnectService::save);
}

void ConnectService::test(const DatabaseDraft &draft, bool connects)
{
    const int asked = ++m_asked;
    m_tasks.run(
        this, [draft] { return testConnection(draft); },
        [this, asked, connects](const Result<ConnectionCheck> &check) {
            if (asked != m_asked || !m_dialog)
                return;
            if (!check) {
                m_dialog->showFailure(check.error());
            } else if (connects && check->opens) {
                m_dialog->finish();
                emit chosen(check->address);
            } else {
                m_dialog->showCheck(*check);
            }
        });
}

void ConnectService::planSetUp(const DatabaseDraft &draft)
{
    const int asked = ++m_asked;
    m_tasks.run(
        this, [draft] { return godwit::planSetUp(draft); },
        [this, asked, address = addressOf(draft)](const Result<PreparationPlan> &plan) {
            if (asked != m_asked || !m_dialog)
                return;
            if (plan)
                showPlan(*plan, address);
            else
                m_dialog->showFailure(plan.error());
        });
}

void ConnectService::showPlan(const PreparationPlan &plan, const QString &address)
{
    auto *sql = new PrepareDialog(plan, m_dialog);
    connect(sql, &PrepareDialog::confirmed, this, [this, address] { setUp(address); });
    sql->open();
}

void ConnectService::setUp(const QString &address)
{
    const int asked = ++m_asked;
    m_tasks.run(
        this, [address] { return createDatabase(address); },
        [this, asked](const Result<QString> &made) {
            if (asked != m_asked || !m_dialog)
                return;
            if (!made)
                return m_dialog->showFailure(made.error());
            m_dialog->finish();
            emit chosen(*made);
        });
}

void ConnectService::save(const QString &name, const DatabaseDraft &draft, bool replace)
{
    m_tasks.run(
        this, [name, address = addressOf(draft), replace] { return Profiles().add(name, address, replace); },
        [this](const Result<Profile> &saved) {
            if (saved)
                emit profilesChanged();
            if (!m_dialog)
                return;
            if (saved)
                m_dialog->showSaved(saved->name);
            else
                m_dialog->showFailure(saved.error());
        });
}

} // namespace godwit
