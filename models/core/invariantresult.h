// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QMetaType>
#include <QStringList>

namespace godwit
{

/// One check of audit-protocol.md, section 9.
struct InvariantResult
{
    QString id;             ///< "I1"
    QString title;          ///< "At most one Success per step and cycle"
    QStringList violations; ///< each names its row; empty: it holds

    bool holds() const { return violations.isEmpty(); }
};

} // namespace godwit

Q_DECLARE_METATYPE(godwit::InvariantResult)
