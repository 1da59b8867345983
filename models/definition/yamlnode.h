// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

#include <vector>

namespace godwit
{

/// Where something stands in a file; both from 1, columns in characters.
struct YamlPosition
{
    int line = 1;
    int column = 1;

    friend auto operator<=>(const YamlPosition &, const YamlPosition &) = default;
};

struct YamlEntry;

/// One node of a YAML file. Every scalar is text, quoted or not: `no`, `1e3`, `007` and `null` are the words
/// that stand there, and whoever reads a field says what it should be.
struct YamlNode
{
    enum class Kind {
        Empty, ///< `key:` with nothing behind it
        Text,
        List,
        Map,
    };

    Kind kind = Kind::Empty;
    YamlPosition position; ///< of an empty node: its key's
    QString text;
    std::vector<YamlNode> items;    ///< of a list
    std::vector<YamlEntry> entries; ///< of a map, in the file's order, each key once
};

struct YamlEntry
{
    QString key;
    YamlPosition position;
    YamlNode value;
};

struct YamlProblem
{
    YamlPosition position;
    QString text; ///< what was found and what was expected, one line
};

/// What a file holds. With `wellFormed` false the root is empty and the last problem says why; otherwise
/// the problems are those that leave a tree to read (a key given twice).
struct YamlDocument
{
    YamlNode root;
    QList<YamlProblem> problems;
    bool wellFormed = false;
};

/// Reads one YAML document of at most 16 MB, 64 levels and a million nodes; aliases, tags and further
/// documents are refused. Never throws. Any thread.
YamlDocument readYaml(const QByteArray &utf8);

/// The largest file that readYaml takes, in bytes.
inline constexpr qint64 yamlSizeLimit = 16 * 1024 * 1024;

} // namespace godwit
