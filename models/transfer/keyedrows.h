// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"
#include "models/transfer/values/digest.h"

#include <QFile>

#include <memory>
#include <unordered_map>
#include <vector>

namespace godwit
{

/// Rows that came against rows that are there, matched by key: the hash of a key and of its row, 32 bytes for
/// each. Of a key that came twice the last row counts. Few keys stay in memory; more of them go to temporary
/// files, parted by hash, and match() then holds one part at a time: memory does not grow with the rows.
/// First everything that came, then everything that is there. One thread.
class KeyedRows
{
public:
    struct Match
    {
        qint64 came = 0;  ///< different keys
        qint64 found = 0; ///< of them there
        qint64 same = 0;  ///< of these with the same row
    };

    /// `mostInMemory`: keys.
    explicit KeyedRows(size_t mostInMemory = 200'000);
    ~KeyedRows();
    Q_DISABLE_COPY_MOVE(KeyedRows)

    void came(const Digest &key, const Digest &row);
    void there(const Digest &key, const Digest &row);
    /// After all of them. Error: a temporary file could not be written or read.
    Result<Match> match();

private:
    struct Hash
    {
        quint64 low;
        quint64 high;
        friend bool operator==(const Hash &, const Hash &) = default;
    };
    struct Hasher
    {
        size_t operator()(const Hash &key) const { return size_t(key.low); }
    };
    struct Entry ///< as it stands in a file
    {
        Hash key;
        Hash row;
    };
    struct Came
    {
        Hash row;
        bool isFound = false;
    };
    using Map = std::unordered_map<Hash, Came, Hasher>;
    /// The rows of one part of the keys, in a file without a name.
    struct Part
    {
        std::unique_ptr<QFile> file;
        std::vector<Entry> pending;
        qint64 rows = 0;
    };
    using Parts = std::vector<Part>;

    static Hash hashOf(const Digest &digest) { return {digest.low, digest.high}; }
    static void find(Map &map, const Entry &entry, Match &match);
    void spill();
    void add(Parts &parts, const Entry &entry);
    bool write(Part &part);
    template <typename Take>
    bool readAll(Part &part, Take take);

    const size_t m_mostInMemory;
    Map m_map;
    Match m_match;
    Parts m_came; ///< empty: everything is in memory
    Parts m_there;
    QString m_problem; ///< the first one with a file
};

} // namespace godwit
