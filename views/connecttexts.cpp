// SPDX-License-Identifier: Apache-2.0
#include "views/connecttexts.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

using Kind = DatabaseDraft::Kind;
using Password = DatabaseDraft::Password;
using Tables = ConnectionCheck::Tables;
using Tls = DatabaseDraft::Tls;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ConnectTexts)
};

QString tablesText(Tables tables)
{
    switch (tables) {
    case Tables::None:
        return Text::tr("Godwit's tables are not there yet.");
    case Tables::AuditOnly:
        return Text::tr("The two audit tables are there, Godwit's own are not.");
    case Tables::Ready:
        return Text::tr("Godwit's tables are there.");
    case Tables::TooNew:
        return Text::tr("A newer version of Godwit made its tables; install that version.");
    }
    Q_UNREACHABLE();
    return {};
}

QString roleText(const AccountRights &rights)
{
    return rights.mayEdit  ? Text::tr("may run and change definitions")
           : rights.mayRun ? Text::tr("may run, but change no definitions")
                           : Text::tr("may read only");
}

} // namespace

QList<Kind> databaseKinds() { return {Kind::Sqlite, Kind::Postgresql, Kind::Mariadb, Kind::Sqlserver}; }

QString databaseKindText(Kind kind)
{
    switch (kind) {
    case Kind::Sqlite:
        return Text::tr("SQLite file");
    case Kind::Postgresql:
        return u"PostgreSQL"_s;
    case Kind::Mariadb:
        return u"MariaDB, MySQL"_s;
    case Kind::Sqlserver:
        return Text::tr("SQL Server (not run against a server)");
    }
    Q_UNREACHABLE();
    return {};
}

QList<Password> passwordWays()
{
    return {Password::ClientFiles, Password::Secret, Password::File, Password::Typed};
}

QString passwordWayText(Password way, Kind kind)
{
    switch (way) {
    case Password::ClientFiles:
        return kind == Kind::Postgresql ? Text::tr("From ~/.pgpass, or none")
               : kind == Kind::Mariadb  ? Text::tr("From ~/.my.cnf, or none")
                                        : Text::tr("None");
    case Password::Secret:
        return Text::tr("A secret's name");
    case Password::File:
        return Text::tr("A file");
    case Password::Typed:
        return Text::tr("Typed here");
    }
    Q_UNREACHABLE();
    return {};
}

QList<Tls> tlsWays(Kind kind)
{
    switch (kind) {
    case Kind::Sqlite:
        return {Tls::Automatic};
    case Kind::Postgresql:
        return {Tls::Automatic, Tls::Verified, Tls::Encrypted, Tls::Off};
    case Kind::Mariadb:
        return {Tls::Automatic, Tls::Verified, Tls::Off};
    case Kind::Sqlserver:
        return {Tls::Automatic, Tls::Encrypted, Tls::Off};
    }
    Q_UNREACHABLE();
    return {};
}

QString tlsWayText(Tls way, Kind kind)
{
    switch (way) {
    case Tls::Automatic:
        return kind == Kind::Sqlserver ? Text::tr("Encrypted and verified")
                                       : Text::tr("Automatic: verified, except on this machine");
    case Tls::Verified:
        return kind == Kind::Mariadb ? Text::tr("Verified by an authority's file") : Text::tr("Verified");
    case Tls::Encrypted:
        return Text::tr("Encrypted, whoever answers");
    case Tls::Off:
        return Text::tr("Off: everybody on the line may read along");
    }
    Q_UNREACHABLE();
    return {};
}

QString checkHeading(const ConnectionCheck &check)
{
    return check.isServer ? Text::tr("Connected to %1").arg(check.server)
                          : Text::tr("%1 can be opened").arg(QDir::toNativeSeparators(check.address));
}

QString checkDetails(const ConnectionCheck &check)
{
    QStringList lines;
    const QString account = check.isServer ? check.rights.account : Text::tr("This account");
    lines += check.tables == Tables::Ready
                 ? Text::tr("%1 %2.", "account, what it may do").arg(account, roleText(check.rights))
             : check.isServer ? Text::tr("The server knows you as %1.").arg(account)
                              : QString();
    lines += tablesText(check.tables);
    if (check.isServer)
        lines +=
            check.encrypted ? Text::tr("The line is encrypted.") : Text::tr("The line is not encrypted.");
    lines.removeAll(QString());
    return lines.join(u'\n');
}

bool wantsSetUp(const ConnectionCheck &check)
{
    return check.tables == Tables::None || check.tables == Tables::AuditOnly;
}

} // namespace godwit
