// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/values/temporal.h"

#include <chrono>

namespace godwit
{
namespace
{

constexpr qint64 firstDay = -719'162; // 0001-01-01
constexpr qint64 lastDay = 2'932'896; // 9999-12-31

/// Reads digits from the front; the rest stays.
class Scanner
{
public:
    explicit Scanner(std::string_view text) : m_text(text) {}

    bool atEnd() const { return m_text.empty(); }
    char front() const { return m_text.empty() ? '\0' : m_text.front(); }
    bool take(char c)
    {
        if (front() != c || m_text.empty())
            return false;
        m_text.remove_prefix(1);
        return true;
    }
    /// Exactly so many digits.
    bool number(int digits, int &value)
    {
        if (m_text.size() < size_t(digits))
            return false;
        value = 0;
        for (int i = 0; i < digits; ++i) {
            const char c = m_text[size_t(i)];
            if (c < '0' || c > '9')
                return false;
            value = value * 10 + (c - '0');
        }
        m_text.remove_prefix(size_t(digits));
        return true;
    }
    /// Up to six digits as microseconds; more only where they are zeros.
    bool fraction(qint64 &micros)
    {
        micros = 0;
        int digits = 0;
        for (; !m_text.empty() && front() >= '0' && front() <= '9'; ++digits, m_text.remove_prefix(1)) {
            if (digits < 6)
                micros = micros * 10 + (front() - '0');
            else if (front() != '0')
                return false;
        }
        for (int i = digits; i < 6; ++i)
            micros *= 10;
        return digits > 0;
    }

private:
    std::string_view m_text;
};

bool scanDate(Scanner &in, qint64 &days)
{
    int year = 0;
    int month = 0;
    int day = 0;
    if (!in.number(4, year) || !in.take('-') || !in.number(2, month) || !in.take('-') || !in.number(2, day))
        return false;
    const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(unsigned(month)),
                                           std::chrono::day(unsigned(day))};
    if (year < 1 || !date.ok())
        return false;
    days = std::chrono::sys_days(date).time_since_epoch().count();
    return true;
}

bool scanTime(Scanner &in, qint64 &micros)
{
    int hour = 0;
    int minute = 0;
    int second = 0;
    if (!in.number(2, hour) || !in.take(':') || !in.number(2, minute))
        return false;
    qint64 fraction = 0;
    if (in.take(':')) {
        if (!in.number(2, second))
            return false;
        if (in.take('.') && !in.fraction(fraction))
            return false;
    }
    if (hour > 23 || minute > 59 || second > 59)
        return false;
    micros = ((qint64(hour) * 60 + minute) * 60 + second) * microsPerSecond + fraction;
    return true;
}

bool scanTimestamp(Scanner &in, qint64 &micros)
{
    qint64 days = 0;
    if (!scanDate(in, days))
        return false;
    qint64 time = 0;
    const char next = in.front();
    if (next == ' ' || next == 'T') {
        in.take(next);
        if (!scanTime(in, time))
            return false;
    }
    micros = days * microsPerDay + time;
    return true;
}

bool scanOffset(Scanner &in, qint64 &micros)
{
    in.take(' ');
    micros = 0;
    if (in.take('Z'))
        return true;
    const bool negative = in.front() == '-';
    if (!in.take('+') && !in.take('-'))
        return false;
    int hours = 0;
    int minutes = 0;
    if (!in.number(2, hours))
        return false;
    const bool colon = in.take(':');
    if ((colon || !in.atEnd()) && !in.number(2, minutes))
        return false;
    if (hours > 15 || minutes > 59)
        return false;
    micros = (qint64(hours) * 60 + minutes) * 60 * microsPerSecond * (negative ? -1 : 1);
    return true;
}

/// Returns what follows.
template <int digits>
char *putDigits(char *at, quint32 value)
{
    for (int i = digits - 1; i >= 0; --i, value /= 10)
        at[i] = char('0' + value % 10);
    return at + digits;
}

qint64 floorDiv(qint64 value, qint64 by) { return value / by - (value % by < 0 ? 1 : 0); }

} // namespace

std::optional<qint64> dateFromText(std::string_view text)
{
    Scanner in(text);
    qint64 days = 0;
    return scanDate(in, days) && in.atEnd() ? std::optional(days) : std::nullopt;
}

std::optional<qint64> timeFromText(std::string_view text)
{
    Scanner in(text);
    qint64 micros = 0;
    return scanTime(in, micros) && in.atEnd() ? std::optional(micros) : std::nullopt;
}

std::optional<qint64> timestampFromText(std::string_view text)
{
    Scanner in(text);
    qint64 micros = 0;
    return scanTimestamp(in, micros) && in.atEnd() ? std::optional(micros) : std::nullopt;
}

std::optional<qint64> instantFromText(std::string_view text)
{
    Scanner in(text);
    qint64 micros = 0;
    qint64 offset = 0;
    if (!scanTimestamp(in, micros) || !scanOffset(in, offset) || !in.atEnd())
        return {};
    if (!isTimestampWithinYears(micros - offset))
        return {}; // the offset leads out of them: it stays the text that it is
    return micros - offset;
}

void appendDate(std::string &out, qint64 days)
{
    const std::chrono::year_month_day date{std::chrono::sys_days(std::chrono::days(days))};
    char text[10];
    char *at = putDigits<4>(text, quint32(int(date.year())));
    *at++ = '-';
    at = putDigits<2>(at, unsigned(date.month()));
    *at++ = '-';
    at = putDigits<2>(at, unsigned(date.day()));
    out.append(text, at);
}

void appendTime(std::string &out, qint64 micros)
{
    const auto seconds = quint32(micros / microsPerSecond);
    char text[15];
    char *at = putDigits<2>(text, seconds / 3600);
    *at++ = ':';
    at = putDigits<2>(at, seconds / 60 % 60);
    *at++ = ':';
    at = putDigits<2>(at, seconds % 60);
    if (const auto fraction = quint32(micros % microsPerSecond); fraction != 0) {
        *at++ = '.';
        at = putDigits<6>(at, fraction);
        while (at[-1] == '0')
            --at;
    }
    out.append(text, at);
}

void appendTimestamp(std::string &out, qint64 micros)
{
    const qint64 days = floorDiv(micros, microsPerDay);
    appendDate(out, days);
    out += ' ';
    appendTime(out, micros - days * microsPerDay);
}

void appendInstant(std::string &out, qint64 micros)
{
    appendTimestamp(out, micros);
    out += 'Z';
}

bool isDateWithinYears(qint64 days) { return days >= firstDay && days <= lastDay; }

bool isTimestampWithinYears(qint64 micros)
{
    return micros >= firstDay * microsPerDay && micros < (lastDay + 1) * microsPerDay;
}

} // namespace godwit
