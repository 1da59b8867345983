// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace godwit
{

/// The style sheet of the HTML report: the project's surfaces and state colours, light and dark as the
/// reader prefers, and a print form.
QString htmlStyle();

/// The report's content security policy: nothing may be loaded or executed, and only exactly this style sheet
/// applies.
QString htmlPolicy(const QString &style);

} // namespace godwit
