// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/sqlite/sqliteoptions.h"

#include "models/transfer/optionvalues.h"
#include "models/transfer/transfererror.h"

using namespace Qt::StringLiterals;

namespace godwit
{

QStringList SqliteOptions::names() { return {u"busy_timeout_ms"_s, u"foreign_keys"_s, u"ledger"_s}; }

SqliteOptions SqliteOptions::of(const ConnectionDef &connection, const QMap<QString, QString> &settings)
{
    SqliteOptions options;
    const auto value = [&](const QString &name) {
        return settings.value(name, connection.options.value(name));
    };
    if (const QString text = value(u"busy_timeout_ms"_s); !text.isEmpty())
        options.busyTimeout = std::chrono::milliseconds(text.toInt());
    options.foreignKeys = switchValue(value(u"foreign_keys"_s)).value_or(options.foreignKeys);
    options.ledger = switchValue(value(u"ledger"_s)).value_or(options.ledger);
    return options;
}

QStringList SqliteOptions::check(const QMap<QString, QString> &options)
{
    QStringList problems;
    for (const QString &name : {u"foreign_keys"_s, u"ledger"_s}) {
        if (options.contains(name) && !switchValue(options.value(name)))
            problems.append(notASwitch(name, options.value(name)));
    }
    if (options.contains(u"busy_timeout_ms"_s)) {
        bool isNumber = false;
        const int value = options.value(u"busy_timeout_ms"_s).toInt(&isNumber);
        if (!isNumber || value < 0) {
            problems.append(
                Transfer::tr("Option \"busy_timeout_ms\" is \"%1\"; it must be a number of milliseconds.")
                    .arg(options.value(u"busy_timeout_ms"_s)));
        }
    }
    return problems;
}

} // namespace godwit
