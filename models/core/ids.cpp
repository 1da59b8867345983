// SPDX-License-Identifier: Apache-2.0
#include "models/core/ids.h"

namespace godwit
{
namespace
{

bool isNumber(QStringView text)
{
    return !text.isEmpty() && text.size() <= 18 &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

std::strong_ordering toOrdering(int comparison)
{
    return comparison < 0   ? std::strong_ordering::less
           : comparison > 0 ? std::strong_ordering::greater
                            : std::strong_ordering::equal;
}

} // namespace

std::strong_ordering compareIdTexts(QStringView a, QStringView b)
{
    const bool aIsNumber = isNumber(a);
    const bool bIsNumber = isNumber(b);
    if (aIsNumber && bIsNumber) {
        if (const auto byValue = a.toLongLong() <=> b.toLongLong(); byValue != 0)
            return byValue;
    } else if (aIsNumber != bIsNumber) {
        return aIsNumber ? std::strong_ordering::less : std::strong_ordering::greater;
    }
    return toOrdering(a.compare(b)); // "7" and "007" are different ids
}

} // namespace godwit
