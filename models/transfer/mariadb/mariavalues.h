// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"

#include <QVariantList>

#include <string>
#include <string_view>

namespace godwit
{

class MariaConnection;

/// The statement with its values in place: `?` outside of quotes and comments stands for the next one. NULL
/// is QVariant() alone. Error: Internal, where their numbers differ.
Result<std::string> mariaStatement(const MariaConnection &connection, const QString &sql,
                                   const QVariantList &values);

/// 'text' with everything escaped that means something between quotes; utf8mb4, backslashes escape.
void appendMariaText(std::string &sql, std::string_view text);
/// X'00ff'
void appendMariaBytes(std::string &sql, std::string_view bytes);

/// Length of the quoted text, name or comment that starts at `at`; 0: none starts there. An executable
/// comment (/*! … */) is none. Without its end it reaches to the end of the text.
size_t mariaQuotedLength(std::string_view sql, size_t at);

} // namespace godwit
