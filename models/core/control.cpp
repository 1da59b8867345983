// SPDX-License-Identifier: Apache-2.0
#include "models/core/control.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

struct LoadWord
{
    LoadMode mode;
    QStringView word;
};

constexpr LoadWord loadWords[] = {
    {LoadMode::Full, u"full"},         {LoadMode::Append, u"append"},
    {LoadMode::Upsert, u"upsert"},     {LoadMode::Incremental, u"incremental"},
    {LoadMode::Snapshot, u"snapshot"},
};

QString endpointText(const Endpoint &end)
{
    if (!end.query.isEmpty())
        return QCoreApplication::translate("Route", "query on %1").arg(end.connection.text());
    return end.object.isEmpty() ? end.connection.text() : end.connection.text() + u'.' + end.object;
}

QJsonObject endpointJson(const Endpoint &end)
{
    return {{u"connection"_s, end.connection.text()}, {u"object"_s, end.object}, {u"query"_s, end.query}};
}

} // namespace

QString loadModeWord(LoadMode mode) { return loadWords[static_cast<size_t>(mode)].word.toString(); }

std::optional<LoadMode> loadModeFromWord(QStringView word)
{
    for (const LoadWord &entry : loadWords) {
        if (entry.word == word)
            return entry.mode;
    }
    return {};
}

const ConnectionDef *Definition::connection(const ConnectionName &name) const
{
    const auto found = std::find_if(connections.begin(), connections.end(),
                                    [&](const ConnectionDef &c) { return c.name == name; });
    return found == connections.end() ? nullptr : &*found;
}

const ProcessDef *Definition::process(const ProcessId &id) const
{
    const auto found =
        std::find_if(processes.begin(), processes.end(), [&](const ProcessDef &p) { return p.id == id; });
    return found == processes.end() ? nullptr : &*found;
}

const StepDef *Definition::step(const StepKey &key) const
{
    const auto found =
        std::find_if(steps.begin(), steps.end(), [&](const StepDef &s) { return s.key == key; });
    return found == steps.end() ? nullptr : &*found;
}

QList<StepDef> Definition::stepsOf(const ProcessId &id) const
{
    QList<StepDef> own;
    std::copy_if(steps.begin(), steps.end(), std::back_inserter(own),
                 [&](const StepDef &s) { return s.key.process == id; });
    return own;
}

QString routeText(const StepDef &step)
{
    if (step.source.isEmpty() && step.destination.isEmpty())
        return {};
    if (step.source.isEmpty() && step.destination.object.isEmpty())
        return QCoreApplication::translate("Route", "script on %1").arg(step.destination.connection.text());
    return endpointText(step.source) + u" → "_s + endpointText(step.destination);
}

QByteArray canonicalStep(const StepDef &step)
{
    QJsonArray dependsOn;
    for (const StepId &id : step.dependsOn)
        dependsOn.append(id.text());
    QJsonObject settings;
    for (const auto &[key, value] : step.settings.asKeyValueRange())
        settings.insert(key, value);
    // QJsonObject keeps its keys sorted, so equal definitions give equal bytes.
    const QJsonObject json{
        {u"process"_s, step.key.process.text()},
        {u"step"_s, step.key.step.text()},
        {u"name"_s, step.name},
        {u"description"_s, step.description},
        {u"ordinal"_s, step.ordinal},
        {u"kind"_s, step.kind},
        {u"source"_s, endpointJson(step.source)},
        {u"destination"_s, endpointJson(step.destination)},
        {u"load"_s, step.load},
        {u"keys"_s, QJsonArray::fromStringList(step.keys)},
        {u"watermark"_s, step.watermark},
        {u"depends_on"_s, dependsOn},
        {u"retry_times"_s, step.retry.times},
        {u"retry_delay_ms"_s, qint64(step.retry.delay.count())},
        {u"timeout_ms"_s, qint64(step.timeout.count())},
        {u"enabled"_s, step.enabled},
        {u"settings"_s, settings},
    };
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

QString stepHash(const StepDef &step)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(canonicalStep(step), QCryptographicHash::Sha256).toHex());
}

} // namespace godwit
