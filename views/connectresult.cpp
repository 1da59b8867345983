// SPDX-License-Identifier: Apache-2.0
#include "views/connectresult.h"

#include "views/connecttexts.h"
#include "views/elidedtext.h"
#include "views/iconlabel.h"
#include "views/icons.h"
#include "views/tokens.h"

#include <QGridLayout>
#include <QProgressBar>

using namespace Qt::StringLiterals;

namespace godwit
{

ConnectResult::ConnectResult(QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconLabel({}, iconSize, this))
    , m_heading(new ElidedText(2, this))
    , m_details(new ElidedText(4, this))
    , m_progress(new QProgressBar(this))
{
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(spacing::normal);
    layout->setVerticalSpacing(spacing::tight);
    layout->addWidget(m_icon, 0, 0, Qt::AlignTop);
    layout->addWidget(m_heading, 0, 1);
    layout->addWidget(m_progress, 1, 1);
    layout->addWidget(m_details, 2, 1);
    layout->setColumnStretch(1, 1);
    layout->setRowStretch(3, 1);
    m_heading->setObjectName(u"connectHeading"_s);
    m_details->setObjectName(u"connectDetails"_s);
    m_details->setRole(QPalette::PlaceholderText);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(spacing::tight);
    m_progress->setAccessibleName(tr("Connecting"));
    setAccessibleName(tr("Result of the test"));
    constexpr int lines = 5;
    setMinimumHeight(lines * fontMetrics().lineSpacing() + 2 * spacing::tight);
    clear();
}

void ConnectResult::show(const QIcon &icon, const QString &heading, const QString &details)
{
    m_icon->setIcon(icon);
    m_heading->setText(heading);
    m_details->setText(details);
    m_details->setVisible(!details.isEmpty());
    m_progress->hide();
    setAccessibleDescription(text());
}

void ConnectResult::clear(const QString &text) { show(themedIcon(u"info"_s), text, {}); }

void ConnectResult::showBusy(const QString &text)
{
    show(stateIcon(RunState::Running), text, {});
    m_progress->show();
}

void ConnectResult::showCheck(const ConnectionCheck &check)
{
    const bool ready = check.tables == ConnectionCheck::Tables::Ready;
    show(ready ? stateIcon(RunState::Succeeded) : themedIcon(u"circle-alert"_s), checkHeading(check),
         checkDetails(check));
}

void ConnectResult::showFailure(const Error &error)
{
    Error first = error;
    first.advice.clear();
    first.cause.clear();
    QStringList rest;
    for (const QString &part : {error.cause, error.advice}) {
        if (!part.isEmpty())
            rest += part;
    }
    show(stateIcon(RunState::Failed), first.text(), rest.join(u'\n'));
}

void ConnectResult::showInformation(const QString &text) { show(stateIcon(RunState::Succeeded), text, {}); }

QString ConnectResult::text() const
{
    return m_details->text().isEmpty() ? m_heading->text() : m_heading->text() + u'\n' + m_details->text();
}

} // namespace godwit
