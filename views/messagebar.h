// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/error.h"

#include <QFrame>
#include <QTimer>

#include <functional>

class QLabel;
class QToolButton;
class QPushButton;

namespace godwit
{

class ElidedText;
class IconLabel;

/// Errors, information and questions inside the window, never in a box that blocks the view. One at a time,
/// the others queue; errors first. Information goes by itself, errors stay until closed.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    void addError(const Error &error);
    void addInformation(const QString &text);
    /// Information with something to do about it.
    void offer(const QString &text, const QString &answer, std::function<void()> onAnswer);
    /// A question with its one answer; closing the bar is the other. Shown at once, its button has the focus.
    /// Another question takes the place of the one before.
    void ask(const QString &text, const QString &answer, std::function<void()> onAnswer);
    /// True when something was there to close.
    bool closeCurrent();

    int count() const { return int(m_messages.size()); }
    QString text() const; ///< of the message shown

private:
    enum class Tone { Information, Error, Question };
    struct Message
    {
        Tone tone = Tone::Information;
        QString text;
        QString answer;
        std::function<void()> onAnswer;
        int times = 1;
    };
    void add(Message message);
    void showFirst();
    void answer();

    QList<Message> m_messages;
    IconLabel *m_icon;
    ElidedText *m_text;
    QLabel *m_more;
    QPushButton *m_answer;
    QToolButton *m_copy;
    QToolButton *m_close;
    QTimer m_expiry;
};

} // namespace godwit
