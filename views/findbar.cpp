// SPDX-License-Identifier: Apache-2.0
#include "views/findbar.h"

#include "views/icons.h"

#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace godwit
{

FindBar::FindBar(QWidget *parent) : QLineEdit(parent)
{
    setObjectName(u"findBar"_s);
    setPlaceholderText(tr("Find…"));
    setAccessibleName(tr("Find in ids, names and descriptions"));
    setToolTip(tr("Show only rows whose id, name or description contains this text (Ctrl+F)"));
    setClearButtonEnabled(true);
    addAction(themedIcon(u"search"_s), LeadingPosition);
    setMinimumWidth(fontMetrics().averageCharWidth() * 16);
    setMaximumWidth(fontMetrics().averageCharWidth() * 30);
    setMaxLength(200);
    m_pause.setSingleShot(true);
    m_pause.setInterval(std::chrono::milliseconds(120));
    connect(this, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(&m_pause, &QTimer::timeout, this, [this] { emit searched(text().trimmed()); });
}

void FindBar::begin()
{
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (key == Qt::Key_Escape) {
        clear();
        m_pause.stop();
        emit searched({});
        emit left();
    } else if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Down) {
        m_pause.stop();
        emit searched(text().trimmed());
        emit left();
    } else {
        QLineEdit::keyPressEvent(event);
    }
}

} // namespace godwit
