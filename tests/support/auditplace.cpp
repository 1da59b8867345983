// SPDX-License-Identifier: Apache-2.0
#include "tests/support/auditplace.h"

#include "tests/support/auditfixture.h"
#include "tests/support/databasecontent.h"

using namespace Qt::StringLiterals;

namespace godwit::test
{

AuditPlace::AuditPlace(QString kind, QString file) : m_kind(std::move(kind)), m_address(std::move(file))
{
    if (m_kind == u"sqlite")
        return;
    m_server = std::make_unique<FreshDatabase>(m_kind == u"postgresql" ? FreshDatabase::Server::Postgres
                                                                       : FreshDatabase::Server::Mariadb);
    m_address = serverAddress(*m_server);
}

AuditPlace::~AuditPlace() = default;

int AuditPlace::port() const { return m_server ? m_server->address().port : 0; }

QString AuditPlace::addressAt(int port) const
{
    QString address = m_address;
    address.replace(u":%1/"_s.arg(m_server->address().port), u":%1/"_s.arg(port));
    return m_kind == u"postgresql" ? address + u"&sslmode=disable"_s : address;
}

void AuditPlace::forgetRuns() const
{
    QStringList statements{u"DELETE FROM GODWIT_META WHERE \"key\" LIKE 'chain:%'"_s};
    for (const char *table : {"ETL_STEP_RUN_STATUS", "ETL_RUN_STATUS", "GODWIT_ATTEMPT", "GODWIT_PLAN",
                              "GODWIT_RUN", "GODWIT_LEASE", "GODWIT_EVENT"})
        statements += u"DELETE FROM "_s + QLatin1String(table);
    executeOn(m_address, statements);
}

void AuditPlace::setLease(int ttl, int beat, int margin) const
{
    const auto set = [](const char *key, int value) {
        return u"UPDATE GODWIT_META SET value='%1' WHERE \"key\"='lease_%2_ms'"_s.arg(value).arg(
            QLatin1String(key));
    };
    executeOn(m_address, {set("ttl", ttl), set("beat", beat), set("margin", margin)});
}

} // namespace godwit::test
