// SPDX-License-Identifier: Apache-2.0
#include "models/audit/readingcheck.h"

#include "models/audit/auditdatabase.h"
#include "models/audit/foreignrowstore.h"

namespace godwit
{
namespace
{

/// What stands for GODWIT_META while there is none would hide the real one.
Result<bool> isReady(Connection &connection)
{
    const Reading reading = connection.reading();
    connection.setReading({});
    auto readiness = auditReadiness(connection);
    connection.setReading(reading);
    if (!readiness)
        return readiness.error();
    return *readiness == AuditReadiness::Ready;
}

} // namespace

Result<ReadingChange> checkReading(Connection &connection)
{
    if (connection.reading().bare) {
        auto ready = isReady(connection);
        if (!ready)
            return ready.error();
        if (*ready)
            return ReadingChange::Ready;
    }
    const ForeignRows before = connection.reading().foreign;
    if (auto read = refreshReading(connection); !read)
        return read.error();
    return connection.reading().foreign == before ? ReadingChange::None : ReadingChange::Words;
}

} // namespace godwit
