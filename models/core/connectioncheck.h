// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/accountrights.h"

namespace godwit
{

/// What a test of a connection found out.
struct ConnectionCheck
{
    /// Whose tables are there.
    enum class Tables {
        None,
        AuditOnly, ///< the two audit tables
        Ready,
        TooNew, ///< a newer Godwit made them
    };

    QString address; ///< that was tested
    QString server;  ///< "PostgreSQL 15.9"
    AccountRights rights;
    bool isServer = false;
    bool encrypted = false; ///< the line; says nothing of files
    Tables tables = Tables::None;
    bool opens = false; ///< as it is, if only to be watched

    friend bool operator==(const ConnectionCheck &, const ConnectionCheck &) = default;
};

} // namespace godwit

Q_DECLARE_METATYPE(godwit::ConnectionCheck)
