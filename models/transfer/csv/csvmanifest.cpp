// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/csv/csvmanifest.h"

#include "models/transfer/csv/replacementfile.h"
#include "models/transfer/transfererror.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

QString stepText(const LedgerEntry &entry)
{
    const QJsonArray parts{entry.installation, entry.step.process.text(), entry.step.step.text()};
    return QString::fromUtf8(QJsonDocument(parts).toJson(QJsonDocument::Compact));
}

Error manifestError(const QString &path, const QString &cause, const QString &advice)
{
    return {.kind = ErrorKind::Destination,
            .what = Transfer::tr("Cannot use the manifest of the file"),
            .object = path,
            .cause = cause,
            .advice = advice};
}

/// JSON numbers are doubles; row counts and fences are kept as text.
qint64 integer(const QJsonObject &json, const QString &name)
{
    return json.value(name).toString().toLongLong();
}

} // namespace

QString csvManifestPath(const QString &csvPath)
{
    const QFileInfo info(csvPath);
    const QFileInfo real(info.exists() ? info.canonicalFilePath() : csvPath);
    return real.absolutePath() + u"/."_s + real.fileName() + u".godwit.json"_s;
}

Result<CsvManifest> CsvManifest::read(const QString &csvPath)
{
    CsvManifest manifest(csvPath);
    const QString path = csvManifestPath(csvPath);
    QFile file(path);
    if (!file.exists())
        return manifest;
    if (!file.open(QIODevice::ReadOnly))
        return manifestError(path, file.errorString(), Transfer::tr("Check the permissions of the file."));
    if (auto parsed = manifest.parse(file.readAll()); !parsed)
        return parsed.error();
    return manifest;
}

Result<void> CsvManifest::parse(const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonObject root = QJsonDocument::fromJson(json, &problem).object();
    if (problem.error != QJsonParseError::NoError || root.value(u"format"_s).toInt() != 1) {
        return manifestError(csvManifestPath(m_csvPath),
                             problem.error == QJsonParseError::NoError
                                 ? Transfer::tr("its format is not known")
                                 : problem.errorString(),
                             Transfer::tr("If no load of this file is unfinished, delete the manifest."));
    }
    const QJsonArray states = root.value(u"states"_s).toArray();
    for (const QJsonValue &value : states) {
        const QJsonObject object = value.toObject();
        State state{
            .size = integer(object, u"size"_s), .sha256 = object.value(u"sha256"_s).toString(), .marks = {}};
        const QJsonObject effects = object.value(u"effects"_s).toObject();
        for (auto effect = effects.begin(); effect != effects.end(); ++effect) {
            const QJsonObject mark = effect.value().toObject();
            state.marks.insert(effect.key(),
                               {.key = mark.value(u"idempotency_key"_s).toString(),
                                .attempt = mark.value(u"attempt_id"_s).toString(),
                                .fence = integer(mark, u"fence"_s),
                                .effect = {.rowsRead = integer(mark, u"rows_read"_s),
                                           .rowsWritten = integer(mark, u"rows_written"_s),
                                           .bytes = integer(mark, u"bytes"_s),
                                           .watermark = mark.value(u"watermark"_s).toString()}});
        }
        m_states.append(state);
    }
    return {};
}

QByteArray CsvManifest::toJson() const
{
    QJsonArray states;
    for (const State &state : m_states) {
        QJsonObject effects;
        for (const auto &[step, mark] : state.marks.asKeyValueRange()) {
            effects.insert(step, QJsonObject{{u"idempotency_key"_s, mark.key},
                                             {u"attempt_id"_s, mark.attempt},
                                             {u"fence"_s, QString::number(mark.fence)},
                                             {u"rows_read"_s, QString::number(mark.effect.rowsRead)},
                                             {u"rows_written"_s, QString::number(mark.effect.rowsWritten)},
                                             {u"bytes"_s, QString::number(mark.effect.bytes)},
                                             {u"watermark"_s, mark.effect.watermark}});
        }
        states.append(QJsonObject{
            {u"size"_s, QString::number(state.size)}, {u"sha256"_s, state.sha256}, {u"effects"_s, effects}});
    }
    return QJsonDocument(QJsonObject{{u"format"_s, 1}, {u"states"_s, states}}).toJson();
}

