// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace godwit
{

/// A label for text of others: always plain, wrapped anywhere if need be, at most so many lines, the rest
/// elided; the tooltip has everything. Unlike QLabel it never asks for more width than there is.
class ElidedText : public QWidget
{
    Q_OBJECT

public:
    explicit ElidedText(int mostLines = 1, QWidget *parent = nullptr);

    void setText(const QString &text);
    const QString &text() const { return m_text; }
    /// Of the palette: Text, PlaceholderText for less weight …
    void setRole(QPalette::ColorRole role);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return m_mostLines > 1; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int lineCount(int width) const;

    int m_mostLines;
    QString m_text;
    QPalette::ColorRole m_role = QPalette::WindowText;
};

} // namespace godwit
