// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace godwit
{

// One redactor before everything that leaves the program: audit rows, events, errors, console, log, reports,
// journal. What it takes out becomes "•••". It knows the secrets of this process, so it is one per process.
// Any thread; applying it twice changes nothing more.

/// From now on this value is taken out wherever it shows: as it is, percent-encoded, in base64 or
/// hexadecimal, escaped as JSON, SQL, HTML, libpq and ODBC escape it, and where a server quotes only its
/// beginning or its end. findSecret() does that with everything it reads. Values of less than 4 characters
/// cannot be told from ordinary text and are left to the patterns; one that holds "•" itself is taken out,
/// but not idempotently.
void registerSecret(const QString &value);

/// For data and bytes that must else stay exact: takes out the registered secrets and nothing else.
QString withoutSecrets(const QString &data);

/// For texts: registered secrets, then whatever looks like a secret of somebody else: "password=…", "token:
/// …",
/// "://user:…@", JSON web tokens, private keys.
QString redacted(const QString &text);
/// The same for UTF-8; bytes that are no UTF-8 survive.
QByteArray redacted(const QByteArray &utf8);
/// The same for every text in it, however deep.
QJsonObject redacted(const QJsonObject &object);

} // namespace godwit
