// SPDX-License-Identifier: Apache-2.0
#include "models/database/addressdraft.h"

#include "models/database/databaseaddress.h"
#include "models/database/secrets.h"

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

using Kind = DatabaseDraft::Kind;
using Password = DatabaseDraft::Password;
using Tls = DatabaseDraft::Tls;

void takeTls(DatabaseDraft &draft)
{
    QMap<QString, QString> &options = draft.options;
    if (draft.kind == Kind::Postgresql) {
        draft.schema = options.take(u"schema"_s);
        draft.authority = options.take(u"sslrootcert"_s);
        static const QMap<QString, Tls> modes{
            {u"verify-full"_s, Tls::Verified}, {u"require"_s, Tls::Encrypted}, {u"disable"_s, Tls::Off}};
        if (modes.contains(options.value(u"sslmode"_s)))
            draft.tls = modes.value(options.take(u"sslmode"_s));
    } else if (draft.kind == Kind::Mariadb) {
        draft.authority = options.take(u"ssl_ca"_s);
        draft.tls = draft.authority.isEmpty() ? Tls::Automatic : Tls::Verified;
        if (options.value(u"tls"_s) == u"off") {
            draft.tls = Tls::Off;
            options.remove(u"tls"_s);
        }
    } else if (options.value(u"encrypt"_s) == u"no") {
        draft.tls = Tls::Off;
        options.remove(u"encrypt"_s);
    } else if (options.value(u"trustservercertificate"_s) == u"yes") {
        draft.tls = Tls::Encrypted;
        options.remove(u"trustservercertificate"_s);
    }
}

void takePassword(DatabaseDraft &draft, const ConnectionSpec &spec)
{
    constexpr QStringView file = u"file:";
    if (spec.secret.startsWith(file) && spec.secret.size() > file.size()) {
        draft.password = Password::File;
        draft.secret = spec.secret.sliced(file.size());
    } else if (!spec.secret.isEmpty()) {
        draft.password = Password::Secret;
        draft.secret = spec.secret;
    } else if (typedPassword(spec)) {
        draft.password = Password::Typed; // what was typed is not shown again
    }
}

} // namespace

DatabaseDraft draftOf(const QString &address)
{
    const auto spec = parseDatabaseAddress(address);
    if (!spec || spec->dialect == u"sqlite")
        return {.kind = Kind::Sqlite, .path = spec ? canonicalDatabase(spec->database) : address};
    DatabaseDraft draft{.host = spec->host,
                        .port = spec->port,
                        .database = spec->database,
                        .user = spec->user,
                        .options = spec->options};
    for (const Kind kind : {Kind::Postgresql, Kind::Mariadb, Kind::Sqlserver}) {
        if (schemeOf(kind) == spec->dialect)
            draft.kind = kind;
    }
    takeTls(draft);
    takePassword(draft, *spec);
    return draft;
}

} // namespace godwit
