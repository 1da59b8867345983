// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStackedWidget>

class QAction;

namespace godwit
{

class Actions;

/// What stands in the place of the tree while there is nothing to show. Each page says why, and what to do
/// next, with a button that does it.
class StartPages : public QStackedWidget
{
    Q_OBJECT

public:
    enum Page { NoDatabase, Reading, NoProcess, NoMatch };

    explicit StartPages(const Actions &actions, QWidget *parent = nullptr);

    void showPage(Page page) { setCurrentIndex(page); }
    Page page() const { return Page(currentIndex()); }

signals:
    void clearFilterWanted();
};

} // namespace godwit
