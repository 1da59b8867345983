// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/mariadb/mariaoptions.h"

#include "models/transfer/optionvalues.h"
#include "models/transfer/transfererror.h"

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

const QStringList &replaceWords()
{
    static const QStringList words{u"auto"_s, u"delete"_s, u"rename"_s};
    return words;
}

} // namespace

QStringList MariaOptions::names()
{
    return {u"ssl_ca"_s, u"ledger"_s, u"local_infile"_s, u"replace"_s, u"idempotent"_s, u"lock_timeout"_s};
}

MariaOptions MariaOptions::of(const ConnectionDef &connection, const QMap<QString, QString> &settings)
{
    MariaOptions options;
    const auto value = [&](const QString &name) {
        return settings.value(name, connection.options.value(name)).trimmed();
    };
    options.sslCa = value(u"ssl_ca"_s);
    options.ledger = switchValue(value(u"ledger"_s)).value_or(options.ledger);
    options.localInfile = switchValue(value(u"local_infile"_s)).value_or(options.localInfile);
    options.idempotent = switchValue(value(u"idempotent"_s)).value_or(options.idempotent);
    options.replace = Replace(std::max<qsizetype>(0, replaceWords().indexOf(value(u"replace"_s).toLower())));
    if (const QString text = value(u"lock_timeout"_s); !text.isEmpty())
        options.lockTimeout = std::chrono::seconds(text.toInt());
    return options;
}

QStringList MariaOptions::check(const QMap<QString, QString> &options)
{
    QStringList problems;
    for (const QString &name : {u"ledger"_s, u"local_infile"_s, u"idempotent"_s}) {
        if (options.contains(name) && !switchValue(options.value(name)))
            problems.append(notASwitch(name, options.value(name)));
    }
    if (const QString word = options.value(u"replace"_s).trimmed().toLower();
        !word.isEmpty() && !replaceWords().contains(word)) {
        problems.append(Transfer::tr("Option \"replace\" is \"%1\"; it must be one of: %2.")
                            .arg(options.value(u"replace"_s), replaceWords().join(u", "_s)));
    }
    if (options.contains(u"lock_timeout"_s)) {
        bool isNumber = false;
        const int value = options.value(u"lock_timeout"_s).toInt(&isNumber);
        if (!isNumber || value < 1 || value > 86'400) {
            problems.append(
                Transfer::tr("Option \"lock_timeout\" is \"%1\"; it must be a number of seconds from 1 on.")
                    .arg(options.value(u"lock_timeout"_s)));
        }
    }
    return problems;
}

} // namespace godwit
