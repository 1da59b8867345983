// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMultiHash>
#include <QStringList>

#include <bitset>
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

/// Finds all forms in one pass. Of a long one its beginning or its end is enough, because servers cut what
/// they quote.
class SecretSearch
{
public:
    void add(const QString &form);

    /// Appends every place where a form stands, maybe overlapping, in the order of where pieces were found.
    void find(QStringView text, std::vector<TextRange> &found) const;

private:
    struct Piece
    {
        QString form;
        qsizetype from = 0; ///< in the form
        qsizetype length = 0;
    };
    void addPiece(const Piece &piece);

    QMultiHash<quint32, Piece> m_pieces; ///< by their first two characters
    std::bitset<4096> m_begins;          ///< which of these there are, more or less: most places hold none
};

} // namespace godwit
