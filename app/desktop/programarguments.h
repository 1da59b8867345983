// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCommandLineParser>

#include <optional>

namespace godwit
{

/// What the command line of the desktop program says.
struct Arguments
{
    QString database;
    QString profile;
    QString sample;
    QString operatorName;
};

/// The options and their help, in the language that is in use.
class ProgramArguments
{
public:
    ProgramArguments();

    /// Says nothing about mistakes: before the language is known. Empty: not given.
    QString language();

    /// Ends the program itself for --help, --version and mistakes.
    Arguments parse();

    QString help() const { return m_parser.helpText(); }

private:
    QCommandLineParser m_parser;
};

/// What needs no window, and so no display either: --help, --version and a language that is not known. The
/// exit code; nothing: go on. Before any application was made.
std::optional<int> answerWithoutWindow(int argc, char *argv[]);

} // namespace godwit
