// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/databasewatch.h"

#include "models/audit/auditfeed.h"

using namespace Qt::StringLiterals;

namespace godwit
{

DatabaseWatch::DatabaseWatch(const QString &path, QObject *parent)
    : QObject(parent), m_path(path), m_feed(new AuditFeed(path))
{
    m_thread.setObjectName(u"audit feed"_s);
    m_feed->moveToThread(&m_thread);
    connect(&m_thread, &QThread::started, m_feed, &AuditFeed::start);
    connect(&m_thread, &QThread::finished, m_feed, &QObject::deleteLater);
    connect(m_feed, &AuditFeed::changed, this, &DatabaseWatch::changed);
    connect(m_feed, &AuditFeed::detailsLoaded, this, &DatabaseWatch::detailsLoaded);
    connect(m_feed, &AuditFeed::connected, this, &DatabaseWatch::connected);
    connect(m_feed, &AuditFeed::connectionLost, this, &DatabaseWatch::connectionLost);
    m_thread.start();
}

DatabaseWatch::~DatabaseWatch()
{
    m_thread.quit();
    m_thread.wait();
}

void DatabaseWatch::refresh()
{
    QMetaObject::invokeMethod(m_feed, &AuditFeed::refresh, Qt::QueuedConnection);
}

void DatabaseWatch::loadDetails(const ProcessId &process, const StepId &step)
{
    QMetaObject::invokeMethod(
        m_feed, [feed = m_feed, process, step] { feed->loadDetails(process, step); }, Qt::QueuedConnection);
}

} // namespace godwit
