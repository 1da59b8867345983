// SPDX-License-Identifier: Apache-2.0
#include "tests/support/failpointlist.h"

#include "tests/support/ctlprocess.h"
#include "tests/support/databasecontent.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace godwit::test
{

QStringList pointsInSources()
{
    QStringList points;
    static const QRegularExpression call(uR"re(failPoint\("([^"]+)"\))re"_s);
    for (const QString &folder : {u"/models"_s, u"/app"_s}) {
        QDirIterator files(QStringLiteral(GODWIT_SOURCE_DIR) + folder, {u"*.cpp"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            for (const auto &match : call.globalMatch(QString::fromUtf8(file.readAll())))
                points.append(match.captured(1));
        }
    }
    points.removeDuplicates();
    points.sort();
    return points;
}

QStringList pointsOf(const QString &audit, const QStringList &command, const QString &file)
{
    CtlProcess process(audit);
    process.setVariable(u"GODWIT_POINTS_TO"_s, file);
    if (!process.start(command) || process.wait().code != 0)
        return {};
    QFile reached(file);
    if (!reached.open(QIODevice::ReadOnly))
        return {};
    QStringList points = QString::fromUtf8(reached.readAll()).split(u'\n', Qt::SkipEmptyParts);
    points.removeDuplicates();
    points.sort();
    return points;
}

bool diesAt(const QString &audit, const QStringList &command, const QString &point)
{
    CtlProcess process(audit);
    process.setVariable(u"GODWIT_CRASH_AT"_s, point);
    return process.start(command) && process.wait().code == -1;
}

void hurryLeases(const QString &audit)
{
    executeOn(audit, {u"UPDATE GODWIT_META SET value='20' WHERE key='lease_beat_ms'"_s});
}

} // namespace godwit::test
