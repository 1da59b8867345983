// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QRandomGenerator>
#include <QString>

namespace godwit::test
{

/// One way in which a file may be damaged, chosen by `number`; the same seed damages in the same way.
struct Damage
{
    QByteArray bytes; ///< the damaged file
    QString text;     ///< what was done, for messages
};

/// Truncated, a page of zeros or of noise, a wrong header, bits flipped by zzuf (0.0001 to 0.01 of them), in
/// turn. `whole` is an SQLite file with pages of 4096 bytes. zzuf must be installed.
Damage damaged(const QByteArray &whole, int number, QRandomGenerator &random);

/// What SQLite's own integrity check says; "ok" where it finds nothing. Never writes.
QString integrityOf(const QString &path);

} // namespace godwit::test
