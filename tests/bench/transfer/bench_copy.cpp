// SPDX-License-Identifier: Apache-2.0
// One copy from the command line, for bench.sh: bench_copy SRCKIND SRC OBJECT DSTKIND DST OBJECT [KEY=VALUE…]
// KEY is load, keys, watermark, query, or a setting. Prints seconds, rows and peak memory (KiB).
#include "models/core/ulid.h"
#include "models/transfer/copy.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTextStream>

#include <sys/resource.h>

using namespace godwit;
using namespace Qt::StringLiterals;

namespace
{

void set(StepDef &step, const QString &key, const QString &value)
{
    if (key == u"load")
        step.load = value;
    else if (key == u"keys")
        step.keys = value.split(u',');
    else if (key == u"watermark")
        step.watermark = value;
    else if (key == u"query")
        step.source.query = value;
    else
        step.settings.insert(key, value);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList args = app.arguments();
    QTextStream out(stdout);
    if (args.size() < 7) {
        out << "usage: bench_copy SRCKIND SRC OBJECT DSTKIND DST OBJECT [KEY=VALUE...]\n";
        return 2;
    }
    CopyJob job;
    job.source = {.name = ConnectionName(u"source"_s), .kind = args.at(1), .database = args.at(2)};
    job.destination = {.name = ConnectionName(u"destination"_s), .kind = args.at(4), .database = args.at(5)};
    job.step.kind = u"copy"_s;
    job.step.load = u"full"_s;
    job.step.source.object = args.at(3);
    job.step.destination.object = args.at(6);
    job.identity = {.installation = newUlid(), .cycle = 1, .fence = 1};
    for (const QString &argument : args.mid(7))
        set(job.step, argument.section(u'=', 0, 0), argument.section(u'=', 1));
    if (!job.step.source.query.isEmpty())
        job.step.source.object.clear();

    ProgressCounter progress;
    QElapsedTimer timer;
    timer.start();
    const auto copied = copyRows(job, {.progress = &progress, .mayCommit = [] { return true; }});
    if (!copied) {
        out << copied.error().text() << '\n';
        return 1;
    }
    struct rusage usage = {};
    getrusage(RUSAGE_SELF, &usage);
    out << "seconds " << double(timer.elapsed()) / 1000.0 << " rows " << copied->rowsWritten << " peak_kib "
        << usage.ru_maxrss << '\n';
    return 0;
}
