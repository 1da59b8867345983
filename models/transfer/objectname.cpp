// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/objectname.h"

#include "models/transfer/sqlflavour.h"
#include "models/transfer/transfererror.h"

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

Error malformed(const QString &text)
{
    return {.kind = ErrorKind::Definition,
            .what = Transfer::tr("The name of an object cannot be understood"),
            .object = text,
            .cause = Transfer::tr("it is neither a name, nor a schema and a name with a dot between"),
            .advice = Transfer::tr("Put a part that holds dots or quotes into double quotes and double the "
                                   "quotes within it: \"my.schema\".\"my table\".")};
}

/// Takes one part off the front; nothing where it is malformed.
std::optional<QString> takePart(QStringView &rest)
{
    if (!rest.startsWith(u'"')) {
        const qsizetype dot = rest.indexOf(u'.');
        const QString part = rest.first(dot < 0 ? rest.size() : dot).toString();
        rest = rest.sliced(part.size());
        return part.isEmpty() || part.contains(u'"') ? std::nullopt : std::optional(part);
    }
    QString part;
    for (qsizetype i = 1; i < rest.size(); ++i) {
        if (rest[i] != u'"') {
            part += rest[i];
        } else if (i + 1 < rest.size() && rest[i + 1] == u'"') {
            part += rest[i++];
        } else {
            rest = rest.sliced(i + 1);
            return part.isEmpty() ? std::nullopt : std::optional(part);
        }
    }
    return {};
}

} // namespace

Result<QString> ObjectName::quoted(const SqlFlavour &flavour) const
{
    auto table = flavour.quote(name);
    if (!table || schema.isEmpty())
        return table;
    const auto folder = flavour.quote(schema);
    if (!folder)
        return folder;
    return *folder + u'.' + *table;
}

QString ObjectName::text() const { return schema.isEmpty() ? name : schema + u'.' + name; }

Result<ObjectName> objectNameFromText(const QString &text, const QString &defaultSchema)
{
    QStringView rest = text;
    const auto first = takePart(rest);
    if (!first)
        return malformed(text);
    if (rest.isEmpty())
        return ObjectName{defaultSchema, *first};
    if (!rest.startsWith(u'.'))
        return malformed(text);
    rest = rest.sliced(1);
    const auto second = takePart(rest);
    if (!second || !rest.isEmpty())
        return malformed(text);
    return ObjectName{*first, *second};
}

} // namespace godwit
