// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/mariadb/mariadestination.h"

#include "models/transfer/mariadb/mariasession.h"
#include "models/transfer/transfererror.h"

using namespace Qt::StringLiterals;

namespace godwit
{

Error notTransactional(const MariaTable &table)
{
    const auto name = table.name.quoted(mariaFlavour());
    return {.kind = ErrorKind::Destination,
            .what = Transfer::tr("Cannot load exactly once into this table"),
            .object = table.text,
            .cause =
                Transfer::tr("its engine %1 knows no transactions, so that rows of a load that fails would "
                             "stay")
                    .arg(table.engine),
            .advice = Transfer::tr("Change the engine (%1), or give up exactly-once with the setting "
                                   "\"ledger: off\".")
                          .arg(u"ALTER TABLE %1 ENGINE=InnoDB"_s.arg(name ? *name : QString()))};
}

Error noTable(const MariaTable &table)
{
    return {.kind = ErrorKind::Destination,
            .what = Transfer::tr("The destination does not exist"),
            .object = table.text,
            .cause = Transfer::tr("no table has this name, and the step says \"create: none\""),
            .advice = Transfer::tr("Make the table, or let the step make it.")};
}

Error createWouldCommit(const MariaTable &table)
{
    return {.kind = ErrorKind::Destination,
            .what = Transfer::tr("Cannot create the destination table"),
            .object = table.text,
            .cause =
                Transfer::tr("CREATE TABLE commits by itself, and with it what the SQL before the load did"),
            .advice = Transfer::tr("Make the table first, or say with the setting \"idempotent: true\" that "
                                   "running that SQL twice does no harm.")};
}

bool allowsLocalInfile(MariaSession &session, const MariaOptions &options, QStringList &notes)
{
    const auto row = session.selectOne(u"SELECT @@local_infile"_s);
    const bool atServer = row && *row && (*row)->integer(0) != 0;
    if (atServer && options.localInfile)
        return true;
    notes.append(atServer
                     ? Transfer::tr("Rows went in by INSERT, because the option \"local_infile\" is off.")
                     : Transfer::tr("Rows went in by INSERT, because the server's variable local_infile is "
                                    "off; LOAD DATA LOCAL would be faster."));
    return false;
}

} // namespace godwit
