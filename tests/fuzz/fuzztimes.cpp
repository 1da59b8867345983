// SPDX-License-Identifier: Apache-2.0
#include "models/core/clock.h"
#include "models/core/statusword.h"
#include "models/transfer/values/temporal.h"
#include "tests/fuzz/fuzzers.h"

#include <optional>

namespace godwit::fuzz
{
namespace
{

void comesBack(std::string_view text, std::optional<qint64> (*parse)(std::string_view),
               void (*append)(std::string &, qint64))
{
    const auto value = parse(text);
    if (!value)
        return;
    std::string written;
    append(written, *value);
    promise(parse(written) == value, "a time that was read and written is the same time");
    std::string again;
    append(again, *parse(written));
    promise(again == written, "a time is written in one way");
}

} // namespace

void fuzzTimes(std::string_view bytes)
{
    const QString text = QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
    if (const auto state = parseStatusWord(text)) {
        promise(parseStatusWord(text.toUpper()) == state, "case means nothing");
        promise(parseStatusWord(u' ' + text + u' ') == state, "blanks around mean nothing");
        promise(parseStatusWord(statusWordFor(*state)).has_value(), "the word for a state is a word");
    }
    const QDateTime time = fromUtcText(text);
    if (time.isValid()) {
        promise(time.timeSpec() == Qt::UTC, "instants are UTC");
        const QString written = toUtcText(time);
        promise(toUtcText(fromUtcText(written)) == written, "an instant that was written comes back");
    }
    comesBack(bytes, dateFromText, appendDate);
    comesBack(bytes, timeFromText, appendTime);
    comesBack(bytes, timestampFromText, appendTimestamp);
    comesBack(bytes, instantFromText, appendInstant);
}

} // namespace godwit::fuzz
