// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/foreignkeys.h"
#include "models/transfer/loadplan.h"
#include "models/transfer/odbc/odbccatalogue.h"
#include "models/transfer/odbc/odbcloadsql.h"
#include "models/transfer/odbc/odbcsource.h"
#include "models/transfer/odbc/odbcwatermark.h"
#include "models/transfer/odbc/tsqlflavour.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace godwit;
using namespace Qt::StringLiterals;

namespace
{

const ObjectName target{u"sales"_s, u"orders"_s};

ColumnShape column(const QString &name, const ValueType &type) { return {.name = name, .value = type}; }

/// A column of every kind, as another store has them.
TableShape foreignTable()
{
    TableShape shape{.kind = u"postgresql"_s};
    shape.columns = {
        {.name = u"id"_s,
         .notNull = true,
         .keyPosition = 1,
         .value = {.kind = ValueKind::Integer},
         .identity = true},
        {.name = u"code"_s, .notNull = true, .keyPosition = 2, .value = {.kind = ValueKind::Text}},
        {.name = u"select"_s, .value = {.kind = ValueKind::Boolean}, .defaultSql = u"true"_s},
        {.name = u"small"_s, .value = {.kind = ValueKind::Integer, .width = 2}, .defaultSql = u"-5"_s},
        {.name = u"Łódź"_s,
         .value = {.kind = ValueKind::Text, .length = 40},
         .defaultSql = u"'it''s'::text"_s},
        {.name = u"at"_s, .value = {.kind = ValueKind::Timestamp}, .defaultSql = u"now()"_s},
        column(u"tiny"_s, {.kind = ValueKind::Unsigned, .width = 1}),
        column(u"unsigned"_s, {.kind = ValueKind::Unsigned}),
        column(u"price"_s, {.kind = ValueKind::Decimal, .precision = 12, .scale = 2}),
        column(u"any number"_s, {.kind = ValueKind::Decimal}),
        column(u"ratio"_s, {.kind = ValueKind::Float32}),
        column(u"share"_s, {.kind = ValueKind::Float64}),
        column(u"long text"_s, {.kind = ValueKind::Text, .length = 5000}),
        column(u"fixed"_s, {.kind = ValueKind::Text, .length = 3, .fixedLength = true}),
        column(u"bytes"_s, {.kind = ValueKind::Bytes}),
        column(u"hash"_s, {.kind = ValueKind::Bytes, .length = 32, .fixedLength = true}),
        column(u"day"_s, {.kind = ValueKind::Date}),
        column(u"hour"_s, {.kind = ValueKind::Time, .scale = 3}),
        column(u"moment"_s, {.kind = ValueKind::Instant}),
        column(u"span"_s, {.kind = ValueKind::Interval}),
        column(u"guid"_s, {.kind = ValueKind::Uuid}),
        column(u"doc"_s, {.kind = ValueKind::Json}),
        column(u"flags"_s, {.kind = ValueKind::Bits, .length = 8}),
        column(u"list"_s, {.kind = ValueKind::Array}),
        column(u"untyped"_s, {.kind = ValueKind::Any}),
    };
    shape.indexes = {{.name = u"by day"_s, .columns = {u"day"_s, u"hour"_s}},
                     {.name = u"by guid"_s, .columns = {u"guid"_s}, .unique = true}};
    return shape;
}

OdbcLoadSql loadSql(bool keepsExisting)
{
    TableInfo table{.name = target, .exists = true, .uniqueKeys = {{u"id"_s, u"code"_s}}};
    TableShape source;
    for (const auto &[name, type] : QList<QPair<QString, QString>>{{u"id"_s, u"int"_s},
                                                                   {u"code"_s, u"nvarchar(40)"_s},
                                                                   {u"price"_s, u"decimal(12,2)"_s},
                                                                   {u"cost"_s, u"money"_s},
                                                                   {u"at"_s, u"datetime2(7)"_s},
                                                                   {u"bytes"_s, u"varbinary(max)"_s}}) {
        table.columns.append(
            {.name = name, .type = type, .value = tsqlValueType(type), .identity = name == u"id"});
        source.columns.append({.name = name});
    }
    WriteRequest request;
    request.mode = LoadMode::Upsert;
    request.keys = {u"id"_s, u"code"_s};
    const auto plan = planLoad(source, table, request, tsqlFlavour());
    const auto sql = OdbcLoadSql::of(OdbcFamily::SqlServer, table, *plan, keepsExisting, tsqlFlavour());
    return *sql;
}

QString watermarkRead(const QString &type)
{
    const ColumnShape shape{.name = u"at"_s, .type = type, .value = tsqlValueType(type)};
    const QString after = odbcBound(shape, OdbcFamily::SqlServer, u"x"_s).sql;
    return odbcSelection({u"[id]"_s}, u"[sales].[orders]"_s,
                         {u"([open] = 1\n)"_s, u"[at] > "_s + after, u"[at] <= "_s + after});
}

QString selectOfEveryType()
{
    QStringList expressions;
    for (const QString &type :
         {u"int"_s, u"bit"_s, u"float"_s, u"decimal(10,2)"_s, u"money"_s, u"date"_s, u"time(7)"_s,
          u"datetime"_s, u"datetimeoffset(7)"_s, u"uniqueidentifier"_s, u"nvarchar(40)"_s,
          u"varbinary(max)"_s, u"rowversion"_s, u"xml"_s, u"sql_variant"_s, u"hierarchyid"_s}) {
        const ColumnShape shape{.name = u"c"_s, .type = type, .value = tsqlValueType(type)};
        expressions.append(
            odbcServerColumn(shape, OdbcFamily::SqlServer, u"[c%1]"_s.arg(expressions.size())).expression);
    }
    return odbcSelection(expressions, u"[sales].[orders]"_s, {});
}

/// Every statement that Godwit makes for SQL Server, by the name of its file.
QMap<QString, QString> statements()
{
    QStringList notes;
    WriteRequest request;
    const QString name = *target.quoted(tsqlFlavour());
    QMap<QString, QString> all;
    all[u"create_table"_s] = *createTableSql(name, foreignTable(), request, tsqlFlavour(), notes);
    const QStringList indexes = *createIndexesSql(target, foreignTable(), tsqlFlavour(), notes);
    all[u"create_index"_s] = indexes.at(0);
    all[u"create_unique_index"_s] = indexes.at(1);
    all[u"ledger_table"_s] = tsqlFlavour().ledgerTable();
    all[u"now"_s] = u"SELECT "_s + tsqlFlavour().now();
    all[u"begin"_s] = tsqlFlavour().beginWrite();
    const OdbcLoadSql sql = loadSql(false);
    all[u"stage_create"_s] = sql.createStage();
    all[u"stage_drop"_s] = sql.dropStage();
    all[u"stage_insert"_s] = sql.insert(true);
    all[u"stage_remove_repeated"_s] = sql.removeRepeated();
    all[u"insert"_s] = sql.insert(false);
    all[u"truncate"_s] = sql.empty(true);
    all[u"delete_all"_s] = sql.empty(false);
    all[u"upsert_update"_s] = sql.merge().at(0);
    all[u"upsert_insert"_s] = sql.merge().at(1);
    all[u"insert_only"_s] = loadSql(true).merge().at(0);
    all[u"insert_only_remove_repeated"_s] = loadSql(true).removeRepeated();
    all[u"delete_missing"_s] = sql.deleteMissing();
    all[u"identity_insert_on"_s] = sql.identityInsert(true);
    all[u"identity_insert_off"_s] = sql.identityInsert(false);
    all[u"savepoint"_s] = sql.savepoint();
    all[u"savepoint_back"_s] = sql.backToSavepoint();
    all[u"catalogue_object"_s] = odbcCatalogueSql(OdbcFamily::SqlServer, OdbcQuestion::Object);
    all[u"catalogue_columns"_s] = odbcCatalogueSql(OdbcFamily::SqlServer, OdbcQuestion::Columns);
    all[u"catalogue_indexes"_s] = odbcCatalogueSql(OdbcFamily::SqlServer, OdbcQuestion::Indexes);
    all[u"describe_query"_s] = tsqlDescribeQuery();
    all[u"read_every_type"_s] = selectOfEveryType();
    all[u"read_query"_s] =
        odbcSelection({u"[a]"_s}, u"(SELECT a FROM t -- all\n) AS godwit_query"_s, {u"[a] IS NULL"_s});
    all[u"read_after_time"_s] = watermarkRead(u"datetime2(7)"_s);
    all[u"read_after_number"_s] = watermarkRead(u"bigint"_s);
    all[u"read_after_rowversion"_s] = watermarkRead(u"rowversion"_s);
    const ColumnShape version{
        .name = u"v"_s, .type = u"rowversion"_s, .value = tsqlValueType(u"rowversion"_s)};
    all[u"highest_rowversion"_s] =
        odbcSelection({odbcHighest(version, OdbcFamily::SqlServer, u"[v]"_s)}, u"[t]"_s, {});
    all[u"highest_time"_s] =
        odbcSelection({odbcHighest({.type = u"datetime"_s, .value = tsqlValueType(u"datetime"_s)},
                                   OdbcFamily::SqlServer, u"[at]"_s)},
                      u"[t]"_s, {});
    all[u"count"_s] = odbcSelection({u"COUNT(*)"_s}, u"[t]"_s, {u"[at] IS NULL"_s});
    all[u"hostile_name"_s] =
        u"TRUNCATE TABLE "_s + *ObjectName{u"a.b"_s, u"my ]orders"_s}.quoted(tsqlFlavour());
    const ForeignKey key{.name = u"of customer"_s,
                         .columns = {u"customer"_s, u"branch"_s},
                         .target = {u"sales"_s, u"customers"_s},
                         .targetColumns = {u"id"_s, u"branch"_s},
                         .onDelete = u"SET NULL"_s,
                         .onUpdate = u"RESTRICT"_s};
    all[u"add_foreign_key"_s] = *addForeignKeySql(target, key, tsqlFlavour(), notes);
    all[u"first_orphan"_s] = *firstOrphanSql(target, key, tsqlFlavour());
    all[u"find_tables"_s] = tsqlFlavour().findTablesQuery();
    all[u"foreign_keys"_s] = tsqlFlavour().foreignKeysQuery();
    all[u"column_names"_s] = columnNamesQuery();
    all[u"constraint_names"_s] = constraintNamesQuery();
    all[u"session"_s] = tsqlSessionSettings().join(u";\n"_s);
    return all;
}

} // namespace

