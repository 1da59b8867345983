// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/comparison.h"

#include "models/transfer/columnlist.h"
#include "models/transfer/keydifferences.h"
#include "models/transfer/loadoptions.h"
#include "models/transfer/projection.h"
#include "models/transfer/stores.h"
#include "models/transfer/transfererror.h"

#include <functional>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

class Comparison
{
public:
    explicit Comparison(const ComparisonRequest &request)
        : m_request(request)
        , m_step(request.step)
        , m_options(LoadOptions::of(request.step.settings))
        , m_mode(loadModeFromWord(request.step.load).value_or(LoadMode::Full))
    {}

    Result<StepComparison> run()
    {
        StepComparison result{.key = m_step.key, .name = m_step.name, .route = routeText(m_step)};
        if (!m_options.columns.isEmpty()) {
            auto items = parseColumnList(m_options.columns);
            if (!items)
                return items.error();
            m_items = *items;
        }
        if (auto known = learnShapes(); !known)
            return known.error();
        const bool byKey =
            m_mode == LoadMode::Upsert || (m_mode == LoadMode::Incremental && !m_step.keys.isEmpty());
        if ((m_request.ranges || byKey) && m_keysIn.isEmpty()) {
            result.reason = Transfer::tr("neither the step nor its source has a key");
            if (byKey)
                return result;
        }
        const bool finds = !m_keysIn.isEmpty() && (m_request.ranges || byKey);
        const bool keepsLost = byKey && !m_options.deleteMissing;
        auto compared = finds ? byKeys(result, keepsLost) : bySums(result);
        if (!compared)
            return compared.error();
        const bool same = result.source == result.destination && result.extra == 0 && m_refused == 0;
        result.outcome = same ? StepComparison::Outcome::Equal : StepComparison::Outcome::Different;
        if (!same && !byKey && m_mode != LoadMode::Full)
            result.reason = Transfer::tr("the destination may hold rows of former loads");
        if (m_refused > 0)
            result.reason = Transfer::tr("%1 row(s) of the source can only be rejected").arg(m_refused);
        return result;
    }

private:
    using Visit = std::function<void(const ColumnBatch &, qsizetype)>;

    ReaderPtr reader(bool source) const
    {
        const ConnectionDef &connection = source ? m_request.source : m_request.destination;
        const Store &store = *findStore(connection.kind);
        ReadRequest request{.connection = connection,
                            .endpoint = source ? m_step.source : m_step.destination,
                            .settings = m_step.settings,
                            .stop = m_request.stop};
        if (!source)
            return store.makeReader(std::move(request));
        request.columns = sourceColumns(m_items);
        request.where = m_options.where;
        request.isolate = m_options.rejects();
        return projectedReader(store, std::move(request),
                               {.items = m_items,
                                .sourceName = m_step.source.object,
                                .keys = m_step.keys,
                                .isolate = m_options.rejects()});
    }

    Result<void> learnShapes()
    {
        const auto source = reader(true)->open();
        if (!source)
            return source.error();
        const auto destination = reader(false)->open();
        if (!destination)
            return at(ErrorKind::Destination, Transfer::tr("Cannot read the destination"),
                      destination.error());
        const bool ownKeys = !m_step.keys.isEmpty();
        for (int i = 0; i < source->columns.size(); ++i) {
            const ColumnShape &from = source->columns.at(i);
            const int to = source->named && destination->named ? destination->indexOf(from.name) : i;
            if (to < 0 || to >= destination->columns.size() || destination->columns.at(to).generated)
                continue; // the load leaves it out, too
            const ColumnShape &there = destination->columns.at(to);
            const CanonicalForm form = canonicalForm(from.value, there.value);
            m_in.append({i, from.value.kind, form});
            m_out.append({to, there.value.kind, form});
            const bool isKey =
                ownKeys ? m_step.keys.contains(there.name, Qt::CaseInsensitive) : from.keyPosition > 0;
            if (isKey) {
                m_keysIn.append(m_in.last());
                m_keysOut.append(m_out.last());
            }
        }
        return {};
    }

    Result<void> visit(bool source, const Visit &row)
    {
        if (source)
            m_refused = 0;
        const ReaderPtr rows = reader(source);
        const auto shape = rows->open();
        if (!shape)
            return shape.error();
        ColumnBatch batch;
        qint64 read = 0;
        for (bool more = true; more;) {
            if (m_request.stop.stop_requested())
                return cancelled();
            batch.reset(int(shape->columns.size()), read + 1);
            const auto filled = rows->read(batch);
            if (!filled)
                return filled.error();
            more = *filled;
            read += batch.rows();
            if (source)
                m_refused += rows->takeRejected().size();
            if (m_request.progress)
                m_request.progress->addRead(batch.rows(), batch.payload());
            for (qsizetype i = 0; i < batch.rows(); ++i)
                row(batch, i);
        }
        return {};
    }

    Result<void> bySums(StepComparison &result)
    {
        Digest inSum;
        Digest outSum;
        RowDigester in(m_in);
        RowDigester out(m_out);
        auto source = visit(true, [&](const auto &batch, auto row) { inSum += in.digest(batch, row); });
        if (!source)
            return source;
        auto there = visit(false, [&](const auto &batch, auto row) { outSum += out.digest(batch, row); });
        if (!there)
            return at(ErrorKind::Destination, Transfer::tr("Cannot read the destination"), there.error());
        result.source = figuresOf(inSum);
        result.destination = figuresOf(outSum);
        return {};
    }

    Result<void> byKeys(StepComparison &result, bool keepsLost)
    {
        KeyDifferences differences(m_keysIn, m_in, m_keysOut, m_out, keepsLost, m_request.mostKeys);
        auto source = visit(true, [&](const auto &batch, auto row) { differences.addSource(batch, row); });
        if (!source)
            return source;
        auto there =
            visit(false, [&](const auto &batch, auto row) { differences.addDestination(batch, row); });
        if (!there)
            return at(ErrorKind::Destination, Transfer::tr("Cannot read the destination"), there.error());
        if (differences.hasMissing()) { // their texts were not remembered
            auto again =
                visit(true, [&](const auto &batch, auto row) { differences.nameMissing(batch, row); });
            if (!again)
                return again;
        }
        differences.report(result);
        return {};
    }

    const ComparisonRequest &m_request;
    const StepDef &m_step;
    LoadOptions m_options;
    LoadMode m_mode;
    QList<ColumnItem> m_items; ///< empty: all columns as they are
    qint64 m_refused = 0;      ///< rows of the source that make none for the destination
    QList<CanonicalColumn> m_in;
    QList<CanonicalColumn> m_out;
    QList<CanonicalColumn> m_keysIn;
    QList<CanonicalColumn> m_keysOut;
};

} // namespace

Result<StepComparison> compareStep(const ComparisonRequest &request)
{
    StepComparison skipped{
        .key = request.step.key, .name = request.step.name, .route = routeText(request.step)};
    if (request.step.kind != u"copy") {
        skipped.reason = Transfer::tr("it copies nothing");
        return skipped;
    }
    if (!findStore(request.source.kind) || !findStore(request.destination.kind)) {
        skipped.reason = Transfer::tr("a connection of it is not defined");
        return skipped;
    }
    try {
        return Comparison(request).run();
    } catch (const std::exception &exception) {
        return unexpected(exception);
    }
}

} // namespace godwit
