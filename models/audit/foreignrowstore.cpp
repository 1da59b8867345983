// SPDX-License-Identifier: Apache-2.0
#include "models/audit/foreignrowstore.h"

#include "models/audit/trail.h"
#include "models/core/statusword.h"
#include "models/database/connection.h"
#include "models/database/databaseaddress.h"
#include "models/database/dialect.h"
#include "models/database/transaction.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QSaveFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ForeignRowStore)
};

const QString metaKey = u"foreign_rows"_s;
constexpr std::chrono::milliseconds longestWait{5000};

QString filePath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           u"/godwit/connections.json"_s;
}

QJsonObject readFile()
{
    QFile file(filePath());
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

/// The same for every spelling of a file's path and every account of a server.
QString keyOf(const Connection &connection)
{
    ConnectionSpec spec = connection.spec();
    if (spec.dialect == u"sqlite")
        return canonicalDatabase(spec.database);
    spec.user.clear();
    const QString schema = spec.options.value(u"schema"_s);
    return shownDatabase(spec) + (schema.isEmpty() ? QString() : u"?schema="_s + schema);
}

Error notSaved(const QString &cause)
{
    return {.kind = ErrorKind::Io,
            .what = Text::tr("The setting was not saved"),
            .object = QDir::toNativeSeparators(filePath()),
            .cause = cause};
}

Result<void> saveToFile(const Connection &connection, const ForeignRows &rows)
{
    if (!QDir().mkpath(QFileInfo(filePath()).absolutePath()))
        return notSaved(Text::tr("its folder cannot be made"));
    QLockFile lock(filePath() + u".lock"_s); // window and console may save at once
    if (!lock.tryLock(longestWait))
        return notSaved(Text::tr("another program holds its lock, %1").arg(filePath() + u".lock"_s));
    QJsonObject all = readFile();
    all.insert(keyOf(connection), QJsonDocument::fromJson(rows.toJson()).object());
    QSaveFile file(filePath());
    const QByteArray json = QJsonDocument(all).toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.commit())
        return notSaved(file.errorString());
    return {};
}

} // namespace

Result<ForeignRows> loadForeignRows(Connection &connection)
{
    if (connection.reading().bare) {
        const QJsonObject own = readFile().value(keyOf(connection)).toObject();
        return ForeignRows::fromJson(QJsonDocument(own).toJson());
    }
    auto row = connection.selectOne(u"SELECT value FROM GODWIT_META WHERE \"key\"=?"_s, {metaKey});
    if (!row)
        return row.error();
    return *row ? ForeignRows::fromJson((*row)->bytes(0)) : ForeignRows();
}

Result<void> refreshReading(Connection &connection)
{
    auto foreign = loadForeignRows(connection);
    if (!foreign)
        return foreign.error();
    Reading reading = connection.reading();
    reading.foreign = *foreign;
    connection.setReading(std::move(reading));
    return {};
}

namespace
{

Result<void> saveOnce(Connection &connection, const Actor &actor, const ForeignRows &rows,
                      const QString &reason)
{
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return transaction.error();
    auto before = loadForeignRows(connection);
    if (!before)
        return before.error();
    const QString sql = connection.dialect().upsert(u"GODWIT_META"_s, {u"key"_s, u"value"_s}, 1);
    if (auto done = connection.execute(sql, {metaKey, QString::fromUtf8(rows.toJson())}); !done)
        return done.error();
    const auto json = [](const ForeignRows &value) {
        return QJsonDocument::fromJson(value.toJson()).object();
    };
    Trail trail(connection, actor);
    if (auto noted = trail.append({.kind = u"foreign_rows_changed"_s,
                                   .reason = reason,
                                   .detail = {{u"before"_s, json(*before)}, {u"now"_s, json(rows)}}});
        !noted)
        return noted.error();
    return commitOrLook(*transaction,
                        [&] { return Trail(connection, actor).isThereAfterAll({}, trail.lastHash()); });
}

} // namespace

Result<void> saveForeignRows(Connection &connection, const Actor &actor, const ForeignRows &rows,
                             const QString &reason)
{
    if (connection.reading().bare)
        return saveToFile(connection, rows);
    return retried([&] { return saveOnce(connection, actor, rows, reason); });
}

Result<QList<StatusWordUse>> statusWordsInUse(Connection &connection)
{
    auto rules = loadForeignRows(connection);
    if (!rules)
        return rules.error();
    auto rows = connection.select(u"SELECT Status, count(*) FROM "
                                  "(SELECT Status FROM ETL_RUN_STATUS UNION ALL "
                                  "SELECT Status FROM ETL_STEP_RUN_STATUS) words GROUP BY Status "
                                  "ORDER BY count(*) DESC, Status"_s);
    if (!rows)
        return rows.error();
    QList<StatusWordUse> words;
    QHash<QString, qsizetype> position; // spellings of one word are one
    for (const Row &row : std::as_const(*rows)) {
        const QString plain = plainStatusWord(row.text(0));
        if (const auto known = position.constFind(plain); known != position.constEnd()) {
            words[*known].rows += row.integer(1);
            continue;
        }
        position.insert(plain, words.size());
        words.append({row.text(0), row.integer(1), rules->stateOf(row.text(0))});
    }
    return words;
}

} // namespace godwit
