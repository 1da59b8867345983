// SPDX-License-Identifier: Apache-2.0
#include "views/overallprogress.h"

#include "models/core/clock.h"
#include "views/plaintext.h"
#include "views/progressdelegate.h"
#include "views/theme.h"
#include "views/tokens.h"

#include <QLocale>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

constexpr int widestBar = 160;
constexpr int narrowestBar = 60;

} // namespace

QString percentText(const MigrationSummary &summary)
{
    if (summary.fraction < 0)
        return {};
    return QCoreApplication::translate("OverallProgress", "%1 %")
        .arg(int(summary.fraction * 100)); // 100 only when done
}

QString expectedEndText(const MigrationSummary &summary)
{
    if (!summary.expectedEnd.isValid())
        return {};
    const QDateTime local = summary.expectedEnd.toLocalTime();
    const bool today = local.date() == QDate::currentDate();
    return QLocale().toString(local, today ? u"HH:mm"_s : u"d MMM HH:mm"_s);
}

OverallProgress::OverallProgress(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"overallProgress"_s);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
}

void OverallProgress::setSummary(const MigrationSummary &summary)
{
    if (summary == m_summary)
        return;
    m_summary = summary;
    const QString end = expectedEndText(summary);
    m_text = end.isEmpty() ? percentText(summary) : tr("%1 · ends %2").arg(percentText(summary), end);
    const StateCounts &c = summary.counts;
    setToolTip(tooltipFor(tr("%1 of %2 steps succeeded").arg(c[RunState::Succeeded]).arg(c.total())));
    setAccessibleName(tr("Overall progress: %1").arg(m_text));
    updateGeometry();
    update();
}

QSize OverallProgress::sizeHint() const
{
    const int text = m_text.isEmpty() ? 0 : fontMetrics().horizontalAdvance(m_text) + spacing::normal;
    return {widestBar + text, rowHeight};
}

QSize OverallProgress::minimumSizeHint() const
{
    return {sizeHint().width() - widestBar + narrowestBar, rowHeight};
}

void OverallProgress::paintEvent(QPaintEvent *)
{
    if (m_summary.fraction < 0)
        return;
    QPainter painter(this);
    const int textWidth = fontMetrics().horizontalAdvance(m_text);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(rect(), Qt::AlignRight | Qt::AlignVCenter, m_text);
    const double right = width() - textWidth - spacing::normal;
    const double bar = std::min<double>(widestBar, right);
    drawStateBar(&painter, QRectF(right - bar, height() / 2.0 - 4, bar, 8), m_summary.counts);
}

} // namespace godwit
