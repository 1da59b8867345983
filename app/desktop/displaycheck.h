// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace godwit
{

/// While it lives and the application is made: a display that cannot be had ends the program with a sentence
/// and an exit code, where Qt would abort it.
class DisplayCheck
{
public:
    DisplayCheck();
    ~DisplayCheck();
    DisplayCheck(const DisplayCheck &) = delete;
    DisplayCheck &operator=(const DisplayCheck &) = delete;
};

} // namespace godwit
