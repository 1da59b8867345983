// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/loadcheck.h"

#include "models/transfer/loadplan.h"
#include "models/transfer/sqlsession.h"
#include "models/transfer/transfererror.h"

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

Error cannotVerify(Error error)
{
    return at(ErrorKind::Destination, Transfer::tr("Cannot read the destination to verify it"),
              std::move(error));
}

} // namespace

LoadCheck::LoadCheck(const WriteRequest &request, const Store &destination)
    : m_request(request), m_store(destination), m_verify(request.options.verify)
{}

bool LoadCheck::byKey() const { return loadsByKey(m_request); }

bool LoadCheck::asksWriter(const Writer &writer) const
{
    return byKey() && m_verify == LoadOptions::Verify::Count && writer.checksKeys();
}

bool LoadCheck::needsRows(const Writer &writer) const
{
    return m_verify == LoadOptions::Verify::Checksum ||
           (m_verify == LoadOptions::Verify::Count && m_request.mode != LoadMode::Full &&
            !asksWriter(writer));
}

Result<void> LoadCheck::prepared(Writer &writer, const TableShape &source)
{
    m_canRead = writer.session() || writer.readsBack();
    const bool countsRows = m_verify == LoadOptions::Verify::Count && !byKey();
    if (!isWanted() || !m_canRead || asksWriter(writer) || (countsRows && m_request.mode == LoadMode::Full))
        return {};
    if (!countsRows) {
        TableShape shape;
        auto reader = openDestination(writer, shape);
        if (!reader)
            return reader.error();
        reader->reset();
        if (auto matched = match(source, shape); !matched)
            return matched;
    }
    if (m_verify == LoadOptions::Verify::Checksum)
        m_rowDigester.emplace(m_in);
    if (byKey()) {
        m_keyDigester.emplace(m_keysIn);
        return {};
    }
    if (m_request.mode == LoadMode::Full)
        return {};
    auto before = contentOf(writer);
    if (!before)
        return before.error();
    m_before = *before;
    return {};
}

Result<void> LoadCheck::match(const TableShape &source, const TableShape &destination)
{
    for (int i = 0; i < source.columns.size(); ++i) {
        const ColumnShape &from = source.columns.at(i);
        const int to = source.named && destination.named ? destination.indexOf(from.name) : i;
        if (to < 0 || to >= destination.columns.size() || destination.columns.at(to).generated)
            continue; // the writer leaves it out, too
        const ColumnShape &at = destination.columns.at(to);
        const CanonicalForm form = canonicalForm(from.value, at.value);
        m_in.append({i, from.value.kind, form});
        m_out.append({to, at.value.kind, form});
        if (m_request.keys.contains(at.name, Qt::CaseInsensitive)) {
            m_keysIn.append(m_in.last());
            m_keysOut.append(m_out.last());
        }
    }
    return {};
}

void LoadCheck::accepted(const ColumnBatch &batch, RowRange rows)
{
    if (!m_rowDigester && !m_keyDigester)
        return;
    for (qsizetype row = rows.first; row < rows.first + rows.count; ++row) {
        const Digest whole = m_rowDigester ? m_rowDigester->digest(batch, row) : Digest();
        if (!m_keyDigester) {
            m_came += whole;
            continue;
        }
        m_byKey.came(m_keyDigester->digest(batch, row), whole);
    }
}

Result<ReaderPtr> LoadCheck::openDestination(Writer &writer, TableShape &shape) const
{
    ReadRequest request{.connection = m_request.connection,
                        .endpoint = m_request.endpoint,
                        .settings = m_request.settings,
                        .stop = m_request.stop,
                        .ownForm = false,
                        .shared = writer.session(),
                        .settled = true};
    request.endpoint.query.clear();
    const QString staged = writer.loadedObject();
    if (!staged.isEmpty())
        request.endpoint.object = staged;
    ReaderPtr reader = writer.session() ? m_store.makeReader(std::move(request)) : writer.readBack(request);
    auto opened = reader->open();
    if (!opened)
        return cannotVerify(opened.error());
    shape = *opened;
    return reader;
}

Result<Digest> LoadCheck::countOf(Writer &writer) const
{
    const QString object =
        writer.loadedObject().isEmpty() ? m_request.endpoint.object : writer.loadedObject();
    const SqlFlavour &flavour = writer.session()->flavour();
    const auto name =
        m_store.isFile() ? Result<ObjectName>(ObjectName{.name = object}) : objectNameFromText(object);
    const auto quoted = name ? name->quoted(flavour) : Result<QString>(name.error());
    if (!quoted)
        return cannotVerify(quoted.error());
    const auto row = writer.session()->selectOne(u"SELECT count(*) FROM "_s + *quoted);
    if (!row)
        return cannotVerify(row.error());
    return Digest{.rows = *row ? (*row)->integer(0) : 0};
}

