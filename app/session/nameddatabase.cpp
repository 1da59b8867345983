// SPDX-License-Identifier: Apache-2.0
#include "app/session/nameddatabase.h"

#include "app/session/profiles.h"
#include "models/database/databaseaddress.h"

#include <QCoreApplication>

namespace godwit
{

Result<NamedDatabase> namedDatabase(const QString &database, const QString &profile)
{
    if (!database.isEmpty() && !profile.isEmpty()) {
        return Error{
            .kind = ErrorKind::Usage,
            .what = QCoreApplication::translate("NamedDatabase", "Two audit databases were named"),
            .object = QCoreApplication::translate("NamedDatabase", "%1 and the profile \"%2\"")
                          .arg(shownDatabase(database), profile),
            .advice = QCoreApplication::translate("NamedDatabase", "Give either --database or --profile.")};
    }
    if (!database.isEmpty())
        return NamedDatabase{.address = database};
    QString name = profile;
    if (name.isEmpty()) {
        const QString address = qEnvironmentVariable("GODWIT_DATABASE");
        if (!address.isEmpty())
            return NamedDatabase{.address = address};
        name = qEnvironmentVariable("GODWIT_PROFILE");
    }
    if (name.isEmpty())
        return NamedDatabase{};
    auto found = Profiles().find(name);
    if (!found)
        return found.error();
    return NamedDatabase{.address = found->address, .profile = name};
}

} // namespace godwit
