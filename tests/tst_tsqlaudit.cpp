// SPDX-License-Identifier: Apache-2.0
#include "models/audit/controlrows.h"
#include "models/audit/schema.h"
#include "models/database/dialects.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace godwit;
using namespace Qt::StringLiterals;

namespace
{

/// The name that a statement makes: "audit_etl_control".
QString nameOf(const QString &sql)
{
    static const QRegularExpression made(u"CREATE (?:TABLE|INDEX|TRIGGER) (\\w+)"_s);
    return u"audit_"_s + made.match(sql).captured(1).toLower();
}

/// What an audit database on SQL Server is asked, by the name of its file.
QMap<QString, QString> statements()
{
    const Dialect &dialect = *sqlserverDialect();
    QMap<QString, QString> all;
    for (const QString &sql : schemaStatements(dialect)) {
        all[nameOf(sql)] = sql;
        static const QRegularExpression inner(u"EXEC\\(N'(.*)'\\)$"_s);
        if (const auto match = inner.match(sql); match.hasMatch()) // a parser does not look into a text
            all[nameOf(sql) + u"_inside"_s] = match.captured(1);
    }
    const ConnectionSpec spec{.dialect = u"sqlserver"_s, .database = u"audit"_s, .host = u"h"_s};
    all[u"audit_session"_s] = dialect.openingStatements(spec).join(u";\n"_s);
    all[u"audit_begin"_s] = dialect.beginWrite();
    all[u"audit_snapshot"_s] = dialect.beginSnapshot().join(u";\n"_s);
    all[u"audit_lease_row"_s] = dialect.insertIfAbsent(u"GODWIT_LEASE"_s, {u"process_id"_s, u"step_id"_s}, 2);
    all[u"audit_claim"_s] =
        u"UPDATE GODWIT_LEASE SET fence=fence+1, attempt_id=?, owner=?, beat=beat+1, "
        "lease_until=%1 WHERE process_id=? AND step_id=? AND attempt_id IS NULL"_s.arg(dialect.nowPlusMs());
    all[u"audit_close"_s] = u"UPDATE ETL_STEP_RUN_STATUS SET end_Datetime=%1 WHERE Process_id=?"_s.arg(
        dialect.greater(u"start_Datetime"_s, dialect.now()));
    all[u"audit_chain_head"_s] = dialect.lockingSelect(u"value"_s, u"GODWIT_META"_s, u"\"key\"=?"_s);
    all[u"audit_upsert_step"_s] = stepTable().upsertSql(dialect);
    all[u"audit_upsert_connection"_s] = connectionTable().upsertSql(dialect);
    all[u"audit_select_connection"_s] = connectionTable().selectSql();
    all[u"audit_limited"_s] =
        dialect.limited(u"SELECT sequence FROM GODWIT_EVENT ORDER BY sequence DESC"_s, 50);
    all[u"audit_table_exists"_s] = dialect.tableExists();
    all[u"audit_account"_s] = dialect.currentUser();
    all[u"audit_rights"_s] = dialect.tableRights();
    all[u"audit_version"_s] = dialect.serverVersion();
    all[u"audit_encryption"_s] = dialect.encryption();
    return all;
}

QString pathOf(const QString &name)
{
    return QStringLiteral(GODWIT_SOURCE_DIR "/tests/data/tsql/") + name + u".sql"_s;
}

} // namespace

/// What Godwit says to an audit database on SQL Server, word for word; nobody has run it against one. The
/// files are read by tests/tsql/check, too. GODWIT_WRITE_GOLDEN=1 writes them anew.
class TestTsqlAudit : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatTheFilesHold_data()
    {
        QTest::addColumn<QString>("sql");
        const auto all = statements();
        for (auto it = all.begin(); it != all.end(); ++it)
            QTest::newRow(qPrintable(it.key())) << it.value();
    }
    void saysWhatTheFilesHold()
    {
        QFETCH(const QString, sql);
        QFile file(pathOf(QLatin1String(QTest::currentDataTag())));
        if (qEnvironmentVariableIsSet("GODWIT_WRITE_GOLDEN")) {
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(sql.toUtf8() + ";\n");
            return;
        }
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
        QCOMPARE(QString::fromUtf8(file.readAll()), sql + u";\n"_s);
    }
    void hasNoOtherFiles()
    {
        QStringList files;
        for (const QString &name : statements().keys())
            files.append(name + u".sql"_s);
        QCOMPARE(
            QDir(QFileInfo(pathOf(u"x"_s)).path()).entryList({u"audit_*.sql"_s}, QDir::Files, QDir::Name),
            files);
    }
    void aPasswordCannotChangeTheConnection()
    {
        const ConnectionSpec spec{
            .dialect = u"sqlserver"_s, .database = u"audit"_s, .host = u"h"_s, .user = u"u"_s};
        const QString text = sqlserverDialect()->databaseName(spec, u"p;Encrypt=no;}x"_s);
        QVERIFY2(text.endsWith(u"PWD={p;Encrypt=no;}}x};"_s), qPrintable(text));
        QVERIFY(text.contains(u"Encrypt=yes;TrustServerCertificate=no;"_s));
    }
};

QTEST_GUILESS_MAIN(TestTsqlAudit)
#include "tst_tsqlaudit.moc"
