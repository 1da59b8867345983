// SPDX-License-Identifier: Apache-2.0
#include "models/definition/yamlbuilder.h"

#include "models/definition/yamltext.h"

#include <yaml-cpp/mark.h>

#include <QCoreApplication>

namespace godwit
{
namespace
{

constexpr size_t depthLimit = 64;
constexpr int nodeLimit = 1'000'000;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Yaml)
};

} // namespace

YamlPosition YamlBuilder::positionOf(const YAML::Mark &mark) const
{
    return m_text.position(mark.line, mark.column);
}

/// The word that YAML calls null ("null", "~") as it stands at a mark; empty where the node is really empty
/// and the mark is that of whatever comes next.
QString YamlBuilder::wordAt(const YAML::Mark &mark) const
{
    if (!m_open.empty() && m_open.back().entry) {
        const YamlPosition key = m_open.back().entry->position;
        const YamlPosition at = positionOf(mark);
        if (at.line > key.line && at.column <= key.column)
            return {};
    }
    const QByteArray &bytes = m_text.bytes();
    if (mark.pos < 0 || mark.pos >= bytes.size())
        return {};
    const QByteArrayView rest = QByteArrayView(bytes).sliced(mark.pos);
    for (const char *word : {"null", "Null", "NULL", "~"}) {
        if (rest.startsWith(word))
            return QString::fromLatin1(word);
    }
    return {};
}

void YamlBuilder::checkNode(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor)
{
    if (++m_nodes > nodeLimit)
        throw Refusal{{positionOf(mark), Text::tr("more than a million values, expected a definition file")}};
    if (anchor != 0)
        throw Refusal{{positionOf(mark), Text::tr("an anchor (&), expected every value written out")}};
    if (!tag.empty() && tag != "?" && tag != "!")
        throw Refusal{
            {positionOf(mark),
             Text::tr("the tag %1, expected a value without a tag").arg(QString::fromStdString(tag))}};
}

/// The library takes the end of the file for a closing quote, so a file cut off would be read as if it were
/// whole.
void YamlBuilder::checkQuote(const YAML::Mark &mark) const
{
    const QByteArray &bytes = m_text.bytes();
    const char quote = mark.pos >= 0 && mark.pos < bytes.size() ? bytes.at(mark.pos) : '\0';
    if (quote != '"' && quote != '\'')
        return;
    for (qsizetype i = mark.pos + 1; i < bytes.size(); ++i) {
        if (quote == '"' && bytes.at(i) == '\\')
            ++i;
        else if (bytes.at(i) == quote && quote == '\'' && i + 1 < bytes.size() && bytes.at(i + 1) == quote)
            ++i;
        else if (bytes.at(i) == quote)
            return;
    }
    throw Refusal{{positionOf(mark),
                   Text::tr("a quote that is not closed, expected %1 at its end").arg(QLatin1Char(quote))}};
}

void YamlBuilder::OnDocumentStart(const YAML::Mark &mark)
{
    if (++m_documents > 1)
        throw Refusal{{positionOf(mark), Text::tr("a second document (---), expected one per file")}};
}

void YamlBuilder::OnNull(const YAML::Mark &mark, YAML::anchor_t anchor)
{
    checkNode(mark, {}, anchor);
    YamlNode node;
    node.text = wordAt(mark);
    node.kind = node.text.isEmpty() ? YamlNode::Kind::Empty : YamlNode::Kind::Text;
    node.position = positionOf(mark);
    if (node.kind == YamlNode::Kind::Empty && !m_open.empty()) {
        const Open &parent = m_open.back();
        node.position = parent.entry ? parent.entry->position : parent.node.position;
    }
    add(std::move(node));
}

void YamlBuilder::OnAlias(const YAML::Mark &mark, YAML::anchor_t)
{
    throw Refusal{{positionOf(mark), Text::tr("an alias (*), expected every value written out")}};
}

void YamlBuilder::OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                           const std::string &value)
{
    checkNode(mark, tag, anchor);
    checkQuote(mark);
    YamlNode node;
    node.kind = YamlNode::Kind::Text;
    node.position = positionOf(mark);
    node.text = QString::fromStdString(value);
    if (value.starts_with("\xEF\xBB\xBF")) // fromUtf8 takes it for a byte order mark
        node.text.prepend(QChar::ByteOrderMark);
    add(std::move(node));
}

void YamlBuilder::OnSequenceStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                                  YAML::EmitterStyle::value)
{
    checkNode(mark, tag, anchor);
    open(YamlNode::Kind::List, mark);
}

void YamlBuilder::OnMapStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                             YAML::EmitterStyle::value)
{
    checkNode(mark, tag, anchor);
    open(YamlNode::Kind::Map, mark);
}

void YamlBuilder::open(YamlNode::Kind kind, const YAML::Mark &mark)
{
    if (m_open.size() >= depthLimit)
        throw Refusal{{positionOf(mark), Text::tr("more than 64 levels, expected at most 64")}};
    Open opened;
    opened.node.kind = kind;
    opened.node.position = positionOf(mark);
    m_open.push_back(std::move(opened));
}

void YamlBuilder::close()
{
    YamlNode node = std::move(m_open.back().node);
    m_open.pop_back();
    add(std::move(node));
}

void YamlBuilder::add(YamlNode node)
{
    if (m_open.empty()) {
        m_root = std::move(node);
        return;
    }
    Open &parent = m_open.back();
    if (parent.node.kind == YamlNode::Kind::List) {
        parent.node.items.push_back(std::move(node));
    } else if (!parent.entry) {
        addKey(parent, std::move(node));
    } else {
        YamlEntry entry = std::move(*parent.entry);
        parent.entry.reset();
        entry.value = std::move(node);
        if (parent.keys.contains(entry.key)) {
            m_problems.append(
                {entry.position, Text::tr("the key \"%1\" again, expected each key once").arg(entry.key)});
            return;
        }
        parent.keys.insert(entry.key);
        parent.node.entries.push_back(std::move(entry));
    }
}

void YamlBuilder::addKey(Open &map, YamlNode node)
{
    if (node.kind != YamlNode::Kind::Text)
        throw Refusal{{node.position, Text::tr("a key that is not a word, expected \"key: value\"")}};
    map.entry = YamlEntry{node.text, node.position, {}};
}

} // namespace godwit
