// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"

#include <QString>

namespace godwit
{

class SqlFlavour;

/// A table or view of a server.
struct ObjectName
{
    QString schema; ///< empty: the server's default
    QString name;

    /// Quoted: "sales"."orders".
    Result<QString> quoted(const SqlFlavour &flavour) const;
    QString text() const; ///< for people: sales.orders

    friend bool operator==(const ObjectName &, const ObjectName &) = default;
};

/// The name in a step's `object`: `orders`, `sales.orders`, or parts in double quotes where they hold dots
/// or quotes themselves (`"my.schema"."my ""best"" table"`). A schema that is not named is `defaultSchema`.
/// Error: Definition.
Result<ObjectName> objectNameFromText(const QString &text, const QString &defaultSchema = {});

} // namespace godwit
