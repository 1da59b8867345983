// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMap>
#include <QMetaType>
#include <QString>

namespace godwit
{

/// An audit database as somebody describes it field by field; becomes an address
/// (database/databaseaddress.h).
struct DatabaseDraft
{
    enum class Kind { Sqlite, Postgresql, Mariadb, Sqlserver };
    /// Where the password is found.
    enum class Password {
        ClientFiles, ///< ~/.pgpass, ~/.my.cnf
        Secret,      ///< by its name
        File,
        Typed, ///< for as long as the program runs
    };
    enum class Tls {
        Automatic, ///< verified, but on this machine
        Verified,  ///< always
        Encrypted, ///< whoever answers
        Off,
    };

    Kind kind = Kind::Postgresql;
    QString path; ///< of the file; the rest is for servers
    QString host; ///< or, beginning with "/", the socket (PostgreSQL: its folder)
    int port = 0; ///< 0: the usual one
    QString database;
    QString schema; ///< PostgreSQL
    QString user;
    Password password = Password::ClientFiles;
    QString secret; ///< name, or path of the file
    QString typed;  ///< goes into no address and no file
    Tls tls = Tls::Automatic;
    QString authority;              ///< PEM file with whom the server's certificate is from
    QMap<QString, QString> options; ///< what else the address says

    friend bool operator==(const DatabaseDraft &, const DatabaseDraft &) = default;
};

/// The scheme of its addresses; empty: a file.
QString schemeOf(DatabaseDraft::Kind kind);
/// The usual port; 0: a file.
int usualPort(DatabaseDraft::Kind kind);

/// The address that `--database` takes, without a typed password.
QString addressOf(const DatabaseDraft &draft);
/// What is missing before it can be used, as a sentence; empty: nothing.
QString missingIn(const DatabaseDraft &draft);

} // namespace godwit

Q_DECLARE_METATYPE(godwit::DatabaseDraft)
