// SPDX-License-Identifier: Apache-2.0
// What the operator reads and answers: previews, questions, messages, details. Real clicks and keys.
#include "tests/support/viewfixture.h"
#include "views/messagebar.h"
#include "views/plaintextview.h"
#include "views/previewdialog.h"

#include <QClipboard>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace godwit;

class TestViewsDialogs : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void reruns_with_return();
    void escape_leaves_everything_as_it_is();
    void says_when_nothing_is_left();
    void cancel_asks_first();
    void copies_rows_and_errors();
    void messages_queue();
    void details_are_asked_for_once();
    void details_keep_what_is_selected();
    void rejected_rows_have_a_tab();
    void hostile_texts_are_text();
};

void TestViewsDialogs::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void TestViewsDialogs::init()
{
    // The offscreen platform's own remark is not ours.
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
}

void TestViewsDialogs::reruns_with_return()
{
    ViewFixture f;
    QSignalSpy asked(f.window.get(), &MainWindow::previewRequested);
    QSignalSpy run(f.window.get(), &MainWindow::runRequested);
    QTest::keyClick(f.window.get(), Qt::Key_R, Qt::ControlModifier);
    QCOMPARE(asked.size(), 1);
    const auto requests = asked[0][0].value<QList<RunRequest>>();
    QCOMPARE(requests.size(), 1);
    QCOMPARE(requests[0].process, ProcessId(u"4"_s));
    QCOMPARE(requests[0].action, RunRequest::Action::Rerun);
    f.window->showPreview({samples::rerunPreview()});
    auto *dialog = f.window->findChild<PreviewDialog *>();
    QVERIFY(QTest::qWaitForWindowExposed(dialog));
    QTest::keyClick(dialog->focusWidget() ? dialog->focusWidget() : dialog, Qt::Key_Return);
    QCOMPARE(run.size(), 1);
    const auto started = run[0][0].value<QList<RunRequest>>();
    QCOMPARE(started[0].process, ProcessId(u"4"_s));
    QCOMPARE(started[0].agreedCycle, samples::rerunPreview().cycle); // nothing else was agreed to
    QVERIFY(started[0].agreedCycle > 0);

    // In the reason's field Return starts as well, and the reason travels along.
    f.window->showPreview({samples::rerunPreview()});
    QTRY_COMPARE(f.window->findChildren<PreviewDialog *>().size(), 1);
    auto *reason = f.find<QLineEdit>("previewReason");
    QTest::keyClicks(reason, u"table repaired"_s);
    QTest::keyClick(reason, Qt::Key_Return);
    QCOMPARE(run.size(), 2);
    QCOMPARE(run[1][0].value<QList<RunRequest>>()[0].reason, u"table repaired"_s);
}

void TestViewsDialogs::escape_leaves_everything_as_it_is()
{
    ViewFixture f;
    QSignalSpy run(f.window.get(), &MainWindow::runRequested);
    f.window->showPreview({samples::rerunPreview()});
    auto *dialog = f.window->findChild<PreviewDialog *>();
    QVERIFY(QTest::qWaitForWindowExposed(dialog));
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!f.window->findChild<PreviewDialog *>());
    QCOMPARE(run.size(), 0);
}

void TestViewsDialogs::says_when_nothing_is_left()
{
    RunPreview preview = samples::rerunPreview();
    preview.willRun.clear();
    const PreviewDialog dialog({preview});
    QVERIFY(!dialog.canStart());
    QCOMPARE(dialog.findChild<QWidget *>(u"previewHeading"_s)->accessibleName(), u"Nothing left to run"_s);
    QVERIFY(!dialog.findChild<QPushButton *>(u"previewStart"_s));
    preview = samples::rerunPreview();
    preview.refusal = u"boris runs it on etl-02 since 08:10 UTC"_s;
    const PreviewDialog refused({preview, samples::rerunPreview()});
    QCOMPARE(refused.requests().size(), 1); // the other one may
}

void TestViewsDialogs::cancel_asks_first()
{
    ViewFixture f;
    QSignalSpy cancel(f.window.get(), &MainWindow::cancelRequested);
    QVERIFY(f.window->tree().goTo(f.key("9", "6")));
    QTest::keyClick(f.window.get(), Qt::Key_Period, Qt::ControlModifier);
    QCOMPARE(cancel.size(), 0);
    auto *answer = f.find<QPushButton>("messageAnswer");
    QTRY_VERIFY(answer->hasFocus());
    QTest::keyClick(answer, Qt::Key_Return);
    QCOMPARE(cancel.size(), 1);
    QCOMPARE(cancel[0][0].value<ProcessId>(), ProcessId(u"9"_s));
    QCOMPARE(cancel[0][1].value<QList<StepId>>(), QList<StepId>{StepId(u"6"_s)});
    QTest::keyClick(f.window.get(), Qt::Key_Period, Qt::ControlModifier);
    QTest::keyClick(answer, Qt::Key_Escape); // no
    QVERIFY(!f.window->findChild<MessageBar *>()->isVisible());
    QCOMPARE(cancel.size(), 1);
}

