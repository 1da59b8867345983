// SPDX-License-Identifier: Apache-2.0
#include "models/audit/journalfile.h"
#include "models/audit/journalreader.h"
#include "models/core/crc32c.h"
#include "models/core/redactor.h"
#include "tests/fuzz/fuzzers.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace godwit::fuzz
{
namespace
{

using Kind = JournalRecord::Kind;

QByteArray encoded(const QList<JournalRecord> &records)
{
    QByteArray bytes;
    for (qint64 number = 0; number < records.size(); ++number)
        bytes += encodeRecord(records.at(number), number);
    return bytes;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool isSame(const OpenAttempt &a, const OpenAttempt &b)
{
    return a.lease.process == b.lease.process && a.lease.step == b.lease.step &&
           a.lease.attempt == b.lease.attempt && a.lease.fence == b.lease.fence && a.run == b.run &&
           a.cycle == b.cycle && a.number == b.number && a.startedText == b.startedText;
}

/// But for what the redactor took out.
bool isSame(const JournalledOutcome &read, const JournalledOutcome &written)
{
    const Ending &a = read.ending;
    const Ending &b = written.ending;
    return isSame(read.attempt, written.attempt) && a.state == b.state && a.progress == b.progress &&
           a.description == redacted(b.description) && a.endedAt == b.endedAt && a.errorKind == b.errorKind &&
           a.errorCode == b.errorCode && a.rejectsFrom == b.rejectsFrom && a.resubmitted == b.resubmitted &&
           a.notes.size() == b.notes.size();
}

/// What stands in a record is what would be written for it.
void checkEntry(const JournalRecord &record)
{
    if (record.kind == Kind::Open) {
        const JournalOwner owner = ownerOf(record);
        promise(Actor::fromOwnerText(owner.actor.ownerText()) == owner.actor, "an owner comes back");
    } else if (record.kind == Kind::Start || record.kind == Kind::External) {
        promise(isSame(attemptOf(startRecord(attemptOf(record))), attemptOf(record)),
                "an attempt comes back");
    } else if (record.kind == Kind::Outcome) {
        const JournalledOutcome read = outcomeOf(record);
        promise(isSame(outcomeOf(outcomeRecord(read.attempt, read.ending)), read), "an outcome comes back");
    }
}

void checkSummary(const JournalSummary &summary, const JournalContent &content)
{
    promise(!content.records.isEmpty() && content.records.first().kind == Kind::Open,
            "a journal begins with its owner");
    promise(summary.torn == content.torn, "damage is told");
    const auto count = [&](Kind kind) {
        return std::count_if(content.records.begin(), content.records.end(),
                             [kind](const JournalRecord &record) { return record.kind == kind; });
    };
    promise(summary.outcomes.size() == count(Kind::Outcome), "no outcome is lost");
    promise(summary.started.size() <= count(Kind::Start), "no attempt is made up");
    for (const JournalledOutcome &pending : summary.pending())
        promise(!summary.acknowledged.contains(pending.attempt.lease.attempt),
                "what was acknowledged does not wait");
}

/// Any bytes as a journal, and what was read of them.
void check(const QByteArray &bytes, const JournalContent &content)
{
    promise(content.end >= 0 && content.end <= bytes.size(), "the end is inside");
    const QByteArrayView rest = QByteArrayView(bytes).sliced(content.end);
    promise(content.torn == std::any_of(rest.begin(), rest.end(), [](char byte) { return byte != 0; }),
            "damage is what is neither record nor prepared space");
    if (content.end < bytes.size()) {
        const JournalContent whole = decodeRecords(QByteArrayView(bytes).first(content.end));
        promise(whole.records == content.records && whole.end == content.end && !whole.torn,
                "what follows the last record changes none of them");
    }
    if (!content.records.isEmpty()) {
        const JournalContent again = decodeRecords(encoded(content.records));
        promise(again.records == content.records && !again.torn, "a record that was read comes back");
    }
    for (const JournalRecord &record : content.records)
        checkEntry(record);
    const auto summary = summaryOf(content);
    if (summary)
        checkSummary(*summary, content);
    else
        promise(content.records.isEmpty() || content.records.first().kind != Kind::Open,
                "a journal with an owner is read");
}

/// The input as bodies of records, each up to the next NUL, behind a checksum that holds: what no accident
/// makes.
QByteArray framed(std::string_view bytes)
{
    constexpr qint64 most = 8; // JSON takes nearly all of the time, and no more of them show more
    QByteArray journal;
    qint64 number = 0;
    while (!bytes.empty() && number < most) {
        const unsigned char how = choice(bytes);
        const size_t length = std::min(bytes.find('\0'), bytes.size());
        const QByteArray text(bytes.data(), qsizetype(length));
        bytes.remove_prefix(std::min(length + 1, bytes.size()));
        if ((how & 0x80) == 0) { // a body with a kind and its number
            const auto kind = number == 0 ? Kind::Open : Kind(how % 5);
            journal += encodeRecord({kind, QJsonDocument::fromJson(text).object()}, number++);
            continue;
        }
        QByteArray head(8, '\0'); // as it comes
        qToLittleEndian(quint32(text.size()), head.data());
        qToLittleEndian(crc32c(text, crc32c(QByteArrayView(head).first(4))), head.data() + 4);
        journal += head + text;
        ++number;
    }
    return journal;
}

OpenAttempt attempt(const QString &text, int number)
{
    return {.lease = {.process = ProcessId(text.left(5)),
                      .step = StepId(QString::number(number)),
                      .attempt = AttemptId(u"attempt %1"_s.arg(number)),
                      .fence = number},
            .run = RunId(text.right(5)),
            .cycle = 2,
            .number = number,
            .startedText = u"2026-11-28T08:00:00.000Z"_s};
}

/// A journal as a runner writes it, then damaged: every record before the damage is read, none that was not
/// written, and no secret stands in it.
void damagedJournal(std::string_view bytes)
{
    static const QString secret = [] {
        const QString canary = u"CANARY-93b2"_s;
        registerSecret(canary);
        return canary;
    }();
    const unsigned char how = choice(bytes);
    const size_t at = size_t(choice(bytes)) << 8 | choice(bytes);
    const unsigned char flip = choice(bytes);
    const QString text = QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
    const Ending ending{.state = RunState(how % runStateCount),
                        .description = text + secret,
                        .progress = {.rowsRead = qint64(at) << 40 | 1,
                                     .rowsWritten = how,
                                     .rowsTotal = flip,
                                     .bytes = qint64(at),
                                     .rowsRejected = 1},
                        .errorKind = text.left(3),
                        .errorCode = text.right(3),
                        .rejectsFrom = AttemptId(text.left(4)),
                        .resubmitted = {qint64(at), -1},
                        .notes = {secret + text, text}};
    QList<JournalRecord> written{
        openRecord({.audit = u"/a/audit.db"_s, .installation = text, .actor = Actor::current(text)})};
    const int attempts = how % 8 == 7 ? 2 : 1; // JSON takes nearly all of the time
    for (int number = 1; number <= attempts; ++number) {
        written += startRecord(attempt(text, number));
        written += outcomeRecord(attempt(text, number), ending);
    }
    if (attempts > 1)
        written += ackRecord(attempt(text, 1));
    QByteArray journal = encoded(written);
    promise(!journal.contains(secret.toUtf8()), "a journal holds no secret");
    const JournalContent content = decodeRecords(journal + QByteArray(how, '\0'));
    promise(content.records == written && content.end == journal.size() && !content.torn,
            "what was written is read");
    promise(isSame(outcomeOf(content.records.at(2 * attempts)), {attempt(text, attempts), ending}),
            "an outcome is read as it was");
    const auto summary = summaryOf(content);
    promise(summary && summary->pending().size() == 1, "one outcome waits");
    promise(summary->started.isEmpty(), "what has ended is not open");

    const qsizetype place = qsizetype(at) % journal.size();
    if (flip == 0) {
        promise(decodeRecords(journal + encodeRecord(written.at(1), 1)).records == written,
                "what an older use of the file left is no record");
        return;
    }
    if ((flip & 1) != 0)
        journal.truncate(place);
    else
        journal[place] = char(journal.at(place) ^ char(flip));
    const JournalContent damaged = decodeRecords(journal);
    promise(damaged.records.size() < written.size(), "damage is found");
    promise(damaged.records == written.first(damaged.records.size()),
            "no record is read that was not written");
    promise(damaged.end <= place, "a record with damage is none");
    const auto rest = summaryOf(damaged);
    promise(rest.has_value() == !damaged.records.isEmpty(), "a journal with an owner is read");
    if (rest)
        checkSummary(*rest, damaged);
}

/// Through files: as runners write them, as others read them.
void asFiles(const QByteArray &content)
{
    static const QTemporaryDir folder;
    const QString path = folder.filePath(u"any.journal"_s);
    QFile file(path);
    file.remove(); // to shorten one makes some file systems wait for the disk
    promise(file.open(QIODevice::WriteOnly), "the disk takes a journal");
    file.write(content);
    file.close();
    const QList<JournalSummary> found = readJournals(folder.path());
    const JournalContent records = decodeRecords(content);
    const auto expected = summaryOf(records);
    promise(found.size() == (expected ? 1 : 0), "a journal that can be read is found");
    if (expected) {
        promise(found.first().path == path && found.first().torn == expected->torn &&
                    found.first().outcomes.size() == expected->outcomes.size(),
                "a file is its bytes");
    }
    if (!expected || crc32c(content) % 256 != 0)
        return; // making one waits for the disk
    auto copy = JournalFile::create(folder.filePath(u"written"_s), records.records.first());
    promise(copy.ok(), "the disk takes a journal");
    for (const JournalRecord &record : records.records.sliced(1))
        promise(copy->append(record, false).ok(), "the disk takes a record");
    const JournalContent read = decodeRecords(contentOf(copy->path()));
    copy->remove();
    promise(read.records == records.records && read.end == copy->size() && !read.torn,
            "a file holds what was written, and empty space");
}

} // namespace

void fuzzJournal(std::string_view bytes)
{
    const unsigned char how = choice(bytes);
    if (how % 3 == 2)
        return damagedJournal(bytes);
    const QByteArray journal =
        how % 3 == 1 ? framed(bytes)
                     : QByteArray::fromRawData(bytes.data(), qsizetype(bytes.size())); // exactly so many
    check(journal, decodeRecords(journal));
    if (how >= 0xf0 && crc32c(journal) % 16 == 0) // the system's calls take longer than all else
        asFiles(journal);
}

} // namespace godwit::fuzz
