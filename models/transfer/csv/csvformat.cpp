// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/csv/csvformat.h"

#include "models/transfer/optionvalues.h"
#include "models/transfer/transfererror.h"

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

struct EncodingWord
{
    QStringView word;
    TextEncoding encoding;
};

constexpr EncodingWord encodingWords[] = {
    {u"utf-8", TextEncoding::Utf8},        {u"utf8", TextEncoding::Utf8},
    {u"latin-1", TextEncoding::Latin1},    {u"latin1", TextEncoding::Latin1},
    {u"iso-8859-1", TextEncoding::Latin1}, {u"utf-16", TextEncoding::Utf16},
    {u"utf-16le", TextEncoding::Utf16Le},  {u"utf-16be", TextEncoding::Utf16Be},
};

/// One ASCII character that may stand between fields or around them.
std::optional<char> mark(const QString &text)
{
    if (text == u"tab" || text == u"\\t")
        return '\t';
    if (text.size() != 1)
        return {};
    const char16_t c = text.front().unicode();
    const bool usable = c == u'\t' || (c >= u' ' && c < 0x7f);
    return usable ? std::optional(static_cast<char>(c)) : std::nullopt;
}

} // namespace

std::optional<TextEncoding> textEncodingFromWord(const QString &word)
{
    for (const EncodingWord &entry : encodingWords) {
        if (entry.word.compare(word, Qt::CaseInsensitive) == 0)
            return entry.encoding;
    }
    return {};
}

QStringList CsvFormat::names()
{
    return {u"compression"_s, u"delimiter"_s, u"encoding"_s, u"header"_s,
            u"ledger"_s,      u"newline"_s,   u"null"_s,     u"quote"_s};
}

CsvFormat CsvFormat::of(const ConnectionDef &connection, const QMap<QString, QString> &settings,
                        const QString &file)
{
    QMap<QString, QString> options = connection.options;
    for (const QString &name : names()) {
        if (settings.contains(name))
            options.insert(name, settings.value(name));
    }
    CsvFormat format;
    QStringView plain = file;
    format.isPacked = plain.endsWith(u".gz", Qt::CaseInsensitive);
    if (format.isPacked)
        plain.chop(3);
    if (options.contains(u"compression"_s))
        format.isPacked = options.value(u"compression"_s).compare(u"gzip", Qt::CaseInsensitive) == 0;
    if (plain.endsWith(u".tsv", Qt::CaseInsensitive))
        format.delimiter = '\t';
    format.delimiter = mark(options.value(u"delimiter"_s)).value_or(format.delimiter);
    format.quote = mark(options.value(u"quote"_s)).value_or(format.quote);
    format.encoding = textEncodingFromWord(options.value(u"encoding"_s)).value_or(format.encoding);
    format.header = switchValue(options.value(u"header"_s)).value_or(format.header);
    format.ledger = switchValue(options.value(u"ledger"_s)).value_or(format.ledger);
    format.crlf = options.value(u"newline"_s).compare(u"crlf", Qt::CaseInsensitive) == 0;
    if (options.contains(u"null"_s))
        format.null = options.value(u"null"_s).toUtf8();
    return format;
}

QStringList CsvFormat::check(const QMap<QString, QString> &options)
{
    QStringList problems;
    for (const QString &name : {u"delimiter"_s, u"quote"_s}) {
        if (options.contains(name) && !mark(options.value(name))) {
            problems.append(
                Transfer::tr("Option \"%1\" is \"%2\"; it must be one printable ASCII character, or tab.")
                    .arg(name, options.value(name)));
        }
    }
    const char delimiter = mark(options.value(u"delimiter"_s)).value_or(',');
    const char quote = mark(options.value(u"quote"_s)).value_or('"');
    if (delimiter == quote)
        problems.append(Transfer::tr("Options \"delimiter\" and \"quote\" are the same character."));
    if (options.contains(u"encoding"_s) && !textEncodingFromWord(options.value(u"encoding"_s))) {
        problems.append(
            Transfer::tr("Option \"encoding\" is \"%1\"; known are: utf-8, latin-1, utf-16, utf-16le, "
                         "utf-16be.")
                .arg(options.value(u"encoding"_s)));
    }
    for (const QString &name : {u"header"_s, u"ledger"_s}) {
        if (options.contains(name) && !switchValue(options.value(name)))
            problems.append(notASwitch(name, options.value(name)));
    }
    const QString newline = options.value(u"newline"_s, u"lf"_s).toLower();
    if (newline != u"lf" && newline != u"crlf")
        problems.append(Transfer::tr("Option \"newline\" is \"%1\"; it must be lf or crlf.").arg(newline));
    const QString compression = options.value(u"compression"_s, u"none"_s).toLower();
    if (compression != u"none" && compression != u"gzip") {
        problems.append(
            Transfer::tr("Option \"compression\" is \"%1\"; it must be none or gzip.").arg(compression));
    }
    const QByteArray null = options.value(u"null"_s).toUtf8();
    if (null.contains(delimiter) || null.contains(quote) || null.contains('\n') || null.contains('\r')) {
        problems.append(
            Transfer::tr("Option \"null\" holds a delimiter, a quote or a line feed, which no unquoted "
                         "field can hold."));
    }
    return problems;
}

} // namespace godwit
