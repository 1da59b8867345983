// SPDX-License-Identifier: Apache-2.0
#include "models/core/redactor.h"

#include "models/core/secretforms.h"
#include "models/core/secretpatterns.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>
#include <atomic>
#include <memory>
#include <mutex>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

const QString mark = u"•••"_s;

/// The secrets of this process. Readers take the list as it is and search without a lock.
class Registry
{
public:
    using Search = std::shared_ptr<const SecretSearch>;

    void add(const QString &value)
    {
        const std::lock_guard lock(m_mutex);
        if (m_known.contains(value))
            return;
        m_known.insert(value);
        auto search = m_search ? std::make_shared<SecretSearch>(*m_search) : std::make_shared<SecretSearch>();
        for (const QString &form : secretForms(value))
            search->add(form);
        m_search = std::move(search);
        m_any.store(true, std::memory_order_release);
    }

    /// nullptr: no secret is known, which costs one load.
    Search search()
    {
        if (!m_any.load(std::memory_order_acquire))
            return nullptr;
        const std::lock_guard lock(m_mutex);
        return m_search;
    }

private:
    std::atomic<bool> m_any{false};
    std::mutex m_mutex;
    QSet<QString> m_known;
    Search m_search;
};

Registry &registry()
{
    static Registry *const all = new Registry; // outlives whatever is still logged at the program's end
    return *all;
}

QJsonValue redactedValue(const QJsonValue &value)
{
    if (value.isString())
        return redacted(value.toString());
    if (value.isObject())
        return redacted(value.toObject());
    if (!value.isArray())
        return value;
    QJsonArray array;
    const QJsonArray elements = value.toArray();
    for (const auto element : elements)
        array.append(redactedValue(element));
    return array;
}

} // namespace

void registerSecret(const QString &value)
{
    constexpr qsizetype shortest = 4;
    if (value.size() >= shortest)
        registry().add(value);
}

QString withoutSecrets(const QString &data)
{
    const auto search = registry().search();
    if (!search)
        return data;
    std::vector<TextRange> found;
    search->find(data, found);
    if (found.empty())
        return data;
    std::sort(found.begin(), found.end(), [](TextRange a, TextRange b) { return a.from < b.from; });
    QString clean;
    qsizetype done = 0; // up to here the text is taken over or taken out
    bool open = false;  // the last thing written is a mark that ends at done
    for (const TextRange &range : found) {
        if (!open || range.from > done) {
            clean += QStringView(data).sliced(done, range.from - done);
            clean += mark;
            open = true;
        }
        done = std::max(done, range.to);
    }
    clean += QStringView(data).sliced(done);
    return clean;
}

QString redacted(const QString &text) { return withoutSecretPatterns(withoutSecrets(text), mark); }

QByteArray redacted(const QByteArray &utf8)
{
    const QString text = QString::fromUtf8(utf8);
    if (text.toUtf8() == utf8)
        return redacted(text).toUtf8();
    // Byte for byte as Latin-1; the forms hold the secret's UTF-8 read like that.
    const QString markBytes = QString::fromLatin1(mark.toUtf8());
    QString bytes = redacted(QString::fromLatin1(utf8).replace(markBytes, mark));
    return bytes.replace(mark, markBytes).toLatin1();
}

QJsonObject redacted(const QJsonObject &object)
{
    QJsonObject clean;
    for (auto it = object.begin(); it != object.end(); ++it)
        clean.insert(withoutSecrets(it.key()), redactedValue(it.value()));
    return clean;
}

} // namespace godwit
