// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/preparationplan.h"

#include <QDialog>

class QVBoxLayout;

namespace godwit
{

/// The SQL that makes a database ready for running, to read and copy; its button runs it where nothing stands
/// in the way. Escape leaves everything as it is. Opened with open(): nothing waits for it.
class PrepareDialog : public QDialog
{
    Q_OBJECT

public:
    explicit PrepareDialog(const PreparationPlan &plan, QWidget *parent = nullptr);

signals:
    void confirmed();

private:
    void addTexts(QVBoxLayout *layout);
    void addButtons(QVBoxLayout *layout);

    const PreparationPlan m_plan;
};

} // namespace godwit
