// SPDX-License-Identifier: Apache-2.0
#include "app/session/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

QString codeFor(const QString &wanted)
{
    const QStringList known = Language::available();
    if (wanted != u"system")
        return known.contains(wanted) ? wanted : u"en"_s;
    for (const QString &name : QLocale::system().uiLanguages()) {
        QString code = name.section(u'-', 0, 0);
        if (known.contains(code))
            return code;
    }
    return u"en"_s;
}

QLocale localeFor(const QString &code)
{
    // A German on a Swiss system keeps Swiss numbers: the territory comes from the system where it fits.
    const QLocale system = QLocale::system();
    const QLocale wanted(code);
    return system.language() == wanted.language() ? system : wanted;
}

} // namespace

Language::Language(const QString &code) : m_code(codeFor(code))
{
    QLocale::setDefault(localeFor(m_code));
    m_godwit = std::make_unique<QTranslator>();
    if (m_godwit->load(u":/i18n/godwit_%1.qm"_s.arg(m_code)))
        QCoreApplication::installTranslator(m_godwit.get());
    if (m_code == u"en")
        return; // English has its plurals only
    m_qt = std::make_unique<QTranslator>();
    if (m_qt->load(u"qtbase_"_s + m_code, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(m_qt.get());
}

Language::~Language()
{
    // ~QTranslator removes it from the application; the locale goes back to what it was.
    QLocale::setDefault(m_formerLocale);
}

QStringList Language::available()
{
    QStringList codes{u"en"_s};
    for (const QString &file : QDir(u":/i18n"_s).entryList({u"godwit_*.qm"_s}, QDir::Files, QDir::Name)) {
        const QString code = file.section(u'_', 1).section(u'.', 0, 0);
        if (!codes.contains(code))
            codes.append(code);
    }
    return codes;
}

QString Language::nativeName(const QString &code)
{
    const QString name = QLocale(code).nativeLanguageName();
    if (code == u"en")
        return u"English"_s; // Qt says "American English"
    return name.isEmpty() ? code : name;
}

Result<void> checkLanguage(const QString &code)
{
    const QStringList known = Language::available() + QStringList{u"system"_s};
    if (known.contains(code))
        return {};
    return Error{.kind = ErrorKind::Usage,
                 .what = QCoreApplication::translate("Language", "There is no language \"%1\"").arg(code),
                 .advice = QCoreApplication::translate("Language", "Known: %1").arg(known.join(u", "_s))};
}

} // namespace godwit
