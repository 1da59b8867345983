// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/servers.h"

namespace godwit::test
{

/// Real accounts of a server's audit database, one per role ("viewer", "operator", "admin"), gone with this
/// object. The roles themselves are there (godwitctl init --roles --apply).
class AuditAccounts
{
public:
    explicit AuditAccounts(const FreshDatabase &database);
    ~AuditAccounts();
    Q_DISABLE_COPY_MOVE(AuditAccounts)

    QString name(const QString &role) const { return m_prefix + role; }
    static QString password();
    /// For the account that has the role; its password is left in the environment.
    QString address(const QString &role) const;
    /// Takes a role away and gives another one; takes effect with the next connection.
    void change(const QString &account, const QString &from, const QString &to) const;

private:
    const FreshDatabase &m_database;
    const QString m_prefix;
};

} // namespace godwit::test
