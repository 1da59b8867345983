// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/copy.h"

#include "models/transfer/commitunknown.h"
#include "models/transfer/loadcheck.h"
#include "models/transfer/pipeline.h"
#include "models/transfer/projection.h"
#include "models/transfer/rejectreader.h"
#include "models/transfer/stores.h"
#include "models/transfer/storeturn.h"
#include "models/transfer/transfererror.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

/// One copy from its first check to its commit; the calling thread is the writing one.
class Copy
{
public:
    Copy(const CopyJob &job, const CopyControl &control, std::stop_source stop)
        : m_job(job)
        , m_control(control)
        , m_stop(std::move(stop))
        , m_source(*findStore(job.source.kind))
        , m_destination(*findStore(job.destination.kind))
        , m_options(LoadOptions::of(job.step.settings))
        , m_mode(*loadModeFromWord(job.step.load))
    {
        if (job.resubmission && m_mode == LoadMode::Full)
            m_mode = LoadMode::Append; // the others are there already
        if (job.resubmission && !m_options.rejects())
            m_options.rejectPercent = 100; // what fails again stays rejected
        if (!control.rejects)
            m_options.rejectRows = 0, m_options.rejectPercent = 0;
        if (const auto items = parseColumnList(m_options.columns); !m_options.columns.isEmpty() && items)
            m_items = *items; // checkCopy has refused a list that cannot be understood
    }

    Result<CopyOutcome> run()
    {
        const QString readFile = m_source.isFile() ? fileIdentity(m_job.source.database) : QString();
        const QString writeFile =
            m_destination.isFile() ? fileIdentity(m_job.destination.database) : QString();
        const StoreTurn turn = StoreTurn::take(readFile, writeFile, m_stop.get_token());
        const bool oneFile = !readFile.isEmpty() && readFile == writeFile;

        const WriteRequest wanted = writeRequest(oneFile);
        const WriterPtr writer = m_destination.makeWriter(wanted);
        LoadCheck check(wanted, m_destination);
        const auto start = writer->begin();
        if (!start)
            return start.error();
        if (start->adopted)
            return outcome(*start->adopted, true);

        const auto effect = move(*writer, check, readRequest(*start, oneFile ? writer->session() : nullptr));
        if (!effect)
            return effect.error();
        const auto verified = check.verify(*writer, *effect);
        if (!verified)
            return verified.error();
        if (auto committed = writer->commit(*effect, m_control.mayCommit); !committed)
            return committed.error();
        CopyOutcome done = outcome(*effect, false);
        done.notes = m_sourceNotes + writer->notes();
        if (!verified->isEmpty())
            done.notes += *verified;
        return done;
    }

private:
    bool isProjected() const { return !m_items.isEmpty() || m_mode == LoadMode::Snapshot; }
    bool casts() const
    {
        return std::any_of(m_items.begin(), m_items.end(),
                           [](const ColumnItem &item) { return item.cast.has_value(); });
    }

    Result<LedgerEffect> move(Writer &writer, LoadCheck &check, ReadRequest request)
    {
        const bool isPlain = !m_options.rejects() && !m_job.resubmission && !check.needsRows(writer) &&
                             !isProjected() && m_options.where.isEmpty();
        if (!request.shared && isPlain) {
            const auto absorbed = writer.absorb(request, *m_control.progress);
            if (!absorbed)
                return absorbed.error();
            if (*absorbed)
                return **absorbed;
        }
        const bool oneThread = request.shared != nullptr;
        Rejects rejects(m_options, m_control.rejects);
        BatchSplitter rows(
            writer, rejects, m_job.step.keys,
            [&check](const ColumnBatch &batch, RowRange range) { check.accepted(batch, range); });
        Pipeline pipeline(writer, rows, *m_control.progress,
                          [&](const TableShape &shape) { return check.prepared(writer, shape); });
        if (m_options.batchRows > 0)
            pipeline.limitBatches(m_options.batchRows);
        if (m_control.kept)
            pipeline.readIn(&m_control.kept->reading());
        ReaderPtr reader = makeReader(std::move(request));
        auto effect = oneThread ? pipeline.runInOneThread(std::move(reader), m_stop.get_token())
                                : pipeline.run(std::move(reader), m_stop);
        m_sourceNotes = pipeline.notes();
        return effect;
    }

    QString sourceName() const
    {
        const Endpoint &from = m_job.step.source;
        const QString file = QFileInfo(m_job.source.database).fileName();
        if (!m_source.isDatabase)
            return from.object;
        return from.query.isEmpty() ? Transfer::tr("%1 in %2", "a table in a file").arg(from.object, file)
                                    : Transfer::tr("query on %1", "a file").arg(file);
    }

