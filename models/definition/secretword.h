// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace godwit
{

/// True for a key that would hold a secret itself: password, pwd, api_key, access-token …; not for "secret",
/// which names one.
bool looksLikeSecret(const QString &key);

/// Why such a key is refused and what to write instead.
QString secretRefusal(const QString &key);

} // namespace godwit
