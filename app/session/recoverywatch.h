// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/actor.h"

#include <thread>

namespace godwit
{

/// Once a minute, as long as it lives, on a thread of its own: records what dead runners of this machine left
/// in their journals, for whatever audit database, and marks the attempts of dead runners in this one. The
/// destructor waits for what is under way.
class RecoveryWatch
{
public:
    RecoveryWatch(QString audit, Actor actor, bool atOnce);

private:
    std::jthread m_thread;
};

} // namespace godwit
