// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/odbc/odbcoptions.h"

#include "models/transfer/optionvalues.h"
#include "models/transfer/transfererror.h"

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

constexpr int longestLogin = 600;

bool isSecretKey(const QString &key)
{
    static const QStringList secrets{u"pwd"_s, u"password"_s, u"passwd"_s, u"pass"_s, u"accesstoken"_s};
    return secrets.contains(key.toLower());
}

/// Takes "{a;b}" or "plain" off the front; the semicolon stays. Nothing where a brace is not closed.
std::optional<QString> takeValue(QStringView &rest)
{
    rest = rest.trimmed();
    if (!rest.startsWith(u'{')) {
        const qsizetype end = rest.indexOf(u';');
        const QString value = rest.first(end < 0 ? rest.size() : end).trimmed().toString();
        rest = rest.sliced(end < 0 ? rest.size() : end);
        return value;
    }
    QString value;
    for (qsizetype i = 1; i < rest.size(); ++i) {
        if (rest[i] != u'}') {
            value += rest[i];
        } else if (i + 1 < rest.size() && rest[i + 1] == u'}') {
            value += rest[i++];
        } else {
            rest = rest.sliced(i + 1).trimmed();
            return rest.isEmpty() || rest.startsWith(u';') ? std::optional(value) : std::nullopt;
        }
    }
    return {};
}

} // namespace

std::optional<QList<QPair<QString, QString>>> connectionPairs(const QString &text)
{
    QList<QPair<QString, QString>> pairs;
    QStringView rest(text);
    while (!(rest = rest.trimmed()).isEmpty()) {
        if (rest.startsWith(u';')) {
            rest = rest.sliced(1);
            continue;
        }
        const qsizetype equals = rest.indexOf(u'=');
        const QString key = rest.first(std::max<qsizetype>(equals, 0)).trimmed().toString();
        if (key.isEmpty() || key.contains(u';') || key.contains(u'{') || key.contains(u'}'))
            return {};
        rest = rest.sliced(equals + 1);
        const auto value = takeValue(rest);
        if (!value)
            return {};
        pairs.append({key, *value});
    }
    return pairs;
}

QStringList OdbcOptions::names()
{
    return {u"driver"_s,        u"dsn"_s,   u"connection"_s, u"encrypt"_s, u"trust_server_certificate"_s,
            u"login_timeout"_s, u"ledger"_s};
}

OdbcOptions OdbcOptions::of(const ConnectionDef &connection, const QMap<QString, QString> &settings)
{
    OdbcOptions options;
    const auto value = [&](const QString &name) {
        return settings.value(name, connection.options.value(name)).trimmed();
    };
    options.driver = value(u"driver"_s);
    options.dsn = value(u"dsn"_s);
    options.connection = connectionPairs(value(u"connection"_s)).value_or(options.connection);
    if (const QString text = value(u"encrypt"_s).toLower(); !text.isEmpty()) {
        const auto asSwitch = switchValue(text);
        options.encrypt = asSwitch ? (*asSwitch ? u"yes"_s : u"no"_s) : text;
    }
    options.trustServerCertificate = switchValue(value(u"trust_server_certificate"_s)).value_or(false);
    if (const int seconds = value(u"login_timeout"_s).toInt(); seconds > 0)
        options.loginTimeout = seconds;
    options.ledger = switchValue(value(u"ledger"_s)).value_or(true);
    return options;
}

QStringList OdbcOptions::check(const QMap<QString, QString> &options)
{
    QStringList problems;
    for (const QString &name : {u"trust_server_certificate"_s, u"ledger"_s}) {
        if (options.contains(name) && !switchValue(options.value(name)))
            problems.append(notASwitch(name, options.value(name)));
    }
    const QString encrypt = options.value(u"encrypt"_s, u"yes"_s).trimmed().toLower();
    if (encrypt != u"strict" && !switchValue(encrypt)) {
        problems.append(Transfer::tr("Option \"encrypt\" is \"%1\"; it must be one of: yes, no, strict.")
                            .arg(options.value(u"encrypt"_s)));
    }
    if (options.contains(u"login_timeout"_s)) {
        const int seconds = options.value(u"login_timeout"_s).toInt();
        if (seconds < 1 || seconds > longestLogin) {
            problems.append(
                Transfer::tr(
                    "Option \"login_timeout\" is \"%1\"; it must be a number of seconds from 1 to %2.")
                    .arg(options.value(u"login_timeout"_s))
                    .arg(longestLogin));
        }
    }
    const auto pairs = connectionPairs(options.value(u"connection"_s));
    if (!pairs) {
        problems.append(Transfer::tr("Option \"connection\" is not a list like \"Key=value; Other={a;b}\"."));
        return problems;
    }
    for (const auto &[key, value] : *pairs) {
        if (isSecretKey(key)) {
            problems.append(
                Transfer::tr("Option \"connection\" holds a password (\"%1\"); name a secret with "
                             "the connection's \"secret\" instead.")
                    .arg(key));
        }
    }
    return problems;
}

} // namespace godwit
