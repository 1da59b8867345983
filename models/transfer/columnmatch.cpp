// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/columnmatch.h"

#include "models/transfer/transfererror.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

QString listed(const QStringList &names)
{
    constexpr qsizetype most = 40;
    if (names.size() <= most)
        return names.join(u", "_s);
    return Transfer::tr("%1 and %2 more", "a list of names")
        .arg(names.first(most).join(u", "_s))
        .arg(names.size() - most);
}

Error mismatch(const QString &destination, const QString &cause, const QString &advice)
{
    return {.kind = ErrorKind::Destination,
            .what = Transfer::tr("The columns do not match"),
            .object = destination,
            .cause = cause,
            .advice = advice};
}

} // namespace

Result<QList<ColumnMatch>> matchColumns(const TableShape &source, const QStringList &destination,
                                        const QString &destinationName)
{
    QList<ColumnMatch> matches;
    if (!source.named) {
        if (source.columns.size() != destination.size()) {
            return mismatch(
                destinationName,
                Transfer::tr("the source has %1 columns without names, the destination has %2")
                    .arg(source.columns.size())
                    .arg(destination.size()),
                Transfer::tr("Columns without names go by position, so their numbers must be equal."));
        }
        for (int i = 0; i < destination.size(); ++i)
            matches.append({i, i});
        return matches;
    }

    QHash<QString, int> byName;
    for (int i = 0; i < destination.size(); ++i)
        byName.insert(destination.at(i).toCaseFolded(), i);
    QStringList missing;
    for (int i = 0; i < source.columns.size(); ++i) {
        const auto found = byName.constFind(source.columns.at(i).name.toCaseFolded());
        if (found == byName.constEnd())
            missing.append(source.columns.at(i).name);
        else
            matches.append({i, *found});
    }
    if (!missing.isEmpty()) {
        return mismatch(destinationName,
                        Transfer::tr("the destination has no column for: %1. Source: %2. Destination: %3")
                            .arg(listed(missing), listed(source.names()), listed(destination)),
                        Transfer::tr("Add the columns to the destination, or read the source by a query that "
                                     "names only the columns you want."));
    }
    return matches;
}

} // namespace godwit
