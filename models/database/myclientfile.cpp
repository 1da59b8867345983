// SPDX-License-Identifier: Apache-2.0
#include "models/database/myclientfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace godwit
{

QString passwordOfMyClientFile()
{
    QFile file(QDir::homePath() + u"/.my.cnf"_s);
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    if ((QFileInfo(file).permissions() & others) || !file.open(QIODevice::ReadOnly))
        return {};
    bool client = false;
    QString password;
    while (!file.atEnd()) {
        const QString line = QString::fromUtf8(file.readLine()).trimmed();
        if (line.startsWith(u'[')) {
            client = line == u"[client]" || line == u"[client-server]" || line == u"[client-mariadb]";
        } else if (client && line.section(u'=', 0, 0).trimmed() == u"password") {
            password = line.section(u'=', 1).trimmed();
            const bool marked = password.size() > 1 &&
                                (password.startsWith(u'"') || password.startsWith(u'\'')) &&
                                password.endsWith(password.front());
            if (marked)
                password = password.sliced(1, password.size() - 2);
        }
    }
    return password;
}

} // namespace godwit
