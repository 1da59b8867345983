// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

namespace godwit
{

/// Version, licence, and the licences of what is shipped or linked: Qt, the Lucide icons.
class AboutDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(QWidget *parent = nullptr);
};

} // namespace godwit
