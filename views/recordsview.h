// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/detailtexts.h"

#include <QSplitter>

class QStandardItemModel;
class QTreeView;

namespace godwit
{

class PlainTextView;

/// A list of records, and under it the full text of the one that is selected. New lists keep the selected
/// record and the scroll position.
class RecordsView : public QSplitter
{
    Q_OBJECT

public:
    explicit RecordsView(const QString &name, QWidget *parent = nullptr);

    void showRecords(const QList<RecordColumn> &columns, const QList<Record> &records);

private:
    void showSelected();

    QTreeView *m_list;
    QStandardItemModel *m_model;
    PlainTextView *m_text;
    QList<RecordColumn> m_columns;
    QList<Record> m_records;
};

} // namespace godwit
