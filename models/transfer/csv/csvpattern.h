// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/control.h"
#include "models/core/result.h"

namespace godwit
{

/// The files that a step's source object means, as names within the connection's folder. `*` stands for any
/// characters and `?` for one, in the file's name but not in its folder's; a file that is really called so is
/// meant itself. In natural order: orders-2 comes before orders-10. Hidden files only match a pattern
/// that starts with a dot. Error Source: nothing matches, or the name leads out of the folder.
Result<QStringList> csvSourceFiles(const ConnectionDef &connection, const QString &object);

/// True where `a` comes before `b`: runs of digits compare as numbers, the rest by character.
bool isNaturallyLess(const QString &a, const QString &b);

} // namespace godwit
