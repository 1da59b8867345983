// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QToolButton;

namespace godwit
{

class Actions;
class FilterBar;
class FindBar;
class OverallProgress;

/// The bar above the tree: what is done most, the filter, the find field and the overall progress. In one
/// line where they fit, in two where they do not (narrow windows, long languages).
class TopBar : public QWidget
{
    Q_OBJECT

public:
    explicit TopBar(const Actions &actions, QWidget *parent = nullptr);

    FilterBar &filter() const { return *m_filter; }
    FindBar &find() const { return *m_find; }
    OverallProgress &progress() const { return *m_progress; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void arrange();
    bool fitsOneLine() const;
    int lineHeight() const;

    QWidget *m_buttons;
    FilterBar *m_filter;
    FindBar *m_find;
    OverallProgress *m_progress;
};

} // namespace godwit