Result<Digest> LoadCheck::contentOf(Writer &writer) const
{
    if (!m_rowDigester && writer.session())
        return countOf(writer);
    TableShape shape;
    auto reader = openDestination(writer, shape);
    if (!reader)
        return reader.error();
    RowDigester digester(m_out);
    Digest sum;
    ColumnBatch batch;
    for (bool more = true; more;) {
        if (m_request.stop.stop_requested())
            return cancelled();
        batch.reset(int(shape.columns.size()), sum.rows + 1);
        const auto filled = (*reader)->read(batch);
        if (!filled)
            return cannotVerify(filled.error());
        more = *filled;
        for (qsizetype row = 0; row < batch.rows(); ++row)
            sum += m_rowDigester ? digester.digest(batch, row) : Digest{.rows = 1};
    }
    return sum;
}

Result<QString> LoadCheck::verify(Writer &writer, const LedgerEffect &effect)
{
    if (!isWanted())
        return QString();
    m_canRead = m_canRead || writer.session() || writer.readsBack(); // a shortcut has prepared by itself
    if (!m_canRead) {
        return Transfer::tr(
            "The destination was not verified: it cannot be read before the commit. Compare it "
            "with: godwitctl verify");
    }
    if (asksWriter(writer))
        return verifyByWriter(writer);
    if (byKey())
        return verifyKeys(writer);
    auto now = contentOf(writer);
    if (!now)
        return now.error();
    *now -= m_before;
    if (now->rows != effect.rowsWritten) {
        return mismatch(Transfer::tr("rows that went in: %1; rows that the destination has of them: %2")
                            .arg(effect.rowsWritten)
                            .arg(now->rows));
    }
    if (!m_rowDigester)
        return Transfer::tr("Verified: %n row(s) at both ends.", nullptr, int(now->rows));
    if (writer.hasChangedValues()) {
        return Transfer::tr(
            "Verified: %n row(s) at both ends, without a checksum, because values were changed.", nullptr,
            int(now->rows));
    }
    if (now->low != m_came.low || now->high != m_came.high) {
        return mismatch(
            Transfer::tr("digest of the rows that went in: %1; of the destination: %2 (%n row(s))", nullptr,
                         int(now->rows))
                .arg(m_came.text(), now->text()));
    }
    return Transfer::tr("Verified: %n row(s) with the same digest %1 at both ends.", nullptr, int(now->rows))
        .arg(now->text());
}

Error LoadCheck::mismatch(const QString &cause) const
{
    return {.kind = ErrorKind::Verification,
            .what = Transfer::tr("The destination does not hold what was loaded"),
            .object = m_request.endpoint.object,
            .cause = cause,
            .advice = Transfer::tr("Look for triggers, rules and conversions in the destination. Nothing was "
                                   "changed.")};
}

Result<QString> LoadCheck::verifyByWriter(Writer &writer) const
{
    const auto checked = writer.checkKeys();
    if (!checked)
        return checked.error();
    const KeyCheck keys = checked->value_or(KeyCheck());
    if (keys.found != keys.came) {
        return mismatch(
            Transfer::tr("keys that came: %1; found in the destination: %2").arg(keys.came).arg(keys.found));
    }
    return Transfer::tr("Verified: %n key(s) are in the destination.", nullptr, int(keys.found));
}

Result<QString> LoadCheck::verifyKeys(Writer &writer)
{
    TableShape shape;
    auto reader = openDestination(writer, shape);
    if (!reader)
        return reader.error();
    RowDigester keys(m_keysOut);
    RowDigester rows(m_out);
    // An old row may stay as it is where the step keeps what is there.
    const bool compares = m_rowDigester && !m_request.options.keepExisting && !writer.hasChangedValues();
    ColumnBatch batch;
    for (bool more = true; more;) {
        if (m_request.stop.stop_requested())
            return cancelled();
        batch.reset(int(shape.columns.size()), 1);
        const auto filled = (*reader)->read(batch);
        if (!filled)
            return cannotVerify(filled.error());
        more = *filled;
        for (qsizetype row = 0; row < batch.rows(); ++row)
            m_byKey.there(keys.digest(batch, row), compares ? rows.digest(batch, row) : Digest());
    }
    const auto match = m_byKey.match();
    if (!match)
        return cannotVerify(match.error());
    if (match->found != match->came || (compares && match->same != match->found)) {
        return mismatch(
            Transfer::tr("keys that came: %1; found in the destination: %2; with the same row: %3")
                .arg(match->came)
                .arg(match->found)
                .arg(match->same));
    }
    return Transfer::tr("Verified: %n key(s) are in the destination.", nullptr, int(match->found));
}

} // namespace godwit
