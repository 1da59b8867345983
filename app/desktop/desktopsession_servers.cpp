// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/desktopsession.h"
#include "app/session/profiles.h"
#include "app/session/settings.h"
#include "models/database/databaseaddress.h"
#include "views/mainwindow.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace godwit
{

// Which databases there are, whether the open one can be reached, and what the account may do there.

void DesktopSession::connectServers()
{
    connect(&m_connect, &ConnectService::chosen, this,
            [this](const QString &address) { openDatabase(address); });
    connect(&m_connect, &ConnectService::profilesChanged, this, &DesktopSession::showRecent);
    connect(&m_rights, &RightsService::found, this, &DesktopSession::showRights);
}

void DesktopSession::showRights(const AccountRights &rights)
{
    m_window.setRights(rights);
    if (!rights.mayRun && m_liveSince.isValid())
        m_window.setConnectionState(
            tr("live since %1, for reading only").arg(m_liveSince.toString(u"HH:mm"_s)), true);
}

/// A server may answer again; a file that is gone is only in the way.
void DesktopSession::noteNotOpened(const QString &path, const Error &error)
{
    if (isDatabaseFile(path)) {
        m_settings.removeRecentDatabase(path);
        showRecent();
    }
    if (error.trouble == Trouble::LoginFailed)
        m_connect.open(path, error); // a password can be typed there
    else
        m_window.showError(error);
}

/// With the names that some of them have, which are in a file of their own.
void DesktopSession::showRecent()
{
    const QStringList recent = m_settings.recentDatabases();
    m_window.setRecent(recent);
    m_names.run(
        this,
        [] {
            QMap<QString, QString> names;
            if (const auto profiles = Profiles().all()) { // else whoever opens the dialog is told
                for (const Profile &profile : *profiles)
                    names.insert(canonicalDatabase(profile.address), profile.name);
            }
            return names;
        },
        [this](const QMap<QString, QString> &names) {
            if (!names.isEmpty())
                m_window.setRecent(m_settings.recentDatabases(), names);
        });
}

} // namespace godwit
