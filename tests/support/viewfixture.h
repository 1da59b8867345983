// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/samplestatus.h"
#include "views/mainwindow.h"
#include "views/migrationtree.h"
#include "views/theme.h"

#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace godwit
{

/// A real window with settings of its own, shown, with or without the sample statuses.
struct ViewFixture
{
    explicit ViewFixture(bool withRows = true)
        : settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
    {
        window = std::make_unique<MainWindow>(settings, theme);
        window->resize(1280, 800);
        window->show();
        if (!QTest::qWaitForWindowExposed(window.get()))
            qFatal("no window");
        QApplication::setActiveWindow(window.get());
        if (!withRows)
            return;
        window->showDatabase(QStringLiteral("/data/audit.db"), QStringLiteral("opening …"));
        window->apply(samples::manyProcesses());
        if (!QTest::qWaitFor([this] { return !window->tree().selectedKeys().isEmpty(); }))
            qFatal("no rows");
    }

    template <typename Widget>
    Widget *find(const char *name) const
    {
        return window->findChild<Widget *>(QLatin1StringView(name));
    }
    /// Everything that the tree shows, opened or not.
    QStringList shownNames() const
    {
        QStringList names;
        const MigrationModel &model = window->model();
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex process = model.index(row, 0);
            names += process.data().toString();
            for (int child = 0; child < model.rowCount(process); ++child)
                names += model.index(child, 0, process).data().toString();
        }
        return names;
    }
    static StepKey key(const char *process, const char *step = "")
    {
        return {ProcessId(QString::fromLatin1(process)), StepId(QString::fromLatin1(step))};
    }

    QTemporaryDir folder;
    QSettings settings;
    Theme theme;
    std::unique_ptr<MainWindow> window;
};

} // namespace godwit
