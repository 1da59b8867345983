// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/values/valuechanges.h"

#include "models/transfer/rowtext.h"
#include "models/transfer/transfererror.h"

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

QString changeText(ValueChange change)
{
    switch (change) {
    case ValueChange::ZeroDateToNull:
        return Transfer::tr("a date with zeros for year, month or day becomes NULL");
    case ValueChange::NotFiniteToNull:
        return Transfer::tr("NaN or an infinite number becomes NULL");
    case ValueChange::InfinityToNull:
        return Transfer::tr("an infinite time becomes NULL");
    case ValueChange::BeforeYearOne:
        return Transfer::tr("a year before 1 becomes NULL");
    case ValueChange::SecondsRounded:
        return Transfer::tr("a fraction of a second is cut");
    case ValueChange::DigitsRounded:
        return Transfer::tr("a number is rounded to the digits of its column");
    case ValueChange::ZoneDropped:
        return Transfer::tr("the offset of a time is dropped, the time is stored as UTC");
    case ValueChange::BlanksTrimmed:
        return Transfer::tr("blanks at the end are lost");
    case ValueChange::NegativeZero:
        return Transfer::tr("a negative zero becomes zero");
    case ValueChange::PrecisionLost:
        return Transfer::tr("a number is rounded to 32 bits");
    }
    return {};
}

} // namespace

std::optional<Error> ValueChanges::note(ValueChange change, const TableShape &shape, const QStringList &keys,
                                        const ColumnBatch &batch, int column, qsizetype row)
{
    const auto place = [&] {
        return Transfer::tr("%1 (%2)", "where a row is, and its key")
            .arg(rowPlace(m_sourceName, batch, row), rowValues(shape, keys, batch, row));
    };
    const QString &name = shape.columns.at(column).name;
    if (m_policy == LoadOptions::Changes::Fail) {
        return Error{.kind = ErrorKind::Data,
                     .what = Transfer::tr("The destination cannot hold a value as it is"),
                     .object = place(),
                     .cause = Transfer::tr("column \"%1\": %2").arg(name, changeText(change)),
                     .advice =
                         Transfer::tr("Correct the value, choose another type for the column, or accept "
                                      "such changes with the step's setting \"changes: warn\".")};
    }
    const int key = column * 16 + int(change);
    auto found = m_index.constFind(key);
    if (found == m_index.constEnd()) {
        m_entries.append({name, change, 0, place()});
        found = m_index.insert(key, m_entries.size() - 1);
    }
    ++m_entries[*found].count;
    return {};
}

QStringList ValueChanges::notes() const
{
    QStringList texts;
    for (const Entry &entry : m_entries) {
        texts.append(
            Transfer::tr("Column \"%1\": %2. %n value(s), the first in %3.", nullptr, int(entry.count))
                .arg(entry.column, changeText(entry.change), entry.first));
    }
    return texts;
}

} // namespace godwit
