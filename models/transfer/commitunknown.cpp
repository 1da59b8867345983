// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/commitunknown.h"

#include "models/transfer/transfererror.h"

using namespace Qt::StringLiterals;

namespace godwit
{

Error commitUnknown(Error lost, const QString &advice)
{
    lost.what = Transfer::tr("It is not known whether the load was committed");
    lost.code = u"40003"_s; // SQL's statement_completion_unknown
    lost.advice = advice;
    return lost;
}

bool isCommitUnknown(const Error &error) { return error.code == u"40003"; }

} // namespace godwit
