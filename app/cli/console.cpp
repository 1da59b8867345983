// SPDX-License-Identifier: Apache-2.0
#include "app/cli/console.h"

#include "app/cli/plaintext.h"
#include "models/core/redactor.h"
#include "models/core/statelook.h"

#include <QFileDevice>
#include <QJsonDocument>
#include <QJsonObject>

#include <cerrno>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

// U+FDD0…: first the states, then bold and dim, then the end of whatever was begun.
constexpr char16_t firstMark = 0xFDD0;
constexpr char16_t boldMark = firstMark + runStateCount;
constexpr char16_t dimMark = boldMark + 1;
constexpr char16_t endMark = dimMark + 1;

QString marked(char16_t mark, const QString &text) { return QChar(mark) + text + QChar(endMark); }

QByteArray sequenceFor(char16_t mark)
{
    if (mark == boldMark)
        return "\x1b[1m";
    if (mark == dimMark)
        return "\x1b[2m";
    if (mark == endMark)
        return "\x1b[0m";
    return "\x1b[38;5;" + QByteArray::number(stateLook(static_cast<RunState>(mark - firstMark)).terminal) +
           'm';
}

} // namespace

QString painted(RunState state, const QString &text)
{
    return marked(char16_t(firstMark + static_cast<int>(state)), text);
}

QString painted(Paint paint, const QString &text)
{
    return marked(paint == Paint::Bold ? boldMark : dimMark, text);
}

QString stateText(RunState state)
{
    return painted(state, QChar(stateLook(state).glyph) + u' ' + runStateWord(state));
}

int stateWidth()
{
    qsizetype widest = 0;
    for (const RunState state : allRunStates())
        widest = std::max(widest, runStateWord(state).size() + 2); // glyph and blank
    return int(widest);
}

Console::Console(QIODevice &out, QIODevice &err, Features features)
    : m_out(out), m_err(err), m_features(std::move(features))
{}

QByteArray Console::encoded(const QString &text) const
{
    QByteArray bytes;
    QString piece;
    const auto flush = [&] {
        bytes += m_features.unicode ? printable(piece).toUtf8() : asciiOnly(printable(piece)).toLatin1();
        piece.clear();
    };
    for (const QChar c : text) {
        if (c.unicode() < firstMark || c.unicode() > endMark) {
            piece += c;
            continue;
        }
        flush();
        if (m_features.colour)
            bytes += sequenceFor(c.unicode());
    }
    flush();
    return bytes;
}

void Console::put(QIODevice &device, const QByteArray &bytes)
{
    const std::lock_guard lock(m_mutex);
    auto *file = qobject_cast<QFileDevice *>(&device);
    errno = 0;
    if (device.write(bytes) == bytes.size() && (!file || file->flush()))
        return;
    const int number = errno;
    if (&device == &m_out) {
        // "status | head" has read what it wanted: nothing was lost, whatever is said of later lines.
        m_outputClosed = m_outputClosed || number == EPIPE;
        if (!m_outputClosed && m_outputError.isEmpty())
            m_outputError = number != 0 ? qt_error_string(number) : device.errorString();
    }
}

QString Console::outputError() const
{
    const std::lock_guard lock(m_mutex);
    return m_outputError;
}

bool Console::outputFailed() const
{
    const std::lock_guard lock(m_mutex);
    return m_outputClosed || !m_outputError.isEmpty();
}

void Console::line(const QString &text) { put(m_out, encoded(redacted(text)) + '\n'); }

void Console::errorLine(const QString &text) { put(m_err, encoded(redacted(text)) + '\n'); }

void Console::write(const QByteArray &bytes) { put(m_out, bytes); }

void Console::json(const QJsonObject &document)
{
    put(m_out, QJsonDocument(redacted(document)).toJson(QJsonDocument::Indented));
}

void Console::jsonLine(const QJsonObject &document)
{
    put(m_out, QJsonDocument(redacted(document)).toJson(QJsonDocument::Compact) + '\n');
}

void Console::control(const QByteArray &sequence)
{
    if (m_features.terminal)
        put(m_out, sequence);
}

int Console::width() const { return m_features.width ? m_features.width() : 0; }

} // namespace godwit
