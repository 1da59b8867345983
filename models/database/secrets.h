// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"

#include <QString>

#include <optional>

namespace godwit
{

/// The secret that a connection names, looked up at the moment it is needed and kept nowhere:
/// 1. the environment variable GODWIT_SECRET_<NAME> (upper case; what is no letter or digit is "_"),
/// 2. for `file:/absolute/path` that file, else the file `secrets/NAME` in Godwit's configuration folder
///    (~/.config/godwit): its first line. A file that others than its owner may read is refused.
/// A connection without a secret's name asks its client library (~/.pgpass, ~/.my.cnf), not this.
/// What it returns is registered with the redactor (core/redactor.h), so that no text shows it any more.
/// Any thread. Errors: Definition, with what to do; the text never contains a secret.
Result<QString> findSecret(const QString &name);

/// GODWIT_SECRET_<NAME> for a name: "crm-db" → "GODWIT_SECRET_CRM_DB".
QString secretVariable(const QString &name);

struct ConnectionSpec;

/// A password that somebody typed, for the account of this server and for as long as the program runs: it is
/// used where an address names no secret, and stands nowhere else. Any thread.
void keepTypedPassword(const ConnectionSpec &account, const QString &password);
void forgetTypedPassword(const ConnectionSpec &account);
/// Nothing: none was typed.
std::optional<QString> typedPassword(const ConnectionSpec &account);

} // namespace godwit
