// SPDX-License-Identifier: Apache-2.0
#include "models/definition/nearestword.h"

namespace godwit
{
namespace
{

/// Letters to insert, delete, replace or swap with their neighbour (optimal string alignment).
int distance(QStringView a, QStringView b)
{
    QList<int> beforeLast(b.size() + 1);
    QList<int> last(b.size() + 1);
    QList<int> now(b.size() + 1);
    for (qsizetype j = 0; j <= b.size(); ++j)
        last[j] = static_cast<int>(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        now[0] = static_cast<int>(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const int replace = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            now[j] = std::min({replace, last[j] + 1, now[j - 1] + 1});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                now[j] = std::min(now[j], beforeLast[j - 2] + 1);
        }
        beforeLast = last;
        last = now;
    }
    return last.last();
}

} // namespace

QString nearestWord(const QString &word, const QStringList &words)
{
    const QString folded = word.left(64).toLower().replace(u'-', u'_');
    QString nearest;
    int least = 1000;
    for (const QString &candidate : words) {
        const int away = distance(folded, candidate.toLower());
        const int allowed = std::max(1, static_cast<int>(candidate.size()) / 3);
        if (away <= allowed && away < least) {
            least = away;
            nearest = candidate;
        }
    }
    return nearest;
}

} // namespace godwit
