// SPDX-License-Identifier: Apache-2.0
#include "views/theme.h"

#include "views/tokens.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QStyleFactory>

using namespace Qt::StringLiterals;

namespace godwit
{

QString themeModeKey(ThemeMode mode)
{
    return mode == ThemeMode::Light ? u"light"_s : mode == ThemeMode::Dark ? u"dark"_s : u"system"_s;
}

ThemeMode themeModeFromKey(const QString &key)
{
    return key == u"light" ? ThemeMode::Light : key == u"dark" ? ThemeMode::Dark : ThemeMode::System;
}

Theme::Theme(QObject *parent) : QObject(parent)
{
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    qApp->installEventFilter(this);
    apply();
}

void Theme::setMode(ThemeMode mode)
{
    if (mode == m_mode)
        return;
    m_mode = mode;
    apply();
    emit modeChanged(mode);
}

bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    // The platform's own colours changed (not ours: those arrive as ApplicationPaletteChange).
    if (event->type() == QEvent::ThemeChange && m_mode == ThemeMode::System && !m_applying)
        apply();
    return QObject::eventFilter(watched, event);
}

void Theme::apply()
{
    m_applying = true;
    if (m_mode == ThemeMode::System)
        QApplication::setPalette(QPalette()); // back to the platform's, to see what it is
    const bool dark = m_mode == ThemeMode::Dark || (m_mode == ThemeMode::System && isDark());
    const QPalette palette = themePalette(dark);
    QApplication::setPalette(palette);
    // Fusion draws the frame of a box a little darker than the window: on a dark one nobody sees it.
    QPalette boxes = palette;
    boxes.setColor(QPalette::Window, palette.color(QPalette::PlaceholderText));
    QApplication::setPalette(boxes, "QCheckBox");
    qApp->setStyleSheet(themeStyleSheet(dark));
    m_applying = false;
}

bool isDark() { return QApplication::palette().color(QPalette::Window).lightness() < 128; }

QPalette themePalette(bool dark)
{
    const Surfaces &s = surfaces(dark);
    QPalette palette;
    const auto both = [&](QPalette::ColorRole role, const QColor &color, const QColor &disabled) {
        palette.setColor(QPalette::Active, role, color);
        palette.setColor(QPalette::Inactive, role, color);
        palette.setColor(QPalette::Disabled, role, disabled);
    };
    const auto all = [&](QPalette::ColorRole role, const QColor &color) { both(role, color, color); };
    all(QPalette::Window, s.window);
    all(QPalette::Base, s.base);
    all(QPalette::AlternateBase, s.alternate);
    all(QPalette::Button, dark ? s.line : s.window);
    all(QPalette::ToolTipBase, s.base);
    all(QPalette::Highlight, s.selection);
    all(QPalette::Light, dark ? s.line.lighter(130) : s.base);
    all(QPalette::Midlight, s.line);
    all(QPalette::Mid, dark ? s.line.lighter(120) : s.line.darker(115));
    all(QPalette::Dark, dark ? s.window.darker(130) : s.line.darker(140));
    all(QPalette::Shadow, dark ? QColor(Qt::black) : s.line.darker(160));
    both(QPalette::WindowText, s.text, s.disabled);
    both(QPalette::Text, s.text, s.disabled);
    both(QPalette::ButtonText, s.text, s.disabled);
    both(QPalette::ToolTipText, s.text, s.disabled);
    both(QPalette::HighlightedText, s.text, s.disabled);
    both(QPalette::PlaceholderText, s.secondary, s.disabled);
    both(QPalette::BrightText, stateColor(RunState::Failed, dark), s.disabled);
    both(QPalette::Link, s.accent, s.disabled);
    both(QPalette::LinkVisited, stateColor(RunState::Blocked, dark), s.disabled);
    return palette;
}

