// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QMetaType>
#include <QString>

#include <compare>

namespace godwit
{

/// Orders two identifiers as people do: numbers by value and before words, words by code point.
/// Existing installations have integer ids (12345) or words; both are kept as text.
std::strong_ordering compareIdTexts(QStringView a, QStringView b);

/// An identifier that cannot be mistaken for another kind of identifier. Value type, any thread.
template <typename Tag>
class Id
{
public:
    Id() = default;
    explicit Id(QString text) : m_text(std::move(text)) {}

    const QString &text() const { return m_text; }
    bool isEmpty() const { return m_text.isEmpty(); }

    friend bool operator==(const Id &a, const Id &b) { return a.m_text == b.m_text; }
    friend std::strong_ordering operator<=>(const Id &a, const Id &b)
    {
        return compareIdTexts(a.m_text, b.m_text);
    }
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.m_text, seed); }

private:
    QString m_text;
};

using ProcessId = Id<struct ProcessTag>; ///< a definition of a process (Process_id), not one execution
using StepId = Id<struct StepTag>;       ///< a step within its process (Step_id)
using RunId = Id<struct RunTag>;         ///< one execution of a process; a ULID
using AttemptId = Id<struct AttemptTag>; ///< one execution of a step; a ULID
using ConnectionName = Id<struct ConnectionTag>;

/// Step ids are unique within their process only.
struct StepKey
{
    ProcessId process;
    StepId step;

    friend bool operator==(const StepKey &, const StepKey &) = default;
    friend auto operator<=>(const StepKey &, const StepKey &) = default;
    friend size_t qHash(const StepKey &key, size_t seed = 0)
    {
        return qHashMulti(seed, key.process, key.step);
    }
};

} // namespace godwit

Q_DECLARE_METATYPE(godwit::ProcessId)
Q_DECLARE_METATYPE(godwit::StepKey)
