// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/runstate.h"

#include <QString>

#include <functional>
#include <mutex>

class QIODevice;
class QJsonObject;

namespace godwit
{

/// How a piece of text should look; see painted().
enum class Paint { Bold, Dim };

/// Text that a terminal shows in the colour of a state, or bold or dim; plain everywhere else. The marks
/// are Unicode noncharacters, so they survive tables and alignment and only Console turns them into colours.
QString painted(RunState state, const QString &text);
QString painted(Paint paint, const QString &text);
/// "✖ Failed" in its colour.
QString stateText(RunState state);
/// Columns that the widest of them takes in the language in use.
int stateWidth();

/// Where a command writes. The only place that knows about colours, terminals and encodings: data from
/// databases cannot send control sequences to a terminal through it, and no secret gets out. Any thread.
class Console
{
public:
    struct Features
    {
        bool terminal = false;      ///< standard output is one
        bool colour = false;        ///< a terminal, and NO_COLOR is not set
        bool unicode = true;        ///< else everything is reduced to ASCII
        int outputDescriptor = -1;  ///< of standard output, to be told when its reader goes; -1: none
        std::function<int()> width; ///< columns now; 0 or no function: not limited
    };

    /// The devices are open and outlive this.
    Console(QIODevice &out, QIODevice &err, Features features);

    /// One or more lines on standard output.
    void line(const QString &text = {});
    /// One or more lines on standard error.
    void errorLine(const QString &text);
    /// Exactly these bytes on standard output: reports, definitions, which hold no secret.
    void write(const QByteArray &bytes);
    /// One JSON document, or one line of JSON lines, on standard output.
    void json(const QJsonObject &document);
    void jsonLine(const QJsonObject &document);
    /// Terminal control, e.g. "\x1b[2J"; nothing where standard output is no terminal.
    void control(const QByteArray &sequence);

    bool isTerminal() const { return m_features.terminal; }
    /// Columns that a line may have; 0: not limited.
    int width() const;
    /// To wait for the end of whoever reads; see Features.
    int outputDescriptor() const { return m_features.outputDescriptor; }
    /// What the system said when standard output took something no more, such as a full disk; empty: it has
    /// taken everything, or nobody reads it any more.
    QString outputError() const;
    /// Nothing more arrives on standard output.
    bool outputFailed() const;

private:
    QByteArray encoded(const QString &text) const;
    void put(QIODevice &device, const QByteArray &bytes);

    QIODevice &m_out;
    QIODevice &m_err;
    Features m_features;
    mutable std::mutex m_mutex;
    QString m_outputError;
    bool m_outputClosed = false;
};

} // namespace godwit
