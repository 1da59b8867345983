// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/keyedrows.h"
#include "models/transfer/reader.h"
#include "models/transfer/stores.h"
#include "models/transfer/values/digest.h"
#include "models/transfer/writer.h"

#include <optional>

namespace godwit
{

/// Verifies a load in its own transaction, after the last row and before the commit (`verify: count` or
/// `checksum`): what the destination holds against what went in.
///
/// | load | count | checksum |
/// |---|---|---|
/// | full | rows there = rows written | digest of all rows = digest of the rows on the way in |
/// | append, snapshot, incremental without keys | rows there now − before = rows written | the digest of what
/// came is the difference modulo 2^128 | | upsert, incremental with keys | every key that came is there | the
/// row of every key is the last one that came |
///
/// Keys are counted by the server where it can (Writer::checkKeys); else their hashes are compared with
/// bounded memory (keyedrows.h). Databases are read in the load's own transaction, a file before it is
/// renamed (Writer::readBack). Thread of the writer.
class LoadCheck
{
public:
    LoadCheck(const WriteRequest &request, const Store &destination);

    bool isWanted() const { return m_verify != LoadOptions::Verify::None; }
    /// The rows have to come as batches: a shortcut shows them to nobody.
    bool needsRows(const Writer &writer) const;

    /// After Writer::prepare(), before the first row.
    Result<void> prepared(Writer &writer, const TableShape &source);
    void accepted(const ColumnBatch &batch, RowRange rows);
    /// After Writer::complete(). Error Verification: both figures, nothing may be committed. Returns what was
    /// verified, in one sentence.
    Result<QString> verify(Writer &writer, const LedgerEffect &effect);

private:
    /// The writer knows better: a count by key alone.
    bool asksWriter(const Writer &writer) const;
    bool byKey() const;
    Result<void> match(const TableShape &source, const TableShape &destination);
    Result<ReaderPtr> openDestination(Writer &writer, TableShape &shape) const;
    Result<Digest> countOf(Writer &writer) const; ///< rows alone, by the server
    Result<Digest> contentOf(Writer &writer) const;
    Result<QString> verifyKeys(Writer &writer);
    Result<QString> verifyByWriter(Writer &writer) const;
    Error mismatch(const QString &cause) const;

    const WriteRequest &m_request;
    const Store &m_store;
    LoadOptions::Verify m_verify;
    bool m_canRead = false;
    QList<CanonicalColumn> m_in;  ///< of the batches
    QList<CanonicalColumn> m_out; ///< the same columns of the destination
    QList<CanonicalColumn> m_keysIn;
    QList<CanonicalColumn> m_keysOut;
    Digest m_before;
    Digest m_came;
    KeyedRows m_byKey;
    std::optional<RowDigester> m_rowDigester;
    std::optional<RowDigester> m_keyDigester;
};

} // namespace godwit
