// SPDX-License-Identifier: Apache-2.0
#include "views/preparedialog.h"

#include "views/elidedtext.h"
#include "views/iconlabel.h"
#include "views/icons.h"
#include "views/plaintextview.h"
#include "views/theme.h"
#include "views/tokens.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace godwit
{

PrepareDialog::PrepareDialog(const PreparationPlan &plan, QWidget *parent) : QDialog(parent), m_plan(plan)
{
    setObjectName(u"prepareDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Prepare for running"));
    setSizeGripEnabled(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::loose, spacing::loose, spacing::loose, spacing::loose);
    layout->setSpacing(spacing::wide);
    addTexts(layout);
    auto *sql = new PlainTextView(tr("SQL"), this);
    sql->setObjectName(u"prepareSql"_s);
    sql->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    sql->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    constexpr qsizetype everything = 1'000'000;
    sql->setPlainText(m_plan.script.left(everything));
    layout->addWidget(sql, 1);
    if (!m_plan.obstacles.isEmpty()) { // there is no statement, and the obstacles stand above
        sql->hide();
        layout->addStretch(1);
    }
    addButtons(layout);
    resize(820, m_plan.obstacles.isEmpty() ? 560 : sizeHint().height());
}

void PrepareDialog::addTexts(QVBoxLayout *layout)
{
    auto *head = new QHBoxLayout;
    head->setSpacing(spacing::normal);
    head->addWidget(new IconLabel(themedIcon(u"database"_s), iconSize, this));
    auto *heading = new ElidedText(1, this);
    heading->setObjectName(u"prepareHeading"_s);
    heading->setFont(headingFont(font()));
    heading->setText(m_plan.obstacles.isEmpty()
                         ? tr("This SQL makes %1 ready for running").arg(m_plan.database)
                         : tr("%1 can only be watched").arg(m_plan.database));
    head->addWidget(heading, 1);
    layout->addLayout(head);
    auto *explanation = new ElidedText(2, this);
    explanation->setRole(QPalette::PlaceholderText);
    explanation->setText(
        m_plan.obstacles.isEmpty()
            ? tr("It makes the tables that are missing and changes nothing that is there. Run it now, "
                 "or copy it for whoever looks after the database.")
            : tr("Its tables do not take what Godwit has to write. Whoever looks after the database can "
                 "change that; then the SQL stands here."));
    layout->addWidget(explanation);
    for (const QString &obstacle : m_plan.obstacles) {
        auto *row = new QHBoxLayout;
        row->setSpacing(spacing::normal);
        row->addWidget(new IconLabel(themedIcon(u"triangle-alert"_s), iconSize, this));
        auto *text = new ElidedText(2, this);
        text->setText(obstacle);
        row->addWidget(text, 1);
        layout->addLayout(row);
    }
}

void PrepareDialog::addButtons(QVBoxLayout *layout)
{
    auto *buttons = new QDialogButtonBox(this);
    auto *run = buttons->addButton(tr("&Run it now"), QDialogButtonBox::AcceptRole);
    run->setObjectName(u"prepareRun"_s);
    run->setAutoDefault(false);
    run->setEnabled(m_plan.obstacles.isEmpty());
    auto *copy = buttons->addButton(tr("C&opy"), QDialogButtonBox::ActionRole);
    copy->setObjectName(u"prepareCopy"_s);
    copy->setAutoDefault(false);
    auto *close = buttons->addButton(tr("&Do nothing"), QDialogButtonBox::RejectRole);
    close->setDefault(true); // what changes a database wants a click of its own
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_plan.script); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        emit confirmed();
        accept();
    });
    layout->addWidget(buttons);
}

} // namespace godwit
