// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/ledger.h"

#include "models/core/mutation.h"
#include "models/transfer/sqlflavour.h"
#include "models/transfer/sqlsession.h"
#include "models/transfer/transfererror.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

QString compactJson(const QJsonArray &parts)
{
    return QString::fromUtf8(QJsonDocument(parts).toJson(QJsonDocument::Compact));
}

/// The same in every cycle. JSON, because an id may contain any separator.
QString stepText(const LedgerEntry &entry)
{
    return compactJson({entry.installation, entry.step.process.text(), entry.step.step.text()});
}

Error ledgerError(Error error)
{
    return at(ErrorKind::Destination, Transfer::tr("Cannot use the ledger GODWIT_LEDGER in the destination"),
              std::move(error));
}

} // namespace

QString LedgerEntry::idempotencyKey() const
{
    QJsonArray parts{installation, step.process.text(), step.step.text(), cycle};
    if (!part.isEmpty())
        parts.append(part);
    return compactJson(parts);
}

Result<void> Ledger::makeTable()
{
    const bool commits = m_session.flavour().definitionsCommit();
    if (commits && m_session.select(u"SELECT fence FROM GODWIT_LEDGER WHERE 1 = 0"_s))
        return {};
    const auto made = m_session.execute(m_session.flavour().ledgerTable());
    if (!made)
        return made.error();
    return commits ? m_session.begin() : Result<void>();
}

Result<std::optional<LedgerEffect>> Ledger::find(const LedgerEntry &entry)
{
    if (isMutated("no-ledger"))
        return std::optional<LedgerEffect>();
    const auto effect = m_session.selectOne(
        u"SELECT rows_read, rows_written, bytes, watermark, attempt_id FROM GODWIT_LEDGER "
        "WHERE idempotency_key = ?"_s,
        {entry.idempotencyKey()});
    if (!effect)
        return ledgerError(effect.error());
    if (const std::optional<Row> &row = *effect) {
        return std::optional(LedgerEffect{.rowsRead = row->integer(0),
                                          .rowsWritten = row->integer(1),
                                          .bytes = row->integer(2),
                                          .watermark = row->text(3),
                                          .attempt = AttemptId(row->text(4))});
    }
    return std::optional<LedgerEffect>();
}

Result<std::optional<LedgerEffect>> Ledger::enter(const LedgerEntry &entry)
{
    if (const auto made = m_isThere ? Result<void>() : makeTable(); !made)
        return ledgerError(made.error());
    m_isThere = true;

    // The step's own effect, those of a fence that is not lower, and the latest one: mostly one row.
    const auto rows = m_session.select(
        u"SELECT idempotency_key, fence, attempt_id, rows_read, rows_written, bytes, watermark "
        "FROM GODWIT_LEDGER WHERE step_key = ? AND (idempotency_key = ? OR fence >= ? OR "
        "fence = (SELECT max(fence) FROM GODWIT_LEDGER WHERE step_key = ?)) ORDER BY fence DESC"_s,
        {stepText(entry), entry.idempotencyKey(), entry.fence, stepText(entry)});
    if (!rows)
        return ledgerError(rows.error());
    m_watermark = rows->isEmpty() ? QString() : rows->first().text(6);
    const auto effect = std::find_if(rows->begin(), rows->end(),
                                     [&](const Row &row) { return row.text(0) == entry.idempotencyKey(); });
    if (effect != rows->end()) {
        return std::optional(LedgerEffect{.rowsRead = effect->integer(3),
                                          .rowsWritten = effect->integer(4),
                                          .bytes = effect->integer(5),
                                          .watermark = effect->text(6),
                                          .attempt = AttemptId(effect->text(2))});
    }
    if (!rows->isEmpty() && rows->first().integer(1) >= entry.fence) {
        return Error{
            .kind = ErrorKind::Fenced,
            .what = Transfer::tr("A later attempt of this step has already written"),
            .object = m_session.place(),
            .cause = Transfer::tr("its ledger holds fence %1 of attempt %2, this attempt has fence %3")
                         .arg(rows->first().integer(1))
                         .arg(rows->first().text(2))
                         .arg(entry.fence),
            .advice = Transfer::tr("Nothing was changed. If the audit database was restored from a backup, "
                                   "delete the step's rows in GODWIT_LEDGER.")};
    }
    return std::optional<LedgerEffect>();
}

Result<void> Ledger::record(const LedgerEntry &entry, const LedgerEffect &effect)
{
    if (isMutated("no-ledger"))
        return {};
    m_watermark.reset(); // it is this one's from now on
    const QString sql =
        u"INSERT INTO GODWIT_LEDGER (step_key, idempotency_key, attempt_id, fence, rows_read, "
        "rows_written, bytes, watermark, recorded_at) VALUES (?,?,?,?,?,?,?,?,"_s +
        m_session.flavour().now() + u')';
    const auto notNull = [](const QString &text) { return text.isNull() ? u""_s : text; };
    const auto done = m_session.execute(sql, {stepText(entry), entry.idempotencyKey(),
                                              notNull(entry.attempt.text()), entry.fence, effect.rowsRead,
                                              effect.rowsWritten, effect.bytes, notNull(effect.watermark)});
    if (!done)
        return ledgerError(done.error());
    return {};
}

Result<QString> Ledger::watermark(const LedgerEntry &entry)
{
    if (m_watermark)
        return *m_watermark;
    const auto latest = m_session.selectOne(
        u"SELECT watermark FROM GODWIT_LEDGER WHERE step_key = ? ORDER BY fence DESC"_s, {stepText(entry)});
    if (!latest)
        return ledgerError(latest.error());
    return *latest ? (*latest)->text(0) : QString();
}

} // namespace godwit
