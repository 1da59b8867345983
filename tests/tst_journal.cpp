// SPDX-License-Identifier: Apache-2.0
#include "models/audit/journal.h"
#include "models/audit/journalreader.h"
#include "models/audit/journalreplay.h"
#include "models/core/crc32c.h"
#include "models/database/databaseaddress.h"
#include "tests/support/auditfixture.h"

#include <QDir>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QTest>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

using namespace godwit;
using namespace godwit::test;
using namespace Qt::StringLiterals;

namespace
{

OpenAttempt attempt(int number)
{
    return {.lease = {.process = ProcessId(u"4"_s),
                      .step = StepId(QString::number(number)),
                      .attempt = AttemptId(u"attempt %1"_s.arg(number)),
                      .fence = number},
            .run = RunId(u"run"_s),
            .cycle = 2,
            .number = 1,
            .startedText = u"2026-11-28T08:00:00.000Z"_s};
}

Ending ending(const QString &description = u"Übertragen \"ganz\""_s)
{
    return {.state = RunState::Failed,
            .description = description,
            .progress = {.rowsRead = 9'007'199'254'740'993, .rowsWritten = 3, .rowsTotal = 8, .bytes = 77},
            .errorKind = u"data"_s,
            .errorCode = u"23505"_s,
            .rejectsFrom = AttemptId(u"former"_s),
            .resubmitted = {1, 9'007'199'254'740'993},
            .notes = {u"a note"_s}};
}

QByteArray fileOf(int records)
{
    QByteArray bytes = encodeRecord(openRecord({.audit = u"/a/audit.db"_s, .installation = u"here"_s}), 0);
    for (int i = 1; i < records; ++i)
        bytes += encodeRecord(outcomeRecord(attempt(i), ending()), i);
    return bytes;
}

JournalOwner owner()
{
    return {.audit = u"/a/audit.db"_s, .installation = u"here"_s, .actor = Actor::current()};
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestJournal : public QObject
{
    Q_OBJECT
private slots:
    void checksums()
    {
        QCOMPARE(crc32c("123456789"), 0xe3069283U); // RFC 3720 has no text; this is everybody's check value
        QCOMPARE(crc32c(QByteArray(32, '\0')), 0x8a9136aaU); // RFC 3720, B.4
        QCOMPARE(crc32c("6789", crc32c("12345")), crc32c("123456789"));
    }

    void whatIsWrittenIsRead()
    {
        const JournalContent content = decodeRecords(fileOf(5) + QByteArray(100, '\0'));
        QCOMPARE(content.records.size(), 5);
        QVERIFY(!content.torn);
        const JournalledOutcome read = outcomeOf(content.records.at(3));
        QCOMPARE(read.attempt.lease.attempt, attempt(3).lease.attempt);
        QCOMPARE(read.attempt.lease.fence, 3);
        QCOMPARE(read.attempt.startedText, attempt(3).startedText);
        QCOMPARE(read.ending.description, ending().description);
        QVERIFY(read.ending.progress == ending().progress);
        QCOMPARE(read.ending.resubmitted, ending().resubmitted);
        QCOMPARE(read.ending.notes, ending().notes);
        QCOMPARE(read.ending.state, RunState::Failed);
    }

    void tornAtEveryByte()
    {
        const QByteArray whole = fileOf(4);
        const QList<JournalRecord> written = decodeRecords(whole).records;
        for (qsizetype length = 0; length <= whole.size(); ++length) {
            for (const QByteArray &tail : {QByteArray(), QByteArray(64, '\0'), QByteArray(64, '\xff')}) {
                const JournalContent content = decodeRecords(whole.first(length) + tail);
                QCOMPARE(content.records, written.first(content.records.size())); // never a wrong one
                QVERIFY(content.end <= length);
                QVERIFY(content.records.size() == written.size() ||
                        content.end + encodeRecord(written.at(content.records.size()),
                                                   content.records.size())
                                          .size() >
                            length); // and every whole one
            }
        }
    }

    void everyFlippedBitIsFound()
    {
        const QByteArray whole = fileOf(3);
        const QList<JournalRecord> written = decodeRecords(whole).records;
        for (qsizetype bit = 0; bit < whole.size() * 8; ++bit) {
            QByteArray bytes = whole;
            bytes[bit / 8] = char(bytes.at(bit / 8) ^ (1 << (bit % 8)));
            const JournalContent content = decodeRecords(bytes);
            QVERIFY(content.records.size() < written.size());
            QCOMPARE(content.records, written.first(content.records.size()));
            QVERIFY(content.torn);
        }
    }

    void anyBytesAreRead()
    {
        QRandomGenerator random(4);
        for (int round = 0; round < 10'000; ++round) {
            QByteArray bytes = fileOf(3);
            for (int i = 0; i < 1 + int(random.bounded(4)); ++i)
                bytes[random.bounded(int(bytes.size()))] = char(random.bounded(256));
            bytes.truncate(random.bounded(int(bytes.size()) + 1));
            (void)summaryOf(bytes);
            (void)decodeRecords(bytes);
        }
    }

    /// Only its beginning is read, and nobody throws it away.
    void aFileLargerThanMemory()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"huge.journal"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(fileOf(2));
        constexpr qint64 size = qint64(1) << 40;
        if (!file.resize(size))
            QSKIP("this file system has no files of a terabyte");
        file.close();
        const QList<JournalSummary> found = readJournals(folder.path());
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().outcomes.size(), 1);
        QVERIFY(found.first().torn);
    }

    void itsDatabaseIsFoundAgain()
    {
        for (const QString &audit : {u"mariadb://an%40na@h/my%20db?ssl_ca=%2Fetc%2Fc%26a.pem"_s,
                                     u"postgresql://u@[::1]:5433/d?schema=%C3%A4%25"_s}) {
            const QString name = ownerOf(openRecord({.audit = audit})).audit;
            const auto expected = parseDatabaseAddress(audit);
            const auto found = parseDatabaseAddress(name);
            QVERIFY2(found && expected && *found == *expected, qPrintable(name));
        }
        QCOMPARE(journalledName(u"/no such folder/a://b.db"_s), u"/no such folder/a:/b.db"_s); // a file
    }

    void recordsOfAnOlderUseAreNotTaken()
    {
        const QByteArray open = encodeRecord(openRecord(owner()), 0);
        const QByteArray first = encodeRecord(ackRecord(attempt(1)), 1);
        QCOMPARE(decodeRecords(open + first + first).records.size(), 2);
    }

    void onlyItsOwnerMayReadIt()
    {
        const QTemporaryDir folder;
        const QString place = folder.filePath(u"state/journal"_s);
        const auto journal = must(Journal::open(owner(), place));
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QCOMPARE(QFileInfo(place).permissions() & others, QFile::Permissions());
        QCOMPARE(QFileInfo(journal->path()).permissions() & others, QFile::Permissions());
    }

    void itIsLockedBeforeItHasItsName()
    {
        const QTemporaryDir folder;
        const auto journal = must(Journal::open(owner(), folder.path()));
        const int file = ::open(QFile::encodeName(journal->path()).constData(), O_RDONLY | O_CLOEXEC);
        QVERIFY(::flock(file, LOCK_EX | LOCK_NB) != 0);
        ::close(file);
        QCOMPARE(replayJournals({}, folder.path()).errors.size(), 0);
        QVERIFY(QFileInfo::exists(journal->path())); // nobody takes it for dead
    }

    void itVanishesWhenEverythingWasAcknowledged()
    {
        const QTemporaryDir folder;
        {
            const auto journal = must(Journal::open(owner(), folder.path()));
            JournalSlot slot = must(journal->reserve());
            must(slot.start(attempt(1)));
            QCOMPARE(readJournals(folder.path()).first().started.size(), 1);
            must(slot.finish(ending()));
            QCOMPARE(readJournals(folder.path()).first().pending().size(), 1);
            QCOMPARE(notRecordedYet(u"here"_s, folder.path()),
                     (QSet<AttemptId>{attempt(1).lease.attempt, AttemptId(u"run"_s)}));
            slot.acknowledge();
            QCOMPARE(readJournals(folder.path()).first().pending().size(), 0);
            JournalSlot unused = must(journal->reserve()); // a claim that failed
        }
        QVERIFY(QDir(folder.path()).isEmpty());
    }

    void itStaysWhileSomethingWaits()
    {
        const QTemporaryDir folder;
        {
            const auto journal = must(Journal::open(owner(), folder.path()));
            JournalSlot slot = must(journal->reserve());
            must(slot.start(attempt(1)));
            must(slot.finish(ending()));
        }
        QCOMPARE(readJournals(folder.path()).first().pending().size(), 1);
        const ReplayOutcome done = replayJournals({}, folder.path()); // its audit database does not exist
        QCOMPARE(done.waiting, 1);
        QVERIFY2(done.errors.first().text().contains(u"/a/audit.db"_s),
                 qPrintable(done.errors.first().text()));
        QCOMPARE(readJournals(folder.path()).size(), 1);
    }

    void aLongRunDoesNotFillTheDisk()
    {
        const QTemporaryDir folder;
        const auto journal = must(Journal::open(owner(), folder.path()));
        for (int i = 0; i < 2000; ++i) {
            JournalSlot slot = must(journal->reserve());
            must(slot.start(attempt(i)));
            must(slot.finish(ending(QString(4000, u'x'))));
            slot.acknowledge();
        }
        QVERIFY(QFileInfo(journal->path()).size() < 6 * 1024 * 1024);
        JournalSlot slot = must(journal->reserve());
        must(slot.start(attempt(7)));
        const JournalSummary summary = readJournals(folder.path()).first();
        QCOMPARE(summary.started.size(), 1);
        QVERIFY(!summary.torn);
    }

    void whatIsDamagedIsKeptForAPerson()
    {
        const QTemporaryDir folder;
        for (const QByteArray &bytes : {QByteArray("garbage"), fileOf(2).chopped(1)}) {
            QFile file(folder.filePath(u"x.journal"_s));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
            file.close();
            QCOMPARE(replayJournals({}, folder.path()).errors.size(), 1);
            QVERIFY(!file.exists());
            QCOMPARE(contentOf(folder.filePath(u"x.journal.damaged"_s)), bytes);
            QVERIFY(QFile::remove(folder.filePath(u"x.journal.damaged"_s)));
        }
    }

    void noFolderNoJournal()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"in the way"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto journal = Journal::open(owner(), file.fileName() + u"/journal"_s);
        QVERIFY(!journal);
        QCOMPARE(journal.error().kind, ErrorKind::Io);
        QVERIFY2(journal.error().text().contains(u"in the way"_s), qPrintable(journal.error().text()));
    }
};

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
