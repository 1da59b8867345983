// SPDX-License-Identifier: Apache-2.0
#include "tests/support/secretsearch.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QSet>
#include <QStringEncoder>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace godwit::test
{
namespace
{

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray encoded(const QString &text, QStringConverter::Encoding encoding)
{
    return QStringEncoder(encoding, QStringConverter::Flag::Stateless)(text);
}

/// pid → its parent, of every process that is there.
QHash<qint64, qint64> parents()
{
    QHash<qint64, qint64> all;
    for (const QString &entry : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
        bool isProcess = false;
        const qint64 pid = entry.toLongLong(&isProcess);
        if (!isProcess)
            continue;
        const QByteArray stat = contentOf(u"/proc/%1/stat"_s.arg(pid));
        all.insert(pid, stat.mid(stat.lastIndexOf(')') + 4).split(' ').value(0).toLongLong());
    }
    return all;
}

} // namespace

QStringList formsIn(const QByteArray &bytes, const QString &secret)
{
    const QByteArray utf8 = secret.toUtf8();
    QStringList forms;
    const auto look = [&](const QByteArray &form, const QString &name) {
        if (bytes.contains(form))
            forms += name;
    };
    look(utf8, u"UTF-8"_s);
    look(encoded(secret, QStringConverter::Utf16LE), u"UTF-16LE"_s);
    look(encoded(secret, QStringConverter::Utf16BE), u"UTF-16BE"_s);
    look(utf8.toHex(), u"hexadecimal"_s);
    if (const QByteArray percent = QUrl::toPercentEncoding(secret); percent != utf8)
        look(percent, u"percent"_s);
    for (int before = 0; before < 3; ++before) {
        // Whole groups of three bytes only: they do not depend on what stands beside.
        const int skipped = (3 - before) % 3;
        const QByteArray groups = utf8.mid(skipped, (utf8.size() - skipped) / 3 * 3);
        look(groups.toBase64(), u"base64"_s);
        look(groups.toBase64(QByteArray::Base64UrlEncoding), u"base64url"_s);
    }
    forms.removeDuplicates();
    return forms;
}

QStringList filesWith(const QString &folder, const QStringList &secrets, const QStringList &except)
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (except.contains(path))
            continue;
        const QByteArray bytes = contentOf(path) + path.toUtf8();
        for (const QString &secret : secrets) {
            for (const QString &form : formsIn(bytes, secret))
                found += path + u": "_s + form;
        }
    }
    return found;
}

ProcessSampler::ProcessSampler(QStringList secrets, qint64 parent)
    : m_secrets(std::move(secrets)), m_parent(parent), m_thread([this] { sample(); })
{}

ProcessSampler::~ProcessSampler() { (void)found(); }

QStringList ProcessSampler::found()
{
    m_stop = true;
    if (m_thread.joinable())
        m_thread.join();
    return m_found;
}

void ProcessSampler::sample()
{
    QSet<QString> seen;
    while (!m_stop) {
        const QHash<qint64, qint64> all = parents();
        for (auto it = all.cbegin(); it != all.cend(); ++it) {
            qint64 above = it.value();
            while (above > 1 && above != m_parent)
                above = all.value(above);
            const QByteArray line = contentOf(u"/proc/%1/cmdline"_s.arg(it.key()));
            m_samples += line.isEmpty() ? 0 : 1;
            const QByteArray environment = above == m_parent && it.key() != m_parent
                                               ? contentOf(u"/proc/%1/environ"_s.arg(it.key()))
                                               : QByteArray();
            for (const QString &secret : m_secrets) {
                for (const QString &form : formsIn(line, secret))
                    seen.insert(u"arguments of %1: %2"_s.arg(QString::fromUtf8(line.left(100)), form));
                for (const QString &form : formsIn(environment, secret))
                    seen.insert(u"environment of %1: %2"_s.arg(QString::fromUtf8(line.left(100)), form));
            }
        }
    }
    m_found = seen.values();
}

} // namespace godwit::test
