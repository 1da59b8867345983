// SPDX-License-Identifier: Apache-2.0
#include "models/core/secretpatterns.h"

#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

using Option = QRegularExpression::PatternOption;

/// The words that a secret's value follows. "key" and "sig" alone are too common in sentences: only as part
/// of a name ("api_key"), or before "=" and a long value, are they taken for one. SQLite's `unrecognized
/// token: "@"` is about SQL.
const QString word =
    uR"((?:password|passwort|kennwort|passwd|passphrase|passcode|(?<![a-z])(?:pg)?pass|pwd|secret)"
    uR"(|(?<!unrecognized )token|signature|authorization)"
    uR"(|(?:api|access|account|private|shared|sas|subscription|encryption|client|master)[-_ ]?key)"
    uR"(|(?<![a-z])(?:key|sig)(?==[^\s=]{16})))"_s;

/// A quoted value with blanks, one in ODBC's braces, or up to the next blank; an unclosed quote hides the
/// rest of its line. Limits keep the search linear. Console's marks (U+FDD0…) end a value.
const QString value = uR"((?:"[^"\n]{0,256}"|'[^'\n]{0,256}'|\{(?:[^}\n]|\}\}){0,256}\}|(?=["'])[^\n]+)?)"
                      uR"([^\s\x{FDD0}-\x{FDEF}]*)"_s;

/// Not values: MariaDB's "(using password: YES)"; what Godwit answers to a key called "password": secrets
/// never go into the file, expected "secret: NAME".
const QString noValue = uR"((?!(?-i:YES|NO)\)|(?-i:NAME)\W|secrets[ ]never\b|\s|$))"_s;

struct Pattern
{
    QRegularExpression expression; ///< \1 and \2 stay, what is between them is a secret
    bool keepsTail = false;
};

Pattern pattern(const QString &text, bool keepsTail = false)
{
    QRegularExpression expression(text, Option::CaseInsensitiveOption | Option::MultilineOption);
    expression.optimize();
    return {expression, keepsTail};
}

const auto &patterns()
{
    static const std::array all{
        pattern(uR"(()-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[A-Za-z0-9+/=\s:,-]*)"_s),
        pattern(uR"(()(?<![a-z0-9_-])eyJ[a-z0-9_-]{5,}\.[a-z0-9_-]{5,}(?:\.[a-z0-9_-]*)?)"_s),
        pattern(uR"((://[^\s:/@]*:)[^\s/]*(@))"_s, true),
        pattern(uR"(((?:identified[ ]by|password)[ ]')[^'\n]*(?='|$))"_s),
        pattern(u'(' + word + uR"(["']?[ \t]*[=:][ \t]*(?:(?:bearer|basic|digest)[ \t]+)?))"_s + noValue +
                value),
        pattern(uR"((\bbearer[ \t]+)(?=\S*[0-9])[a-z0-9._~+/=-]{16,})"_s),
    };
    return all;
}

QString once(QString text, const QString &mark)
{
    for (const Pattern &each : patterns())
        text.replace(each.expression, uR"(\1)"_s + mark + (each.keepsTail ? uR"(\2)"_s : QString()));
    return text;
}

} // namespace

QString withoutSecretPatterns(QString text, const QString &mark)
{
    // Every pattern needs one of these.
    if (!text.contains(u'=') && !text.contains(u':') && !text.contains(u'\'') && !text.contains(u"eyJ") &&
        !text.contains(u"bearer", Qt::CaseInsensitive) && !text.contains(u"-----BEGIN"))
        return text;
    // What one pattern leaves may be what another looks for: until nothing changes, so that redacting twice
    // is redacting once.
    for (int round = 0; round < 8; ++round) {
        QString next = once(text, mark);
        if (next == text)
            break;
        text = std::move(next);
    }
    return text;
}

} // namespace godwit
