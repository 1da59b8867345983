// SPDX-License-Identifier: Apache-2.0
// A data race on purpose, between two tasks of a pool as the orchestrator uses them: ThreadSanitizer must
// report it in spite of the suppressions for Qt, or the other tests under it show nothing.
#include <QCoreApplication>
#include <QThreadPool>
#include <QtConcurrent>

#include <cstdio>

namespace
{

int counter = 0;

void count()
{
    for (int i = 0; i < 20'000; ++i)
        ++counter;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QThreadPool pool;
    pool.setMaxThreadCount(2);
    QFuture<void> first = QtConcurrent::run(&pool, count);
    QFuture<void> second = QtConcurrent::run(&pool, count);
    first.waitForFinished();
    second.waitForFinished();
    std::printf("counted to %d\n", counter);
    return 0;
}
