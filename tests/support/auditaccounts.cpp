// SPDX-License-Identifier: Apache-2.0
#include "tests/support/auditaccounts.h"

#include "tests/support/auditfixture.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace godwit::test
{
namespace
{

const QStringList &roles()
{
    static const QStringList all{u"viewer"_s, u"operator"_s, u"admin"_s};
    return all;
}

} // namespace

AuditAccounts::AuditAccounts(const FreshDatabase &database)
    : m_database(database), m_prefix(u"a"_s + QUuid::createUuid().toString(QUuid::Id128).left(8) + u'_')
{
    qputenv("GODWIT_SECRET_TESTACCOUNT", password().toUtf8());
    const bool postgres = m_database.server() == FreshDatabase::Server::Postgres;
    for (const QString &role : roles()) {
        m_database.run((postgres ? u"CREATE ROLE %1 LOGIN PASSWORD '%2'; GRANT godwit_%3 TO %1"_s
                                 : u"CREATE USER %1 IDENTIFIED BY '%2'; GRANT godwit_%3 TO %1; "
                                   "SET DEFAULT ROLE godwit_%3 FOR %1"_s)
                           .arg(name(role), password(), role));
    }
}

AuditAccounts::~AuditAccounts()
{
    const bool postgres = m_database.server() == FreshDatabase::Server::Postgres;
    for (const QString &role : roles())
        m_database.run((postgres ? u"DROP ROLE %1"_s : u"DROP USER %1"_s).arg(name(role)));
}

QString AuditAccounts::password() { return u"role;s pass=1"_s; }

QString AuditAccounts::address(const QString &role) const
{
    QString address = serverAddress(m_database);
    address.replace(u"//%1@"_s.arg(m_database.address().user), u"//%1@"_s.arg(name(role)));
    return address.replace(u"secret=testserver"_s, u"secret=testaccount"_s);
}

void AuditAccounts::change(const QString &account, const QString &from, const QString &to) const
{
    const bool postgres = m_database.server() == FreshDatabase::Server::Postgres;
    QString sql = u"REVOKE godwit_%2 FROM %1; GRANT godwit_%3 TO %1"_s;
    if (!postgres)
        sql += u"; SET DEFAULT ROLE godwit_%3 FOR %1"_s;
    m_database.run(sql.arg(name(account), from, to));
}

} // namespace godwit::test
