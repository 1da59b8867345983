// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/exportformat.h"

#include <QStringList>

#include <functional>

class QWidget;

namespace godwit
{

// Asking for a file without waiting for the answer: the dialog is opened over `parent`, and `chosen` is
// called with an absolute path when, and if, one was chosen.

using FileChosen = std::function<void(const QString &path)>;

void chooseDatabaseToOpen(QWidget *parent, FileChosen chosen);
void chooseNewDatabase(QWidget *parent, FileChosen chosen);
void chooseDefinition(QWidget *parent, FileChosen chosen);
void chooseSampleFolder(QWidget *parent, FileChosen chosen);
/// `name`: what is proposed.
void chooseRejectsFile(QWidget *parent, const QString &name, FileChosen chosen);
void chooseReport(QWidget *parent, const QList<ExportFormat> &formats,
                  std::function<void(const QString &path, const QString &format)> chosen);
/// Any file that is there.
void chooseFile(QWidget *parent, const QString &title, FileChosen chosen);

} // namespace godwit
