// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/items/migrationsummary.h"

#include <QStatusBar>

namespace godwit
{

class ElidedText;
class IconLabel;

/// Which database, live since when, how many steps are in which state, overall progress and expected end.
class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    /// `path` may be empty: no database is open.
    void setDatabase(const QString &path);
    void setConnectionState(const QString &text, bool live);
    void setSummary(const MigrationSummary &summary);

    /// Everything it says, in one line: "audit.db · live since 08:00 · 3 running · …".
    QString text() const;

private:
    ElidedText *m_database;
    IconLabel *m_connectionIcon;
    ElidedText *m_connection;
    ElidedText *m_counts;
    ElidedText *m_progress;
};

} // namespace godwit
