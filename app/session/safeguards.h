// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace godwit
{

/// First thing in main, before any other thread, file or connection:
/// - files made from now on are readable by their owner only (umask 077): settings, audit databases, journals
/// and
///   reports hold the company's data;
/// - no core dumps, and no other process of the same account may read the memory or the environment of this
/// one
///   (PR_SET_DUMPABLE): secrets are in both. GODWIT_ALLOW_DEBUGGER=1 leaves that out, for gdb and strace;
/// - what Qt logs goes through the redactor (core/redactor.h).
void guardProcess();

/// Built with a sanitizer, whose search for leaks attaches to the process as a debugger does: it stays open
/// to them.
bool isSanitized();

} // namespace godwit
