// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/loadscript.h"

#include "models/transfer/sqlsession.h"
#include "models/transfer/transfererror.h"

namespace godwit
{
namespace
{

Result<void> run(SqlSession &session, const QString &script, const QString &what)
{
    if (script.trimmed().isEmpty())
        return {};
    const auto done = session.runScript(script);
    if (done)
        return {};
    Error error = done.error();
    if (error.kind != ErrorKind::Cancelled)
        error.what = what;
    return error;
}

} // namespace

Result<void> runBeforeLoad(SqlSession &session, const QString &script)
{
    return run(session, script, Transfer::tr("The SQL before the load failed"));
}

Result<void> runAfterLoad(SqlSession &session, const QString &script)
{
    return run(session, script, Transfer::tr("The SQL after the load failed"));
}

} // namespace godwit
