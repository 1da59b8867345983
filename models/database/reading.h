// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/foreignrows.h"

#include <QList>

namespace godwit
{

/// A query that stands for a table of that name.
struct NamedQuery
{
    QString name;
    QString sql;
};

/// How a connection's SELECTs find the audit tables, and how rows of other systems are understood. Where the
/// real tables are called otherwise, or some are missing, `tables` stand for them: as WITH before every
/// SELECT that names one, so that reading needs nothing but the right to read.
struct Reading
{
    QList<NamedQuery> tables;
    bool bare = false; ///< only the two audit tables are there: nothing can be run
    ForeignRows foreign;
};

/// The statement with its WITH; unchanged where it is no SELECT or names none of the tables.
QString withNamedQueries(const QString &sql, const QList<NamedQuery> &tables);

} // namespace godwit
