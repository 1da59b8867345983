// SPDX-License-Identifier: Apache-2.0
#include "models/database/transaction.h"

#include "models/core/clock.h"
#include "models/core/mutation.h"
#include "models/database/connection.h"
#include "models/database/dialect.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <thread>
#include <utility>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

constexpr auto patience = 10s;

/// Does something again while the database is busy.
template <typename Act>
Result<void> insist(Act act)
{
    const auto deadline = bootTime() + patience;
    for (auto pause = 1ms;; pause = std::min(pause * 2, 50ms)) {
        auto done = act();
        if (done || !done.error().transient || bootTime() > deadline)
            return done;
        std::this_thread::sleep_for(pause);
    }
}

} // namespace

Result<Transaction> Transaction::begin(Connection &connection)
{
    const QStringList sql{isMutated("plain-begin") ? u"BEGIN"_s : connection.dialect().beginWrite()};
    const auto act = [&] { return connection.beginTransaction(sql); };
    if (auto begun = connection.dialect().isServer() ? act() : insist(act); !begun)
        return begun.error();
    return Transaction(connection);
}

Result<Transaction> Transaction::beginSnapshot(Connection &connection)
{
    if (auto begun = connection.beginTransaction(connection.dialect().beginSnapshot()); !begun)
        return begun.error();
    return Transaction(connection);
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
{}

Transaction::~Transaction() { rollback(); }

Result<void> Transaction::commit()
{
    const auto act = [this] { return m_connection->endTransaction(u"COMMIT"_s); };
    if (auto done = m_connection->dialect().isServer() ? act() : insist(act); !done) {
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
        (void)connection->endTransaction(u"ROLLBACK"_s);
    }
}

Error undone(Error error)
{
    error.trouble = Trouble::ConnectionLost;
    error.transient = true;
    return error;
}

Error stillUnknown(Error error)
{
    error.what = QCoreApplication::translate("Transaction", "It is not known whether this was recorded");
    error.trouble = Trouble::OutcomeUnknown;
    error.advice = QCoreApplication::translate(
        "Transaction", "When the database can be reached again, see what it shows before doing it again.");
    return error;
}

bool TransactionRetry::again(const Error &error)
{
    if (!m_deadline)
        m_deadline = bootTime() + patience;
    if (!error.transient || error.trouble == Trouble::OutcomeUnknown || error.trouble == Trouble::DiskFull ||
        bootTime() > *m_deadline)
        return false;
    // At random: two that met once must not meet again.
    std::this_thread::sleep_for(
        std::chrono::milliseconds(1 + QRandomGenerator::global()->bounded(int(m_pause.count()))));
    m_pause = std::min(m_pause * 2, std::chrono::milliseconds(200));
    return true;
}

} // namespace godwit
