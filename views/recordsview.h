// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/detailtexts.h"

#include <QSplitter>

class QStandardItemModel;
class QTreeView;

namespace godwit
{

class PlainTextView;

/// A list of records, and under it the full text of the one that is current. New lists keep the current
/// record and the scroll position. Copying puts the full texts of the selected ones on the clipboard.
class RecordsView : public QSplitter
{
    Q_OBJECT

public:
    explicit RecordsView(const QString &name, QWidget *parent = nullptr);

    void showRecords(const QList<RecordColumn> &columns, const QList<Record> &records);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showSelected();
    void copySelected() const;

    QTreeView *m_list;
    QStandardItemModel *m_model;
    PlainTextView *m_text;
    QList<RecordColumn> m_columns;
    QList<Record> m_records;
};

} // namespace godwit
