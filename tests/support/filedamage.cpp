// SPDX-License-Identifier: Apache-2.0
#include "tests/support/filedamage.h"

#include <QProcess>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace godwit::test
{
namespace
{

constexpr int pageSize = 4096;
constexpr int headerSize = 100;

QByteArray noise(qsizetype size, QRandomGenerator &random)
{
    QByteArray bytes(size, '\0');
    for (char &byte : bytes)
        byte = char(random.bounded(256));
    return bytes;
}

QByteArray throughZzuf(const QByteArray &whole, quint32 seed, double ratio)
{
    QProcess zzuf;
    zzuf.start(u"zzuf"_s, {u"-q"_s, u"-s"_s, QString::number(seed), u"-r"_s, QString::number(ratio, 'f', 6)});
    if (!zzuf.waitForStarted())
        qFatal("zzuf cannot be started: %s", qPrintable(zzuf.errorString()));
    zzuf.write(whole);
    zzuf.closeWriteChannel();
    if (!zzuf.waitForFinished(60'000) || zzuf.exitCode() != 0)
        qFatal("zzuf failed: %s", zzuf.readAllStandardError().constData());
    return zzuf.readAllStandardOutput();
}

} // namespace

Damage damaged(const QByteArray &whole, int number, QRandomGenerator &random)
{
    Damage damage{.bytes = whole};
    const int pages = int(whole.size() / pageSize);
    const int page = random.bounded(pages);
    switch (number % 5) {
    case 0:
        damage.bytes.truncate(random.bounded(int(whole.size())));
        damage.text = u"truncated to %1 bytes"_s.arg(damage.bytes.size());
        break;
    case 1:
        damage.bytes.replace(page * pageSize, pageSize, QByteArray(pageSize, '\0'));
        damage.text = u"page %1 zeroed"_s.arg(page + 1);
        break;
    case 2: {
        const int at = random.bounded(headerSize);
        const int count = 1 + random.bounded(headerSize - at);
        damage.bytes.replace(at, count, noise(count, random));
        damage.text = u"%1 bytes of noise at byte %2 of the header"_s.arg(count).arg(at);
        break;
    }
    case 3:
        damage.bytes.replace(page * pageSize, pageSize, noise(pageSize, random));
        damage.text = u"page %1 is noise"_s.arg(page + 1);
        break;
    default: {
        const double ratio = std::pow(10.0, -4.0 + 2.0 * random.generateDouble());
        const quint32 seed = random.generate();
        damage.bytes = throughZzuf(whole, seed, ratio);
        damage.text = u"zzuf -s %1 -r %2"_s.arg(seed).arg(ratio, 0, 'f', 6);
    }
    }
    return damage;
}

QString integrityOf(const QString &path)
{
    sqlite3 *database = nullptr;
    sqlite3_stmt *statement = nullptr;
    QString said;
    int result = sqlite3_open_v2(path.toUtf8().constData(), &database, SQLITE_OPEN_READONLY, nullptr);
    if (result == SQLITE_OK)
        result = sqlite3_prepare_v2(database, "PRAGMA integrity_check(1)", -1, &statement, nullptr);
    if (result == SQLITE_OK && (result = sqlite3_step(statement)) == SQLITE_ROW) {
        said = QString::fromUtf8(
            static_cast<const char *>(static_cast<const void *>(sqlite3_column_text(statement, 0))));
    } else {
        said = QString::fromUtf8(sqlite3_errmsg(database));
    }
    sqlite3_finalize(statement);
    sqlite3_close(database);
    return said;
}

} // namespace godwit::test
