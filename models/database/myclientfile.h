// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace godwit
{

/// The password of the group [client] in ~/.my.cnf, which Qt's driver does not read; empty where there is
/// none, or where others than its owner may read the file.
QString passwordOfMyClientFile();

} // namespace godwit