/// What Godwit says to SQL Server, word for word. The files are read by tests/tsql/check, too.
/// GODWIT_WRITE_GOLDEN=1 writes them anew; read the difference before it is committed.
class TestTsqlGolden : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatTheFilesHold_data();
    void saysWhatTheFilesHold();
    void hasNoOtherFiles();
    void quotesNames();
    void knowsTypesBothWays_data();
    void knowsTypesBothWays();
};

void TestTsqlGolden::saysWhatTheFilesHold_data()
{
    QTest::addColumn<QString>("sql");
    const auto all = statements();
    for (auto it = all.begin(); it != all.end(); ++it)
        QTest::newRow(qPrintable(it.key())) << it.value();
}

void TestTsqlGolden::saysWhatTheFilesHold()
{
    QFETCH(QString, sql);
    QFile file(QStringLiteral(GODWIT_SOURCE_DIR "/tests/data/tsql/") +
               QLatin1String(QTest::currentDataTag()) + u".sql"_s);
    if (qEnvironmentVariableIsSet("GODWIT_WRITE_GOLDEN")) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(sql.toUtf8() + ";\n");
        return;
    }
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
    QCOMPARE(QString::fromUtf8(file.readAll()), sql + u";\n"_s);
}

void TestTsqlGolden::hasNoOtherFiles()
{
    QStringList files;
    for (const QString &name : statements().keys())
        files.append(name + u".sql"_s);
    QStringList found = QDir(QStringLiteral(GODWIT_SOURCE_DIR "/tests/data/tsql"))
                            .entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
    found.removeIf([](const QString &name) { return name.startsWith(u"audit_"); }); // tst_tsqlaudit
    QCOMPARE(found, files);
}

