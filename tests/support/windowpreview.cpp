// SPDX-License-Identifier: Apache-2.0
// preview_window FOLDER: writes pictures of the window with sample data, to look at. Not a test.
#include "tests/support/samplestatus.h"
#include "views/icons.h"
#include "views/mainwindow.h"
#include "views/migrationtree.h"
#include "views/previewdialog.h"
#include "views/theme.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QPainter>
#include <QSettings>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace godwit;

namespace
{

QString folder;

void save(QWidget &widget, const QString &name)
{
    QTest::qWait(150); // pictures for people: no test depends on it
    widget.grab().save(QDir(folder).filePath(name + u".png"_s));
}

/// The application's icon at 16, 32 and 48 pixels, enlarged four times, and at 256.
void saveIcon()
{
    QImage strip(256 + 4 * (16 + 32 + 48), 256, QImage::Format_RGB32);
    strip.fill(Qt::gray);
    QPainter painter(&strip);
    int x = 0;
    for (const int size : {16, 32, 48}) {
        const QImage small = applicationIcon().pixmap(QSize(size, size), 1.0).toImage();
        painter.drawImage(QRect(x, 0, 4 * size, 4 * size), small);
        x += 4 * size;
    }
    painter.drawPixmap(x, 0, applicationIcon().pixmap(QSize(256, 256), 1.0));
    painter.end();
    strip.save(QDir(folder).filePath(u"icon.png"_s));
}

void saveAll(const QString &theme)
{
    QTemporaryDir dir;
    QSettings settings(dir.filePath(u"s.ini"_s), QSettings::IniFormat);
    Theme look;
    look.setMode(themeModeFromKey(theme));
    MainWindow window(settings, look);
    window.resize(1440, 860);
    window.show();
    save(window, u"empty-%1"_s.arg(theme));
    window.showDatabase(u"/var/lib/godwit/audit.db"_s, u"live since 08:00"_s);
    window.apply(samples::manyProcesses());
    QTest::qWait(300);
    window.tree().goTo({ProcessId(u"4"_s), StepId(u"5"_s)});
    window.showDetails(samples::failedStepDetails());
    save(window, u"main-%1"_s.arg(theme));
    auto *tabs = window.findChild<QTabWidget *>(u"detailsTabs"_s);
    for (int tab = 1; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        save(*window.findChild<QWidget *>(u"detailsPane"_s), u"details-%1-%2"_s.arg(tab).arg(theme));
    }
    tabs->setCurrentIndex(0);
    window.tree().goTo({ProcessId(u"4"_s), StepId()});
    save(*window.findChild<QWidget *>(u"detailsPane"_s), u"details-process-%1"_s.arg(theme));
    window.showDatabase(u"/var/lib/godwit/audit.db"_s, u"live since 08:00"_s);
    AuditChanges one = samples::workedExample();
    one.initialEnd = true;
    window.apply(one);
    window.resize(1600, 600);
    save(window, u"wide-%1"_s.arg(theme));
    window.apply(samples::manyProcesses());
    window.resize(1024, 700);
    save(window, u"narrow-%1"_s.arg(theme));
    window.showError({.kind = ErrorKind::Audit,
                      .what = u"Cannot read the audit database"_s,
                      .object = u"audit.db"_s,
                      .cause = u"disk I/O error"_s,
                      .advice = u"It is tried again every 5 s."_s});
    window.showInformation(u"Report written"_s);
    window.findChild<QLineEdit *>(u"findBar"_s)->setText(u"zzz"_s);
    QTest::qWait(200);
    save(window, u"nomatch-%1"_s.arg(theme));
    window.findChild<QLineEdit *>(u"findBar"_s)->clear();
    window.showPreview({samples::rerunPreview()});
    QTest::qWait(100);
    save(*window.findChild<PreviewDialog *>(), u"preview-%1"_s.arg(theme));
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    folder = application.arguments().value(1, u"."_s);
    QDir().mkpath(folder);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    saveIcon();
    saveAll(u"light"_s);
    saveAll(u"dark"_s);
    return 0;
}
