// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QIcon>
#include <QWidget>

namespace godwit
{

/// An icon among texts. Unlike a QLabel with a pixmap it draws the icon when it is painted, in the colours of
/// that moment.
class IconLabel : public QWidget
{
    Q_OBJECT

public:
    IconLabel(const QIcon &icon, int size, QWidget *parent = nullptr);

    void setIcon(const QIcon &icon);
    QSize sizeHint() const override { return {m_size, m_size}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QIcon m_icon;
    int m_size;
};

} // namespace godwit
