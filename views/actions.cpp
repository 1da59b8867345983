// SPDX-License-Identifier: Apache-2.0
#include "views/actions.h"

#include "views/icons.h"
#include "views/plaintext.h"

#include <QAction>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

struct ActionSpec
{
    ActionId id;
    const char *text; ///< context "Actions"
    const char *icon;
    const char *shortcut; ///< portable text; empty: none
    const char *tip;
};

const ActionSpec specs[] = {
    {ActionId::Run, QT_TRANSLATE_NOOP("Actions", "&Run"), "play", "Ctrl+Return",
     QT_TRANSLATE_NOOP("Actions",
                       "Continue the cycle of the process; if it is complete, start the next one")},
    {ActionId::RerunFailed, QT_TRANSLATE_NOOP("Actions", "Rerun &failed"), "list-restart", "Ctrl+R",
     QT_TRANSLATE_NOOP("Actions", "Run only what has not succeeded in this process")},
    {ActionId::RerunAll, QT_TRANSLATE_NOOP("Actions", "Rerun &all failures"), "repeat", "Ctrl+Shift+R",
     QT_TRANSLATE_NOOP("Actions", "Run what has not succeeded, in every process with failures")},
    {ActionId::RerunStep, QT_TRANSLATE_NOOP("Actions", "Rerun &step"), "rotate-ccw", "Ctrl+T",
     QT_TRANSLATE_NOOP("Actions", "Run the selected steps that have not succeeded")},
    {ActionId::RerunRejected, QT_TRANSLATE_NOOP("Actions", "Rerun re&jected rows"), "rotate-ccw", "Ctrl+J",
     QT_TRANSLATE_NOOP("Actions", "After a repair, load the rows that the selected steps have rejected")},
    {ActionId::StartOver, QT_TRANSLATE_NOOP("Actions", "Start &over…"), "skip-back", "",
     QT_TRANSLATE_NOOP("Actions", "Open a new cycle and repeat finished work as well")},
    {ActionId::Verify, QT_TRANSLATE_NOOP("Actions", "&Verify…"), "circle-check", "Ctrl+Y",
     QT_TRANSLATE_NOOP("Actions", "Compare source and destination as they are now; nothing is changed")},
    {ActionId::Acknowledge, QT_TRANSLATE_NOOP("Actions", "&Acknowledge unknown effect…"),
     "circle-question-mark", "",
     QT_TRANSLATE_NOOP("Actions", "Allow steps to run again whose last effect is not known")},
    {ActionId::MarkDone, QT_TRANSLATE_NOOP("Actions", "Mark as &done…"), "circle-check", "",
     QT_TRANSLATE_NOOP("Actions", "Count steps as succeeded that were done by other means")},
    {ActionId::MarkFailed, QT_TRANSLATE_NOOP("Actions", "Mark as &failed…"), "circle-x", "",
     QT_TRANSLATE_NOOP("Actions", "Count steps as failed, so that they can be rerun")},
    {ActionId::DeclareLost, QT_TRANSLATE_NOOP("Actions", "Declare &lost…"), "unplug", "",
     QT_TRANSLATE_NOOP("Actions", "Give up what another system has in progress")},
    {ActionId::Reconcile, QT_TRANSLATE_NOOP("Actions", "&Reconcile…"), "database", "",
     QT_TRANSLATE_NOOP("Actions", "Ask the destination whether the work of a step is there already")},
    {ActionId::VerifyTrail, QT_TRANSLATE_NOOP("Actions", "Verify audit &trail…"), "history", "",
     QT_TRANSLATE_NOOP("Actions", "Check that nobody changed, removed or inserted anything in the trail")},
    {ActionId::Prepare, QT_TRANSLATE_NOOP("Actions", "&Prepare for running…"), "settings", "",
     QT_TRANSLATE_NOOP("Actions", "Show the SQL that lets Godwit run processes here, then run it or not")},
    {ActionId::StatusWords, QT_TRANSLATE_NOOP("Actions", "Rows of &other systems…"), "settings", "",
     QT_TRANSLATE_NOOP("Actions", "Status words, time zone and cycles of what others write")},
    {ActionId::Cancel, QT_TRANSLATE_NOOP("Actions", "&Cancel"), "square", "Ctrl+.",
     QT_TRANSLATE_NOOP("Actions", "Stop the run of the process, or the selected steps; asks first")},
    {ActionId::Find, QT_TRANSLATE_NOOP("Actions", "&Find"), "search", "Ctrl+F",
     QT_TRANSLATE_NOOP("Actions", "Show only rows that contain a text")},
    {ActionId::ExpandAll, QT_TRANSLATE_NOOP("Actions", "&Expand all"), "chevrons-up-down", "Alt+Down",
     QT_TRANSLATE_NOOP("Actions", "Show the steps of every process")},
    {ActionId::CollapseAll, QT_TRANSLATE_NOOP("Actions", "&Collapse all"), "chevrons-down-up", "Alt+Up",
     QT_TRANSLATE_NOOP("Actions", "Show processes only")},
    {ActionId::NextFailure, QT_TRANSLATE_NOOP("Actions", "&Next failure"), "step-forward", "F8",
     QT_TRANSLATE_NOOP("Actions", "Go to the next row that did not succeed")},
    {ActionId::PreviousFailure, QT_TRANSLATE_NOOP("Actions", "&Previous failure"), "step-back", "Shift+F8",
     QT_TRANSLATE_NOOP("Actions", "Go to the previous row that did not succeed")},
    {ActionId::Refresh, QT_TRANSLATE_NOOP("Actions", "Re&fresh"), "rotate-cw", "F5",
     QT_TRANSLATE_NOOP("Actions", "Read the audit database now; it is followed anyway")},
    {ActionId::Copy, QT_TRANSLATE_NOOP("Actions", "&Copy"), "copy", "Ctrl+C",
     QT_TRANSLATE_NOOP("Actions", "Copy the selected rows as a table")},
    {ActionId::Export, QT_TRANSLATE_NOOP("Actions", "&Export report…"), "download", "Ctrl+E",
     QT_TRANSLATE_NOOP("Actions", "Write the audit report to a file")},
    {ActionId::Open, QT_TRANSLATE_NOOP("Actions", "&Open database…"), "folder-open", "Ctrl+O",
     QT_TRANSLATE_NOOP("Actions", "Open an audit database")},
    {ActionId::Connect, QT_TRANSLATE_NOOP("Actions", "Connect to a &server…"), "plug", "Ctrl+Shift+O",
     QT_TRANSLATE_NOOP("Actions", "Open an audit database on a server, or one that has a name")},
    {ActionId::New, QT_TRANSLATE_NOOP("Actions", "&New database…"), "file-plus", "Ctrl+N",
     QT_TRANSLATE_NOOP("Actions", "Create an empty audit database")},
    {ActionId::Import, QT_TRANSLATE_NOOP("Actions", "&Import definition…"), "import", "Ctrl+I",
     QT_TRANSLATE_NOOP("Actions", "Read connections, processes and steps from a definition file")},
    {ActionId::Sample, QT_TRANSLATE_NOOP("Actions", "&Sample migration…"), "flask-conical", "",
     QT_TRANSLATE_NOOP("Actions", "Make a folder with a small migration to try everything on")},
    {ActionId::About, QT_TRANSLATE_NOOP("Actions", "&About Godwit"), "info", "",
     QT_TRANSLATE_NOOP("Actions", "Version and licences")},
    {ActionId::Quit, QT_TRANSLATE_NOOP("Actions", "&Quit"), "log-out", "Ctrl+Q",
     QT_TRANSLATE_NOOP("Actions", "Close the window; runs started elsewhere go on")},
};

