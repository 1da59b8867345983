// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/auditfixture.h"
#include "tests/support/desktopfixture.h"
#include "views/messagebar.h"
#include "views/verifydialog.h"

#include <QTest>

namespace godwit::test
{

using namespace Qt::StringLiterals;

/// Process 8: two copies, one of which rejects rows, and a script. Process 9: a source without an end.
inline constexpr char verifyDefinition[] = R"(godwit: 1
connections:
  old: { kind: sqlite, path: old.db }
  new: { kind: sqlite, path: new.db }
processes:
  - id: 8
    name: People & places
    steps:
      - id: 1
        name: People
        kind: copy
        source: { connection: old, object: people }
        destination: { connection: new, object: people }
        load: full
        settings: { columns: "id, name as customer" }
      - id: 2
        name: Places
        kind: copy
        source: { connection: old, object: places }
        destination: { connection: new, object: places }
        load: full
        settings: { reject_rows: "10" }
      - id: 3
        name: Tidy up
        kind: sql
        connection: new
        script: CREATE TABLE IF NOT EXISTS tidied(x);
  - id: 9
    name: Endless
    steps:
      - id: 1
        name: Numbers
        kind: copy
        source:
          connection: old
          query: WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n
        destination: { connection: new, object: numbers }
        load: full
)";

/// The desktop program with both processes imported.
class VerifyWorld : public DesktopFixture
{
public:
    static constexpr int timeout = 30'000; ///< ms; only a failure waits that long

    explicit VerifyWorld(const Actor &actor = Actor::current(u"anna"_s)) : DesktopFixture(actor)
    {
        sql(u"old.db"_s, {u"CREATE TABLE people(id INTEGER PRIMARY KEY, name TEXT)"_s,
                          u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<1000) "
                          "INSERT INTO people SELECT i, 'n' || i FROM n"_s,
                          u"CREATE TABLE places(id INTEGER PRIMARY KEY, name TEXT)"_s,
                          u"INSERT INTO places VALUES(1, 'Kraków'), (2, NULL), (3, 'Łódź'), (4, NULL)"_s});
        sql(u"new.db"_s, {u"CREATE TABLE places(id INTEGER PRIMARY KEY, name TEXT NOT NULL)"_s,
                          u"CREATE TABLE numbers(i INTEGER)"_s});
        createDatabase();
        chooseFile(ActionId::Import, write(u"verify.yaml"_s, verifyDefinition));
        if (!QTest::qWaitFor([&] { return window().model().rowCount() == 2; }, timeout))
            qFatal("not imported: %s", qPrintable(messages().text()));
        while (messages().closeCurrent()) {
        }
    }
    /// Statements on a file beside the audit database, as another program would do them.
    void sql(const QString &file, const QStringList &statements) const
    {
        Connection data = must(Connection::open({.database = path(file),
                                                 .access = ConnectionSpec::Access::Create,
                                                 .role = ConnectionSpec::Role::Data}));
        for (const QString &statement : statements)
            must(data.execute(statement));
    }
    void run()
    {
        clickRow(u"8"_s);
        clickTool(ActionId::Run);
        startPreview();
        if (!QTest::qWaitFor([&] { return states(u"8"_s).count(u"Succeeded"_s) == 3; }, timeout))
            qFatal("not run: %s", qPrintable(states(u"8"_s)));
        if (!QTest::qWaitFor([&] { return session().runs().active() == 0; }, timeout))
            qFatal("the run does not end");
        while (messages().closeCurrent()) {
        }
    }
    /// Right click, Verify, and its dialog.
    VerifyDialog *verify(const QString &process, const QString &step = {})
    {
        clickRow(process, step, Qt::RightButton);
        clickContextMenu(ActionId::Verify);
        return dialog();
    }
    VerifyDialog *dialog()
    {
        auto *found = window().findChild<VerifyDialog *>();
        if (!found || !QTest::qWaitForWindowExposed(found))
            qFatal("no dialog");
        return found;
    }
};

} // namespace godwit::test
