// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/items/migrationsummary.h"

#include <QWidget>

namespace godwit
{

/// How far everything is: a bar by state, percent, and when what runs now is expected to end.
class OverallProgress : public QWidget
{
    Q_OBJECT

public:
    explicit OverallProgress(QWidget *parent = nullptr);

    void setSummary(const MigrationSummary &summary);
    /// "78 %  ends 14:32"; empty while there is nothing.
    const QString &text() const { return m_text; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    MigrationSummary m_summary;
    QString m_text;
};

QString percentText(const MigrationSummary &summary);
/// "14:32", with the day when it is not today; empty while nothing is known.
QString expectedEndText(const MigrationSummary &summary);

} // namespace godwit
