// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLineEdit>
#include <QTimer>

namespace godwit
{

/// The find field (Ctrl+F): while one types, only rows with that text stay. Escape clears, Return goes to the
/// tree.
class FindBar : public QLineEdit
{
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent = nullptr);

    void begin(); ///< focus, everything selected

signals:
    /// Debounced: not for every key.
    void searched(const QString &text);
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QTimer m_pause;
};

} // namespace godwit
