// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/postgresql/pgsession.h"

namespace godwit
{

/// What a statement returns, by the server's own parser; nothing is executed.
struct PgDescription
{
    struct Column
    {
        QString name;
        quint32 type = 0; ///< object id; of a domain: its base type's
        int modifier = -1;
    };
    QList<Column> columns; ///< none: it returns no rows
    int parameters = 0;
};

/// Error: it is no statement, several, or one about things that are not there.
Result<PgDescription> describePgStatement(PgConnection &connection, const QByteArray &sql);

struct PgTypeDescription
{
    QString name; ///< as format_type() writes it, with its modifier
    bool isEnum = false;
    ValueType value;
};
Result<QList<PgTypeDescription>> describePgTypes(PgSession &session,
                                                 const QList<PgDescription::Column> &columns);

} // namespace godwit
