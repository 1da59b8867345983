// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/desktopsession.h"
#include "app/desktop/displaycheck.h"
#include "app/desktop/programarguments.h"
#include "app/session/language.h"
#include "app/session/nameddatabase.h"
#include "app/session/paths.h"
#include "app/session/safeguards.h"
#include "app/session/settings.h"
#include "app/session/signalwatch.h"
#include "models/database/databaseaddress.h"
#include "views/mainwindow.h"
#include "views/theme.h"

#include <QApplication>
#include <QFileInfo>

#include <optional>

using namespace Qt::StringLiterals;
using namespace godwit;

namespace
{

/// What to show first: what was named, else the last one that is still there, else the default.
void openFirst(DesktopSession &session, MainWindow &window, const Settings &settings,
               const Arguments &arguments)
{
    if (!arguments.sample.isEmpty())
        return session.openSample(arguments.sample);
    const auto named = namedDatabase(arguments.database, arguments.profile);
    if (!named)
        return window.showError(named.error()); // and open no other one instead
    if (!named->address.isEmpty())
        return session.openDatabase(named->address);
    for (const QString &recent : settings.recentDatabases()) {
        if (!isDatabaseFile(recent) || QFileInfo::exists(recent))
            return session.openDatabase(recent);
    }
    session.openDatabase(defaultDatabasePath(), true);
}

} // namespace

int main(int argc, char *argv[])
{
    guardProcess();
    if (const auto answered = answerWithoutWindow(argc, argv))
        return *answered;
    std::optional<DisplayCheck> display(std::in_place); // only while this is made
    QApplication application(argc, argv);
    display.reset();
    QCoreApplication::setApplicationName(u"godwit"_s);
    QCoreApplication::setApplicationVersion(programVersion());
    QGuiApplication::setDesktopFileName(u"io.github.godwit.Godwit"_s);

    Settings settings;
    const QString wanted = ProgramArguments().language();
    const Language language(wanted.isEmpty() ? settings.language() : wanted);
    const Arguments arguments = ProgramArguments().parse();
    Theme theme;
    theme.setMode(themeModeFromKey(settings.theme()));

    MainWindow window(settings.window(), theme);
    const QString name = arguments.operatorName.isEmpty() ? settings.operatorName() : arguments.operatorName;
    DesktopSession session(window, settings, Actor::current(name));
    // SIGTERM and SIGINT end the program cleanly: what runs is cancelled and recorded.
    const SignalWatch signalWatch([&application](int) {
        QMetaObject::invokeMethod(&application, &QApplication::quit, Qt::QueuedConnection);
    });
    window.show();
    if (const auto &damage = settings.damage())
        window.showError(*damage);
    openFirst(session, window, settings, arguments);
    return QApplication::exec();
}
