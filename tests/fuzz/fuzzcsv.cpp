// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/csv/csvparser.h"
#include "tests/fuzz/fuzzers.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace godwit::fuzz
{
namespace
{

CsvFormat madeFormat(unsigned char choices)
{
    static const QStringList delimiters{u","_s, u";"_s, u"tab"_s, u"|"_s};
    ConnectionDef connection;
    connection.options.insert(u"delimiter"_s, delimiters.at(choices & 3));
    if ((choices & 4) != 0)
        connection.options.insert(u"quote"_s, u"'"_s);
    if ((choices & 8) != 0)
        connection.options.insert(u"null"_s, u"NULL"_s);
    return CsvFormat::of(connection, {});
}

const CsvFormat &chosenFormat(unsigned char choices)
{
    static const auto all = [] {
        std::array<CsvFormat, 16> formats;
        for (unsigned char each = 0; each < formats.size(); ++each)
            formats[each] = madeFormat(each);
        return formats;
    }();
    return all[choices & 15];
}

/// Everything the parser says: fields with their kind, records, line numbers, errors with their place.
std::string everything(const CsvFormat &format, std::string_view text, size_t chunk)
{
    CsvParser parser(format, u"f.csv"_s);
    std::string out;
    int errors = 0;
    for (;;) {
        const auto found = parser.next();
        if (!found) {
            const Error &error = found.error();
            out += "! " + (error.object + error.cause + error.advice).toStdString() + '\n';
            out += std::string(parser.record()) + '\n';
            if (++errors > 20)
                return out;
            while (!parser.skipLine()) {
                if (text.empty())
                    return out;
                const std::string part(text.substr(0, chunk));
                text.remove_prefix(part.size());
                parser.feed(part);
                if (text.empty())
                    parser.finish();
            }
            continue;
        }
        if (*found == CsvParser::Found::End)
            return out;
        if (*found == CsvParser::Found::NeedsInput) {
            const std::string part(text.substr(0, chunk)); // a copy that is gone afterwards
            text.remove_prefix(part.size());
            parser.feed(part);
            if (text.empty())
                parser.finish();
            continue;
        }
        out += std::to_string(parser.line()) + (parser.isBlankLine() ? " blank:" : ":");
        for (size_t field = 0; field < parser.fieldCount(); ++field) {
            out += parser.isQuoted(field) ? '{' : '[';
            out += parser.isNull(field) ? std::string_view("~") : parser.text(field);
            out += '|';
        }
        out += '\n';
    }
}

} // namespace

void fuzzCsv(std::string_view bytes)
{
    const CsvFormat &format = chosenFormat(choice(bytes));
    const size_t chunk = size_t(1) + choice(bytes) % 67; // some beyond the scanner's 64 bytes
    if (chunk >= bytes.size())
        (void)everything(format, bytes, chunk);
    else
        promise(everything(format, bytes, bytes.size()) == everything(format, bytes, chunk),
                "any split into chunks gives the same records");
}

} // namespace godwit::fuzz
