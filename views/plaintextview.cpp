// SPDX-License-Identifier: Apache-2.0
#include "views/plaintextview.h"

#include "views/plaintext.h"

#include <QScrollBar>
#include <QTextBlock>

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
    const int anchor = textCursor().anchor();
    const int position = textCursor().position();
    // By block: lines are laid out, and so numbered, only once they were near the eye.
    const int topBlock = firstVisibleBlock().blockNumber();
    setPlainText(shown);
    const int reach = std::max(anchor, position);
    if (reach == 0 || shown.left(reach) != before.left(reach))
        return;
    QTextCursor restored = textCursor();
    restored.setPosition(anchor);
    restored.setPosition(position, QTextCursor::KeepAnchor);
    setTextCursor(restored);
    verticalScrollBar()->setValue(document()->findBlockByNumber(topBlock).firstLineNumber());
}

} // namespace godwit