QString themeStyleSheet(bool dark)
{
    // Only what a palette cannot say: flat headers, chips, and lines where they separate meaning.
    const Surfaces &s = surfaces(dark);
    QString sheet = uR"(
QHeaderView::section { background: %window; color: %secondary; border: 0; border-bottom: 1px solid %line;
                       padding: 4px 11px 4px 4px; }
QHeaderView { background: %window; }
QSplitter::handle { background: %line; }
QTabWidget::pane { border: 0; border-top: 1px solid %line; }
QTabBar::tab { background: transparent; color: %secondary; border: 0; border-bottom: 2px solid transparent;
               padding: 6px 10px; }
QTabBar::tab:selected { color: %text; border-bottom: 2px solid %accent; }
QTabBar::tab:hover:!selected { color: %text; }
QTabBar::tab:disabled { color: %disabled; }
QTabBar:focus { outline: 1px dotted %accent; }
QToolButton[chip="true"] { border: 1px solid %line; border-radius: 10px; padding: 2px 4px 2px 8px; min-height: 18px; background: %base; }
QToolButton[chip="true"]:hover { border-color: %secondary; }
QToolButton[chip="true"]:focus { border-color: %accent; }
QToolButton[chip="true"]:checked { background: %selection; border-color: %accent; }
QToolButton[bar="true"] { border: 1px solid transparent; border-radius: 4px; padding: 4px 8px; }
QToolButton[bar="true"]:hover:enabled { background: %selection; }
QToolButton[bar="true"]:focus { border-color: %accent; }
QToolButton[bar="true"]:pressed { background: %line; }
QToolButton[bar="true"][popupMode="1"] { padding-right: 20px; }
QToolButton[bar="true"]::menu-button { border: 0; width: 16px; }
QPushButton { background: %base; color: %text; border: 1px solid %line; border-radius: 4px; padding: 5px 14px; }
QPushButton:hover { border-color: %secondary; }
QPushButton:focus { border-color: %accent; }
QPushButton:pressed { background: %line; }
QPushButton:disabled { color: %disabled; }
QPushButton:default:enabled { background: %accent; color: %base; border: 1px solid %accent; border-radius: 4px;
                            padding: 5px 18px; }
QPushButton:default:hover { border-color: %text; }
QPushButton:default:focus { border: 2px solid %text; padding: 4px 17px; }
#topBar { border-bottom: 1px solid %line; }
#messageBar[tone="error"] { background: %alarm; border-bottom: 1px solid %failed; }
#messageBar[tone="information"] { background: %notice; border-bottom: 1px solid %accent; }
#detailsHead { background: %base; }
#detailsPane QPlainTextEdit, #detailsPane QTreeView { border: 0; }
QToolTip { background: %base; color: %text; border: 1px solid %line; padding: 4px; }
)"_s;
    const std::pair<QLatin1StringView, QColor> names[] = {
        {QLatin1StringView("%window"), s.window},
        {QLatin1StringView("%base"), s.base},
        {QLatin1StringView("%line"), s.line},
        {QLatin1StringView("%text"), s.text},
        {QLatin1StringView("%secondary"), s.secondary},
        {QLatin1StringView("%disabled"), s.disabled},
        {QLatin1StringView("%accent"), s.accent},
        {QLatin1StringView("%selection"), s.selection},
        {QLatin1StringView("%alarm"), s.alarm},
        {QLatin1StringView("%notice"), s.notice},
        {QLatin1StringView("%failed"), stateColor(RunState::Failed, dark)},
    };
    for (const auto &[name, color] : names)
        sheet.replace(name, color.name());
    return sheet;
}

QFont headingFont(const QFont &base)
{
    QFont font = base;
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() + 1.5);
    else
        font.setPixelSize(font.pixelSize() + 2);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont numberFont(const QFont &base)
{
    const QFontMetricsF metrics(base);
    const qreal width = metrics.horizontalAdvance(u'0');
    for (char16_t digit = u'1'; digit <= u'9'; ++digit) {
        if (!qFuzzyCompare(metrics.horizontalAdvance(QChar(digit)), width)) {
            QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
            fixed.setPointSizeF(base.pointSizeF());
            return fixed;
        }
    }
    return base;
}

} // namespace godwit
