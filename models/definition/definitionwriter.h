// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/control.h"

namespace godwit
{

/// The definition file for a definition: UTF-8 in block style, in the definition's order, defaults left out,
/// paths absolute. Equal definitions give equal bytes, and readDefinition gives the definition back.
QByteArray writeDefinition(const Definition &definition);

} // namespace godwit
