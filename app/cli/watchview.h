// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/command.h"
#include "app/cli/watchboard.h"

#include <memory>

namespace godwit
{

/// How a watch shows itself. One thread.
class WatchView
{
public:
    virtual ~WatchView() = default;

    virtual void show(const WatchBoard::Snapshot &snapshot) = 0;
    /// Descriptor whose input may end the watch; -1: none.
    virtual int inputDescriptor() const { return -1; }
    /// Reads it; true when the operator asked to end.
    virtual bool endRequested() { return false; }
};

/// A table that is redrawn in place and follows the terminal's size; q ends it. Gives the screen back as it
/// was and leaves the last table on it.
std::unique_ptr<WatchView> liveView(const Invocation &call);
/// The table once, then a line per change.
std::unique_ptr<WatchView> lineView(const Invocation &call);
/// JSON lines: one `snapshot`, then `process`, `step` and `removed` per change, and `connection`.
std::unique_ptr<WatchView> jsonView(const Invocation &call);

} // namespace godwit
