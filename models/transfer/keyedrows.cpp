// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/keyedrows.h"

#include "models/transfer/transfererror.h"

#include <QDir>
#include <QTemporaryFile>

#include <span>

namespace godwit
{
namespace
{

constexpr size_t partCount = 128;   ///< 10 million keys: 78,000 at a time
constexpr size_t pendingRows = 128; ///< 4 KiB

} // namespace

KeyedRows::KeyedRows(size_t mostInMemory) : m_mostInMemory(mostInMemory) {}

KeyedRows::~KeyedRows() = default;

void KeyedRows::came(const Digest &key, const Digest &row)
{
    if (m_came.empty()) {
        m_map.insert_or_assign(hashOf(key), Came{hashOf(row)});
        if (m_map.size() > m_mostInMemory)
            spill();
        return;
    }
    add(m_came, {hashOf(key), hashOf(row)});
}

void KeyedRows::there(const Digest &key, const Digest &row)
{
    const Entry entry{hashOf(key), hashOf(row)};
    if (m_came.empty())
        find(m_map, entry, m_match);
    else
        add(m_there, entry);
}

void KeyedRows::find(Map &map, const Entry &entry, Match &match)
{
    const auto came = map.find(entry.key);
    if (came == map.end() || std::exchange(came->second.isFound, true))
        return;
    ++match.found;
    match.same += came->second.row == entry.row ? 1 : 0;
}

void KeyedRows::spill()
{
    m_came.resize(partCount);
    m_there.resize(partCount);
    for (const auto &[key, value] : m_map)
        add(m_came, {key, value.row});
    Map().swap(m_map);
}

void KeyedRows::add(Parts &parts, const Entry &entry)
{
    Part &part = parts[entry.key.high % partCount];
    part.pending.push_back(entry);
    ++part.rows;
    if (part.pending.size() >= pendingRows)
        (void)write(part);
}

bool KeyedRows::write(Part &part)
{
    if (!m_problem.isEmpty())
        return false;
    if (!part.file) {
        const QString folder = QDir::tempPath(); // empty where TMPDIR names none
        auto file = std::make_unique<QTemporaryFile>(folder + QStringLiteral("/godwit-keys"));
        if (folder.isEmpty())
            m_problem = Transfer::tr("there is no folder for temporary files");
        else if (file->open())
            part.file = std::move(file);
        else
            m_problem = file->errorString();
    }
    const auto bytes = std::as_bytes(std::span(part.pending));
    const auto size = qint64(bytes.size());
    if (part.file && part.file->write(reinterpret_cast<const char *>(bytes.data()), size) != size)
        m_problem = part.file->errorString();
    part.pending.clear();
    return m_problem.isEmpty();
}

template <typename Take>
bool KeyedRows::readAll(Part &part, Take take)
{
    if (!write(part) || !part.file->seek(0))
        return false;
    std::vector<Entry> some(1024);
    for (qint64 left = part.rows; left > 0;) {
        const auto wanted = qint64(sizeof(Entry)) * std::min<qint64>(left, qint64(some.size()));
        if (part.file->read(reinterpret_cast<char *>(some.data()), wanted) != wanted)
            return false;
        for (qint64 i = 0; i < wanted / qint64(sizeof(Entry)); ++i)
            take(some[size_t(i)]);
        left -= wanted / qint64(sizeof(Entry));
    }
    part.file.reset(); // its room on the disk is free again
    return true;
}

Result<KeyedRows::Match> KeyedRows::match()
{
    if (m_came.empty()) {
        m_match.came = qint64(m_map.size());
        return m_match;
    }
    for (size_t i = 0; i < partCount; ++i) {
        Map map;
        const bool isRead =
            readAll(m_came[i],
                    [&](const Entry &entry) { map.insert_or_assign(entry.key, Came{entry.row}); }) &&
            readAll(m_there[i], [&](const Entry &entry) { find(map, entry, m_match); });
        if (!isRead) {
            return Error{.kind = ErrorKind::Internal,
                         .what = Transfer::tr("Cannot keep the keys of the rows to compare them"),
                         .object = qEnvironmentVariable("TMPDIR", QDir::tempPath()),
                         .cause = m_problem,
                         .advice = Transfer::tr("Make room there, or let TMPDIR name another folder.")};
        }
        m_match.came += qint64(map.size());
    }
    return m_match;
}

} // namespace godwit
