// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/invariants.h"
#include "tests/support/auditfixture.h"
#include "tests/support/faultproxy.h"

#include <QTest>

namespace godwit::test
{

// An audit database on a server (the variant's) behind a proxy that loses what its COMMIT answers.

inline bool auditIsPostgres() { return auditServer() == FreshDatabase::Server::Postgres; }

inline quint16 auditPort() { return quint16((auditIsPostgres() ? postgres() : mariadb()).port); }

inline std::string auditCommit()
{
    return auditIsPostgres() ? FaultProxy::postgresCommit() : FaultProxy::mariadbCommit();
}

/// The audit database as it is reached through the proxy.
inline QString through(const FaultProxy &proxy, const AuditFixture &fixture)
{
    QString address = fixture.auditPath();
    address.replace(QStringLiteral(":%1/").arg(auditPort()), QStringLiteral(":%1/").arg(proxy.port()));
    // The proxy has to see what is said.
    return auditIsPostgres() ? address + QStringLiteral("&sslmode=disable") : address;
}

inline qint64 count(const AuditFixture &fixture, const QString &from)
{
    Connection connection = fixture.open();
    return must(connection.selectOne(QStringLiteral("SELECT count(*) FROM ") + from))->integer(0);
}

inline void holds(const AuditFixture &fixture)
{
    Connection whole = fixture.open();
    for (const InvariantResult &result : must(verifyAudit(whole))) {
        QVERIFY2(result.holds(),
                 qPrintable(result.id + QStringLiteral(": ") + result.violations.join(QLatin1Char('\n'))));
    }
}

} // namespace godwit::test