const CsvManifest::State *CsvManifest::current() const
{
    if (m_current == -2) {
        m_current = -1;
        const QFileInfo file(m_csvPath);
        const auto sameSize = [&](const State &state) { return file.exists() && state.size == file.size(); };
        if (std::any_of(m_states.begin(), m_states.end(), sameSize)) {
            const QString sha256 = fileSha256(m_csvPath);
            for (int i = 0; i < m_states.size() && m_current == -1; ++i) {
                if (sameSize(m_states.at(i)) && m_states.at(i).sha256 == sha256)
                    m_current = i;
            }
        }
    }
    return m_current < 0 ? nullptr : &m_states.at(m_current);
}

Result<void> CsvManifest::checkFence(const LedgerEntry &entry) const
{
    for (const State &state : m_states) {
        const auto mark = state.marks.constFind(stepText(entry));
        if (mark == state.marks.constEnd())
            continue;
        // An attempt that announced a state and could not rename may try again.
        const bool ownTry = mark->fence == entry.fence && mark->attempt == entry.attempt.text();
        if (mark->fence >= entry.fence && !ownTry) {
            return Error{
                .kind = ErrorKind::Fenced,
                .what = Transfer::tr("A later attempt of this step has already written"),
                .object = m_csvPath,
                .cause = Transfer::tr("its manifest holds fence %1 of attempt %2, this attempt has fence %3")
                             .arg(mark->fence)
                             .arg(mark->attempt)
                             .arg(entry.fence),
                .advice = Transfer::tr("Nothing was changed. If the audit database was restored from a "
                                       "backup, delete the manifest beside the file.")};
        }
    }
    return {};
}

std::optional<LedgerEffect> CsvManifest::effect(const LedgerEntry &entry) const
{
    const QString step = stepText(entry);
    const QString key = entry.idempotencyKey();
    const bool known = std::any_of(m_states.begin(), m_states.end(),
                                   [&](const State &state) { return state.marks.value(step).key == key; });
    if (!known) // spares the reading of a large file
        return {};
    const State *state = current();
    if (!state || state->marks.value(step).key != key)
        return {};
    LedgerEffect effect = state->marks.value(step).effect;
    effect.attempt = AttemptId(state->marks.value(step).attempt);
    return effect;
}

Result<QString> CsvManifest::watermark(const LedgerEntry &entry) const
{
    const QFileInfo file(m_csvPath);
    if (m_states.isEmpty() || !file.exists())
        return QString();
    if (const State *state = current())
        return state->marks.value(stepText(entry)).effect.watermark;
    return Error{.kind = ErrorKind::Destination,
                 .what = Transfer::tr("Cannot load incrementally into the file"),
                 .object = m_csvPath,
                 .cause = Transfer::tr("another program has changed it since the last load"),
                 .advice = Transfer::tr(
                     "Put the former file back; or delete it, so that everything is loaded again.")};
}

Result<void> CsvManifest::announce(const LedgerEntry &entry, const LedgerEffect &effect, qint64 size,
                                   const QString &sha256)
{
    const State *now = current();
    State next = now ? *now : State{};
    next.size = size;
    next.sha256 = sha256;
    next.marks.insert(stepText(entry), {entry.idempotencyKey(), entry.attempt.text(), entry.fence, effect});
    QList<State> states{next};
    if (now)
        states.append(*now);
    m_states = states;
    m_current = -2;

    auto file = ReplacementFile::create(csvManifestPath(m_csvPath), entry.attempt.text());
    if (!file)
        return file.error();
    const QByteArray json = toJson();
    if (auto done = file->write({json.constData(), size_t(json.size())}); !done)
        return done;
    if (auto done = file->sync(); !done)
        return done;
    return file->replace();
}

} // namespace godwit
