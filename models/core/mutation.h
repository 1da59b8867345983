// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace godwit
{

/// Whether a test has switched a known fault on (GODWIT_MUTATION=name), to prove that some other test finds
/// it: tests/tst_mutations.cpp lists them all. Only in builds for tests (CMake: GODWIT_FAULTS). Any thread.
#ifdef GODWIT_NO_FAULTS
constexpr bool isMutated(const char *) { return false; }
#else
bool isMutated(const char *fault);
#endif

} // namespace godwit
