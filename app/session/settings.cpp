// SPDX-License-Identifier: Apache-2.0
#include "app/session/settings.h"

#include "models/database/databaseaddress.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Settings)
};

constexpr qsizetype recentLimit = 10;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

Settings::Settings() : m_store(QSettings::IniFormat, QSettings::UserScope, u"godwit"_s, u"godwit"_s)
{
    keepDamaged();
}

Settings::Settings(const QString &file) : m_store(file, QSettings::IniFormat) { keepDamaged(); }

void Settings::keepDamaged()
{
    (void)m_store.allKeys(); // reads every section; the status speaks only of what was read
    const QString file = m_store.fileName();
    const QByteArray content = contentOf(file);
    QString copy = file + u".damaged"_s;
    for (int number = 2; QFile::exists(copy) && contentOf(copy) != content && number < 10; ++number)
        copy = file + u".damaged-%1"_s.arg(number);
    // Of a file that it has read before QSettings says nothing any more: then the copy that is there tells.
    bool kept = !content.isEmpty() && contentOf(copy) == content;
    if (m_store.status() != QSettings::FormatError && !kept)
        return;
    kept = kept || QFile::copy(file, copy);
    m_damage = Error{.kind = ErrorKind::Io,
                     .what = Text::tr("The settings are damaged"),
                     .object = QDir::toNativeSeparators(file),
                     .cause = kept ? Text::tr("what can still be read is used; a copy is in %1")
                                         .arg(QDir::toNativeSeparators(copy))
                                   : Text::tr("what can still be read is used; no copy could be made"),
                     .advice = Text::tr("Check the settings, or delete the file to begin anew.")};
}

QStringList Settings::recentDatabases() const { return m_store.value("recent"_L1).toStringList(); }

void Settings::addRecentDatabase(const QString &path)
{
    QStringList recent = recentDatabases();
    recent.removeAll(canonicalDatabase(path));
    recent.prepend(canonicalDatabase(path));
    m_store.setValue("recent"_L1, recent.mid(0, recentLimit));
}

void Settings::removeRecentDatabase(const QString &path)
{
    QStringList recent = recentDatabases();
    recent.removeAll(canonicalDatabase(path));
    m_store.setValue("recent"_L1, recent);
}

QString Settings::language() const { return m_store.value("language"_L1, u"system"_s).toString(); }

void Settings::setLanguage(const QString &code) { m_store.setValue("language"_L1, code); }

QString Settings::theme() const { return m_store.value("theme"_L1, u"system"_s).toString(); }

void Settings::setTheme(const QString &theme) { m_store.setValue("theme"_L1, theme); }

QString Settings::operatorName() const { return m_store.value("operator"_L1).toString(); }

void Settings::setOperatorName(const QString &name) { m_store.setValue("operator"_L1, name); }

} // namespace godwit
