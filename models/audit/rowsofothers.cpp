// SPDX-License-Identifier: Apache-2.0
#include "models/audit/rowsofothers.h"

#include "models/database/connection.h"

using namespace Qt::StringLiterals;

namespace godwit
{

Result<RowsOfOthers> countRowsOfOthers(Connection &connection)
{
    RowsOfOthers rows;
    const auto count = [&](const QString &sql, qint64 &into) -> Result<void> {
        auto row = connection.selectOne(sql);
        if (!row)
            return row.error();
        into = (*row)->integer(0);
        return {};
    };
    auto runs = count(u"SELECT count(*) FROM ETL_RUN_STATUS s LEFT JOIN GODWIT_RUN r "
                      "ON r.process_id=s.Process_id AND r.started=s.start_Datetime WHERE r.run_id IS NULL"_s,
                      rows.runs);
    if (!runs)
        return runs.error();
    auto steps = count(u"SELECT count(*) FROM ETL_STEP_RUN_STATUS s LEFT JOIN GODWIT_ATTEMPT a "
                       "ON a.process_id=s.Process_id AND a.step_id=s.Step_id AND a.started=s.start_Datetime "
                       "WHERE a.attempt_id IS NULL"_s,
                       rows.steps);
    if (!steps)
        return steps.error();
    return rows;
}

} // namespace godwit
