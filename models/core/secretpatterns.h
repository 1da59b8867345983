// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace godwit
{

/// Puts the mark in place of everything that looks like a secret whoever it belongs to: the value behind a
/// word like "password" or "token" and "=" or ":", the password of a URL, JSON web tokens, private keys.
/// Sentences that only speak of passwords and keys stay as they are, and so does the name of a secret in the
/// address of a database ("?secret=audit"): the commands that Godwit suggests can be copied. Any thread;
/// linear in the text.
QString withoutSecretPatterns(QString text, const QString &mark);

} // namespace godwit
