// SPDX-License-Identifier: Apache-2.0
#include "views/icons.h"

#include "views/theme.h"
#include "views/tokens.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

QByteArray svgText(const QString &name)
{
    static QHash<QString, QByteArray> read;
    auto found = read.find(name);
    if (found == read.end()) {
        QFile file(u":/godwit/icons/lucide/%1.svg"_s.arg(name));
        const bool open = file.open(QIODevice::ReadOnly);
        Q_ASSERT_X(open, "svgText", qPrintable(name));
        found = read.insert(name, open ? file.readAll() : QByteArray());
    }
    return *found;
}

/// Qt SVG draws `currentColor` black; so the word is replaced before drawing.
QPixmap drawn(const QString &name, const QSize &pixels, const QColor &color)
{
    const QString key = u"godwit/%1/%2x%3/%4"_s.arg(name)
                            .arg(pixels.width())
                            .arg(pixels.height())
                            .arg(color.name(QColor::HexArgb));
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QByteArray svg = svgText(name);
    svg.replace("currentColor", color.name().toLatin1());
    pixmap = QPixmap(pixels);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(svg);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class LucideEngine : public QIconEngine
{
public:
    LucideEngine(QString name, std::optional<RunState> state) : m_name(std::move(name)), m_state(state) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatio() : 1;
        painter->drawPixmap(rect, drawn(m_name, rect.size() * ratio, color(mode)));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return drawn(m_name, size, color(mode));
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        QPixmap pixmap = drawn(m_name, size, color(mode)); // `size` is in device pixels here
        pixmap.setDevicePixelRatio(scale);
        return pixmap;
    }
    QIconEngine *clone() const override { return new LucideEngine(m_name, m_state); }
    QString key() const override { return u"godwit-lucide"_s; }

private:
    QColor color(QIcon::Mode mode) const
    {
        if (mode == QIcon::Disabled)
            return surfaces(isDark()).disabled;
        return m_state ? stateColor(*m_state, isDark()) : surfaces(isDark()).text;
    }

    QString m_name;
    std::optional<RunState> m_state;
};

} // namespace

QIcon themedIcon(const QString &name) { return QIcon(new LucideEngine(name, {})); }

QIcon stateIcon(RunState state, MigrationModel::Variant variant)
{
    QString name = QLatin1StringView(stateIconName(state));
    if (variant == MigrationModel::Variant::WaitingForRetry)
        name = u"hourglass"_s;
    else if (variant == MigrationModel::Variant::External)
        name = u"database"_s;
    return QIcon(new LucideEngine(name, state));
}

QIcon applicationIcon() { return QIcon(u":/godwit/icons/godwit.svg"_s); }

} // namespace godwit
