// SPDX-License-Identifier: Apache-2.0
#include "models/database/transaction.h"

#include "models/core/clock.h"
#include "models/core/mutation.h"
#include "models/database/connection.h"
#include "models/database/dialect.h"

#include <thread>
#include <utility>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

constexpr auto patience = 10s;

/// Runs a statement again while the database is busy.
Result<void> insist(Connection &connection, const QString &sql)
{
    const auto deadline = bootTime() + patience;
    for (auto pause = 1ms;; pause = std::min(pause * 2, 50ms)) {
        auto done = connection.execute(sql);
        if (done)
            return {};
        if (!done.error().transient || bootTime() > deadline)
            return done.error();
        std::this_thread::sleep_for(pause);
    }
}

} // namespace

Result<Transaction> Transaction::begin(Connection &connection)
{
    const QString begin = isMutated("plain-begin") ? u"BEGIN"_s : connection.dialect().beginWrite();
    if (auto begun = insist(connection, begin); !begun)
        return begun.error();
    return Transaction(connection);
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
{}

Transaction::~Transaction() { rollback(); }

Result<void> Transaction::commit()
{
    if (auto done = insist(*m_connection, u"COMMIT"_s); !done) {
        rollback();
        return done.error();
    }
    m_connection = nullptr;
    return {};
}

void Transaction::rollback()
{
    if (Connection *connection = std::exchange(m_connection, nullptr)) {
        // It fails only where the database has already rolled back by itself.
        (void)connection->execute(u"ROLLBACK"_s);
    }
}

} // namespace godwit
