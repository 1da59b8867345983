// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/control.h"
#include "tests/support/servers.h"

#include <memory>

namespace godwit::test
{

/// One store with the corpus of docs/types.md in it: a table (or file) "exact" whose values are written by
/// the store's own client and compared by the store itself, so that nothing of the program under test judges
/// itself. What travels away and comes back must be the same to the last bit.
class ExactStore
{
public:
    virtual ~ExactStore() = default;

    virtual QString kind() const = 0; ///< as a definition names it
    virtual ConnectionDef connection(const QString &name) const = 0;
    virtual bool knowsKeys() const { return true; } ///< can be upserted

    virtual QString source() const = 0;  ///< the object that holds the corpus
    virtual QString twin() const = 0;    ///< the same columns, without rows
    virtual QString arrival() const = 0; ///< an object that does not exist yet
    virtual void emptyTwin() = 0;
    /// "3 amount: 'a' → 'b'" for every cell in which the twin differs; "rows 8 → 7" where rows are missing.
    virtual QStringList differences() const = 0;
};

using ExactStorePtr = std::unique_ptr<ExactStore>;

ExactStorePtr makeExactPostgres(bool throughOdbc);
ExactStorePtr makeExactMariadb();
ExactStorePtr makeExactSqlite();
ExactStorePtr makeExactCsv();

} // namespace godwit::test
