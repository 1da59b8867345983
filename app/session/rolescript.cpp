// SPDX-License-Identifier: Apache-2.0
#include "app/session/rolescript.h"

#include "models/database/connection.h"
#include "models/database/databaseaddress.h"

#include <QCoreApplication>
#include <QFile>

using namespace Qt::StringLiterals;

// Outside of any namespace, as the macro needs it.
static void initRoleResources() { Q_INIT_RESOURCE(roles); }

namespace godwit
{
namespace
{

/// One by one: of several in one text a driver reports the first result only. Each ends with its last line's
/// semicolon; a block in dollars may hold others.
QStringList statementsIn(const QString &script)
{
    QStringList statements;
    QString statement;
    bool inBlock = false;
    for (const QString &line : script.split(u'\n')) {
        if (!inBlock && (line.startsWith(u"--") || line.trimmed().isEmpty()))
            continue;
        statement += line + u'\n';
        inBlock ^= line.count(u"$$") % 2 == 1;
        if (inBlock || !line.endsWith(u';'))
            continue;
        statements.append(statement.chopped(2)); // without the semicolon
        statement.clear();
    }
    return statements;
}

} // namespace

Result<QString> roleScript(const QString &address)
{
    auto spec = parseDatabaseAddress(address);
    if (!spec)
        return spec.error();
    initRoleResources();
    QFile file(u":/roles/%1.sql"_s.arg(spec->dialect));
    if (file.open(QIODevice::ReadOnly))
        return QString::fromUtf8(file.readAll());
    return Error{.kind = ErrorKind::Usage,
                 .what = QCoreApplication::translate("RoleScript", "A file has no roles"),
                 .object = shownDatabase(address),
                 .advice = QCoreApplication::translate(
                     "RoleScript",
                     "Name a database on a server with --database; who may read or write a file, "
                     "its owner and rights say.")};
}

Result<void> applyRoles(const QString &address)
{
    auto script = roleScript(address);
    if (!script)
        return script.error();
    auto spec = parseDatabaseAddress(address);
    if (!spec)
        return spec.error();
    auto connection = Connection::open(*spec);
    if (!connection)
        return connection.error();
    for (const QString &sql : statementsIn(*script)) {
        if (auto done = connection->execute(sql); !done)
            return done.error();
    }
    return {};
}

} // namespace godwit
