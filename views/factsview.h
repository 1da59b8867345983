// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/detailtexts.h"

#include <QScrollArea>

class QGridLayout;
class QLabel;

namespace godwit
{

/// Facts under each other: name, value. Values are plain text and can be selected.
class FactsView : public QScrollArea
{
    Q_OBJECT

public:
    explicit FactsView(QWidget *parent = nullptr);

    void showFacts(const QList<Fact> &facts);

private:
    QWidget *m_content;
    QGridLayout *m_grid;
    QList<std::pair<QLabel *, QLabel *>> m_rows; ///< as many as were ever needed; the rest is hidden
};

} // namespace godwit
