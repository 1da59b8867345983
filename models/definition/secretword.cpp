// SPDX-License-Identifier: Apache-2.0
#include "models/definition/secretword.h"

#include <QCoreApplication>

namespace godwit
{

bool looksLikeSecret(const QString &key)
{
    QString letters = key.toLower();
    letters.removeIf([](QChar c) { return !c.isLetter(); });
    static constexpr QStringView words[] = {
        u"password",  u"passwd",     u"passphrase", u"passwort",  u"token",       u"apikey",
        u"accesskey", u"privatekey", u"accountkey", u"secretkey", u"credentials", u"connectionstring",
    };
    if (letters == u"pwd" || letters == u"pass" || letters == u"credential")
        return true;
    return std::any_of(std::begin(words), std::end(words),
                       [&](QStringView word) { return letters.contains(word); });
}

QString secretRefusal(const QString &key)
{
    return QCoreApplication::translate(
               "Secrets",
               "the key \"%1\": secrets never go into the file, expected \"secret: NAME\" with the "
               "name under which it is kept")
        .arg(key.left(80));
}

} // namespace godwit
