// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/csv/csvpattern.h"

#include "models/transfer/csv/csvfile.h"
#include "models/transfer/transfererror.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }

/// The digits from `at` on without leading zeros; moves behind them.
QStringView number(QStringView text, qsizetype &at)
{
    while (at + 1 < text.size() && text.at(at) == u'0' && isDigit(text.at(at + 1)))
        ++at;
    const qsizetype begin = at;
    while (at < text.size() && isDigit(text.at(at)))
        ++at;
    return text.sliced(begin, at - begin);
}

QRegularExpression expressionOf(const QString &pattern)
{
    QString text;
    for (const QChar c : pattern) {
        if (c == u'*')
            text += u".*"_s;
        else if (c == u'?')
            text += u'.';
        else
            text += QRegularExpression::escape(QString(c));
    }
    return QRegularExpression(QRegularExpression::anchoredPattern(text),
                              QRegularExpression::DotMatchesEverythingOption);
}

} // namespace

bool isNaturallyLess(const QString &a, const QString &b)
{
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < a.size() && j < b.size()) {
        if (isDigit(a.at(i)) && isDigit(b.at(j))) {
            const QStringView x = number(a, i);
            const QStringView y = number(b, j);
            if (x != y)
                return x.size() != y.size() ? x.size() < y.size() : x < y;
            continue;
        }
        if (a.at(i) != b.at(j))
            return a.at(i) < b.at(j);
        ++i;
        ++j;
    }
    const bool aEnds = i == a.size();
    const bool bEnds = j == b.size();
    return aEnds != bEnds ? aEnds : a < b; // 01 and 1: still always the same order
}

Result<QStringList> csvSourceFiles(const ConnectionDef &connection, const QString &object)
{
    const auto path = csvPath(connection, object, ErrorKind::Source);
    if (!path)
        return path.error();
    const QFileInfo whole(*path);
    const QString pattern = whole.fileName();
    const bool isPattern = pattern.contains(u'*') || pattern.contains(u'?');
    if (!isPattern || whole.exists())
        return QStringList{object};
    const qsizetype slash = object.lastIndexOf(u'/');
    const QString folder = object.left(slash + 1);
    const QRegularExpression expression = expressionOf(pattern);
    QStringList found;
    for (const QString &name : whole.dir().entryList(QDir::Files | QDir::Hidden, QDir::NoSort)) {
        const bool visible = !name.startsWith(u'.') || pattern.startsWith(u'.');
        if (visible && expression.match(name).hasMatch())
            found.append(folder + name);
    }
    if (found.isEmpty()) {
        return Error{.kind = ErrorKind::Source,
                     .what = Transfer::tr("Cannot read the source"),
                     .object = *path,
                     .cause = Transfer::tr("no file matches"),
                     .advice = Transfer::tr("Check the step's object, or whether the files have been "
                                            "delivered.")};
    }
    std::sort(found.begin(), found.end(), isNaturallyLess);
    return found;
}

} // namespace godwit
