// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace godwit
{

/// Writes YAML in block style, line by line: texts of several lines as literal blocks, words that another
/// reader would take for a number, a truth value or nothing in quotes. readYaml gives back the same texts.
class YamlWriter
{
public:
    /// "key:"; what follows until end() is one level deeper.
    void begin(const QString &key);
    void end() { --m_level; }
    /// An item of a list of maps; its first field stands behind the dash.
    void beginItem();
    void endItem() { --m_level; }

    void text(const QString &key, const QString &value);
    /// A whole number stays bare: `id: 4`, but `id: "007"`.
    void id(const QString &key, const QString &value);
    /// A value that needs no quotes: true, 2, 5s.
    void bare(const QString &key, const QString &value);
    /// [a, b]
    void words(const QString &key, const QStringList &values);
    void blankLine() { m_text += u'\n'; }

    QByteArray result() const { return m_text.toUtf8(); }

private:
    void line(const QString &text);
    QString quotedKey(const QString &key) const;

    QString m_text;
    int m_level = 0;
    bool m_dash = false; ///< the next line starts an item
};

} // namespace godwit
