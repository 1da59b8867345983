// SPDX-License-Identifier: Apache-2.0
#include "models/audit/journalentries.h"
#include "models/core/redactor.h"
#include "models/database/addressdraft.h"
#include "models/database/databaseaddress.h"
#include "tests/fuzz/fuzzers.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace godwit::fuzz
{
namespace
{

using Kind = DatabaseDraft::Kind;
using Password = DatabaseDraft::Password;
using Tls = DatabaseDraft::Tls;

/// Parsed, with what may be said in two ways said in one.
Result<ConnectionSpec> parsed(const QString &address)
{
    auto spec = parseDatabaseAddress(address);
    for (const Kind kind : {Kind::Postgresql, Kind::Mariadb, Kind::Sqlserver}) {
        if (spec && schemeOf(kind) == spec->dialect && spec->port == usualPort(kind))
            spec->port = 0;
    }
    if (spec && spec->dialect == u"sqlite")
        spec->database = canonicalDatabase(spec->database);
    // A user needs a host in an address; this machine is "localhost" then.
    if (spec && spec->dialect != u"sqlite" && spec->host.isEmpty())
        spec->host = u"localhost"_s;
    return spec;
}

/// Any text: read, taken apart into fields and put together again it names the same database.
void anyText(const QString &text)
{
    const auto spec = parsed(text);
    if (!spec) {
        const Error &error = spec.error();
        promise(error.kind == ErrorKind::Usage, "what is no address is the user's to mend");
        promise(!error.what.isEmpty() && !error.cause.isEmpty() && !error.advice.isEmpty(),
                "an error says what, why and what to do");
        return;
    }
    if (schemeOf(Kind::Postgresql) != spec->dialect && schemeOf(Kind::Mariadb) != spec->dialect &&
        schemeOf(Kind::Sqlserver) != spec->dialect && spec->dialect != u"sqlite")
        return; // only tests know it
    DatabaseDraft draft = draftOf(text);
    if (draft.port == usualPort(draft.kind))
        draft.port = 0;
    if (draft.host.isEmpty() && (draft.port > 0 || !draft.user.isEmpty()))
        draft.host = u"localhost"_s; // as in parsed()
    const auto again = parsed(addressOf(draft));
    promise(again.ok(), "an address of fields can be read");
    promise(*again == *spec, "an address, its fields and their address are the same database");
    promise(draftOf(addressOf(draft)) == draft, "fields, their address and its fields are the same");
    const QString journalled = journalledName(text);
    promise(journalledName(journalled) == journalled, "a journal's database has one name");
    if (isDatabaseFile(text))
        return;
    const auto owner = parsed(journalled);
    promise(owner && *owner == *spec, "a journal finds its database again");
}

/// The next fields of the input, each up to the next NUL.
QString field(std::string_view &bytes)
{
    const size_t length = std::min(bytes.find('\0'), bytes.size());
    const QString text = QString::fromUtf8(bytes.data(), qsizetype(length));
    bytes.remove_prefix(std::min(length + 1, bytes.size()));
    return text;
}

/// Whatever somebody writes into the fields of the dialog: its address is refused, or says exactly that.
void anyFields(std::string_view bytes)
{
    const unsigned char how = choice(bytes);
    DatabaseDraft draft{
        .kind = std::array{Kind::Postgresql, Kind::Mariadb, Kind::Sqlserver}.at(how % 3),
        .port = choice(bytes) * 129,
        .tls = std::array{Tls::Automatic, Tls::Verified, Tls::Encrypted, Tls::Off}.at((how >> 2) & 3)};
    draft.password = std::array{Password::ClientFiles, Password::Secret, Password::File, Password::Typed}.at(
        (how >> 4) & 3);
    const bool known = (how & 0x80) != 0; // few hosts are one by chance
    static const QStringList hosts{{}, u"db.example.com"_s, u"2001:db8::1"_s, u"/run/mysqld/mysqld.sock"_s};
    draft.host = known ? hosts.at(choice(bytes) & 3) : field(bytes);
    if (draft.kind == Kind::Sqlserver && draft.host.startsWith(u'/'))
        draft.host.clear(); // it has no sockets
    draft.user = field(bytes);
    draft.database = field(bytes);
    draft.authority = field(bytes);
    if (draft.kind == Kind::Postgresql)
        draft.schema = field(bytes);
    draft.secret = field(bytes);
    draft.typed = u"CANARY-1f7d"_s;

    const QString address = addressOf(draft);
    promise(!address.contains(draft.typed) || draft.password != Password::Typed ||
                QString::fromUtf8(bytes).contains(draft.typed),
            "what was typed is in no address");
    const auto spec = parseDatabaseAddress(address);
    const bool plain = !draft.database.isEmpty() && !draft.database.contains(u'/');
    if (known)
        promise(spec.ok() || !plain, "fields become an address");
    if (!spec)
        return;
    promise(spec->dialect == schemeOf(draft.kind), "the kind is kept");
    promise(spec->user == draft.user, "the user is kept");
    promise(spec->database == draft.database, "the database is kept");
    promise(spec->port == draft.port || draft.port == usualPort(draft.kind), "the port is kept");
    if (known && !draft.host.isEmpty())
        promise(spec->host == draft.host, "the host is kept");
    const bool named = draft.password == Password::Secret || draft.password == Password::File;
    const QString secret = draft.password == Password::File ? u"file:"_s + draft.secret : draft.secret;
    promise(spec->secret == (named && !draft.secret.isEmpty() ? secret : QString()), "the secret is kept");
    promise(spec->options.value(u"schema"_s) == draft.schema, "the schema is kept");
    static const QHash<Kind, QString> authorities{{Kind::Postgresql, u"sslrootcert"_s},
                                                  {Kind::Mariadb, u"ssl_ca"_s}};
    if (authorities.contains(draft.kind))
        promise(spec->options.value(authorities.value(draft.kind)) == draft.authority,
                "the authority is kept");
    // Nothing that was written into a field switches encryption off.
    if (draft.tls != Tls::Off) {
        promise(!spec->options.contains(u"tls"_s) && !spec->options.contains(u"encrypt"_s) &&
                    spec->options.value(u"sslmode"_s) != u"disable",
                "nobody has switched encryption off");
    }
}

/// An address with a password in it: refused, and what is shown does not hold it.
void withPassword(std::string_view bytes)
{
    static const QString canary = u"CANARY-5e1d"_s;
    static const QStringList schemes{u"postgresql"_s, u"mariadb"_s, u"mysql"_s, u"SQLServer"_s, u"oracle"_s};
    const QString scheme = schemes.at(choice(bytes) % schemes.size());
    const bool asOption = (choice(bytes) & 1) != 0;
    QString user = field(bytes);
    static const QRegularExpression end(u"[/?#]"_s); // of a host
    user.remove(end);
    const QString password = field(bytes) + canary + field(bytes);
    const QString rest = field(bytes);
    QString text = scheme + u"://"_s;
    if (asOption) {
        static const QStringList words{u"password"_s, u"Passwd"_s, u"PWD"_s};
        text += user + u"/d?"_s + words.at(user.size() % words.size()) + u'=' + canary + u'&' + rest;
    } else {
        text += user + u':' + password + u'@' + rest;
    }
    promise(!shownDatabase(text).contains(canary), "no password is shown");
    const auto spec = parseDatabaseAddress(text);
    // "h:5432/d?schema=a@b" has a port and no password.
    static const QRegularExpression port(u"^[0-9]*[/?#]"_s);
    const bool isPort = !asOption && port.match(password).hasMatch();
    promise(!spec || isPort, "a password is refused");
    if (spec)
        return;
    const QString error = spec.error().text();
    promise(!error.contains(canary), "no error repeats a password");
    static const QRegularExpression other(u"[\\s/]"_s);
    if (!asOption && !user.contains(other) && !password.contains(other))
        promise(!redacted(text).contains(canary), "the redactor knows addresses with a password");
}

} // namespace

void fuzzAddress(std::string_view bytes)
{
    switch (choice(bytes) % 3) {
    case 0:
        return anyText(QString::fromUtf8(bytes.data(), qsizetype(bytes.size())).remove(QChar(u'\0')));
    case 1:
        return anyFields(bytes);
    default:
        return withPassword(bytes);
    }
}

} // namespace godwit::fuzz
