// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/displaycheck.h"

#include "app/session/exitcodes.h"

#include <QtGlobal>

#include <cstdio>
#include <cstdlib>

namespace godwit
{
namespace
{

QtMessageHandler formerHandler = nullptr;

/// No application yet, and so no language but English.
void endForWantOfDisplay(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    if (type != QtFatalMsg)
        return formerHandler(type, context, text);
    const bool named = qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
    std::fprintf(stderr,
                 "godwit: It cannot open a window: %s.\n"
                 "  On a machine without a display use godwitctl.\n"
                 "  Qt says: %s\n",
                 named ? "the display cannot be used" : "neither DISPLAY nor WAYLAND_DISPLAY names a display",
                 qPrintable(text.simplified()));
    std::_Exit(static_cast<int>(ExitCode::Database));
}

} // namespace

DisplayCheck::DisplayCheck() { formerHandler = qInstallMessageHandler(endForWantOfDisplay); }

DisplayCheck::~DisplayCheck() { qInstallMessageHandler(formerHandler); }

} // namespace godwit
