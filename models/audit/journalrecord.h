// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>
#include <QJsonObject>
#include <QList>

namespace godwit
{

/// One entry of a runner's journal (audit-protocol.md, section 5).
struct JournalRecord
{
    enum class Kind {
        Open,     ///< the first one: whose journal it is, of which audit database
        Start,    ///< an attempt was claimed
        External, ///< something outside was asked to do the work; its id
        Outcome,  ///< how the attempt ended
        Ack,      ///< the audit database has that outcome
    };

    Kind kind = Kind::Open;
    QJsonObject body;

    friend bool operator==(const JournalRecord &, const JournalRecord &) = default;
};

/// Length and CRC-32C (four bytes each, little endian, the checksum also over the length), then canonical
/// JSON. `number` counts the records of a file from 0: what an older use of the same place left behind is
/// never taken for a later record.
QByteArray encodeRecord(const JournalRecord &record, qint64 number);

/// What a journal holds up to its last whole record.
struct JournalContent
{
    QList<JournalRecord> records;
    qint64 end = 0;    ///< of the last whole record, in bytes
    bool torn = false; ///< something that is no record follows
};

/// Reads whatever bytes there are; never fails, never returns a record that was not written.
JournalContent decodeRecords(QByteArrayView bytes);

} // namespace godwit
