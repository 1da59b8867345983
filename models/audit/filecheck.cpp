// SPDX-License-Identifier: Apache-2.0
#include "models/audit/filecheck.h"

#include "models/database/connection.h"
#include "models/database/dialect.h"

#include <QCoreApplication>

#include <condition_variable>
#include <mutex>
#include <thread>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

constexpr auto patience = 2s;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(FileCheck)
};

Error isDamaged(const Connection &connection, const QString &cause)
{
    return {.kind = ErrorKind::Audit,
            .what = Text::tr("The audit database is damaged, and nothing was written into it"),
            .object = connection.spec().database,
            .cause = cause,
            .advice =
                Text::tr("Keep this file as it is, and restore a backup; \"status\" and \"report\" still "
                         "show what can be read."),
            .code = u"11"_s}; // SQLITE_CORRUPT
}

/// Interrupts the statement of a connection when it has taken too long.
class TimeLimit
{
public:
    explicit TimeLimit(InterrupterPtr interrupter)
        : m_thread([this, interrupter = std::move(interrupter)](const std::stop_token &done) {
            std::unique_lock lock(m_mutex);
            m_wake.wait_for(lock, done, patience, [] { return false; });
            if (!done.stop_requested())
                interrupter->interrupt();
        })
    {}

private:
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::jthread m_thread; ///< last: uses both
};

} // namespace

Result<void> checkAuditFile(Connection &connection)
{
    if (connection.dialect().name() != u"sqlite")
        return {};
    Result<std::optional<Row>> first = [&] {
        const TimeLimit limit(connection.interrupter());
        return connection.selectOne(u"PRAGMA integrity_check(1)"_s);
    }();
    constexpr int interrupted = 9; // SQLITE_INTERRUPT
    if (!first)
        return first.error().code.toInt() == interrupted ? Result<void>() : first.error();
    const QString said = *first ? (*first)->text(0) : QString();
    if (said == u"ok")
        return {};
    return isDamaged(connection, said.simplified());
}

} // namespace godwit
