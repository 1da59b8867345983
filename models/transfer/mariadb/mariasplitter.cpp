// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/mariadb/mariascript.h"
#include "models/transfer/mariadb/mariavalues.h"
#include "models/transfer/transfererror.h"

#include <algorithm>
#include <cctype>
#include <vector>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

bool isWordCharacter(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

/// The first words in upper case, without comments; the inside of executable comments counts.
std::vector<std::string> firstWords(std::string_view sql, size_t most)
{
    std::vector<std::string> words;
    for (size_t i = 0; i < sql.size() && words.size() < most;) {
        if (const size_t quoted = mariaQuotedLength(sql, i)) {
            i += quoted;
        } else if (sql.substr(i).starts_with("/*")) { // executable: /*!50100 …, /*M!100100 …
            i = sql.find('!', i) + 1;
            while (i < sql.size() && std::isdigit(static_cast<unsigned char>(sql[i])))
                ++i;
        } else if (isWordCharacter(sql[i])) {
            std::string word;
            for (; i < sql.size() && isWordCharacter(sql[i]); ++i)
                word += char(std::toupper(static_cast<unsigned char>(sql[i])));
            words.push_back(word);
        } else {
            ++i;
        }
    }
    return words;
}

/// "DELIMITER //" at the start of a line: what it says, and where the line ends.
std::optional<std::string> delimiterLine(std::string_view rest, size_t &length)
{
    constexpr std::string_view word = "delimiter";
    if (rest.size() <= word.size() || !std::equal(word.begin(), word.end(), rest.begin(), [](char a, char b) {
            return a == char(std::tolower(static_cast<unsigned char>(b)));
        }))
        return {};
    const std::string_view line = rest.substr(0, rest.find('\n'));
    const std::string said =
        QString::fromUtf8(line.data() + word.size(), qsizetype(line.size() - word.size()))
            .trimmed()
            .toStdString();
    if (said.empty() || isWordCharacter(rest[word.size()]))
        return {};
    length = line.size();
    return said;
}

class Splitter
{
public:
    explicit Splitter(std::string text) : m_text(std::move(text)) {}

    QList<MariaStatementText> operator()()
    {
        const std::string_view text = m_text;
        size_t begin = 0;
        for (size_t i = 0; i < text.size();) {
            size_t length = 0;
            const bool lineStarts = i == 0 || text[i - 1] == '\n';
            if (lineStarts && firstWords(text.substr(begin, i - begin), 1).empty()) {
                if (const auto said = delimiterLine(text.substr(i), length)) {
                    m_delimiter = *said;
                    begin = i += length;
                    continue;
                }
            }
            if (text.substr(i).starts_with(m_delimiter)) {
                take(begin, i);
                begin = i += m_delimiter.size();
            } else {
                i = next(i);
            }
        }
        take(begin, text.size());
        return std::move(m_statements);
    }

private:
    /// Past a quoted part, or the run of plain characters up to what may mean something.
    size_t next(size_t i) const
    {
        if (const size_t quoted = mariaQuotedLength(m_text, i))
            return i + quoted;
        return i + 1;
    }
    void take(size_t begin, size_t end)
    {
        while (begin < end && std::isspace(static_cast<unsigned char>(m_text[begin])))
            ++begin;
        const std::string sql = m_text.substr(begin, end - begin);
        if (firstWords(sql, 1).empty())
            return;
        m_statements.append({sql, int(m_statements.size()) + 1,
                             1 + std::count(m_text.begin(), m_text.begin() + std::ptrdiff_t(begin), '\n')});
    }

    std::string m_text;
    std::string m_delimiter = ";";
    QList<MariaStatementText> m_statements;
};

} // namespace

QList<MariaStatementText> splitMariaScript(const QString &script) { return Splitter(script.toStdString())(); }

bool mariaMayHideCommit(std::string_view statement)
{
    static const std::vector<std::string> words{"CALL",  "EXECUTE", "IF",  "CASE",
                                                "WHILE", "REPEAT",  "FOR", "LOOP"};
    const std::vector<std::string> first = firstWords(statement, 1);
    return !first.empty() && std::find(words.begin(), words.end(), first[0]) != words.end();
}

QString mariaCommits(std::string_view statement)
{
    const std::vector<std::string> words = firstWords(statement, 4);
    if (words.empty())
        return {};
    const auto word = [&](size_t i) { return i < words.size() ? std::string_view(words[i]) : ""; };
    const auto is = [&](std::initializer_list<std::string_view> list, size_t i = 0) {
        return std::find(list.begin(), list.end(), word(i)) != list.end();
    };
    const bool temporary = is({"CREATE", "DROP"}) && (word(1) == "TEMPORARY" || word(3) == "TEMPORARY");
    const bool control =
        is({"BEGIN", "COMMIT", "START", "XA", "LOCK", "UNLOCK"}) ||
        (word(0) == "ROLLBACK" && !is({"TO"}, 1) && !is({"TO"}, 2)) ||
        (word(0) == "SET" && std::find(words.begin(), words.end(), "AUTOCOMMIT") != words.end());
    const bool commits =
        is({"ALTER", "CREATE", "DROP", "RENAME", "TRUNCATE", "GRANT", "REVOKE", "ANALYZE", "CACHE", "CHECK",
            "FLUSH", "INSTALL", "UNINSTALL", "OPTIMIZE", "REPAIR", "RESET", "CHANGE", "STOP", "SHUTDOWN"}) ||
        (word(0) == "SET" && word(1) == "PASSWORD") || (word(0) == "LOAD" && word(1) == "INDEX");
    if ((!control && !commits) || temporary)
        return {};
    const QString name =
        QString::fromStdString(words[0] + (words.size() > 1 ? " " + words[1] : std::string()));
    return control ? Transfer::tr("%1 would end the step's transaction").arg(name)
                   : Transfer::tr("%1 commits by itself").arg(name);
}

} // namespace godwit