QString translated(const char *text) { return QCoreApplication::translate("Actions", text); }

} // namespace

Actions::Actions(QWidget *window) : QObject(window)
{
    for (const ActionSpec &spec : specs) {
        auto *action = new QAction(themedIcon(QLatin1StringView(spec.icon)), translated(spec.text), this);
        const QKeySequence keys = QKeySequence::fromString(QLatin1StringView(spec.shortcut));
        action->setShortcut(keys);
        const QString tip = translated(spec.tip);
        m_tips.insert(spec.id,
                      keys.isEmpty() ? tip : tr("%1 (%2)").arg(tip, keys.toString(QKeySequence::NativeText)));
        m_statusTips.insert(spec.id, tip);
        connect(action, &QAction::triggered, this, [this, id = spec.id] { emit triggered(id); });
        window->addAction(action);
        m_actions.insert(spec.id, action);
    }
    update({});
}

void Actions::update(const ActionContext &context)
{
    const QSet<ActionId> enabled = enabledActions(context);
    for (auto it = m_actions.cbegin(); it != m_actions.cend(); ++it) {
        it.value()->setEnabled(enabled.contains(it.key()));
        const QString why = enabled.contains(it.key()) ? QString() : whyDisabled(it.key(), context);
        const QString tip = m_tips.value(it.key());
        // (A text that names a runner is a text of others.)
        it.value()->setToolTip(why.isEmpty() ? tip : tooltipFor(tip + u'\n' + why));
        it.value()->setStatusTip(why.isEmpty() ? m_statusTips.value(it.key()) : why);
    }
    const int failed = context.unsuccessfulSelected;
    m_actions[ActionId::RerunFailed]->setText(failed > 0 ? tr("Rerun &failed (%1)").arg(failed)
                                                         : tr("Rerun &failed"));
}

} // namespace godwit
