// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>

/// A definition file with exactly one problem.
struct BadDefinition
{
    const char *name;
    QByteArray yaml;
    const char *position; ///< "LINE:COLUMN"
    const char *text;     ///< part of the message
};
QList<BadDefinition> badDefinitions();

/// A good definition file that shows the whole format, as people write it.
QByteArray goodDefinition();
/// The same as Godwit writes it.
QByteArray writtenDefinition();
/// Some bytes, words or lines of it changed, deterministic by its seed.
QByteArray mutated(QByteArray yaml, quint32 seed);
