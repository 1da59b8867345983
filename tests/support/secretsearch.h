// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

#include <atomic>
#include <thread>

// Looks for secrets where none may be. Nothing here goes through the program under test.

namespace godwit::test
{

/// Where a secret stands in these bytes: as UTF-8, UTF-16 in both orders, percent-encoded, hexadecimal, or in
/// base64 wherever it begins. One line per form.
QStringList formsIn(const QByteArray &bytes, const QString &secret);

/// All files below a folder, those of `except` apart: "path: form".
QStringList filesWith(const QString &folder, const QStringList &secrets, const QStringList &except);

/// While it lives, reads again and again the command line of every process of the machine and the environment
/// of every child of `parent`, however deep, but of itself.
class ProcessSampler
{
public:
    ProcessSampler(QStringList secrets, qint64 parent);
    ~ProcessSampler();
    ProcessSampler(const ProcessSampler &) = delete;
    ProcessSampler &operator=(const ProcessSampler &) = delete;

    /// Ends the sampling: "what process: form".
    QStringList found();
    int samples() const { return m_samples; } ///< command lines read

private:
    void sample();

    const QStringList m_secrets;
    const qint64 m_parent;
    QStringList m_found;
    std::atomic<int> m_samples{0};
    std::atomic<bool> m_stop{false};
    std::thread m_thread;
};

} // namespace godwit::test
