// SPDX-License-Identifier: Apache-2.0
#include "models/runners/stepgraph.h"

namespace godwit
{

StepGraph::StepGraph(const QList<StepDef> &steps)
{
    for (const StepDef &step : steps) {
        m_positions.insert(step.key.step, m_ids.size());
        m_ids.append(step.key.step);
    }
    m_waitsFor.resize(m_ids.size());
    for (qsizetype i = 0; i < steps.size(); ++i) {
        for (const StepId &other : steps.at(i).dependsOn) {
            if (const auto found = m_positions.constFind(other); found != m_positions.constEnd())
                m_waitsFor[i].append(*found);
        }
    }
}

QList<QList<StepId>> StepGraph::cycles() const
{
    enum class Mark { New, OnPath, Done };
    struct Visit
    {
        qsizetype step;
        qsizetype next; ///< of its dependencies, to look at
    };
    QList<Mark> marks(m_ids.size(), Mark::New);
    QList<QList<StepId>> found;
    for (qsizetype root = 0; root < m_ids.size(); ++root) {
        if (marks.at(root) != Mark::New)
            continue;
        QList<Visit> path{{root, 0}};
        marks[root] = Mark::OnPath;
        while (!path.isEmpty()) {
            Visit &visit = path.last();
            const QList<qsizetype> &others = m_waitsFor.at(visit.step);
            if (visit.next == others.size()) {
                marks[visit.step] = Mark::Done;
                path.removeLast();
                continue;
            }
            const qsizetype other = others.at(visit.next++);
            if (marks.at(other) == Mark::New) {
                marks[other] = Mark::OnPath;
                path.append({other, 0});
            } else if (marks.at(other) == Mark::OnPath) {
                QList<StepId> cycle{m_ids.at(other)};
                for (auto back = path.crbegin(); back->step != other; ++back)
                    cycle.insert(1, m_ids.at(back->step));
                cycle.append(m_ids.at(other));
                found.append(cycle);
            }
        }
    }
    return found;
}

QSet<StepId> StepGraph::ancestors(const StepId &step) const
{
    QSet<StepId> above;
    QList<qsizetype> open;
    if (const auto start = m_positions.constFind(step); start != m_positions.constEnd())
        open.append(*start);
    while (!open.isEmpty()) {
        for (const qsizetype other : m_waitsFor.at(open.takeLast())) {
            const qsizetype before = above.size();
            above.insert(m_ids.at(other));
            if (above.size() != before)
                open.append(other);
        }
    }
    return above;
}

} // namespace godwit
