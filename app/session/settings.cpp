// SPDX-License-Identifier: Apache-2.0
#include "app/session/settings.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

constexpr qsizetype recentLimit = 10;

QString absolute(const QString &path) { return QDir::cleanPath(QDir::current().absoluteFilePath(path)); }

} // namespace

Settings::Settings() : m_store(QSettings::IniFormat, QSettings::UserScope, u"godwit"_s, u"godwit"_s) {}

Settings::Settings(const QString &file) : m_store(file, QSettings::IniFormat) {}

QStringList Settings::recentDatabases() const { return m_store.value("recent"_L1).toStringList(); }

void Settings::addRecentDatabase(const QString &path)
{
    QStringList recent = recentDatabases();
    recent.removeAll(absolute(path));
    recent.prepend(absolute(path));
    m_store.setValue("recent"_L1, recent.mid(0, recentLimit));
}

void Settings::removeRecentDatabase(const QString &path)
{
    QStringList recent = recentDatabases();
    recent.removeAll(absolute(path));
    m_store.setValue("recent"_L1, recent);
}

QString Settings::language() const { return m_store.value("language"_L1, u"system"_s).toString(); }

void Settings::setLanguage(const QString &code) { m_store.setValue("language"_L1, code); }

QString Settings::theme() const { return m_store.value("theme"_L1, u"system"_s).toString(); }

void Settings::setTheme(const QString &theme) { m_store.setValue("theme"_L1, theme); }

QString Settings::operatorName() const { return m_store.value("operator"_L1).toString(); }

void Settings::setOperatorName(const QString &name) { m_store.setValue("operator"_L1, name); }

} // namespace godwit