void TestTsqlGolden::quotesNames()
{
    QCOMPARE(*tsqlFlavour().quote(u"a]b"_s), u"[a]]b]"_s);
    QCOMPARE(*tsqlFlavour().quote(QString(128, u'x')), u'[' + QString(128, u'x') + u']');
    QVERIFY(!tsqlFlavour().quote(QString(129, u'x')));
    QVERIFY(!tsqlFlavour().quote({}));
    QVERIFY(!tsqlFlavour().quote(u"a"_s + QChar(0)));
}

void TestTsqlGolden::knowsTypesBothWays_data()
{
    QTest::addColumn<QString>("declared");
    QTest::addColumn<QString>("made");
    for (const QString &same :
         {u"BIT"_s, u"SMALLINT"_s, u"INT"_s, u"BIGINT"_s, u"TINYINT"_s, u"DECIMAL(38, 10)"_s, u"REAL"_s,
          u"FLOAT"_s, u"NVARCHAR(40)"_s, u"NVARCHAR(MAX)"_s, u"NCHAR(3)"_s, u"VARBINARY(MAX)"_s,
          u"VARBINARY(16)"_s, u"BINARY(8)"_s, u"DATE"_s, u"TIME(7)"_s, u"DATETIME2(7)"_s,
          u"DATETIMEOFFSET(3)"_s, u"UNIQUEIDENTIFIER"_s})
        QTest::newRow(qPrintable(same)) << same << same;
    QTest::newRow("money") << u"money"_s << u"DECIMAL(19, 4)"_s;
    QTest::newRow("datetime") << u"datetime"_s << u"DATETIME2(3)"_s;
    QTest::newRow("varchar") << u"varchar(10)"_s << u"NVARCHAR(10)"_s;
    QTest::newRow("float(24)") << u"float(24)"_s << u"REAL"_s;
    QTest::newRow("rowversion") << u"rowversion"_s << u"BINARY(8)"_s;
    QTest::newRow("xml") << u"xml"_s << u"NVARCHAR(MAX)"_s;
}

void TestTsqlGolden::knowsTypesBothWays()
{
    QFETCH(QString, declared);
    QFETCH(QString, made);
    QStringList notes;
    QCOMPARE(tsqlTypeName({.value = tsqlValueType(declared)}, u"other"_s, false, notes), made);
}

QTEST_GUILESS_MAIN(TestTsqlGolden)
#include "tst_tsqlgolden.moc"
