// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/definition/yamlnode.h"

#include <yaml-cpp/eventhandler.h>

#include <QSet>

#include <optional>

namespace godwit
{

class YamlText;

/// Builds the tree from the parser's events. The library's own loader is not used: it drops positions of
/// keys, follows aliases without limit and keeps the last of two equal keys.
class YamlBuilder : public YAML::EventHandler
{
public:
    /// Thrown through the parser to end the reading; caught by readYaml.
    struct Refusal
    {
        YamlProblem problem;
    };

    explicit YamlBuilder(const YamlText &text) : m_text(text) {}

    YamlNode takeRoot() { return std::move(m_root); }
    QList<YamlProblem> problems() const { return m_problems; }

    void OnDocumentStart(const YAML::Mark &mark) override;
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override;
    void OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor) override;
    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                  const std::string &value) override;
    void OnSequenceStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override;
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override;
    void OnMapEnd() override { close(); }

private:
    /// A list or map whose end has not come yet.
    struct Open
    {
        YamlNode node;
        std::optional<YamlEntry> entry; ///< of a map: its key came, its value did not
        QSet<QString> keys;
    };

    YamlPosition positionOf(const YAML::Mark &mark) const;
    QString wordAt(const YAML::Mark &mark) const;
    void checkNode(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor);
    void checkQuote(const YAML::Mark &mark) const;
    void open(YamlNode::Kind kind, const YAML::Mark &mark);
    void close();
    void add(YamlNode node);
    void addKey(Open &map, YamlNode node);

    const YamlText &m_text;
    YamlNode m_root;
    std::vector<Open> m_open;
    QList<YamlProblem> m_problems;
    int m_documents = 0;
    int m_nodes = 0;
};

} // namespace godwit
