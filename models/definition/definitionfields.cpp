// SPDX-License-Identifier: Apache-2.0
#include "models/definition/definitionfields.h"

#include "models/definition/definitionproblems.h"
#include "models/definition/durationword.h"
#include "models/definition/secretword.h"

#include <QSet>

namespace godwit
{
namespace
{

constexpr qsizetype longestId = 64;

bool isControl(QChar c) { return c.category() == QChar::Other_Control; }

} // namespace

DefinitionFields::DefinitionFields(const YamlNode &node, QString subject, DefinitionProblems &problems)
    : m_node(node), m_subject(std::move(subject)), m_problems(problems)
{
    if (node.kind != YamlNode::Kind::Map)
        mismatch(node, {}, tr("the keys of %1").arg(m_subject));
}

bool DefinitionFields::has(const QString &key) const
{
    return std::any_of(m_node.entries.begin(), m_node.entries.end(),
                       [&](const YamlEntry &entry) { return entry.key == key; });
}

YamlPosition DefinitionFields::position(const QString &key) const
{
    for (const YamlEntry &entry : m_node.entries) {
        if (entry.key == key)
            return entry.value.position;
    }
    return m_node.position;
}

const YamlNode *DefinitionFields::find(const QString &key, Need need, const QString &expected)
{
    m_asked.append(key);
    for (const YamlEntry &entry : m_node.entries) {
        if (entry.key == key)
            return &entry.value;
    }
    if (need == Need::Required && m_node.kind == YamlNode::Kind::Map)
        m_problems.add(m_node.position, tr("%1 without \"%2\", expected %3").arg(m_subject, key, expected));
    return nullptr;
}

const YamlNode *DefinitionFields::scalar(const QString &key, Need need, const QString &expected)
{
    const YamlNode *node = find(key, need, expected);
    if (!node || node->kind == YamlNode::Kind::Text)
        return node;
    mismatch(*node, key, expected);
    return nullptr;
}

void DefinitionFields::mismatch(const YamlNode &node, const QString &key, const QString &expected)
{
    QString found;
    switch (node.kind) {
    case YamlNode::Kind::Empty:
        found = tr("nothing", "found in a file");
        break;
    case YamlNode::Kind::Text:
        found = tr("\"%1\"", "text found in a file").arg(node.text.left(80));
        break;
    case YamlNode::Kind::List:
        found = tr("a list", "found in a file");
        break;
    case YamlNode::Kind::Map:
        found = tr("a block of keys", "found in a file");
        break;
    }
    m_problems.add(node.position, key.isEmpty() ? tr("%1, expected %2").arg(found, expected)
                                                : tr("\"%1\" is %2, expected %3").arg(key, found, expected));
}

QString DefinitionFields::text(const QString &key, Need need)
{
    const YamlNode *node = scalar(key, need, tr("text"));
    if (node && need == Need::Required && node->text.trimmed().isEmpty())
        mismatch(*node, key, tr("text"));
    return node ? node->text : QString();
}

bool DefinitionFields::checkId(const QString &id, YamlPosition position, DefinitionProblems &problems)
{
    const QString expected = tr("1 to 64 characters without control characters or blanks at the ends");
    const bool good = !id.isEmpty() && id.size() <= longestId && id.trimmed() == id &&
                      std::none_of(id.begin(), id.end(), isControl);
    if (!good)
        problems.add(position, tr("the id \"%1\", expected %2").arg(id.left(80), expected));
    return good;
}

QString DefinitionFields::id(const QString &key, Need need)
{
    const YamlNode *node = scalar(key, need, tr("an id"));
    if (!node || !checkId(node->text, node->position, m_problems))
        return {};
    return node->text;
}

bool DefinitionFields::flag(const QString &key, bool fallback)
{
    const QString expected = tr("true or false");
    const YamlNode *node = scalar(key, Need::Optional, expected);
    if (!node)
        return fallback;
    if (node->text == QLatin1String("true"))
        return true;
    if (node->text != QLatin1String("false"))
        mismatch(*node, key, expected);
    return false;
}

int DefinitionFields::number(const QString &key, int fallback, int least, int most)
{
    const QString expected = tr("a whole number from %1 to %2").arg(least).arg(most);
    const YamlNode *node = scalar(key, Need::Optional, expected);
    if (!node)
        return fallback;
    const bool digits =
        !node->text.isEmpty() && node->text.size() < 10 &&
        std::all_of(node->text.begin(), node->text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    const int value = digits ? node->text.toInt() : -1;
    if (value >= least && value <= most)
        return value;
    mismatch(*node, key, expected);
    return fallback;
}

std::chrono::milliseconds DefinitionFields::duration(const QString &key, std::chrono::milliseconds fallback)
{
    const QString expected = tr("a duration such as 500ms, 5s, 10m or 2h, at most 30 days");
    const YamlNode *node = scalar(key, Need::Optional, expected);
    if (!node)
        return fallback;
    if (const auto value = durationFromWord(node->text))
        return *value;
    mismatch(*node, key, expected);
    return fallback;
}

QString DefinitionFields::word(const QString &key, const QStringList &allowed, Need need,
                               const QString &fallback)
{
    const QString expected =
        allowed.isEmpty() ? tr("a word") : tr("one of %1").arg(allowed.join(QLatin1String(", ")));
    const YamlNode *node = scalar(key, need, expected);
    if (!node)
        return fallback;
    const bool good =
        allowed.isEmpty() ? checkId(node->text, node->position, m_problems) : allowed.contains(node->text);
    if (!good && !allowed.isEmpty()) {
        const QString near = m_problems.suggestion(node->text, allowed);
        mismatch(*node, key, near.isEmpty() ? expected : tr("%1; did you mean \"%2\"?").arg(expected, near));
    }
    return good ? node->text : fallback;
}

QStringList DefinitionFields::words(const QString &key, QList<YamlPosition> *positions)
{
    const YamlNode *node = list(key);
    if (!node)
        return {};
    QStringList texts;
    QSet<QString> seen;
    for (const YamlNode &item : node->items) {
        if (item.kind != YamlNode::Kind::Text || item.text.isEmpty() || item.text.trimmed() != item.text) {
            mismatch(item, {}, tr("a word in \"%1\"").arg(key));
        } else if (seen.contains(item.text)) {
            mismatch(item, {}, tr("each word in \"%1\" once").arg(key));
        } else {
            seen.insert(item.text);
            texts.append(item.text);
            if (positions)
                positions->append(item.position);
        }
    }
    return texts;
}

QMap<QString, QString> DefinitionFields::textMap(const QString &key)
{
    const YamlNode *node = map(key);
    if (!node)
        return {};
    QMap<QString, QString> texts;
    for (const YamlEntry &entry : node->entries) {
        if (looksLikeSecret(entry.key))
            m_problems.add(entry.position, secretRefusal(entry.key));
        else if (entry.key.isEmpty())
            m_problems.add(entry.position, tr("an empty key, expected a word"));
        else if (entry.value.kind != YamlNode::Kind::Text)
            mismatch(entry.value, entry.key, tr("text"));
        else
            texts.insert(entry.key, entry.value.text);
    }
    return texts;
}

const YamlNode *DefinitionFields::map(const QString &key, Need need)
{
    const QString expected = tr("a block of keys");
    const YamlNode *node = find(key, need, expected);
    if (!node || node->kind == YamlNode::Kind::Map)
        return node;
    mismatch(*node, key, expected);
    return nullptr;
}

const YamlNode *DefinitionFields::list(const QString &key, Need need)
{
    const YamlNode *node = find(key, need, tr("a list"));
    if (!node || node->kind == YamlNode::Kind::List)
        return node;
    mismatch(*node, key,
             node->kind == YamlNode::Kind::Text ? tr("a list such as [%1]").arg(node->text.left(80))
                                                : tr("a list"));
    return nullptr;
}

void DefinitionFields::finish()
{
    for (const YamlEntry &entry : m_node.entries) {
        if (m_asked.contains(entry.key))
            continue;
        if (looksLikeSecret(entry.key)) {
            m_problems.add(entry.position, secretRefusal(entry.key));
            continue;
        }
        const QString found = tr("the unknown key \"%1\" of %2").arg(entry.key.left(80), m_subject);
        const QString near = m_problems.suggestion(entry.key, m_asked);
        m_problems.add(entry.position,
                       near.isEmpty()
                           ? tr("%1, expected one of %2").arg(found, m_asked.join(QLatin1String(", ")))
                           : tr("%1, expected \"%2\": did you mean that?").arg(found, near));
    }
}

} // namespace godwit
