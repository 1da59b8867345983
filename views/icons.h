// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/runstate.h"
#include "models/items/migrationmodel.h"

#include <QIcon>

namespace godwit
{

// Lucide icons (resources/icons/lucide, ISC), drawn in the colours of the moment: the palette is read when an
// icon is painted, so a change of theme needs no rebuilding. Pixmaps are cached by name, size, ratio and
// colour.

/// In the colour of the text; disabled in the colour of disabled text.
QIcon themedIcon(const QString &name);
/// In the colour of its state; a running row may wait for a retry or be another system's.
QIcon stateIcon(RunState state, MigrationModel::Variant variant = MigrationModel::Variant::Plain);
/// A godwit in flight.
QIcon applicationIcon();

} // namespace godwit
