// SPDX-License-Identifier: Apache-2.0
#include "views/plaintextview.h"

#include "views/plaintext.h"

#include <QScrollBar>

namespace godwit
{

PlainTextView::PlainTextView(const QString &name, QWidget *parent) : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFrameShape(NoFrame);
    setAccessibleName(name);
    setTabChangesFocus(true);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setUndoRedoEnabled(false);
    document()->setDocumentMargin(8);
}

void PlainTextView::showText(const QString &text)
{
    const QString shown = readable(text);
    const QString before = toPlainText();
    if (shown == before)
        return;
    const QTextCursor cursor = textCursor();
    const int vertical = verticalScrollBar()->value();
    setPlainText(shown);
    const int reach = std::max(cursor.anchor(), cursor.position());
    if (reach == 0 || shown.left(reach) != before.left(reach))
        return;
    QTextCursor restored = textCursor();
    restored.setPosition(cursor.anchor());
    restored.setPosition(cursor.position(), QTextCursor::KeepAnchor);
    setTextCursor(restored);
    verticalScrollBar()->setValue(vertical);
}

} // namespace godwit
