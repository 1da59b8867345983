// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/servers.h"

#include <QStringList>

#include <memory>

namespace godwit::test
{

/// Where a test of whole programs has its audit database: in a file, or in a database of its own on a server.
class AuditPlace
{
public:
    /// `kind` as in $GODWIT_TEST_AUDIT (auditfixture.h); `file` is used where it says "sqlite".
    AuditPlace(QString kind, QString file);
    ~AuditPlace();

    const QString &kind() const { return m_kind; }
    bool isFile() const { return !m_server; }
    /// What godwitctl and databasecontent.h take.
    QString address() const { return m_address; }
    /// The same through a proxy before the server, in plain text, because a proxy looks for requests.
    QString addressAt(int port) const;
    /// The port of its server; 0: a file.
    int port() const;
    const FreshDatabase *server() const { return m_server.get(); }

    /// As if nothing had ever run: all rows of runs go, the definition stays. Nobody may be at work.
    void forgetRuns() const;
    /// How long a lease lasts, how often it is renewed, and how much earlier its holder mistrusts it; ms.
    void setLease(int ttl, int beat, int margin) const;

private:
    QString m_kind;
    std::unique_ptr<FreshDatabase> m_server;
    QString m_address;
};

} // namespace godwit::test
