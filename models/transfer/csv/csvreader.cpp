// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/csv/csvreader.h"

#include "models/transfer/csv/csvpattern.h"
#include "models/transfer/transfererror.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <numeric>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

Error noSuchColumn(const QString &file, const QString &name, const QStringList &names)
{
    return {.kind = ErrorKind::Source,
            .what = Transfer::tr("Cannot read the source"),
            .object = file,
            .cause = Transfer::tr("it has no column \"%1\"; it has: %2").arg(name, names.join(u", "_s)),
            .advice = Transfer::tr("Correct the step's columns.")};
}

qsizetype positionOf(const QStringList &names, const QString &wanted)
{
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (names.at(i).compare(wanted, Qt::CaseInsensitive) == 0)
            return i;
    }
    return -1;
}

QByteArray lineAsJson(std::string_view text)
{
    const QJsonObject object{{u"text"_s, QString::fromUtf8(text.data(), qsizetype(text.size()))}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

Result<TableShape> CsvReader::open()
{
    if (!m_request.where.isEmpty()) {
        return Error{.kind = ErrorKind::Definition,
                     .what = Transfer::tr("Cannot read the source"),
                     .object = m_request.endpoint.object,
                     .cause = Transfer::tr("a file knows no conditions"),
                     .advice = Transfer::tr("Remove the step's \"where\", or load the file into a table and "
                                            "read that.")};
    }
    const auto files = m_request.file.isEmpty()
                           ? csvSourceFiles(m_request.connection, m_request.endpoint.object)
                           : Result<QStringList>(QStringList{m_request.endpoint.object});
    if (!files)
        return files.error();
    m_files = *files;
    const auto names = openNext();
    if (!names)
        return names.error();
    return shapeOf(*names);
}

Result<QStringList> CsvReader::openNext()
{
    const QString &file = m_files.at(m_nextFile++);
    const auto path = m_request.file.isEmpty() ? csvPath(m_request.connection, file, ErrorKind::Source)
                                               : Result<QString>(m_request.file);
    if (!path)
        return path.error();
    auto records = CsvRecords::open(
        *path, file, CsvFormat::of(m_request.connection, m_request.settings, file), m_request.stop);
    if (!records)
        return records.error();
    m_records.emplace(std::move(*records));
    m_blankLine.reset();
    return m_records->columns();
}

Result<TableShape> CsvReader::shapeOf(const QStringList &names)
{
    TableShape shape;
    shape.kind = u"csv"_s;
    shape.named = CsvFormat::of(m_request.connection, m_request.settings).header;
    m_names = names;
    m_wanted = m_request.columns.isEmpty() ? names : m_request.columns;
    for (QString &wanted : m_wanted) {
        const qsizetype field = positionOf(names, wanted);
        if (field < 0)
            return noSuchColumn(m_records->name(), wanted, names);
        wanted = names.at(field);
        m_fields.push_back(size_t(field));
        shape.columns.append({.name = wanted, .type = u"TEXT"_s, .value = {.kind = ValueKind::Text}});
    }
    return shape;
}

Result<void> CsvReader::alignTo(const QStringList &names)
{
    std::vector<size_t> fields;
    for (const QString &wanted : std::as_const(m_wanted)) {
        const qsizetype field = positionOf(names, wanted);
        if (field >= 0)
            fields.push_back(size_t(field));
    }
    if (fields.size() != size_t(m_wanted.size()) || names.size() != m_names.size()) {
        return Error{
            .kind = ErrorKind::Data,
            .what = Transfer::tr("The files do not have the same columns"),
            .object = Transfer::tr("%1 in %2", "a file in a folder")
                          .arg(m_records->name(), m_request.connection.database),
            .cause = Transfer::tr("%1 has: %2. %3 has: %4")
                         .arg(m_files.first(), m_names.join(u", "_s), m_records->name(), names.join(u", "_s)),
            .advice = Transfer::tr("Correct the file, or narrow the step's pattern.")};
    }
    m_fields = fields;
    return {};
}

std::optional<Error> CsvReader::widthProblem()
{
    CsvParser &parser = m_records->parser();
    const auto columns = static_cast<size_t>(m_names.size());
    const size_t fields = parser.fieldCount();
    if (fields == columns)
        return {};
    const QString advice =
        Transfer::tr("Look for a missing or a stray delimiter or quote, here or in the rows "
                     "before.");
    return parser.problemAt(
        std::min(fields, columns),
        Transfer::tr("the row has %1 fields, the first line has %2").arg(fields).arg(columns), advice);
}

/// Sets the parser's record aside, or ends the reading.
Result<void> CsvReader::refuse(const Error &error)
{
    if (!m_request.isolate)
        return error;
    ++m_rows;
    CsvParser &parser = m_records->parser();
    m_rejected.append({.row = m_rows,
                       .line = parser.line(),
                       .key = m_files.size() > 1 ? m_records->name() : QString(),
                       .reason = error.cause,
                       .code = error.code,
                       .values = lineAsJson(parser.record())});
    return {};
}

Result<bool> CsvReader::nextRow()
{
    CsvParser &parser = m_records->parser();
    for (;;) {
        const auto found = m_records->next();
        if (!found && !m_records->canSkip())
            return found.error();
        if (found && !*found)
            return false;
        if (found && m_names.size() > 1 && parser.isBlankLine()) {
            if (!m_blankLine) {
                m_blankLine =
                    parser.problemAt(0, Transfer::tr("the line is empty"),
                                     Transfer::tr("Delete it; only at the end of a file are empty lines "
                                                  "ignored."));
            }
            continue;
        }
        if (m_blankLine && !m_request.isolate)
            return *m_blankLine;
        m_blankLine.reset(); // where bad rows are set aside, an empty line is not even one
        if (!found) {
            if (!m_request.isolate)
                return found.error();
            if (auto skipped = m_records->skip(); !skipped)
                return skipped.error();
        }
        const auto problem = found ? widthProblem() : std::optional(found.error());
        if (!problem) {
            ++m_rows;
            return true;
        }
        if (auto refused = refuse(*problem); !refused)
            return refused.error();
        constexpr qsizetype enough = 1000; // the writing thread counts them against the step's limit
        if (m_rejected.size() >= enough)
            return false;
    }
}

void CsvReader::store(ColumnBatch &batch)
{
    CsvParser &parser = m_records->parser();
    for (int column = 0; column < batch.columns(); ++column) {
        const size_t field = m_fields[size_t(column)];
        if (parser.isNull(field))
            batch.setNull(column);
        else
            batch.setText(column, parser.text(field));
    }
    batch.endRow(parser.line());
}

Result<bool> CsvReader::read(ColumnBatch &batch)
{
    if (m_files.size() > 1)
        batch.setOrigin(m_records->name());
    while (!batch.isFull()) {
        const auto row = nextRow();
        if (!row)
            return row.error();
        if (*row) {
            store(batch);
            continue;
        }
        if (!m_rejected.isEmpty())
            return true;
        if (m_nextFile == m_files.size())
            return false;
        const auto names = openNext();
        if (!names)
            return names.error();
        if (auto aligned = alignTo(*names); !aligned)
            return aligned.error();
        if (batch.rows() > 0) // a batch is of one file, so that errors can name it
            return true;
        batch.setOrigin(m_records->name());
    }
    return true;
}

} // namespace godwit
