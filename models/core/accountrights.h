// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/error.h"

#include <QMetaType>

namespace godwit
{

/// What somebody wants to do with an audit database, by the roles of resources/sql.
enum class Right {
    Run,  ///< run, rerun, cancel, decide: godwit_operator
    Edit, ///< import definitions: godwit_admin
};

/// What an account may do with an audit database. As it is made it may everything: what nobody has asked yet
/// the database itself refuses.
struct AccountRights
{
    QString account; ///< "anna@db.example.com"; empty: a file
    QString file;    ///< empty: on a server
    bool mayRun = true;
    bool mayEdit = true;

    bool may(Right right) const { return right == Right::Run ? mayRun : mayEdit; }

    friend bool operator==(const AccountRights &, const AccountRights &) = default;
};

/// "Your account anna@… may read only; ask for the role godwit_operator." Empty: it is allowed.
QString refusalText(const AccountRights &rights, Right right);
/// The same as the error that ends a command; `database` as it is shown.
Error refusalError(const AccountRights &rights, Right right, const QString &database);

} // namespace godwit

Q_DECLARE_METATYPE(godwit::AccountRights)
