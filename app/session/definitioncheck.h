// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/definition/definitionreader.h"

namespace godwit
{

/// The words that a definition may use in this build of Godwit.
DefinitionVocabulary knownVocabulary();

/// Reads a definition file and judges it like the control tables before a run. Error (Definition) with every
/// problem, one per line, in its cause.
Result<Definition> readAndCheck(const QString &path);

} // namespace godwit
