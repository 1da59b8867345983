// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSettings>
#include <QStringList>

namespace godwit
{

enum class Theme { System, Light, Dark };

/// What Godwit remembers between starts, in an INI file under the configuration folder. Never holds a secret.
/// One thread.
class Settings
{
public:
    Settings();
    /// Of a given file: for tests.
    explicit Settings(const QString &file);

    /// Absolute paths, newest first, at most 10.
    QStringList recentDatabases() const;
    void addRecentDatabase(const QString &path);
    void removeRecentDatabase(const QString &path);

    QString language() const; ///< "system", "en", "de"; see language.h
    void setLanguage(const QString &code);

    Theme theme() const;
    void setTheme(Theme theme);

    /// Name that runs are recorded under; empty: the OS user's.
    QString operatorName() const;
    void setOperatorName(const QString &name);

    /// Geometry and layout of windows and views, as Qt saves them.
    QByteArray layout(const QString &name) const;
    void setLayout(const QString &name, const QByteArray &state);

private:
    QSettings m_store;
};

} // namespace godwit
