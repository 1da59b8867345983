// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/program.h"

#include <QJsonObject>
#include <QStringList>

/// What a command wrote and how it ended.
struct CommandResult
{
    int code = -1;
    QString out;
    QString err;

    /// Standard output as one JSON document; empty where it is not exactly that.
    QJsonObject json() const;
    QString text() const { return out + err; }
};

/// Runs godwitctl's commands in this process over streams in memory.
CommandResult runCommandLine(const QStringList &arguments, const std::stop_token &stop = {},
                             godwit::Console::Features features = {});

/// A definition file with one process (7, "Counting") on `folder`/work.db: a sql step that counts until it is
/// cancelled and one that waits for it. Returns the file's path.
QString writeEndlessDefinition(const QString &folder);
/// The same with steps that end at once: 1 creates a table, 2 fails while there is no table "wanted", 3 waits
/// for 2.
QString writeSmallDefinition(const QString &folder);
/// Runs one statement on `folder`/work.db; makes the file.
bool executeOnWork(const QString &folder, const QString &sql);
