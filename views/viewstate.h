// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

class QMainWindow;
class QSettings;
class QSplitter;

namespace godwit
{

class MigrationTree;

// What the window remembers until the next start: geometry, splitter, columns, and per database which
// processes were open. Settings keys start with "window/".

void saveWindow(QSettings &settings, const QMainWindow &window, const QSplitter &splitter,
                const MigrationTree &tree);
void restoreWindow(const QSettings &settings, QMainWindow &window, QSplitter &splitter, MigrationTree &tree);

void saveExpansion(QSettings &settings, const QString &database, const MigrationTree &tree);
/// False where nothing is known of this database.
bool restoreExpansion(const QSettings &settings, const QString &database, MigrationTree &tree);

} // namespace godwit
