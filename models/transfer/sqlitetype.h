// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace godwit
{

/// A declared type that is safe to stand in CREATE TABLE. A catalogue may hold any text as a type (it can be
/// quoted there); what is not plain words and numbers becomes the word with the same affinity.
QString sqliteDeclaredType(const QString &type);

} // namespace godwit
