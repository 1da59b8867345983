// SPDX-License-Identifier: Apache-2.0
#include "models/audit/journalrecord.h"

#include "models/core/crc32c.h"

#include <QJsonDocument>
#include <QtEndian>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

constexpr qsizetype headSize = 8;

const QStringList &kindWords()
{
    static const QStringList words{u"OPEN"_s, u"START"_s, u"EXTERNAL"_s, u"OUTCOME"_s, u"ACK"_s};
    return words;
}

quint32 checksum(QByteArrayView head, QByteArrayView payload)
{
    return crc32c(payload, crc32c(head.first(4)));
}

/// The payload at the beginning of these bytes; empty: no whole one.
QByteArrayView payloadAt(QByteArrayView bytes)
{
    if (bytes.size() < headSize)
        return {};
    const quint32 length = qFromLittleEndian<quint32>(bytes.data());
    if (length == 0 || qint64(length) > bytes.size() - headSize)
        return {};
    const QByteArrayView payload = bytes.sliced(headSize, qsizetype(length));
    if (qFromLittleEndian<quint32>(bytes.data() + 4) != checksum(bytes, payload))
        return {};
    return payload;
}

std::optional<JournalRecord> recordOf(QByteArrayView payload, qint64 number)
{
    QJsonObject json =
        QJsonDocument::fromJson(QByteArray::fromRawData(payload.data(), payload.size())).object();
    const qsizetype kind = kindWords().indexOf(json.take(u"kind"_s).toString());
    if (kind < 0 || json.take(u"number"_s).toInteger(-1) != number)
        return {};
    return JournalRecord{JournalRecord::Kind(kind), json};
}

} // namespace

QByteArray encodeRecord(const JournalRecord &record, qint64 number)
{
    QJsonObject json = record.body;
    json.insert(u"kind"_s, kindWords().at(qsizetype(record.kind)));
    json.insert(u"number"_s, number);
    const QByteArray payload = QJsonDocument(json).toJson(QJsonDocument::Compact);
    QByteArray bytes(headSize, '\0');
    qToLittleEndian(quint32(payload.size()), bytes.data());
    qToLittleEndian(checksum(bytes, payload), bytes.data() + 4);
    return bytes + payload;
}

JournalContent decodeRecords(QByteArrayView bytes)
{
    JournalContent content;
    for (;;) {
        const QByteArrayView rest = bytes.sliced(content.end);
        const QByteArrayView payload = payloadAt(rest);
        const auto record =
            payload.isEmpty() ? std::nullopt : recordOf(payload, qint64(content.records.size()));
        if (!record) {
            // Prepared space is empty: zeros.
            content.torn = std::any_of(rest.begin(), rest.end(), [](char byte) { return byte != 0; });
            return content;
        }
        content.records.append(*record);
        content.end += headSize + payload.size();
    }
}

} // namespace godwit
