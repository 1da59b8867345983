// SPDX-License-Identifier: Apache-2.0
#include "models/database/dialects.h"
#include "models/transfer/mariadb/mariascript.h"
#include "models/transfer/mariadb/mariasession.h"
#include "models/transfer/objectname.h"
#include "models/transfer/odbc/odbctokens.h"
#include "models/transfer/odbc/tsqlflavour.h"
#include "models/transfer/postgresql/pgflavour.h"
#include "models/transfer/postgresql/pgstatements.h"
#include "models/transfer/sqlite/sqlitesession.h"
#include "tests/fuzz/fuzzers.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace godwit::fuzz
{
namespace
{

/// Whether a server reads this name: the quoted text is one name from its first to its last character.
bool isReadAs(QStringView name, QStringView quoted, QChar open, QChar close)
{
    if (quoted.size() < 2 || quoted.front() != open || quoted.back() != close)
        return false;
    qsizetype read = 0;
    for (qsizetype at = 1; at < quoted.size() - 1; ++at, ++read) {
        if (read >= name.size() || name[read] != quoted[at])
            return false;
        if (quoted[at] == close && (++at >= quoted.size() - 1 || quoted[at] != close))
            return false; // the name ended before the text did
    }
    return read == name.size();
}

void check(const QString &name, const Result<QString> &quoted, QChar open, QChar close)
{
    if (name.isEmpty() || name.contains(QChar(u'\0'))) {
        promise(!quoted, "no empty name and no NUL");
        return;
    }
    if (quoted) {
        promise(isReadAs(name, *quoted, open, close), "the server reads the name that was quoted");
        return;
    }
    const bool hasSurrogates = std::any_of(name.begin(), name.end(), [](QChar c) { return c.isSurrogate(); });
    promise(name.size() > 15 || name.back().isSpace() || hasSurrogates,
            "only what a server does not keep is refused");
}

} // namespace

void fuzzQuoting(std::string_view bytes)
{
    const bool wide = (choice(bytes) & 1) != 0; // UTF-16 as it comes: lone surrogates and all
    QString name;
    if (wide) {
        for (; bytes.size() >= 2; bytes.remove_prefix(2))
            name += QChar(
                char16_t(static_cast<unsigned char>(bytes[0]) | static_cast<unsigned char>(bytes[1]) << 8));
    } else {
        name = QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
    }
    const auto postgres = pgFlavour().quote(name);
    const auto maria = mariaFlavour().quote(name);
    check(name, postgres, u'"', u'"');
    check(name, maria, u'`', u'`');
    check(name, sqliteFlavour().quote(name), u'"', u'"');
    check(name, tsqlFlavour().quote(name), u'[', u']');
    static const QStringList dialects = dialectNames();
    for (const QString &dialect : dialects) {
        const QChar quote = dialect == u"mariadb" ? u'`' : dialect == u"sqlserver" ? u'[' : u'"';
        check(name, findDialect(dialect)->quote(name), quote, quote == u'[' ? u']' : quote);
    }
    if (postgres) { // behind it the SQL goes on
        const auto statements = splitStatements(u"SELECT "_s + *postgres + u"; x"_s);
        promise(statements.size() == 2 && statements.last().text == u"x", "a quoted name ends where it ends");
        const auto object = objectNameFromText(*postgres);
        promise(object && object->name == name && object->schema.isEmpty(), "a quoted object is that object");
        promise(sqlTokens(*postgres + u" x"_s).size() == 2, "a quoted name is one token");
    }
    if (maria) {
        const auto statements = splitMariaScript(u"SELECT "_s + *maria + u"; x"_s);
        promise(statements.size() == 2 && statements.last().sql == "x", "a quoted name ends where it ends");
    }
}

} // namespace godwit::fuzz
