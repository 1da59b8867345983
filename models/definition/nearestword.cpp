// SPDX-License-Identifier: Apache-2.0
#include "models/definition/nearestword.h"

#include <algorithm>
#include <cstdlib>
#include <vector>

namespace godwit
{
namespace
{

/// Letters to insert, delete, replace or swap with their neighbour (optimal string alignment).
int distance(QStringView a, QStringView b)
{
    const auto width = static_cast<size_t>(b.size()) + 1;
    std::vector<int> beforeLast(width);
    std::vector<int> last(width);
    std::vector<int> now(width);
    for (size_t j = 0; j < width; ++j)
        last[j] = static_cast<int>(j);
    const QChar *const letters = a.data();
    const QChar *const others = b.data();
    for (qsizetype i = 1; i <= a.size(); ++i) {
        now[0] = static_cast<int>(i);
        for (size_t j = 1; j < width; ++j) {
            const int replace = last[j - 1] + (letters[i - 1] == others[j - 1] ? 0 : 1);
            now[j] = std::min({replace, last[j] + 1, now[j - 1] + 1});
            if (i > 1 && j > 1 && letters[i - 1] == others[j - 2] && letters[i - 2] == others[j - 1])
                now[j] = std::min(now[j], beforeLast[j - 2] + 1);
        }
        beforeLast.swap(last);
        last.swap(now);
    }
    return last.back();
}

} // namespace

QString nearestWord(const QString &word, const QStringList &words)
{
    const QString folded = word.left(64).toLower().replace(u'-', u'_');
    QString nearest;
    int least = 1000;
    for (const QString &candidate : words) {
        const int allowed = std::max(1, static_cast<int>(candidate.size()) / 3);
        if (std::abs(folded.size() - candidate.size()) > allowed)
            continue; // each letter more or less is one to insert or delete
        const int away = distance(folded, candidate.toLower());
        if (away <= allowed && away < least) {
            least = away;
            nearest = candidate;
        }
    }
    return nearest;
}

} // namespace godwit
