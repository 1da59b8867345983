// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"

#include <QLocale>
#include <QStringList>
#include <QTranslator>

#include <memory>

namespace godwit
{

/// The language that the program speaks: translators of Godwit (:/i18n/godwit_<code>.qm) and of Qt, and the
/// default locale. Lives in the main thread as long as the program; replacing it removes its translators.
class Language
{
public:
    /// "system" follows the environment; a code without a translation speaks English.
    explicit Language(const QString &code = QStringLiteral("system"));
    ~Language();
    Language(const Language &) = delete;
    Language &operator=(const Language &) = delete;

    /// The code in use: "en", "de" …
    const QString &code() const { return m_code; }

    /// Codes of every language that the program speaks, "en" first.
    static QStringList available();
    /// "Deutsch" for "de": what a menu shows.
    static QString nativeName(const QString &code);

private:
    QString m_code;
    QLocale m_formerLocale;
    std::unique_ptr<QTranslator> m_godwit;
    std::unique_ptr<QTranslator> m_qt;
};

/// Whether a code that somebody named is a language of the program, or "system". Error: Usage.
Result<void> checkLanguage(const QString &code);

} // namespace godwit
