// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace godwit
{

/// A place where a test ends the program as a power cut would, or freezes it: right before and right after
/// every act that cannot be undone. Names are written as "what.when" ("finish.committed"). Any thread.
///
/// GODWIT_CRASH_AT=name, name:3 (the third time) or 17 (the 17th place of all): SIGKILL to itself there.
/// GODWIT_FREEZE_AT=name or name:3: SIGSTOP to itself; SIGCONT wakes it.
/// GODWIT_POINTS_TO=file: appends the name of every place that is reached, a line each.
///
/// Only in builds for tests (CMake: GODWIT_FAULTS); in others nothing is left of it.
#ifdef GODWIT_NO_FAULTS
inline void failPoint(const char *) {}
#else
void failPoint(const char *name);
#endif

} // namespace godwit
