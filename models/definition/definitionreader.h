// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/control.h"
#include "models/core/result.h"

namespace godwit
{

/// The words that a definition file may use, given by whoever knows them (models/transfer, models/runners).
/// An empty list allows any word.
struct DefinitionVocabulary
{
    QStringList storeKinds;
    QStringList runnerKinds;
    QStringList loadModes;
    /// Keys of a connection beyond those of every connection; which kind knows which is checked before a run.
    QStringList connectionOptions{
        QStringLiteral("busy_timeout_ms"),
        QStringLiteral("compression"),
        QStringLiteral("connection"),
        QStringLiteral("delimiter"),
        QStringLiteral("driver"),
        QStringLiteral("dsn"),
        QStringLiteral("encoding"),
        QStringLiteral("encrypt"),
        QStringLiteral("foreign_keys"),
        QStringLiteral("header"),
        QStringLiteral("idempotent"),
        QStringLiteral("ledger"),
        QStringLiteral("local_infile"),
        QStringLiteral("lock_timeout"),
        QStringLiteral("login_timeout"),
        QStringLiteral("newline"),
        QStringLiteral("null"),
        QStringLiteral("quote"),
        QStringLiteral("replace"),
        QStringLiteral("schema"),
        QStringLiteral("ssl_ca"),
        QStringLiteral("sslmode"),
        QStringLiteral("sslrootcert"),
        QStringLiteral("trust_server_certificate"),
    };
};

/// Reads a definition file's bytes (version 1; resources/schema/definition.schema.json). Relative paths
/// become absolute ones below `baseFolder`; `fileName` is what messages call the file. Any thread.
///
/// Error: Definition, whose cause has one line per problem, "FILE:LINE:COLUMN: found, expected".
Result<Definition> readDefinition(const QByteArray &yaml, const QString &fileName, const QString &baseFolder,
                                  const DefinitionVocabulary &vocabulary = {});

/// The same from a file; relative paths are relative to its folder.
Result<Definition> readDefinitionFile(const QString &path, const DefinitionVocabulary &vocabulary = {});

} // namespace godwit
