// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/control.h"
#include "models/definition/yamlnode.h"

namespace godwit
{

class DefinitionProblems;
struct DefinitionVocabulary;

/// The steps of one process from the list of a definition file, in the order of their ordinals.
QList<StepDef> readSteps(const YamlNode &list, const ProcessId &process,
                         const QList<ConnectionDef> &connections, const DefinitionVocabulary &vocabulary,
                         DefinitionProblems &problems);

} // namespace godwit
