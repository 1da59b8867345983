// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"
#include "models/transfer/keptconnections.h"
#include "models/transfer/postgresql/pgerror.h"
#include "models/transfer/postgresql/pgoptions.h"
#include "models/transfer/stores.h"

#include <QHash>

#include <chrono>
#include <functional>
#include <optional>
#include <stop_token>
#include <string_view>
#include <vector>

namespace godwit
{

/// Parameters of one statement, in libpq's own form: NULL is std::nullopt.
struct PgParameters
{
    struct Value
    {
        std::optional<QByteArray> bytes; ///< text, ended by NUL as QByteArray is; or the bytes of a bytea
        bool isBytea = false;
    };
    QList<Value> values;
};

/// One row of COPY TO STDOUT, in libpq's memory; freed by itself.
struct PgCopyRow
{
    PgCopyRow() = default;
    ~PgCopyRow() { clear(); }
    Q_DISABLE_COPY_MOVE(PgCopyRow)

    std::string_view bytes() const { return {data, size_t(size)}; }
    void clear();

    char *data = nullptr;
    int size = 0;
};

/// A connection to PostgreSQL that never blocks where nobody could stop it: every wait is a poll for the
/// server and for the stop token. A stop cancels what the server does (also a COPY, also a wait for a lock),
/// and then the connection is used no more. Time zone UTC, ISO dates, UTF-8, exact floats. Server notices are
/// silenced. Used by one thread at a time.
///
/// Errors: of the side it was opened for, code SQLSTATE; Data for values and constraints; Cancelled.
class PgConnection final : public KeptConnection
{
public:
    /// `request.readOnly`: a source, whose transactions cannot write. Gives up after 15 seconds. With
    /// `request.kept` perhaps one that was kept, whose session is then as a new one's.
    static Result<std::unique_ptr<PgConnection>> open(const SessionRequest &request);
    /// For the next step, where nothing went wrong with it and no transaction is open; else it is closed.
    static void keep(std::unique_ptr<PgConnection> connection);
    ~PgConnection() override;
    Q_DISABLE_COPY_MOVE(PgConnection)

    pg_conn *handle() const { return m_handle; }
    ErrorKind side() const { return m_side; }
    const QString &place() const { return m_place; } ///< "crm on db.example.com"
    const PgOptions &options() const { return m_options; }
    const std::stop_token &stop() const { return m_stop; }

    /// One statement through the extended protocol, to its end. `uninterrupted`: obeys no stop (COMMIT), but
    /// where the server does not answer within commitGrace after one, the connection is lost.
    Result<PgResult> execute(const QByteArray &sql, const PgParameters &parameters = {},
                             bool uninterrupted = false);
    /// Statements through the simple protocol; then result() until it gives none.
    Result<void> send(const QByteArray &sql);
    /// The next result, whatever its status; null behind the last one. Errors: lost, cancelled.
    Result<PgResult> result();

    /// COPY … FROM STDIN or TO STDOUT; the connection does nothing else until its end.
    Result<void> startCopy(const QByteArray &sql);
    /// Takes all of it, waiting for the server where that is slower. Error: the server has refused a row by
    /// now, and says which at finishCopyIn().
    Result<void> putCopy(std::string_view bytes);
    /// False: no rows are left; finishCopyOut() then says how many there were.
    Result<bool> getCopy(PgCopyRow &row);
    /// Ends the COPY and returns its rows. `failed` is the server's own refusal, to ask for the row.
    Result<qint64> finishCopyIn(PgResult *failed = nullptr);
    Result<qint64> finishCopyOut();
    bool serverSpoke() const { return m_serverSpoke; } ///< during COPY FROM: it can only have refused

    /// Ends whatever runs and rolls back, so that no lock is left when it returns; gives up after two
    /// seconds, and then the server finds out by itself. Obeys no stop.
    void rollback();
    bool isUsable() const { return m_usable; }
    /// It knows that there is GODWIT_LEDGER: nobody has to ask for it again.
    bool hasLedger() const { return m_hasLedger; }
    void setHasLedger(bool there) { m_hasLedger = there; }
    /// A script may have dropped what is prepared.
    void forgetStatements() { m_statements.clear(); }
    /// An error of this connection in the words of its caller.
    Error failure(const pg_result *result, const QString &what = {}) const;
    Error lost();

private:
    PgConnection(const SessionRequest &request);
    Result<void> connect(const SessionRequest &request);
    Result<void> waitForConnection();
    Result<void> run(const QByteArray &settings);
    Result<QByteArray> settings(bool readOnly) const;
    static QString keptAs(const SessionRequest &request, const PgOptions &options);
    static std::unique_ptr<PgConnection> reopen(const SessionRequest &request);
    void obey(std::stop_token stop);
    Result<QByteArray> prepared(const QByteArray &sql, const std::vector<unsigned> &types);
    Result<void> wait(short events);
    Error interrupted();
    Error givenUp();
    void cancelOnServer();
    bool drain(std::chrono::steady_clock::time_point deadline);
    Error connectFailure(bool reached) const;

    pg_conn *m_handle = nullptr;
    ErrorKind m_side;
    QString m_place;
    PgOptions m_options;
    std::stop_token m_stop;
    int m_wake; ///< eventfd that a stop makes readable
    std::optional<std::stop_callback<std::function<void()>>> m_onStop;
    bool m_usable = true;
    bool m_uninterrupted = false;
    std::optional<std::chrono::steady_clock::time_point> m_giveUpAt; ///< of an uninterrupted statement
    bool m_serverSpoke = false;
    KeptConnections *m_kept; ///< null: it is not kept
    QString m_keptAs;
    bool m_isKnown = false; ///< it has served a step before: what it did there comes again
    bool m_hasLedger = false;
    QHash<QByteArray, QByteArray> m_statements; ///< by text and types → name
    int m_prepared = 0;
};

using PgConnectionPtr = std::unique_ptr<PgConnection>;

} // namespace godwit
