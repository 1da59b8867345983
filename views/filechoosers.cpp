// SPDX-License-Identifier: Apache-2.0
#include "views/filechoosers.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(FileChoosers)
};

QFileDialog *makeDialog(QWidget *parent, const QString &title, const QStringList &filters)
{
    auto *dialog = new QFileDialog(parent, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNameFilters(filters);
    return dialog;
}

void openExisting(QWidget *parent, const QString &title, const QStringList &filters, FileChosen chosen)
{
    QFileDialog *dialog = makeDialog(parent, title, filters);
    dialog->setFileMode(QFileDialog::ExistingFile);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(chosen));
    dialog->open();
}

QString databaseFilter() { return Text::tr("Audit databases (%1)").arg(u"*.db *.sqlite *.sqlite3"_s); }

QString everything() { return Text::tr("All files (%1)").arg(u"*"_s); }

} // namespace

void chooseDatabaseToOpen(QWidget *parent, FileChosen chosen)
{
    openExisting(parent, Text::tr("Open an audit database"), {databaseFilter(), everything()},
                 std::move(chosen));
}

void chooseFile(QWidget *parent, const QString &title, FileChosen chosen)
{
    openExisting(parent, title, {everything()}, std::move(chosen));
}

void chooseNewDatabase(QWidget *parent, FileChosen chosen)
{
    QFileDialog *dialog = makeDialog(parent, Text::tr("Create an audit database"), {databaseFilter()});
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"db"_s);
    dialog->selectFile(u"audit.db"_s);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(chosen));
    dialog->open();
}

void chooseDefinition(QWidget *parent, FileChosen chosen)
{
    openExisting(parent, Text::tr("Import a definition file"),
                 {Text::tr("Definition files (%1)").arg(u"*.yaml *.yml"_s), everything()}, std::move(chosen));
}

void chooseSampleFolder(QWidget *parent, FileChosen chosen)
{
    QFileDialog *dialog = makeDialog(parent, Text::tr("Name a folder for the sample migration"), {});
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->setLabelText(QFileDialog::Accept, Text::tr("Create"));
    dialog->setDirectory(QDir::homePath());
    dialog->selectFile(u"godwit-sample"_s);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(chosen));
    dialog->open();
}

void chooseRejectsFile(QWidget *parent, const QString &name, FileChosen chosen)
{
    QFileDialog *dialog = makeDialog(parent, Text::tr("Export the rejected rows"),
                                     {Text::tr("Tables for spreadsheets (%1)").arg(u"*.csv"_s)});
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(name);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(chosen));
    dialog->open();
}

void chooseReport(QWidget *parent, const QList<ExportFormat> &formats,
                  std::function<void(const QString &, const QString &)> chosen)
{
    QStringList filters;
    for (const ExportFormat &format : formats)
        filters += Text::tr("%1 (%2)").arg(format.label, u"*."_s + format.suffix);
    QFileDialog *dialog = makeDialog(parent, Text::tr("Export the audit report"), filters);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const auto useFormat = [dialog, formats, filters](const QString &filter) {
        const qsizetype index = std::max<qsizetype>(0, filters.indexOf(filter));
        dialog->setDefaultSuffix(formats.value(index).suffix);
    };
    useFormat(filters.value(0));
    dialog->selectFile(u"audit-report"_s);
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, useFormat);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent,
                     [dialog, formats, filters, chosen = std::move(chosen)](const QString &path) {
                         const qsizetype index =
                             std::max<qsizetype>(0, filters.indexOf(dialog->selectedNameFilter()));
                         chosen(path, formats.value(index).id);
                     });
    dialog->open();
}

} // namespace godwit
