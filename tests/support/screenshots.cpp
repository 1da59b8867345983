// SPDX-License-Identifier: Apache-2.0
// godwit_screenshots FOLDER: the pictures of README.md, from the real program: the worked example after the
// first repair, beside other processes of which one is running; and a comparison that finds something.
// Target: screenshots.
#include "tests/support/auditfixture.h"
#include "tests/support/desktopfixture.h"
#include "tests/support/verifyworld.h"
#include "views/messagebar.h"
#include "views/migrationtree.h"
#include "views/previewdialog.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTabWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace godwit;
using namespace godwit::test;

namespace
{

constexpr int patience = 60'000;     ///< ms
constexpr int movements = 4'000'000; ///< enough to be seen running

QDir folder;

template <typename Condition>
void waitUntil(const char *what, Condition condition)
{
    if (!QTest::qWaitFor(condition, patience))
        qFatal("waited in vain: %s", what);
}

int distance(QRgb a, QRgb b)
{
    return std::max(
        {std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)), std::abs(qBlue(a) - qBlue(b))});
}

/// A third of the size: with the 256 colours that occur most and are not nearly alike; every other becomes
/// the nearest of them.
QImage withPalette(const QImage &image)
{
    QHash<QRgb, int> counts;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            ++counts[image.pixel(x, y)];
    }
    QList<QRgb> colours = counts.keys();
    std::sort(colours.begin(), colours.end(),
              [&](QRgb a, QRgb b) { return std::pair(-counts[a], a) < std::pair(-counts[b], b); });
    constexpr qsizetype most = 256;
    constexpr int plain = 8; // backgrounds, which differ by less than text, come first and stay exact
    constexpr int alike = 12;
    QList<QRgb> palette;
    for (const QRgb colour : colours) {
        const bool needed = palette.size() < plain ||
                            std::all_of(palette.begin(), palette.end(),
                                        [&](QRgb known) { return distance(colour, known) >= alike; });
        if (needed && palette.size() < most)
            palette += colour;
    }
    return image.convertToFormat(QImage::Format_Indexed8, palette);
}

void save(QWidget &widget, const QString &name)
{
    const QString path = folder.filePath(name + u".png"_s);
    constexpr int smallest = 0; // "quality" of a PNG: 0 is the strongest compression
    const QImage image = widget.grab().toImage().convertToFormat(QImage::Format_RGB32);
    if (!withPalette(image).save(path, "PNG", smallest))
        qFatal("cannot write %s", qPrintable(path));
    qInfo("%s: %lld KiB", qPrintable(name), QFileInfo(path).size() / 1024);
}

void makeTable(Connection &connection, const QString &name, int rows)
{
    must(connection.execute(
        u"CREATE TABLE %1 AS WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n WHERE id < %2) "
        "SELECT id, '%1 ' || id AS name, id * 37 % 1000 AS quantity, '2026-11-01' AS changed_at FROM n"_s
            .arg(name)
            .arg(rows)));
}

