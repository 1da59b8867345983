// SPDX-License-Identifier: Apache-2.0
// Whatever others wrote into the databases is shown as text: nothing of it acts, nothing of it is fetched.
#include "tests/support/hostiletexts.h"
#include "tests/support/viewfixture.h"
#include "views/messagebar.h"
#include "views/plaintext.h"

#include <QAbstractItemView>
#include <QDialog>
#include <QHelpEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTextBrowser>
#include <QTextDocument>
#include <QToolTip>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace godwit;

namespace
{

/// HTML that would fetch, run or hide something, were it taken for HTML.
const QString markup = u"<img src='http://evil.example/x.png'><b>bold</b><script>x()</script><!-- "_s;

QStringList texts()
{
    QStringList all = hostileTexts() + QStringList{markup, QString(1'000'000, u'W'), u"<qt>"_s + markup};
    return all;
}

/// Would Qt lay this text out as HTML?
bool isRich(Qt::TextFormat format, const QString &text)
{
    return format == Qt::RichText || format == Qt::MarkdownText ||
           (format == Qt::AutoText && Qt::mightBeRichText(text));
}

/// What makes a document fetch: no document of the window may have it.
bool fetches(const QTextDocument &document)
{
    for (const QTextFormat &format : document.allFormats()) {
        if (format.isImageFormat() || format.toCharFormat().isAnchor() ||
            format.hasProperty(QTextFormat::BackgroundImageUrl))
            return true;
    }
    return false;
}

AuditChanges hostileRows()
{
    AuditChanges changes = samples::workedExample();
    const QStringList all = texts();
    int number = 0;
    for (const QString &text : all) {
        ProcessStatus process = samples::process(u"h%1"_s.arg(++number), text, RunState::Failed);
        process.description = text;
        StepStatus step = samples::step(process.id.text(), 1, text, RunState::Failed);
        step.description = text;
        samples::rollUpInto(process, {step});
        changes.processes.append(process);
        changes.steps.append(step);
    }
    return changes;
}

} // namespace

class TestViewsHostile : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }
    void nothingIsTakenForMarkup();
    void tooltipsShowTheText();
    void thousandsOfHostileRowsAreShown();

private:
    static void inspect(QWidget &window);
};

/// Every label, tooltip and document below a window.
void TestViewsHostile::inspect(QWidget &window)
{
    for (const QLabel *label : window.findChildren<QLabel *>())
        QVERIFY2(!isRich(label->textFormat(), label->text()), qPrintable(label->text().left(200)));
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        QTextDocument shown; // as QToolTip shows it
        if (Qt::mightBeRichText(widget->toolTip()))
            shown.setHtml(widget->toolTip());
        QVERIFY2(!fetches(shown), qPrintable(widget->toolTip().left(200)));
        QVERIFY2(!shown.toRawText().contains(u"bold"_s) || shown.toRawText().contains(u"<b>bold"_s),
                 qPrintable(widget->toolTip().left(200)));
    }
    for (const QTextEdit *edit : window.findChildren<QTextEdit *>())
        QVERIFY2(!fetches(*edit->document()), qPrintable(edit->objectName()));
    for (const QPlainTextEdit *edit : window.findChildren<QPlainTextEdit *>())
        QVERIFY(!fetches(*edit->document()));
    QVERIFY(window.findChildren<QTextBrowser *>().isEmpty()); // which would follow links
}

void TestViewsHostile::nothingIsTakenForMarkup()
{
    ViewFixture f;
    f.window->apply(hostileRows());
    QTRY_VERIFY(f.window->model().process(ProcessId(u"h1"_s)));
    for (const QString &text : texts()) {
        f.window->showDatabase(text.left(5'000), text.left(5'000));
        f.window->setConnectionState(text, false);
        f.window->showError({.what = text, .object = text, .cause = text, .advice = text});
        f.window->showInformation(text);
        inspect(*f.window);
    }
    f.window->apply(hostileRows());
    QTRY_VERIFY(f.window->model().process(ProcessId(u"h1"_s)));
    const int all = int(texts().size());
    for (int number = 1; number <= all; ++number) {
        const StepKey key{ProcessId(u"h%1"_s.arg(number)), StepId(u"1"_s)};
        const QString text = texts().at(number - 1);
        f.window->tree().goTo(key);
        Details details = samples::failedStepDetails();
        details.process = key.process;
        details.step = key.step;
        for (AttemptRecord &attempt : details.attempts)
            attempt.description = text;
        f.window->showDetails(details);
        inspect(*f.window);
    }
    RunPreview preview = samples::rerunPreview();
    for (PlannedStep &step : preview.willRun)
        step.reason = step.name = markup;
    preview.processName = preview.refusal = markup;
    preview.warnings = {markup};
    f.window->showPreview({preview});
    auto *dialog = f.window->findChild<QDialog *>(u"previewDialog"_s);
    QVERIFY(dialog);
    inspect(*dialog);
}

/// By the way a person sees them: the mouse rests on an item.
void TestViewsHostile::tooltipsShowTheText()
{
    QVERIFY(Qt::mightBeRichText(markup));
    QTextDocument shown;
    shown.setHtml(tooltipFor(markup));
    QVERIFY(!fetches(shown));
    QVERIFY(shown.toPlainText().contains(u"<img src="_s));
    ViewFixture f;
    RunPreview preview = samples::rerunPreview();
    for (PlannedStep &step : preview.willRun)
        step.reason = step.name = markup;
    f.window->showPreview({preview});
    int views = 0;
    for (QAbstractItemView *view : f.window->findChildren<QAbstractItemView *>()) {
        const QModelIndex root = view->model() ? view->model()->index(0, 0) : QModelIndex();
        if (!root.isValid() || !view->isVisible())
            continue;
        for (int column = 0; column < view->model()->columnCount(); ++column) {
            const QModelIndex index = root.siblingAtColumn(column);
            QToolTip::hideText();
            const QPoint at = view->visualRect(index).center();
            QHelpEvent help(QEvent::ToolTip, at, view->viewport()->mapToGlobal(at));
            QApplication::sendEvent(view->viewport(), &help);
            QTextDocument tip;
            if (Qt::mightBeRichText(QToolTip::text()))
                tip.setHtml(QToolTip::text());
            QVERIFY2(!fetches(tip), qPrintable(QToolTip::text()));
        }
        ++views;
    }
    QVERIFY(views >= 2); // the tree and the preview's list
}

void TestViewsHostile::thousandsOfHostileRowsAreShown()
{
    ViewFixture f;
    AuditChanges changes;
    const QStringList all = texts();
    for (int number = 0; number < 500; ++number) {
        ProcessStatus process = samples::process(u"m%1"_s.arg(number),
                                                 all.at(number % all.size()).left(20'000), RunState::Failed);
        QList<StepStatus> steps;
        for (int ordinal = 1; ordinal <= 20; ++ordinal) {
            steps.append(samples::step(process.id.text(), ordinal,
                                       all.at((number + ordinal) % all.size()).left(20'000),
                                       RunState::Failed));
            steps.last().description = all.at((number * 7 + ordinal) % all.size()).left(20'000);
        }
        samples::rollUpInto(process, steps);
        changes.processes.append(process);
        changes.steps += steps;
    }
    f.window->apply(changes);
    QTRY_VERIFY_WITH_TIMEOUT(f.window->model().process(ProcessId(u"m499"_s)), 60'000);
    f.window->tree().expandAll();
    QVERIFY(!f.window->grab().isNull());
    inspect(*f.window);
}

QTEST_MAIN(TestViewsHostile)
#include "tst_views_hostile.moc"
