// SPDX-License-Identifier: Apache-2.0
#include "views/statusline.h"

#include "views/elidedtext.h"
#include "views/iconlabel.h"
#include "views/icons.h"
#include "views/overallprogress.h"
#include "views/plaintext.h"
#include "views/tokens.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QHash>
#include <QLocale>
#include <QUrl>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

QString countsText(const StateCounts &counts)
{
    const QLocale locale;
    const auto part = [&locale](const char *text, int count) {
        return QCoreApplication::translate("StatusLine", text).arg(locale.toString(count));
    };
    QStringList parts = {part(QT_TRANSLATE_NOOP("StatusLine", "%1 running"), counts[RunState::Running]),
                         part(QT_TRANSLATE_NOOP("StatusLine", "%1 failed"), counts[RunState::Failed])};
    const auto ifAny = [&](const char *text, RunState state) {
        if (counts[state] > 0)
            parts += part(text, counts[state]);
    };
    ifAny(QT_TRANSLATE_NOOP("StatusLine", "%1 interrupted"), RunState::Interrupted);
    ifAny(QT_TRANSLATE_NOOP("StatusLine", "%1 unknown"), RunState::Unknown);
    ifAny(QT_TRANSLATE_NOOP("StatusLine", "%1 cancelled"), RunState::Cancelled);
    ifAny(QT_TRANSLATE_NOOP("StatusLine", "%1 blocked"), RunState::Blocked);
    parts += part(QT_TRANSLATE_NOOP("StatusLine", "%1 pending"), counts[RunState::Pending]);
    parts += part(QT_TRANSLATE_NOOP("StatusLine", "%1 succeeded"), counts[RunState::Succeeded]);
    ifAny(QT_TRANSLATE_NOOP("StatusLine", "%1 skipped"), RunState::Skipped);
    return parts.join(u" · "_s);
}

/// "audit (PostgreSQL on db.example.com)"; a file by its name.
QString databaseText(const QString &address)
{
    if (!address.contains(u"://"_s)) {
        const QString name = QFileInfo(address).fileName();
        return name.isEmpty() ? address : name;
    }
    const QUrl url(address);
    static const QHash<QString, QString> kinds{{u"postgresql"_s, u"PostgreSQL"_s},
                                               {u"mariadb"_s, u"MariaDB"_s},
                                               {u"mysql"_s, u"MariaDB"_s},
                                               {u"sqlserver"_s, u"SQL Server"_s}};
    const QString kind = kinds.value(url.scheme(), url.scheme());
    QString host = QUrlQuery(url).queryItemValue(u"host"_s, QUrl::FullyDecoded); // comes before the other
    if (host.isEmpty() && !url.host().isEmpty())
        host = url.port() > 0 ? u"%1:%2"_s.arg(url.host()).arg(url.port()) : url.host();
    const QString database = url.path(QUrl::FullyDecoded).mid(1);
    return host.isEmpty()
               ? StatusLine::tr("%1 (%2)", "database, its kind").arg(database, kind)
               : StatusLine::tr("%1 (%2 on %3)", "database, its kind and host").arg(database, kind, host);
}

} // namespace

StatusLine::StatusLine(QWidget *parent)
    : QStatusBar(parent)
    , m_database(new ElidedText(1, this))
    , m_connectionIcon(new IconLabel({}, iconSize - 2, this))
    , m_connection(new ElidedText(1, this))
    , m_counts(new ElidedText(1, this))
    , m_progress(new ElidedText(1, this))
{
    setSizeGripEnabled(false);
    auto *line = new QWidget(this);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(spacing::wide, 2, spacing::wide, 2);
    layout->setSpacing(spacing::normal);
    layout->addWidget(m_connectionIcon);
    layout->addWidget(m_database);
    layout->addWidget(m_connection);
    layout->addSpacing(spacing::wide);
    layout->addWidget(m_counts, 1);
    layout->addWidget(m_progress);
    addWidget(line, 1);
    m_connection->setRole(QPalette::PlaceholderText);
    setAccessibleName(tr("Status"));
    setDatabase({});
}

void StatusLine::setDatabase(const QString &path)
{
    m_database->setText(path.isEmpty() ? tr("No database") : databaseText(path));
    m_database->setToolTip(tooltipFor(path));
    if (path.isEmpty()) {
        setConnectionState({}, false);
        setSummary({});
    }
}

void StatusLine::setConnectionState(const QString &text, bool live)
{
    m_connection->setText(text);
    m_connection->setRole(live || text.isEmpty() ? QPalette::PlaceholderText : QPalette::BrightText);
    const QIcon icon = live || text.isEmpty() ? themedIcon(u"database"_s) : stateIcon(RunState::Interrupted);
    m_connectionIcon->setIcon(icon);
}

void StatusLine::setSummary(const MigrationSummary &summary)
{
    if (summary.counts.total() == 0) {
        m_counts->setText({});
        m_progress->setText({});
        return;
    }
    m_counts->setText(countsText(summary.counts));
    const QString percent = percentText(summary);
    const QString end = expectedEndText(summary);
    m_progress->setText(end.isEmpty() ? tr("%1 done").arg(percent)
                                      : tr("%1 done, expected end %2").arg(percent, end));
}

QString StatusLine::text() const
{
    QStringList parts;
    for (const ElidedText *part : {m_database, m_connection, m_counts, m_progress}) {
        if (!part->text().isEmpty())
            parts += part->text();
    }
    return parts.join(u" · "_s);
}

} // namespace godwit
