// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/desktopsession.h"
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
    QString profile;
    QString sample;
    QString operatorName;
};

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Desktop)
};

/// The options and their help, in the language that is in use.
class Parser
{
public:
    Parser()
    {
        m_parser.setApplicationDescription(Text::tr("Watch and run data migrations."));
        m_parser.addHelpOption();
        m_parser.addVersionOption();
        m_parser.addOptions(
            {{u"database"_s, Text::tr("The audit database to open."), Text::tr("FILE", "operand")},
             {u"profile"_s, Text::tr("The audit database to open, by its name."),
              Text::tr("NAME", "operand")},
             {u"sample"_s, Text::tr("Write the sample migration into a folder and open it."),
              Text::tr("DIR", "operand")},
             {u"language"_s, Text::tr("Language of the window: en, de or system."),
              Text::tr("CODE", "operand")},
             {u"operator"_s, Text::tr("The name that runs are recorded under."),
              Text::tr("NAME", "operand")}});
        m_parser.addPositionalArgument(Text::tr("FILE", "operand"), Text::tr("The audit database to open."),
                                       u'[' + Text::tr("FILE", "operand") + u']');
    }

    /// Says nothing about mistakes: before the language is known.
    QString language()
    {
        m_parser.parse(QCoreApplication::arguments());
        return m_parser.value(u"language"_s);
    }

    /// Ends the program itself for --help, --version and mistakes.
    Arguments parse()
    {
        m_parser.process(QCoreApplication::arguments());
        const QString named = m_parser.value(u"database"_s);
        return {.database = named.isEmpty() ? m_parser.positionalArguments().value(0) : named,
                .profile = m_parser.value(u"profile"_s),
                .sample = m_parser.value(u"sample"_s),
                .operatorName = m_parser.value(u"operator"_s)};
    }

private:
    QCommandLineParser m_parser;
};

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
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"godwit"_s);
    QCoreApplication::setApplicationVersion(programVersion());
    QGuiApplication::setDesktopFileName(u"io.github.godwit.Godwit"_s);

    Settings settings;
    const QString wanted = Parser().language();
    const Language language(wanted.isEmpty() ? settings.language() : wanted);
    const Arguments arguments = Parser().parse();
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
