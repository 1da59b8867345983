// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFont>
#include <QObject>
#include <QPalette>

namespace godwit
{

enum class ThemeMode { System, Light, Dark };
QString themeModeKey(ThemeMode mode); ///< "system", "light", "dark": for settings
ThemeMode themeModeFromKey(const QString &key);

/// Gives the application Fusion with the palette of tokens.h, and follows the system's choice while the mode
/// is System. One per application, made after QApplication; GUI thread.
class Theme : public QObject
{
    Q_OBJECT

public:
    explicit Theme(QObject *parent = nullptr);

    void setMode(ThemeMode mode);
    ThemeMode mode() const { return m_mode; }

signals:
    void modeChanged(godwit::ThemeMode mode);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void apply();

    ThemeMode m_mode = ThemeMode::System;
    bool m_applying = false;
};

/// What the application shows at the moment. (QStyleHints::colorScheme is Qt 6.5.)
bool isDark();
QPalette themePalette(bool dark);
QString themeStyleSheet(bool dark);

/// One step larger than the window's font.
QFont headingFont(const QFont &base);
/// `base` if its digits are equally wide, else the system's fixed font: columns of figures must align.
QFont numberFont(const QFont &base);

} // namespace godwit
