// SPDX-License-Identifier: Apache-2.0
#include "models/database/serverdialect.h"

#include "models/database/databaseaddress.h"

#include <QCoreApplication>
#include <QSqlError>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ServerDialect)
};

} // namespace

Error ServerDialect::refused(const ConnectionSpec &spec, const QString &cause, const QString &advice)
{
    return {.kind = ErrorKind::Audit,
            .what = Text::tr("Cannot open the database"),
            .object = shownDatabase(spec),
            .cause = cause,
            .advice = advice};
}

Result<void> ServerDialect::checkBeforeOpening(const ConnectionSpec &spec) const
{
    // The drivers take options as one text that these would end early.
    const QStringList texts = QStringList{spec.host, spec.user, spec.database} + spec.options.values();
    for (const QString &text : texts) {
        if (text.contains(QChar(u'\0')) || text.contains(u';') || text.contains(u'\n'))
            return refused(spec, Text::tr("a part of it holds a semicolon or a control character"), {});
    }
    return {};
}

Error ServerDialect::basicError(const QSqlError &error)
{
    Error described{.kind = ErrorKind::Audit,
                    .what = Text::tr("The database reported an error"),
                    .cause = error.databaseText(),
                    .code = error.nativeErrorCode()};
    if (described.cause.trimmed().isEmpty())
        described.cause = error.driverText();
    // libpq says the same once per address and once more without TLS.
    QStringList lines = described.cause.split(u'\n');
    for (QString &line : lines)
        line = line.simplified();
    lines.removeDuplicates();
    described.cause = lines.join(u' ').simplified();
    return described;
}

void ServerDialect::lost(Error &error)
{
    error.trouble = Trouble::ConnectionLost;
    error.transient = true;
    error.advice = Text::tr("See whether the server is running and can be reached.");
}

void ServerDialect::busy(Error &error)
{
    error.transient = true;
    error.advice = Text::tr("Another program holds the rows; try again when it has finished.");
}

void ServerDialect::forbidden(Error &error)
{
    error.trouble = Trouble::Forbidden;
    error.advice = Text::tr("This account of the database may not do that; its administrator can grant it "
                            "(see docs/audit-databases.md for the roles).");
}

void ServerDialect::loginFailed(Error &error)
{
    error.trouble = Trouble::LoginFailed;
    error.advice = Text::tr("Check the user and the secret of the address.");
}

void ServerDialect::diskFull(Error &error)
{
    error.trouble = Trouble::DiskFull;
    error.transient = true;
    error.advice = Text::tr("Free some space on the server's disk and try again.");
}

Result<QString> ServerDialect::quoted(const QString &identifier, qsizetype length, qsizetype longest,
                                      QChar open, QChar close)
{
    if (identifier.isEmpty() || identifier.contains(QChar(u'\0')) || length > longest) {
        return Error{.kind = ErrorKind::Definition,
                     .what = Text::tr("Not a usable name"),
                     .object = identifier.left(60).replace(QChar(u'\0'), u"\\0"_s),
                     .cause = Text::tr("a name has 1 to %1 characters and no NUL").arg(longest)};
    }
    return QString(open + QString(identifier).replace(close, QString(2, close)) + close);
}

} // namespace godwit
