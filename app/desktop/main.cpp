// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/desktopsession.h"
#include "app/session/language.h"
#include "app/session/paths.h"
#include "app/session/settings.h"
#include "app/session/signalwatch.h"
#include "views/mainwindow.h"
#include "views/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace godwit;

namespace
{

struct Arguments
{
    QString database;
    QString sample;
    QString language;
    QString operatorName;
};

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Desktop)
};

/// Ends the program itself for --help, --version and mistakes.
Arguments parse(const QApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Text::tr("Watch and run data migrations."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption database(u"database"_s, Text::tr("The audit database to open."),
                                      Text::tr("FILE"));
    const QCommandLineOption sample(
        u"sample"_s, Text::tr("Write the sample migration into a folder and open it."), Text::tr("DIR"));
    const QCommandLineOption language(u"language"_s, Text::tr("system, en or de."), Text::tr("CODE"));
    const QCommandLineOption operatorName(u"operator"_s, Text::tr("The name that runs are recorded under."),
                                          Text::tr("NAME"));
    parser.addOptions({database, sample, language, operatorName});
    parser.addPositionalArgument(u"file"_s, Text::tr("The audit database to open."), u"[FILE]"_s);
    parser.process(application);
    const QString named = parser.value(database);
    return {.database = named.isEmpty() ? parser.positionalArguments().value(0) : named,
            .sample = parser.value(sample),
            .language = parser.value(language),
            .operatorName = parser.value(operatorName)};
}

/// What to show first: what was named, else the last one that is still there, else the default.
void openFirst(DesktopSession &session, const Settings &settings, const Arguments &arguments)
{
    if (!arguments.sample.isEmpty())
        return session.openSample(arguments.sample);
    if (!arguments.database.isEmpty())
        return session.openDatabase(arguments.database);
    const QString named = qEnvironmentVariable("GODWIT_DATABASE");
    if (!named.isEmpty())
        return session.openDatabase(named);
    for (const QString &recent : settings.recentDatabases()) {
        if (QFileInfo::exists(recent))
            return session.openDatabase(recent);
    }
    session.openDatabase(defaultDatabasePath(), true);
}

} // namespace

int main(int argc, char *argv[])
{
    keepFilesPrivate();
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"godwit"_s);
    QCoreApplication::setApplicationVersion(programVersion());
    QGuiApplication::setDesktopFileName(u"io.github.godwit.Godwit"_s);

    Settings settings;
    const Arguments arguments = parse(application);
    const Language language(arguments.language.isEmpty() ? settings.language() : arguments.language);
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
    openFirst(session, settings, arguments);
    return QApplication::exec();
}
