// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>
#include <QStringMatcher>

#include <vector>

namespace godwit
{

/// Where something stands in a text: [from, to).
struct TextRange
{
    qsizetype from = 0;
    qsizetype to = 0;
};

/// The texts that a secret may appear as: itself and what encodings, libraries and servers make of it. Each
/// once; none is so short that ordinary texts would hold it.
QStringList secretForms(const QString &secret);

/// Finds one form. Of a long one its beginning or its end is enough, because servers cut what they quote.
class SecretForm
{
public:
    explicit SecretForm(const QString &form);

    /// Appends every place where it stands, in any order, maybe overlapping.
    void find(QStringView text, std::vector<TextRange> &found) const;

private:
    QString m_form;
    QStringMatcher m_head;
    QStringMatcher m_tail; ///< empty pattern: the head is all of it
};

} // namespace godwit
