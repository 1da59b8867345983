// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/definition/yamlnode.h"

#include <optional>

namespace godwit
{

/// The bytes of a YAML file: are they text at all, and which character is at which line and column. The
/// YAML library counts bytes; people count characters.
class YamlText
{
public:
    /// Keeps a reference to nothing: the bytes are shared. A byte order mark is dropped.
    explicit YamlText(const QByteArray &bytes);

    const QByteArray &bytes() const { return m_bytes; }

    /// The first thing that keeps it from being read: too large, not UTF-8, a control character, brackets
    /// nested without end (the library's scanner would hold every one of them in memory).
    std::optional<YamlProblem> obstacle() const;

    /// From a line and a byte within it, both from 0.
    YamlPosition position(int line, int byteColumn) const;
    YamlPosition positionOf(qsizetype offset) const;
    /// A tab within the indentation of a line (from 1): YAML forbids it, and the library blames something
    /// else.
    std::optional<YamlPosition> tabInIndentation(int line) const;

private:
    qsizetype charactersBefore(qsizetype offset) const;

    QByteArray m_bytes;
    QList<qsizetype> m_lineStarts;
    QList<qsizetype> m_characters; ///< characters before every 256th byte: a file may be one long line
};

} // namespace godwit
