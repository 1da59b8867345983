// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/mariadb/mariaswap.h"

#include "models/transfer/mariadb/mariasession.h"
#include "models/transfer/sqlflavour.h"
#include "models/transfer/transfererror.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

constexpr QStringView markSign = u"godwit effect ";

/// The mark and, from the next line on, the comment that the table had.
QString markText(const QString &step, const LedgerEntry &entry, const LedgerEffect &effect)
{
    const QJsonObject mark{{u"step"_s, step},
                           {u"cycle"_s, entry.cycle},
                           {u"part"_s, entry.part},
                           {u"attempt"_s, entry.attempt.text()},
                           {u"fence"_s, QString::number(entry.fence)},
                           {u"read"_s, QString::number(effect.rowsRead)},
                           {u"written"_s, QString::number(effect.rowsWritten)},
                           {u"bytes"_s, QString::number(effect.bytes)},
                           {u"watermark"_s, effect.watermark}};
    return markSign.toString() + QString::fromUtf8(QJsonDocument(mark).toJson(QJsonDocument::Compact)) +
           u'\n';
}

std::optional<QJsonObject> markIn(const QString &comment)
{
    if (!comment.startsWith(markSign))
        return {};
    const QString json = comment.section(u'\n', 0, 0).sliced(markSign.size());
    return QJsonDocument::fromJson(json.toUtf8()).object();
}

QString withoutMark(const QString &comment) { return comment.section(u'\n', 1); }

} // namespace

QString mariaStepHash(const LedgerEntry &identity)
{
    const QJsonArray parts{identity.installation, identity.step.process.text(), identity.step.step.text()};
    const QByteArray json = QJsonDocument(parts).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(QCryptographicHash::hash(json, QCryptographicHash::Sha256).toHex().first(16));
}

MariaSwap::MariaSwap(const LedgerEntry &identity, ObjectName destination)
    : m_identity(identity)
    , m_step(mariaStepHash(identity))
    , m_destination(std::move(destination))
    , m_fresh{m_destination.schema, u"godwit_new_"_s + m_step}
    , m_old{m_destination.schema, u"godwit_old_"_s + m_step}
{}

Result<bool> MariaSwap::exists(MariaSession &session, const ObjectName &name) const
{
    const auto row = session.selectOne(u"SELECT 1 FROM information_schema.TABLES WHERE TABLE_SCHEMA = "
                                       "coalesce(nullif(?, ''), DATABASE()) AND TABLE_NAME = ?"_s,
                                       {name.schema, name.name});
    if (!row)
        return row.error();
    return row->has_value();
}

Result<QString> MariaSwap::comment(MariaSession &session) const
{
    const auto row = session.selectOne(
        u"SELECT TABLE_COMMENT FROM information_schema.TABLES WHERE TABLE_SCHEMA = "
        "coalesce(nullif(?, ''), DATABASE()) AND TABLE_NAME = ? AND TABLE_TYPE = 'BASE TABLE'"_s,
        {m_destination.schema, m_destination.name});
    if (!row)
        return row.error();
    return *row ? (*row)->text(0) : QString();
}

Result<void> MariaSwap::recover(MariaSession &session, bool ledger)
{
    const auto text = comment(session);
    if (!text)
        return text.error();
    const auto mark = markIn(*text);
    const bool isOurs = mark && mark->value(u"step"_s).toString() == m_step;
    if (isOurs && ledger) {
        const auto number = [&](const QString &name) { return mark->value(name).toString().toLongLong(); };
        LedgerEntry entry = m_identity;
        entry.cycle = mark->value(u"cycle"_s).toInt();
        entry.part = mark->value(u"part"_s).toString();
        entry.attempt = AttemptId(mark->value(u"attempt"_s).toString());
        entry.fence = number(u"fence"_s);
        const auto known = session.selectOne(u"SELECT 1 FROM GODWIT_LEDGER WHERE idempotency_key = ?"_s,
                                             {entry.idempotencyKey()});
        if (!known)
            return known.error();
        if (!*known) {
            const LedgerEffect effect{.rowsRead = number(u"read"_s),
                                      .rowsWritten = number(u"written"_s),
                                      .bytes = number(u"bytes"_s),
                                      .watermark = mark->value(u"watermark"_s).toString()};
            if (const auto recorded = Ledger(session).record(entry, effect); !recorded)
                return recorded;
            if (const auto committed = session.commit(); !committed)
                return committed;
        }
    }
    for (const ObjectName &leftover : {m_fresh, m_old}) {
        const auto found = exists(session, leftover);
        const auto quoted = leftover.quoted(session.flavour());
        if (!found || !quoted)
            return found ? quoted.error() : found.error();
        if (!*found)
            continue;
        if (const auto dropped = session.execute(u"DROP TABLE IF EXISTS "_s + *quoted); !dropped)
            return dropped.error();
    }
    if (isOurs)
        tidy(session);
    return {};
}

Result<void> MariaSwap::mark(MariaSession &session, const LedgerEffect &effect, const QString &comment)
{
    const auto quoted = m_fresh.quoted(session.flavour());
    if (!quoted)
        return quoted.error();
    const QString own = markIn(comment) ? withoutMark(comment) : comment;
    const auto done = session.execute(u"ALTER TABLE "_s + *quoted + u" COMMENT = ?"_s,
                                      {QString(markText(m_step, m_identity, effect) + own)});
    return done ? Result<void>() : done.error();
}

Result<void> MariaSwap::rename(MariaSession &session, bool replaces)
{
    const auto fresh = m_fresh.quoted(session.flavour());
    const auto old = m_old.quoted(session.flavour());
    const auto destination = m_destination.quoted(session.flavour());
    if (!fresh || !old || !destination)
        return destination ? Result<void>() : destination.error();
    QString sql = u"RENAME TABLE "_s;
    if (replaces)
        sql += *destination + u" TO "_s + *old + u", "_s;
    const auto done = session.execute(sql + *fresh + u" TO "_s + *destination);
    return done ? Result<void>() : done.error();
}

void MariaSwap::tidy(MariaSession &session)
{
    const auto destination = m_destination.quoted(session.flavour());
    const auto old = m_old.quoted(session.flavour());
    const auto text = comment(session);
    if (destination && text && markIn(*text))
        (void)session.execute(u"ALTER TABLE "_s + *destination + u" COMMENT = ?"_s, {withoutMark(*text)});
    if (old)
        (void)session.execute(u"DROP TABLE IF EXISTS "_s + *old);
}

void MariaSwap::drop(MariaSession &session)
{
    if (const auto fresh = m_fresh.quoted(session.flavour()))
        (void)session.execute(u"DROP TABLE IF EXISTS "_s + *fresh);
}

} // namespace godwit
