// SPDX-License-Identifier: Apache-2.0
#include "models/database/secrets.h"

#include "models/core/redactor.h"
#include "models/database/connectionspec.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QStandardPaths>

#include <mutex>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Secrets)
};

Error refused(const QString &name, const QString &cause, const QString &advice)
{
    return {.kind = ErrorKind::Definition,
            .what = Text::tr("A secret cannot be used"),
            .object = name,
            .cause = cause,
            .advice = advice};
}

Result<QString> fromFile(const QString &name, const QString &path)
{
    QFile file(path);
    const QFileInfo info(path);
    if (!info.isFile() || !file.open(QIODevice::ReadOnly))
        return refused(name, Text::tr("%1 cannot be read: %2").arg(path, file.errorString()),
                       Text::tr("Check the path and its owner."));
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    if (info.permissions() & others)
        return refused(name, Text::tr("others than its owner may read or change %1").arg(path),
                       Text::tr("Run: chmod 600 \"%1\"").arg(path));
    constexpr qint64 longest = 64 * 1024;
    QByteArray line = file.readLine(longest);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    if (line.isEmpty())
        return refused(name, Text::tr("the first line of %1 is empty").arg(path), {});
    return QString::fromUtf8(line);
}

struct TypedPasswords
{
    std::mutex mutex;
    QHash<QStringList, QString> passwords; ///< by accountKey()
};

TypedPasswords &typed()
{
    static TypedPasswords all;
    return all;
}

/// The same account, whichever of the server's databases.
QStringList accountKey(const ConnectionSpec &spec)
{
    return {spec.dialect, spec.host, QString::number(spec.port), spec.user};
}

Result<QString> lookUp(const QString &name)
{
    const QByteArray variable = secretVariable(name).toLatin1();
    if (qEnvironmentVariableIsSet(variable.constData()))
        return qEnvironmentVariable(variable.constData());
    if (name.startsWith(u"file:"))
        return fromFile(name, name.sliced(5));
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    const QString path = folder + u"/godwit/secrets/"_s + name;
    if (!name.contains(u'/') && QFileInfo::exists(path))
        return fromFile(name, path);
    return refused(name, Text::tr("nobody has said it yet"),
                   Text::tr("Set the environment variable %1, or write it into the file %2 (chmod 600).")
                       .arg(QString::fromLatin1(variable), path));
}

} // namespace

void keepTypedPassword(const ConnectionSpec &account, const QString &password)
{
    registerSecret(password);
    const std::lock_guard lock(typed().mutex);
    typed().passwords.insert(accountKey(account), password);
}

void forgetTypedPassword(const ConnectionSpec &account)
{
    const std::lock_guard lock(typed().mutex);
    typed().passwords.remove(accountKey(account));
}

std::optional<QString> typedPassword(const ConnectionSpec &account)
{
    const std::lock_guard lock(typed().mutex);
    const auto found = typed().passwords.constFind(accountKey(account));
    return found == typed().passwords.cend() ? std::optional<QString>() : *found;
}

QString secretVariable(const QString &name)
{
    QString variable = name.toUpper();
    for (QChar &c : variable) {
        const bool plain = (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
        if (!plain)
            c = u'_';
    }
    return u"GODWIT_SECRET_"_s + variable;
}

Result<QString> findSecret(const QString &name)
{
    auto secret = lookUp(name);
    if (secret)
        registerSecret(*secret);
    return secret;
}

} // namespace godwit
