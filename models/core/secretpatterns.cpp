// SPDX-License-Identifier: Apache-2.0
#include "models/core/secretpatterns.h"

#include <QRegularExpression>

#include <algorithm>
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
    QStringList needs;             ///< it matches no text without one of these
    bool keepsTail = false;
    bool inAddresses = false; ///< behind a word: it may be an option of an address
};

Pattern pattern(const QStringList &needs, const QString &text, bool keepsTail = false,
                bool inAddresses = false)
{
    QRegularExpression expression(text, Option::CaseInsensitiveOption | Option::MultilineOption);
    expression.optimize();
    return {expression, needs, keepsTail, inAddresses};
}

const auto &patterns()
{
    static const std::array all{
        pattern({u"-----BEGIN"_s}, uR"(()-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[A-Za-z0-9+/=\s:,-]*)"_s),
        pattern({u"eyJ"_s}, uR"(()(?<![a-z0-9_-])eyJ[a-z0-9_-]{5,}\.[a-z0-9_-]{5,}(?:\.[a-z0-9_-]*)?)"_s),
        pattern({u"://"_s}, uR"((://[^\s:/]*:)[^\s/]*(@))"_s, true),
        pattern({u"'"_s}, uR"(((?:identified[ ]by|password)[ ]')[^'\n]*(?='|$))"_s),
        pattern({u"="_s, u":"_s},
                u'(' + word + uR"(["']?[ \t]*[=:][ \t]*(?:(?:bearer|basic|digest)[ \t]+)?))"_s + noValue +
                    value,
                false, true),
        pattern({u"bearer"_s}, uR"((\bbearer[ \t]+)(?=\S*[0-9])[a-z0-9._~+/=-]{16,})"_s),
    };
    return all;
}

/// Whether a text ends where the name of an option begins, in an address of a database
/// (models/database/databaseaddress.h). Neither blanks nor quotes are in one.
bool endsInAddress(QStringView text)
{
    if (!text.endsWith(u'?') && !text.endsWith(u'&') && !text.endsWith(u"&amp;"))
        return false;
    constexpr qsizetype longest = 1024; // so that the search stays linear
    text = text.last(std::min(text.size(), longest));
    const qsizetype slashes = text.lastIndexOf(u"://");
    if (slashes < 0)
        return false;
    const QStringView rest = text.sliced(slashes);
    const auto endsAddress = [](QChar c) { return c.isSpace() || c == u'"' || c == u'\''; };
    if (!rest.contains(u'?') || std::any_of(rest.begin(), rest.end(), endsAddress))
        return false;
    static const QStringList schemes{u"postgres"_s, u"postgresql"_s, u"mariadb"_s, u"mysql"_s,
                                     u"sqlserver"_s};
    const QStringView before = text.first(slashes);
    return std::any_of(schemes.begin(), schemes.end(),
                       [&](const QString &scheme) { return before.endsWith(scheme, Qt::CaseInsensitive); });
}

/// Where what a word hides ends in an address: there "secret=NAME" only names a secret and stays, and what is
/// behind another option's value stays as well. −1: the word is none of an address's options.
qsizetype endInAddress(const QString &text, qsizetype keyAt, qsizetype valueAt, bool &isName)
{
    if (text.at(valueAt - 1) != u'=' || !endsInAddress(QStringView(text).first(keyAt)))
        return -1;
    isName = QStringView(text).sliced(keyAt, valueAt - keyAt).compare(u"secret=", Qt::CaseInsensitive) == 0;
    static const QRegularExpression name(uR"([^\s&"'<>()]*)"_s);
    static const QRegularExpression other(uR"((?:(?!&(?:amp;)?[a-z_]+=)[^\s\x{FDD0}-\x{FDEF}])*)"_s,
                                          Option::CaseInsensitiveOption);
    return (isName ? name : other)
        .match(text, valueAt, QRegularExpression::NormalMatch,
               QRegularExpression::AnchorAtOffsetMatchOption |
                   QRegularExpression::DontCheckSubjectStringMatchOption)
        .capturedEnd();
}

QString withoutValues(const QString &text, const QRegularExpression &expression, const QString &mark)
{
    QString clean;
    qsizetype done = 0;
    qsizetype at = 0;
    const auto next = [&] { // the first one has seen that the text is UTF-16
        return expression.match(text, at, QRegularExpression::NormalMatch,
                                at == 0 ? QRegularExpression::NoMatchOption
                                        : QRegularExpression::DontCheckSubjectStringMatchOption);
    };
    for (auto match = next(); match.hasMatch(); match = next()) {
        bool isName = false;
        const qsizetype end = endInAddress(text, match.capturedStart(), match.capturedEnd(1), isName);
        at = end < 0 ? match.capturedEnd() : end;
        if (!isName) {
            clean += QStringView(text).sliced(done, match.capturedEnd(1) - done);
            clean += mark;
            done = at;
        }
    }
    clean += QStringView(text).sliced(done);
    return clean;
}

QString once(QString text, const QString &mark)
{
    for (const Pattern &each : patterns()) {
        const auto isThere = [&](const QString &what) { return text.contains(what, Qt::CaseInsensitive); };
        if (std::none_of(each.needs.begin(), each.needs.end(), isThere))
            continue;
        if (each.inAddresses)
            text = withoutValues(text, each.expression, mark);
        else
            text.replace(each.expression, uR"(\1)"_s + mark + (each.keepsTail ? uR"(\2)"_s : QString()));
    }
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