    WriteRequest writeRequest(bool oneFile) const
    {
        return {.connection = m_job.destination,
                .endpoint = m_job.step.destination,
                .settings = m_job.step.settings,
                .mode = m_mode,
                .keys = m_job.step.keys,
                .options = m_options,
                .isolate = m_options.rejects(),
                .identity = m_job.identity,
                .sourceFile = m_source.kind == m_destination.kind && m_source.isFile() && !oneFile &&
                                      m_job.step.source.query.isEmpty() && !isProjected() &&
                                      m_options.where.isEmpty()
                                  ? m_job.source.database
                                  : QString(),
                .sourceName = sourceName(),
                .stop = m_stop.get_token(),
                .kept = m_control.kept};
    }

    ReadRequest readRequest(const WriteStart &start, SqlSession *shared) const
    {
        return {.connection = m_job.source,
                .endpoint = m_job.step.source,
                .settings = m_job.step.settings,
                .watermark = m_job.step.watermark,
                .onlyNew = m_mode == LoadMode::Incremental,
                .after = start.watermark,
                .stop = m_stop.get_token(),
                // A filter on the watermark needs its column, whether it is copied or not.
                .columns = m_source.isDatabase || m_job.step.watermark.isEmpty() ? sourceColumns(m_items)
                                                                                 : QStringList(),
                .where = m_options.where,
                .overlap = m_options.overlap,
                .withIndexes = m_options.create == LoadOptions::Create::TableAndIndexes,
                .ownForm = m_source.kind == m_destination.kind && !casts(),
                .shared = shared,
                .isolate = m_options.rejects(),
                .streams = m_options.streams,
                .kept = m_control.kept};
    }

    ReaderPtr makeReader(ReadRequest request) const
    {
        if (m_job.resubmission) {
            const QString watermark = request.after;
            return std::make_unique<RejectReader>(makeProjection(std::move(request)),
                                                  m_job.resubmission->rows, watermark);
        }
        return makeProjection(std::move(request));
    }

    ReaderPtr makeProjection(ReadRequest request) const
    {
        const bool isSnapshot = m_mode == LoadMode::Snapshot;
        return projectedReader(m_source, std::move(request),
                               {.items = m_items,
                                .snapshotColumn = isSnapshot ? m_options.snapshotColumn : QString(),
                                .sourceName = sourceName(),
                                .keys = m_job.step.keys,
                                .isolate = m_options.rejects()});
    }

    static CopyOutcome outcome(const LedgerEffect &effect, bool adopted)
    {
        return {.rowsRead = effect.rowsRead,
                .rowsWritten = effect.rowsWritten,
                .bytes = effect.bytes,
                .rowsRejected = effect.rowsRejected,
                .adoptedFrom = effect.attempt,
                .adopted = adopted,
                .watermark = effect.watermark};
    }

    const CopyJob &m_job;
    const CopyControl &m_control;
    std::stop_source m_stop;
    const Store &m_source;
    const Store &m_destination;
    LoadOptions m_options;
    LoadMode m_mode;
    QList<ColumnItem> m_items; ///< empty: all columns as they are
    QStringList m_sourceNotes;
};

} // namespace

Result<CopyOutcome> copyRows(const CopyJob &job, const CopyControl &control)
{
    const QStringList problems = checkCopy(job.step, job.source, job.destination);
    if (!problems.isEmpty()) {
        return Error{.kind = ErrorKind::Definition,
                     .what = Transfer::tr("The copy step is not well defined"),
                     .object = routeText(job.step),
                     .cause = problems.join(u' '),
                     .advice = Transfer::tr("Correct the step or its connections.")};
    }
    // A stop of our own: the caller's, and one side's failure, end both sides.
    std::stop_source stop;
    const std::stop_callback forward(control.stop, [&stop] { stop.request_stop(); });
    Result<CopyOutcome> result = [&]() -> Result<CopyOutcome> {
        try {
            return Copy(job, control, stop).run();
        } catch (const std::exception &exception) {
            return unexpected(exception);
        }
    }();
    // Whatever a driver says after a stop request, the reason is the request; but nobody may say that nothing
    // was changed where that is not known.
    if (!result && control.stop.stop_requested() && result.error().kind != ErrorKind::Cancelled &&
        !isCommitUnknown(result.error()))
        return cancelled();
    return result;
}

} // namespace godwit
