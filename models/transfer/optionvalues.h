// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

namespace godwit
{

/// true/false, on/off, yes/no, 1/0 in any case; nothing for any other word or an empty one.
std::optional<bool> switchValue(const QString &text);
/// The sentence for a word that switchValue does not know.
QString notASwitch(const QString &option, const QString &value);

} // namespace godwit
