// SPDX-License-Identifier: Apache-2.0
#include "views/messagebar.h"

#include "views/elidedtext.h"
#include "views/iconlabel.h"
#include "views/icons.h"
#include "views/tokens.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

constexpr std::chrono::seconds informationStays{8};
constexpr int mostMessages = 50; ///< a storm of errors must not fill the memory

QToolButton *iconButton(const QString &icon, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setProperty("bar", true);
    button->setIcon(themedIcon(icon));
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new IconLabel({}, iconSize, this))
    , m_text(new ElidedText(3, this))
    , m_more(new QLabel(this))
    , m_answer(new QPushButton(this))
    , m_copy(iconButton(u"copy"_s, tr("Copy the message"), this))
    , m_close(iconButton(u"x"_s, tr("Close the message (Esc)"), this))
{
    setObjectName(u"messageBar"_s);
    m_answer->setObjectName(u"messageAnswer"_s);
    m_close->setObjectName(u"messageClose"_s);
    m_answer->setAutoDefault(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(spacing::wide, spacing::tight, spacing::normal, spacing::tight);
    layout->setSpacing(spacing::normal);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_more);
    layout->addWidget(m_answer);
    layout->addWidget(m_copy);
    layout->addWidget(m_close);
    m_expiry.setSingleShot(true);
    m_expiry.setInterval(informationStays);
    connect(&m_expiry, &QTimer::timeout, this, &MessageBar::closeCurrent);
    connect(m_close, &QToolButton::clicked, this, &MessageBar::closeCurrent);
    connect(m_answer, &QPushButton::clicked, this, &MessageBar::answer);
    connect(m_copy, &QToolButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(text()); });
    hide();
}

void MessageBar::addError(const Error &error) { add({.tone = Tone::Error, .text = error.text()}); }

void MessageBar::addInformation(const QString &text) { add({.tone = Tone::Information, .text = text}); }

void MessageBar::offer(const QString &text, const QString &answer, std::function<void()> onAnswer)
{
    add({.tone = Tone::Information, .text = text, .answer = answer, .onAnswer = std::move(onAnswer)});
}

void MessageBar::ask(const QString &text, const QString &answer, std::function<void()> onAnswer)
{
    m_messages.removeIf([](const Message &message) { return message.tone == Tone::Question; });
    m_messages.prepend(
        {.tone = Tone::Question, .text = text, .answer = answer, .onAnswer = std::move(onAnswer)});
    showFirst();
    m_answer->setFocus(Qt::OtherFocusReason);
}

bool MessageBar::closeCurrent()
{
    if (m_messages.isEmpty())
        return false;
    m_messages.removeFirst();
    showFirst();
    return true;
}

QString MessageBar::text() const { return m_messages.isEmpty() ? QString() : m_messages.first().text; }

void MessageBar::add(Message message)
{
    for (Message &known : m_messages) {
        if (known.tone == message.tone && known.text == message.text) {
            ++known.times;
            showFirst();
            return;
        }
    }
    if (m_messages.size() >= mostMessages)
        m_messages.removeLast();
    // Errors go before information, after what is older; what is being read stays where it is.
    auto place = m_messages.end();
    if (message.tone == Tone::Error) {
        place = std::find_if(m_messages.begin(), m_messages.end(),
                             [](const Message &known) { return known.tone == Tone::Information; });
    }
    m_messages.insert(place, std::move(message));
    showFirst();
}

void MessageBar::showFirst()
{
    setVisible(!m_messages.isEmpty());
    m_expiry.stop();
    if (m_messages.isEmpty())
        return;
    const Message &message = m_messages.first();
    const bool isError = message.tone == Tone::Error;
    const QString icon = isError                          ? u"circle-alert"_s
                         : message.tone == Tone::Question ? u"circle-question-mark"_s
                                                          : u"info"_s;
    m_icon->setIcon(isError ? stateIcon(RunState::Failed) : themedIcon(icon));
    m_text->setText(message.times > 1 ? tr("%1 (%2 times)").arg(message.text).arg(message.times)
                                      : message.text);
    m_more->setVisible(m_messages.size() > 1);
    m_more->setText(tr("%1 more").arg(m_messages.size() - 1));
    m_answer->setVisible(!message.answer.isEmpty());
    m_answer->setText(message.answer);
    m_copy->setVisible(isError);
    setAccessibleName(isError ? tr("Error: %1").arg(message.text.left(500)) : message.text.left(500));
    const QString tone = isError ? u"error"_s : u"information"_s;
    if (property("tone").toString() != tone) {
        setProperty("tone", tone);
        style()->unpolish(this);
        style()->polish(this);
    }
    if (message.tone == Tone::Information)
        m_expiry.start();
}

void MessageBar::answer()
{
    if (m_messages.isEmpty())
        return;
    const std::function<void()> onAnswer = m_messages.first().onAnswer;
    closeCurrent();
    if (onAnswer)
        onAnswer();
}

} // namespace godwit
