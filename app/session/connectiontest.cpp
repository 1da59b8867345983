// SPDX-License-Identifier: Apache-2.0
#include "app/session/connectiontest.h"

#include "models/audit/auditdatabase.h"
#include "models/audit/preparation.h"
#include "models/audit/rightscheck.h"
#include "models/database/databaseaddress.h"
#include "models/database/dialect.h"
#include "models/database/secrets.h"

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

Result<Connection> open(const DatabaseDraft &draft)
{
    auto spec = parseDatabaseAddress(addressOf(draft));
    if (!spec)
        return spec.error();
    spec->access = ConnectionSpec::Access::ReadOnly;
    spec->patience = 6s;
    const bool typed = draft.password == DatabaseDraft::Password::Typed && !draft.typed.isEmpty();
    const auto before = typedPassword(*spec);
    if (typed)
        keepTypedPassword(*spec, draft.typed);
    auto connection = Connection::open(*spec);
    if (typed && !connection && connection.error().trouble == Trouble::LoginFailed) {
        if (before)
            keepTypedPassword(*spec, *before);
        else
            forgetTypedPassword(*spec);
    }
    return connection;
}

ConnectionCheck::Tables tablesOf(AuditReadiness readiness)
{
    switch (readiness) {
    case AuditReadiness::Empty:
        return ConnectionCheck::Tables::None;
    case AuditReadiness::Bare:
        return ConnectionCheck::Tables::AuditOnly;
    case AuditReadiness::Ready:
        return ConnectionCheck::Tables::Ready;
    case AuditReadiness::TooNew:
        return ConnectionCheck::Tables::TooNew;
    }
    Q_UNREACHABLE();
    return {};
}

} // namespace

Result<ConnectionCheck> testConnection(const DatabaseDraft &draft)
{
    auto connection = open(draft);
    if (!connection)
        return connection.error();
    const Dialect &dialect = connection->dialect();
    ConnectionCheck check{.address = addressOf(draft), .isServer = dialect.isServer()};
    auto version = connection->selectOne(dialect.serverVersion());
    if (!version)
        return version.error();
    check.server = *version ? (*version)->text(0) : dialect.name();
    if (!dialect.encryption().isEmpty()) {
        // Who may not look is told that nothing is known to be encrypted.
        const auto row = connection->selectOne(dialect.encryption());
        check.encrypted = row && *row && !(*row)->text(0).isEmpty();
    }
    auto readiness = auditReadiness(*connection);
    if (!readiness)
        return readiness.error();
    check.tables = tablesOf(*readiness);
    check.opens = *readiness == AuditReadiness::Ready ||
                  (*readiness == AuditReadiness::Bare &&
                   openAudit(check.address, ConnectionSpec::Access::ReadOnly).ok());
    auto rights = accountRights(*connection);
    if (!rights)
        return rights.error();
    check.rights = *rights;
    return check;
}

Result<PreparationPlan> planSetUp(const DatabaseDraft &draft)
{
    auto connection = open(draft);
    if (!connection)
        return connection.error();
    return planPreparation(*connection);
}

} // namespace godwit