void TestViewsDialogs::copies_rows_and_errors()
{
    ViewFixture f;
    f.window->tree().goTo(f.key("4", "5"));
    f.window->tree().setFocus();
    QTest::keyClick(&f.window->tree(), Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QVERIFY(lines.value(1).startsWith(u"5 Orders\tFailed\t88,122 of 412,000 rows\t"_s));
    f.window->showDetails(samples::failedStepDetails());
    QTest::mouseClick(f.find<QToolButton>("copyError"), Qt::LeftButton);
    const QString error = QGuiApplication::clipboard()->text();
    QVERIFY(error.startsWith(u"Cannot load the table (orders in cloud.db)"_s));
    QVERIFY(error.contains(u"Code: 2067"_s));
}

void TestViewsDialogs::messages_queue()
{
    ViewFixture f(false);
    auto *bar = f.window->findChild<MessageBar *>();
    f.window->showInformation(u"one"_s);
    f.window->showInformation(u"two"_s);
    const Error error{.kind = ErrorKind::Io, .what = u"Cannot write the report"_s, .cause = u"disk full"_s};
    f.window->showError(error);
    f.window->showError(error); // the same again is not another message
    QCOMPARE(bar->count(), 3);
    QVERIFY(bar->isVisible());
    QVERIFY2(bar->text().startsWith(u"Cannot write the report"_s), qPrintable(bar->text())); // errors first
    QTest::mouseClick(f.find<QToolButton>("messageClose"), Qt::LeftButton);
    QCOMPARE(bar->text(), u"one"_s);
    QTest::keyClick(f.window.get(), Qt::Key_Escape);
    QCOMPARE(bar->text(), u"two"_s);
    QTest::keyClick(f.window.get(), Qt::Key_Escape);
    QVERIFY(!bar->isVisible());
}

void TestViewsDialogs::details_are_asked_for_once()
{
    ViewFixture f;
    QSignalSpy asked(f.window.get(), &MainWindow::detailsRequested);
    QTRY_COMPARE(asked.size(), 1); // of the first failure
    asked.clear();
    for (int i = 0; i < 10; ++i) // running through ten rows
        QTest::keyClick(&f.window->tree(), Qt::Key_Down);
    QTRY_COMPARE(asked.size(), 1);
    const StepKey current = f.window->tree().currentKey();
    QCOMPARE(asked[0][0].value<ProcessId>(), current.process);
    QCOMPARE(asked[0][1].value<StepId>(), current.step);
    // Changes of other rows do not matter; changes of this one ask again.
    f.window->apply({.steps = {samples::step(u"40"_s, 1, u"Other"_s, RunState::Failed)}});
    StepStatus changed = *f.window->model().step(f.key("4", "5"));
    f.window->tree().goTo(changed.key);
    QTRY_COMPARE(asked.size(), 2);
    changed.attempts = 9;
    f.window->apply({.steps = {changed}});
    QTRY_COMPARE(asked.size(), 3);
}

void TestViewsDialogs::details_keep_what_is_selected()
{
    ViewFixture f;
    f.window->tree().goTo(f.key("4", "5"));
    Details details = samples::failedStepDetails();
    details.attempts[0].description += QString(400, u'\n') + u"the end"_s;
    f.window->showDetails(details);
    auto *tabs = f.find<QTabWidget>("detailsTabs");
    tabs->setCurrentIndex(2);
    auto *error = qobject_cast<PlainTextView *>(tabs->currentWidget());
    QVERIFY(error);
    QTextCursor cursor = error->textCursor();
    cursor.setPosition(7);
    cursor.setPosition(15, QTextCursor::KeepAnchor);
    error->setTextCursor(cursor);
    error->verticalScrollBar()->setValue(error->verticalScrollBar()->maximum() / 2);
    const int top = error->cursorForPosition({5, 5}).blockNumber();
    QVERIFY(top > 0);
    details.attempts[0].description += u" and more"_s;
    f.window->showDetails(details);
    QVERIFY(error->toPlainText().contains(u"the end and more"_s));
    QCOMPARE(error->textCursor().selectedText(), u"load the"_s);
    QCOMPARE(error->cursorForPosition({5, 5}).blockNumber(), top);
    Details other = details; // an answer that comes too late
    other.step = StepId(u"1"_s);
    other.attempts[0].description = u"wrong"_s;
    f.window->showDetails(other);
    QVERIFY(!error->toPlainText().contains(u"wrong"_s));
}

void TestViewsDialogs::rejected_rows_have_a_tab()
{
    ViewFixture f;
    StepStatus step = samples::step(u"4"_s, 1, u"People"_s, RunState::Succeeded);
    step.rejects = 1;
    f.window->apply({.steps = {step}});
    f.window->tree().goTo(step.key);
    QTRY_COMPARE(f.window->tree().currentKey(), step.key);
    auto *tabs = f.find<QTabWidget>("detailsTabs");
    const int tab = tabs->count() - 1;
    Details details{.process = step.key.process, .step = step.key.step};
    f.window->showDetails(details);
    QVERIFY(!tabs->isTabVisible(tab)); // nothing was rejected
    details.rejects.append({.id = 1,
                            .key = step.key,
                            .row = 812,
                            .rowKey = u"id = 812"_s,
                            .reason = u"<b>NOT NULL</b> constraint failed: t.name"_s,
                            .values = R"({"id":812,"name":null})"});
    f.window->showDetails(details);
    QVERIFY2(tabs->isTabVisible(tab), qPrintable(tabs->tabText(tab)));
    QTest::mouseClick(tabs->tabBar(), Qt::LeftButton, {}, tabs->tabBar()->tabRect(tab).center());
    QCOMPARE(tabs->currentIndex(), tab);
    const QString shown = tabs->currentWidget()->findChild<PlainTextView *>()->toPlainText();
    QVERIFY2(shown.startsWith(u"<b>NOT NULL</b>"_s) && shown.contains(u"\"id\": 812"_s), qPrintable(shown));
    if (const QString folder = qEnvironmentVariable("GODWIT_PICTURES"); !folder.isEmpty())
        f.window->grab().save(folder + u"/rejects.png"_s);
    // Real click on the action: it asks for a preview of exactly this step.
    QSignalSpy asked(f.window.get(), &MainWindow::previewRequested);
    QTRY_COMPARE(f.window->model().step(step.key)->rejects, 1); // changes arrive bundled
    QTRY_VERIFY((QTest::keyClick(f.window.get(), Qt::Key_J, Qt::ControlModifier), !asked.isEmpty()));
    const auto requests = asked.first().first().value<QList<RunRequest>>();
    QCOMPARE(requests.size(), 1);
    QVERIFY(requests.first().action == RunRequest::Action::Resubmit);
}

void TestViewsDialogs::hostile_texts_are_text()
{
    ViewFixture f;
    const QString html = u"<b>bold</b><img src='http://127.0.0.1/x.png'>&amp;"_s;
    StepStatus step = samples::step(u"4"_s, 5, html, RunState::Failed);
    step.description = html + u"\u202Ebidi\u0000\u0001\u001b[31m"_s + QString(1'000'000, u'x');
    f.window->apply({.steps = {step}});
    f.window->tree().goTo(step.key);
    QTRY_VERIFY(f.window->tree().currentIndex().data().toString().contains(html));
    Details details = samples::failedStepDetails();
    details.attempts[0].description = step.description;
    f.window->showDetails(details);
    QElapsedTimer timer;
    timer.start();
    auto *tabs = f.find<QTabWidget>("detailsTabs");
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        f.window->grab();
    }
    qInfo("a megabyte in every tab: %lld ms", timer.elapsed());
    tabs->setCurrentIndex(2);
    const QString shown = qobject_cast<PlainTextView *>(tabs->currentWidget())->toPlainText();
    QVERIFY(shown.startsWith(html));
    QVERIFY(shown.size() < 40'000);
    QVERIFY(shown.contains(u"more characters"_s));
    QVERIFY(!shown.contains(QChar(0x1b)));
    QTest::mouseClick(f.find<QToolButton>("copyError"), Qt::LeftButton);
    QVERIFY(QGuiApplication::clipboard()->text().size() > 1'000'000); // the copy is whole
    f.window->showError({.what = html});
    f.window->grab();
    QVERIFY(f.window->findChild<MessageBar *>()->text().contains(html));
}

QTEST_MAIN(TestViewsDialogs)
#include "tst_views_dialogs.moc"
