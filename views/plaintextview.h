// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPlainTextEdit>

namespace godwit
{

/// Text of others to read, select and copy. A new text that begins like the old one disturbs neither the
/// selection nor the scroll position of whoever is reading.
class PlainTextView : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit PlainTextView(const QString &name, QWidget *parent = nullptr);

    void showText(const QString &text);
};

} // namespace godwit
