// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/tableshape.h"

namespace godwit
{

/// What the values of a declared type mean ("int(10) unsigned", "enum('a','b')", "datetime(6)"). tinyint(1)
/// is a Boolean, as everybody uses it; TIMESTAMP is an Instant, because the server keeps it as UTC.
ValueType mariaValueType(const QString &declared);

/// The nearest type for values of another store; `notes` learn what it cannot say.
QString mariaTypeName(const ColumnShape &column, bool inKey, QStringList &notes);

/// A declared type that may stand in CREATE TABLE as it is; empty where it is anything but a type with
/// plain arguments (a catalogue of a hostile server may hold any text).
QString mariaDeclaredType(const QString &declared);

} // namespace godwit
