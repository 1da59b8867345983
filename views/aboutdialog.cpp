// SPDX-License-Identifier: Apache-2.0
#include "views/aboutdialog.h"

#include "views/iconlabel.h"
#include "views/icons.h"
#include "views/plaintextview.h"
#include "views/theme.h"
#include "views/tokens.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QFile>
#include <QLabel>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

QString resourceText(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

AboutDialog::AboutDialog(QWidget *parent) : QDialog(parent)
{
    setObjectName(u"aboutDialog"_s);
    setWindowTitle(tr("About Godwit"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::loose, spacing::loose, spacing::loose, spacing::loose);
    layout->setSpacing(spacing::wide);
    auto *head = new QHBoxLayout;
    head->setSpacing(spacing::loose);
    auto *picture = new IconLabel(applicationIcon(), 64, this);
    auto *text = new QVBoxLayout;
    auto *name = new QLabel(tr("Godwit %1").arg(QApplication::applicationVersion()), this);
    name->setFont(headingFont(font()));
    auto *what =
        new QLabel(tr("Moves a company's data, shows what happens, and reruns only what did not succeed.\n"
                      "Licensed under the Apache License 2.0."),
                   this);
    what->setTextFormat(Qt::PlainText);
    what->setWordWrap(true);
    text->addWidget(name);
    text->addWidget(what);
    head->addWidget(picture, 0, Qt::AlignTop);
    head->addLayout(text, 1);
    layout->addLayout(head);

    auto *tabs = new QTabWidget(this);
    tabs->setDocumentMode(true);
    auto *qt = new PlainTextView(tr("Licence of Qt"), tabs);
    qt->showText(
        tr("Godwit uses Qt %1, linked dynamically, under the GNU Lesser General Public License version 3.\n"
           "Its text and Qt's source code: https://www.qt.io/licensing/open-source-lgpl-obligations")
            .arg(QLatin1StringView(qVersion())));
    auto *lucide = new PlainTextView(tr("Licence of the icons"), tabs);
    lucide->showText(resourceText(u":/godwit/icons/lucide/LICENSE"_s));
    tabs->addTab(qt, tr("Qt"));
    tabs->addTab(lucide, tr("Lucide icons"));
    layout->addWidget(tabs, 1);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    resize(560, 420);
}

} // namespace godwit
