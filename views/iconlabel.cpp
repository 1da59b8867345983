// SPDX-License-Identifier: Apache-2.0
#include "views/iconlabel.h"

#include <QPainter>

namespace godwit
{

IconLabel::IconLabel(const QIcon &icon, int size, QWidget *parent)
    : QWidget(parent), m_icon(icon), m_size(size)
{
    setFixedSize(size, size);
}

void IconLabel::setIcon(const QIcon &icon)
{
    m_icon = icon;
    update();
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    m_icon.paint(&painter, rect());
}

} // namespace godwit