void makeData(const DesktopFixture &f)
{
    Connection erp = must(Connection::open({.database = f.path(u"erp.db"_s),
                                            .access = ConnectionSpec::Access::Create,
                                            .role = ConnectionSpec::Role::Data}));
    const std::pair<const char *, int> tables[] = {
        {"units", 48},        {"currencies", 164},         {"suppliers", 2'310},   {"sites", 27},
        {"contracts", 5'480}, {"contract_prices", 61'200}, {"movement_types", 18}, {"movements", movements},
        {"employees", 1'840}, {"time_sheets", 90'000},
    };
    for (const auto &[name, rows] : tables)
        makeTable(erp, QString::fromLatin1(name), rows);
    QDir().mkpath(f.path(u"archive"_s));
}

void start(DesktopFixture &f, const QString &process, ActionId action = ActionId::Run)
{
    f.clickRow(process);
    f.clickTool(action);
    f.startPreview();
}

void runEverything(DesktopFixture &f)
{
    f.openSample();
    start(f, u"4"_s);
    waitUntil("the first run", [&f] { return f.cell(u"4"_s, {}, Column::State) == u"Failed"; });
    waitUntil("its end", [&f] { return f.session().runs().active() == 0; });
    if (QProcess::execute(f.path(u"sample/repair-1"_s), {}) != 0)
        qFatal("repair-1 failed");
    start(f, u"4"_s, ActionId::RerunFailed);
    waitUntil("the rerun", [&f] { return f.states(u"4"_s).count(u"Succeeded"_s) == 5; });
    waitUntil("its end", [&f] { return f.session().runs().active() == 0; });

    makeData(f);
    const QString definition = f.path(u"definition.yaml"_s);
    QFile::copy(QStringLiteral(GODWIT_SOURCE_DIR "/tests/data/screenshots/definition.yaml"), definition);
    f.chooseFile(ActionId::Import, definition);
    waitUntil("five processes", [&f] { return f.window().model().rowCount() == 5; });
    for (const QString &process : {u"1"_s, u"2"_s}) {
        start(f, process);
        waitUntil("a success", [&] { return f.cell(process, {}, Column::State) == u"Succeeded"; });
    }
    start(f, u"5"_s);
}

/// How far step 2 of process 5 is: 0 … 1.
double fraction(DesktopFixture &f)
{
    const QModelIndex step = f.window().model().indexOf({ProcessId(u"5"_s), StepId(u"2"_s)});
    return step.siblingAtColumn(int(Column::Progress)).data(MigrationModel::FractionRole).toDouble();
}

void takePictures(DesktopFixture &f)
{
    while (f.messages().closeCurrent()) {
    }
    f.window().tree().expandAll();
    f.clickRow(u"4"_s, u"7"_s);
    waitUntil("a step half way", [&f] { return fraction(f) > 0.35; });
    save(f.window(), u"window-light"_s);
    f.theme().setMode(ThemeMode::Dark);
    QTest::qWait(100); // pictures for people: no test depends on it
    save(f.window(), u"window-dark"_s);
    f.theme().setMode(ThemeMode::Light);
    f.clickRow(u"4"_s);
    f.clickTool(ActionId::RerunFailed);
    QDialog &preview = f.preview();
    QTest::qWait(100);
    save(preview, u"preview"_s);
}

void inBothThemes(DesktopFixture &f, QWidget &widget, const QString &name)
{
    for (const bool dark : {false, true}) {
        f.theme().setMode(dark ? ThemeMode::Dark : ThemeMode::Light);
        QTest::qWait(100);
        save(widget, name + (dark ? u"-dark"_s : u"-light"_s));
    }
    f.theme().setMode(ThemeMode::Light);
}

void takeVerifyPictures(const Actor &anna)
{
    VerifyWorld f(anna);
    f.run();
    f.clickRow(u"8"_s, u"2"_s);
    auto *tabs = f.window().findChild<QTabWidget *>(u"detailsTabs"_s);
    const int rejects = tabs->count() - 1;
    waitUntil("rejected rows", [&] { return tabs->isTabVisible(rejects); });
    tabs->setCurrentIndex(rejects);
    inBothThemes(f, f.window(), u"rejects"_s);
    f.sql(u"new.db"_s, {u"UPDATE people SET customer = 'x' WHERE id = 40"_s,
                        u"DELETE FROM people WHERE id BETWEEN 7 AND 9"_s});
    VerifyDialog *dialog = f.verify(u"8"_s);
    waitUntil("a comparison", [dialog] { return !dialog->isComparing(); });
    inBothThemes(f, *dialog, u"verify"_s);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    application.setApplicationName(u"migration"_s); // of the temporary folder as well, which errors name
    const QString only = application.arguments().value(2);
    if (application.arguments().size() < 2)
        qFatal("usage: godwit_screenshots FOLDER [verify|window]");
    folder.setPath(application.arguments().at(1));
    QDir().mkpath(folder.path());
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    Actor anna = Actor::current(u"anna"_s);
    anna.osUser = u"anna"_s;
    anna.host = u"cutover-1"_s; // not the name of whoever takes the pictures
    if (only != u"window")
        takeVerifyPictures(anna);
    if (only != u"verify") {
        DesktopFixture f(anna);
        runEverything(f);
        takePictures(f);
    }
    return 0;
}
