// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace godwit
{

/// The word that somebody most probably meant: at most a third of its letters differ. Empty when none is
/// near.
QString nearestWord(const QString &word, const QStringList &words);

} // namespace godwit
