// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/connectioncheck.h"

#include <QWidget>

class QProgressBar;

namespace godwit
{

class ElidedText;
class IconLabel;

/// What a test of a connection says, in the place where it will say something else: nothing moves around it.
class ConnectResult : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectResult(QWidget *parent = nullptr);

    void clear(const QString &text = {}); ///< nothing was tested; `text`: what is to do first
    void showBusy(const QString &text);
    void showCheck(const ConnectionCheck &check);
    void showFailure(const Error &error);
    void showInformation(const QString &text);

    QString text() const; ///< everything that it says

private:
    void show(const QIcon &icon, const QString &heading, const QString &details);

    IconLabel *m_icon;
    ElidedText *m_heading;
    ElidedText *m_details;
    QProgressBar *m_progress;
};

} // namespace godwit
