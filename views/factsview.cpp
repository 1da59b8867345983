// SPDX-License-Identifier: Apache-2.0
#include "views/factsview.h"

#include "views/plaintext.h"
#include "views/tokens.h"

#include <QGridLayout>
#include <QLabel>

namespace godwit
{

FactsView::FactsView(QWidget *parent)
    : QScrollArea(parent), m_content(new QWidget(this)), m_grid(new QGridLayout(m_content))
{
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_content->setBackgroundRole(QPalette::Base);
    m_content->setAutoFillBackground(true);
    viewport()->setBackgroundRole(QPalette::Base);
    m_grid->setContentsMargins(spacing::wide, spacing::wide, spacing::wide, spacing::wide);
    m_grid->setHorizontalSpacing(spacing::loose);
    m_grid->setVerticalSpacing(spacing::normal);
    m_grid->setColumnStretch(1, 1);
    setWidget(m_content);
    setAccessibleName(tr("Summary"));
}

void FactsView::showFacts(const QList<Fact> &facts)
{
    while (m_rows.size() < facts.size()) {
        auto *name = new QLabel(m_content);
        name->setForegroundRole(QPalette::PlaceholderText);
        name->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        name->setTextFormat(Qt::PlainText);
        auto *value = new QLabel(m_content);
        value->setTextFormat(Qt::PlainText);
        value->setWordWrap(true);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        value->setFocusPolicy(Qt::ClickFocus); // the tab key goes from pane to pane, not through every value
        value->setMinimumWidth(1);
        value->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        const int row = int(m_rows.size());
        m_grid->addWidget(name, row, 0);
        m_grid->addWidget(value, row, 1);
        m_grid->setRowStretch(row, 0);
        m_grid->setRowStretch(row + 1, 1);
        m_rows.emplaceBack(name, value);
    }
    for (qsizetype row = 0; row < m_rows.size(); ++row) {
        const auto &[name, value] = m_rows[row];
        const bool used = row < facts.size();
        name->setVisible(used);
        value->setVisible(used);
        if (!used)
            continue;
        name->setText(facts[row].first);
        const QString text = readable(facts[row].second, 2000);
        if (value->text() != text) // setText would take the selection away
            value->setText(text);
        value->setAccessibleName(facts[row].first);
    }
}

} // namespace godwit
