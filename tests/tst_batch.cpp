// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/boundedqueue.h"

#include <QTest>

#include <thread>

using namespace godwit;
using namespace std::chrono_literals;

class TestBatch : public QObject
{
    Q_OBJECT

private slots:
    void keepsEveryTypeExactly();
    void emptyTextIsNotNull();
    void isFullByRowsOrBytesOrCells();
    void forgetsOneHugeValue();
    void appendsRowsOfAnother();
    void batchesAreAsSmallAsAStepWants();
    void queueIsBoundedByBatches();
    void queueIsBoundedByBytes();
    void queueRecyclesAndCloses();
    void stopWakesBothSides();
};

void TestBatch::keepsEveryTypeExactly()
{
    ColumnBatch batch;
    batch.reset(5, 11);
    batch.setInteger(0, std::numeric_limits<qint64>::min());
    batch.setReal(1, -0.0);
    batch.setText(2, std::string_view("a\0b", 3));
    batch.setBlob(3, std::string_view("\xff\x00", 2));
    batch.setNull(4);
    batch.endRow(7);
    QCOMPARE(batch.rows(), 1);
    QCOMPARE(batch.rowNumber(0), 11);
    QCOMPARE(batch.line(0), 7);
    QCOMPARE(batch.integer(0, 0), std::numeric_limits<qint64>::min());
    QVERIFY(std::signbit(batch.real(1, 0)));
    QVERIFY(batch.bytes(2, 0) == std::string_view("a\0b", 3));
    QVERIFY(batch.bytes(3, 0) == std::string_view("\xff\x00", 2));
    QVERIFY(batch.type(4, 0) == CellType::Null);
    QCOMPARE(batch.payload(), 8 + 8 + 3 + 2);
}

void TestBatch::emptyTextIsNotNull()
{
    ColumnBatch batch;
    batch.reset(1, 1);
    batch.setText(0, {});
    batch.endRow();
    QVERIFY(batch.type(0, 0) == CellType::Text);
    QVERIFY(batch.bytes(0, 0).empty());
    QVERIFY(batch.bytes(0, 0).data() != nullptr); // a null pointer is NULL to a driver
}

void TestBatch::isFullByRowsOrBytesOrCells()
{
    ColumnBatch batch;
    batch.reset(1, 1);
    while (!batch.isFull()) {
        batch.setInteger(0, 1);
        batch.endRow();
    }
    QCOMPARE(batch.rows(), ColumnBatch::maxRows);

    batch.reset(1, 1);
    const std::string large(100'000, 'x');
    while (!batch.isFull()) {
        batch.setText(0, large);
        batch.endRow();
    }
    QCOMPARE(batch.rows(), 11);

    batch.reset(20'000, 1);
    while (!batch.isFull()) {
        for (int column = 0; column < 20'000; ++column)
            batch.setNull(column);
        batch.endRow();
    }
    QCOMPARE(batch.rows(), ColumnBatch::maxCells / 20'000);
}

void TestBatch::forgetsOneHugeValue()
{
    ColumnBatch batch;
    batch.reset(1, 1);
    batch.setBlob(0, std::string(32 * 1024 * 1024, 'x'));
    batch.endRow();
    QVERIFY(batch.isFull());
    QVERIFY(batch.capacity() >= 32 * 1024 * 1024);
    batch.reset(1, 2);
    QCOMPARE(batch.capacity(), 0);
}

void TestBatch::appendsRowsOfAnother()
{
    ColumnBatch from;
    from.reset(3, 1);
    from.setText(0, "x");
    from.setReal(1, 1.5);
    from.setNull(2);
    from.endRow(2);
    ColumnBatch to;
    to.reset(3, 1);
    to.appendRow(from, 0);
    QVERIFY(to.bytes(0, 0) == "x");
    QCOMPARE(to.real(1, 0), 1.5);
    QVERIFY(to.type(2, 0) == CellType::Null);
    QCOMPARE(to.line(0), 2);
}

void TestBatch::batchesAreAsSmallAsAStepWants()
{
    BoundedQueue queue(3);
    const auto batch = queue.blank();
    for (int again = 0; again < 2; ++again) {
        batch->reset(1, 1);
        while (!batch->isFull()) {
            batch->setInteger(0, 1);
            batch->endRow();
        }
        QCOMPARE(batch->rows(), 3);
    }
}

void TestBatch::queueIsBoundedByBatches()
{
    BoundedQueue queue;
    std::stop_source stop;
    std::atomic<int> pushed = 0;
    std::jthread reader([&] {
        while (queue.push(std::make_unique<ColumnBatch>(), stop.get_token()))
            ++pushed;
    });
    QTRY_COMPARE(pushed.load(), int(BoundedQueue::depth));
    QVERIFY(queue.pop(stop.get_token()));
    QTRY_COMPARE(pushed.load(), int(BoundedQueue::depth) + 1);
    stop.request_stop();
}

void TestBatch::queueIsBoundedByBytes()
{
    const auto huge = [] {
        auto batch = std::make_unique<ColumnBatch>();
        batch->reset(1, 1);
        batch->setBlob(0, std::string(20 * 1024 * 1024, 'x'));
        batch->endRow();
        return batch;
    };
    BoundedQueue queue;
    std::stop_source stop;
    QVERIFY(queue.push(huge(), stop.get_token())); // one always fits
    std::atomic<bool> second = false;
    std::jthread reader([&] { second = queue.push(huge(), stop.get_token()); });
    QTest::qWait(20);
    QVERIFY(!second);
    QVERIFY(queue.pop(stop.get_token()));
    QTRY_VERIFY(second.load());
}

void TestBatch::queueRecyclesAndCloses()
{
    BoundedQueue queue;
    const std::stop_token never;
    auto batch = queue.blank();
    const ColumnBatch *const address = batch.get();
    QVERIFY(queue.push(std::move(batch), never));
    queue.close();
    auto popped = queue.pop(never);
    QCOMPARE(popped.get(), address);
    QVERIFY(!queue.pop(never));
    queue.recycle(std::move(popped));
    QCOMPARE(queue.blank().get(), address);
}

void TestBatch::stopWakesBothSides()
{
    BoundedQueue queue;
    std::stop_source stop;
    std::atomic<bool> woken = false;
    std::jthread writer([&] { woken = !queue.pop(stop.get_token()); });
    stop.request_stop();
    QTRY_VERIFY(woken.load());
    QVERIFY(!queue.pop(stop.get_token()));
}

QTEST_GUILESS_MAIN(TestBatch)
#include "tst_batch.moc"
