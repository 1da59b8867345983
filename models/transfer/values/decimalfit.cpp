// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/values/decimalfit.h"

#include <algorithm>

namespace godwit
{

bool decimalFits(std::string_view text, int precision, int scale)
{
    if (text == "NaN" || text == "Infinity" || text == "-Infinity")
        return precision == 0;
    if (text.starts_with('-') || text.starts_with('+'))
        text.remove_prefix(1);
    const size_t point = std::min(text.find('.'), text.size());
    std::string_view whole = text.substr(0, point);
    std::string_view fraction = text.substr(std::min(point + 1, text.size()));
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (whole.size() + fraction.size() == 0 || !std::all_of(whole.begin(), whole.end(), isDigit) ||
        !std::all_of(fraction.begin(), fraction.end(), isDigit))
        return false;
    whole.remove_prefix(std::min(whole.find_first_not_of('0'), whole.size()));
    const size_t last = fraction.find_last_not_of('0');
    fraction = last == std::string_view::npos ? std::string_view() : fraction.substr(0, last + 1);
    if (scale >= 0 && fraction.size() > static_cast<size_t>(scale))
        return false;
    if (precision == 0)
        return true;
    const auto before = static_cast<size_t>(std::max(0, precision - std::max(scale, 0)));
    return whole.size() <= before;
}

} // namespace godwit
