// SPDX-License-Identifier: Apache-2.0
#include "models/core/accountrights.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(AccountRights)
};

} // namespace

QString refusalText(const AccountRights &rights, Right right)
{
    if (rights.may(right))
        return {};
    if (!rights.file.isEmpty()) {
        return Text::tr("This account may only read the file %1; ask its owner for the right to write it and "
                        "its folder.")
            .arg(QDir::toNativeSeparators(rights.file));
    }
    const QString role = right == Right::Run ? u"godwit_operator"_s : u"godwit_admin"_s;
    return rights.mayRun
               ? Text::tr("Your account %1 may run, but change no definitions; ask for the role %2.")
                     .arg(rights.account, role)
               : Text::tr("Your account %1 may read only; ask for the role %2.").arg(rights.account, role);
}

Error refusalError(const AccountRights &rights, Right right, const QString &database)
{
    return {.kind = ErrorKind::Audit,
            .what = Text::tr("Nothing was changed"),
            .object = database,
            .cause = refusalText(rights, right),
            .advice = rights.file.isEmpty() ? Text::tr("docs/audit-databases.md says how roles are given.")
                                            : QString(),
            .trouble = Trouble::Forbidden};
}

} // namespace godwit
