// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/error.h"

#include <QSettings>
#include <QStringList>

#include <optional>

namespace godwit
{

/// What Godwit remembers between starts, in an INI file under the configuration folder. Never holds a secret.
/// One thread.
class Settings
{
public:
    Settings();
    /// Of a given file: for tests.
    explicit Settings(const QString &file);

    /// The file was no settings file. It is kept as FILE.damaged, because the next change overwrites it; this
    /// says so. Nothing where all was well.
    const std::optional<Error> &damage() const { return m_damage; }

    /// Absolute paths, newest first, at most 10.
    QStringList recentDatabases() const;
    void addRecentDatabase(const QString &path);
    void removeRecentDatabase(const QString &path);

    QString language() const; ///< "system", "en", "de"; see language.h
    void setLanguage(const QString &code);

    QString theme() const; ///< "system", "light", "dark"
    void setTheme(const QString &theme);

    /// Name that runs are recorded under; empty: the OS user's.
    QString operatorName() const;
    void setOperatorName(const QString &name);

    /// Where the window keeps its geometry, columns and what was expanded.
    QSettings &window() { return m_store; }

private:
    void keepDamaged();

    QSettings m_store;
    std::optional<Error> m_damage;
};

} // namespace godwit
