// SPDX-License-Identifier: Apache-2.0
#include "views/viewstate.h"

#include "views/migrationtree.h"

#include <QCryptographicHash>
#include <QHeaderView>
#include <QMainWindow>
#include <QScreen>
#include <QSettings>
#include <QSplitter>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

constexpr qsizetype mostExpanded = 500; ///< settings are no place for ten thousand ids

/// Columns were added or changed their meaning: a header saved before does not fit.
QString headerKey() { return u"window/columns%1"_s.arg(migrationColumnCount()); }

/// Paths contain slashes, which QSettings would take for groups.
QString expansionKey(const QString &database)
{
    const QByteArray hash = QCryptographicHash::hash(database.toUtf8(), QCryptographicHash::Sha256);
    return u"window/expanded/%1"_s.arg(QString::fromLatin1(hash.toHex().first(16)));
}

} // namespace

void saveWindow(QSettings &settings, const QMainWindow &window, const QSplitter &splitter,
                const MigrationTree &tree)
{
    settings.setValue(u"window/geometry"_s, window.saveGeometry());
    settings.setValue(u"window/splitter"_s, splitter.saveState());
    settings.setValue(headerKey(), tree.header()->saveState());
}

void restoreWindow(const QSettings &settings, QMainWindow &window, QSplitter &splitter, MigrationTree &tree)
{
    if (!window.restoreGeometry(settings.value(u"window/geometry"_s).toByteArray()))
        window.resize(QSize(1280, 800).boundedTo(window.screen()->availableSize()));
    splitter.restoreState(settings.value(u"window/splitter"_s).toByteArray());
    tree.header()->restoreState(settings.value(headerKey()).toByteArray());
}

void saveExpansion(QSettings &settings, const QString &database, const MigrationTree &tree)
{
    if (database.isEmpty())
        return;
    QStringList ids;
    for (const ProcessId &id : tree.expandedProcesses())
        ids += id.text();
    ids.sort();
    settings.setValue(expansionKey(database), ids.first(std::min(ids.size(), mostExpanded)));
}

bool restoreExpansion(const QSettings &settings, const QString &database, MigrationTree &tree)
{
    const QString key = expansionKey(database);
    if (!settings.contains(key))
        return false;
    QSet<ProcessId> expanded;
    for (const QString &id : settings.value(key).toStringList())
        expanded += ProcessId(id);
    tree.setExpandedProcesses(expanded);
    return true;
}

} // namespace godwit
