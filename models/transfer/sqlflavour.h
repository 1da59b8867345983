// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"
#include "models/transfer/tableshape.h"
#include "models/transfer/values/valuetype.h"

#include <QStringList>

#include <optional>

namespace godwit
{

/// The SQL of one kind of store: how it writes names, types and upserts. Stateless; any thread.
class SqlFlavour
{
public:
    virtual ~SqlFlavour() = default;

    virtual QString kind() const = 0; ///< the store's: "postgresql"

    /// Quotes one part of an identifier. Refuses NUL, an empty name and one longer than the server keeps
    /// (it would be cut in silence).
    virtual Result<QString> quote(const QString &name) const = 0;

    /// A type as the server writes it → what its values mean. Unknown words are Other.
    virtual ValueType valueType(const QString &declared) const = 0;
    /// A column's type for CREATE TABLE: as declared where the source is of the same kind, else the store's
    /// nearest type that holds every value (docs/types.md). `inKey`: part of a key or index, where some
    /// servers allow no unlimited text. What gets lost (a length, an enumeration's words) goes to `notes`.
    virtual QString typeName(const ColumnShape &column, const QString &sourceKind, bool inKey,
                             QStringList &notes) const = 0;
    /// A default of the source as this server's SQL, or nothing where it does not translate.
    virtual std::optional<QString> defaultClause(const ColumnShape &column,
                                                 const QString &sourceKind) const = 0;

    // For foreign keys (foreignkeys.h). Empty texts: this kind of store cannot be asked.

    /// Tables called so: rows of schema and name. Placeholders: name, schema (NULL: wherever a name without
    /// one is looked for). May bring namesakes that differ in case only.
    virtual QString findTablesQuery() const { return {}; }
    /// The foreign keys of a table, key by key, column by column: constraint's name (NULL: it has none),
    /// position of the column within the key from 1, column, target's schema (NULL: the table's own), target,
    /// target's column (NULL: unknown), rules for delete and update in the words of SQL, and what else it is
    /// ("DEFERRABLE"; may be NULL). Placeholders: table and schema as findTablesQuery() has them.
    virtual QString foreignKeysQuery() const { return {}; }
    /// ON DELETE SET DEFAULT and the like: does this server know it? Of the words of SQL.
    virtual bool knowsForeignKeyRule(const QString &rule) const
    {
        Q_UNUSED(rule);
        return true;
    }

    // For a COMMIT whose answer was lost. Empty texts: this server's sessions have no such numbers.

    virtual QString sessionNumberQuery() const { return {}; }
    /// A statement that ends another session and what it had open.
    virtual QString endSession(qint64 number) const
    {
        Q_UNUSED(number);
        return {};
    }

    virtual QString beginWrite() const = 0; ///< starts a transaction; "BEGIN IMMEDIATE" on SQLite
    virtual QString now() const = 0;        ///< SQL expression: server time, UTC, as toUtcText writes it
    /// CREATE TABLE and its like end the transaction that is open (MariaDB).
    virtual bool definitionsCommit() const { return false; }
    /// CREATE TABLE IF NOT EXISTS GODWIT_LEDGER; the columns are those of ledger.cpp.
    virtual QString ledgerTable() const = 0;
};

} // namespace godwit
