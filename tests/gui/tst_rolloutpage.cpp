// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// One roll-out: stages, counts, what hangs and what to do; every command as the core gets it.
#include "tests/gui/firmwarefixture.h"
#include "tests/support/testprogram.h"
#include "ui/pages/recordtable.h"
#include "ui/pages/rolloutpage.h"
#include "ui/widgets/banner.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace {

const StationId Bay1(QStringLiteral("BAY-1"));
const StationId Bay2(QStringLiteral("BAY-2"));

struct Rollout : FirmwareFixture
{
    std::unique_ptr<RolloutPage> page;

    Rollout()
    {
        page = std::make_unique<RolloutPage>(fullContext());
        show(*page);
    }
    void open()
    {
        settle(); // what was published is there, over a link too
        page->setRollout(RolloutId(1));
        settle();
    }
    [[nodiscard]] FirmwareJob stalled(FirmwareStall stall = FirmwareStall::InstallSilent)
    {
        FirmwareJob job = aFirmwareJob(1, Bay1.value(), FirmwareStage::Installing);
        job.stall = stall;
        job.heardAt = pictureTime().addSecs(-240);
        return job;
    }
    [[nodiscard]] bool isShown(const char* name) const { return find<Button>(*page, name)->isVisible(); }
};

} // namespace

class TestRolloutPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rolloutShowsStagesAndCounts();
    void pauseResumeAndStop();
    void stalledChargerSaysWhatToTry();
    void failedChargerSaysItsOwnStatus();
    void whatToDoIsWholeWhereThereIsRoom();
    void waitingChargerIsSkipped();
    void logOfAJobIsCopied();
    void unknownRolloutLeadsBack();
};

void TestRolloutPage::rolloutShowsStagesAndCounts()
{
    Rollout r;
    FirmwareRollout rollout = aRollout(1);
    rollout.plan.atOnce = 1;
    r.console.jobs.publish(rollout);
    r.console.jobs.publish(aFirmwareJob(1, Bay1.value(), FirmwareStage::Confirmed));
    r.console.jobs.publish(aFirmwareJob(2, Bay2.value(), FirmwareStage::Downloading));
    FirmwareJob offline = aFirmwareJob(3, QStringLiteral("BAY-3"), FirmwareStage::Waiting);
    offline.wait = JobWait::Online;
    r.console.jobs.publish(offline);
    r.open();
    QCOMPARE(find<RecordTable>(*r.page, "rolloutJobs")->model()->rowCount(), 3);
    QCOMPARE(find<QWidget>(*r.page, "rolloutFigure0")->accessibleName(), QStringLiteral("1 of 3 done"));
    QCOMPARE(find<QWidget>(*r.page, "rolloutFigure1")->accessibleName(), QStringLiteral("1 running"));
    QVERIFY(find<QWidget>(*r.page, "rolloutFigure5")->isVisible()); // offline
    QVERIFY(!find<QWidget>(*r.page, "rolloutFigure4")->isVisible()); // none failed
    QVERIFY(find<QLabel>(*r.page, "rolloutPlan")->text().contains(QStringLiteral("One after another")));
    QVERIFY(find<QLabel>(*r.page, "rolloutReady")->text().startsWith(QStringLiteral("If all goes well")));
    FirmwareJob charging = offline;
    charging.wait = JobWait::Idle;
    r.console.jobs.publish(charging);
    r.settle();
    QVERIFY(find<QLabel>(*r.page, "rolloutReady")->text().isEmpty()); // nobody knows how long the car stays
    QVERIFY(!find<Banner>(*r.page, "rolloutTrouble")->isVisible());
    QVERIFY(find<QLabel>(*r.page, "firmwareJobTimes")->text().contains(QStringLiteral("New version confirmed")));
}

void TestRolloutPage::pauseResumeAndStop()
{
    Rollout r;
    r.console.jobs.publish(aRollout(1));
    r.console.jobs.publish(aFirmwareJob(1, Bay1.value(), FirmwareStage::Waiting));
    r.open();
    QVERIFY(r.isShown("rolloutPause") && !r.isShown("rolloutResume"));
    press(*r.page, "rolloutPause");
    r.console.jobs.publish(aRollout(1, RolloutState::Paused));
    r.settle();
    QVERIFY(!r.isShown("rolloutPause") && r.isShown("rolloutResume"));
    press(*r.page, "rolloutResume");
    press(*r.page, "rolloutStop");
    QVERIFY(r.hasDialog("cancelRolloutDialog"));
    press(r.dialog("cancelRolloutDialog"), "cancelRolloutAccept");
    QCOMPARE(r.console.jobs.calls, (QStringList{QStringLiteral("pause 1"), QStringLiteral("resume 1"), QStringLiteral("cancel 1")}));
    r.console.jobs.publish(aRollout(1, RolloutState::Cancelled));
    r.settle();
    QVERIFY(!r.isShown("rolloutPause") && !r.isShown("rolloutResume") && !r.isShown("rolloutStop"));
    r.console.jobs.failure = Error{ErrorCode::Conflict, {}, {}};
    r.console.jobs.publish(aRollout(1));
    r.settle();
    press(*r.page, "rolloutPause");
    QVERIFY(r.host.notices.last().contains(QStringLiteral("cannot be done any more"))); // told, with the next step
}

void TestRolloutPage::stalledChargerSaysWhatToTry()
{
    Rollout r;
    r.console.jobs.publish(aRollout(1));
    r.console.jobs.publish(r.stalled());
    FirmwareJob waiting = aFirmwareJob(2, Bay2.value(), FirmwareStage::Waiting);
    waiting.waitsFor = Bay1;
    r.console.jobs.publish(waiting);
    r.open();
    QVERIFY(find<Banner>(*r.page, "rolloutTrouble")->isVisible());
    QCOMPARE(find<RecordTable>(*r.page, "rolloutJobs")->currentRow(), 0); // the troubled one is chosen
    QVERIFY(find<QLabel>(*r.page, "firmwareJobSentence")->text().contains(QStringLiteral("nothing heard for")));
    QVERIFY(find<QLabel>(*r.page, "firmwareJobSteps")->text().contains(QStringLiteral("Do not switch")));
    press(*r.page, "troubleWait");
    press(*r.page, "firmwareJobRetry");
    auto* menu = find<QMenu>(*r.page, "firmwareJobRetryMenu");
    Q_EMIT menu->aboutToShow();
    QCOMPARE(menu->actions().size(), 6); // four protocols, a line, another address
    QVERIFY(!menu->actions().at(1)->isEnabled() && !menu->actions().at(1)->toolTip().isEmpty());
    menu->actions().at(2)->trigger();
    menu->actions().at(5)->trigger();
    QWidget& otherwise = r.dialog("retryDialog");
    find<QLineEdit>(otherwise, "retryAddress")->setText(QStringLiteral("http://10.0.0.5"));
    press(otherwise, "retryAccept");
    QVERIFY(r.console.administration.savedStations.isEmpty()); // that is no address
    find<QLineEdit>(otherwise, "retryAddress")->setText(QStringLiteral("10.0.0.5"));
    find<QCheckBox>(otherwise, "retryPassword")->click();
    press(otherwise, "retryAccept");
    QVERIFY(!r.hasDialog("retryDialog"));
    QCOMPARE(r.console.administration.savedStations.size(), 1);
    QCOMPARE(r.console.site.station(r.console.administration.savedStations.first().first)->record.transfer,
             (TransferHints{true, QStringLiteral("10.0.0.5")}));
    press(*r.page, "troubleGiveUp");
    press(r.dialog("giveUpDialog"), "giveUpAccept");
    QCOMPARE(r.console.jobs.calls, (QStringList{QStringLiteral("wait 1 10"), QStringLiteral("retry 1 -1"), QStringLiteral("retry 1 2"),
                                                QStringLiteral("retry 1 -1"), QStringLiteral("giveUp 1")}));
    FirmwareJob going = r.stalled(FirmwareStall::None);
    r.console.jobs.publish(going);
    r.settle();
    QVERIFY(!find<Banner>(*r.page, "rolloutTrouble")->isVisible());
    QVERIFY(!r.isShown("firmwareJobRetry"));
}

void TestRolloutPage::failedChargerSaysItsOwnStatus()
{
    Rollout r;
    r.console.jobs.publish(aRollout(1, RolloutState::Stopped));
    FirmwareJob failed = r.stalled(FirmwareStall::None);
    failed.state = JobState::Failed;
    failed.failure = FirmwareFailure::InstallationFailed;
    failed.stationStatus = QStringLiteral("InstallationFailed");
    failed.endedAt = pictureTime();
    r.console.jobs.publish(failed);
    r.open();
    QVERIFY(find<QLabel>(*r.page, "firmwareJobSentence")->text().contains(QStringLiteral("InstallationFailed")));
    QVERIFY(r.isShown("troubleRetry") && !r.isShown("troubleWait"));
    QVERIFY(r.isShown("rolloutResume"));
    press(*r.page, "troubleRetry");
    QCOMPARE(r.console.jobs.calls, QStringList{QStringLiteral("retry 1 -1")});
    press(*r.page, "firmwareJobBundle");
    QVERIFY(r.hasDialog("bundleDialog"));
    QCOMPARE(r.console.bundles.previews.value(0).station->record.id, Bay1);
}

void TestRolloutPage::whatToDoIsWholeWhereThereIsRoom()
{
    Rollout r;
    r.window.resize(1600, 1000);
    r.console.jobs.publish(aRollout(1));
    r.console.jobs.publish(r.stalled());
    r.console.jobs.publish(aFirmwareJob(2, Bay2.value(), FirmwareStage::Waiting));
    r.open();
    const auto* area = find<QScrollArea>(*r.page, "firmwareJobArea");
    const auto* panel = find<QWidget>(*r.page, "firmwareJobPanel");
    const auto* steps = find<QLabel>(*r.page, "firmwareJobSteps");
    QVERIFY(steps->wordWrap());
    QTRY_COMPARE(area->verticalScrollBar()->maximum(), 0);
    QVERIFY(steps->height() >= steps->heightForWidth(steps->width()));
    const int high = panel->height();
    find<RecordTable>(*r.page, "rolloutJobs")->selectRow(1); // fewer words and buttons
    QTRY_VERIFY(panel->height() < high);
    QTRY_COMPARE(area->verticalScrollBar()->maximum(), 0);
}

void TestRolloutPage::waitingChargerIsSkipped()
{
    Rollout r;
    r.console.jobs.publish(aRollout(1));
    r.console.jobs.publish(aFirmwareJob(1, Bay1.value(), FirmwareStage::Waiting));
    r.open();
    QVERIFY(r.isShown("firmwareJobSkip"));
    press(*r.page, "firmwareJobSkip");
    QCOMPARE(r.console.jobs.calls, QStringList{QStringLiteral("skip 1")});
    Q_EMIT find<RecordTable>(*r.page, "rolloutJobs")->menuWanted(0, QPoint());
    auto* menu = find<QMenu>(*r.page, "rolloutJobMenu");
    QVERIFY(menu->findChild<QAction*>(QStringLiteral("jobSkip"))->isEnabled());
    QVERIFY(!menu->findChild<QAction*>(QStringLiteral("jobRetry"))->isEnabled());
    QVERIFY(!menu->findChild<QAction*>(QStringLiteral("jobRetry"))->toolTip().isEmpty());
    menu->close();
    press(*r.page, "firmwareJobOpen");
    QCOMPARE(r.host.chargers, QStringList{Bay1.value()});
}

void TestRolloutPage::logOfAJobIsCopied()
{
    Rollout r;
    r.console.jobs.publish(aRollout(1));
    r.console.jobs.publish(r.stalled());
    r.open();
    QCOMPARE(find<RecordTable>(*r.page, "firmwareJobNotes")->model()->rowCount(), 2);
    press(*r.page, "firmwareJobCopy");
    QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("UpdateFirmware sent")));
}

void TestRolloutPage::unknownRolloutLeadsBack()
{
    Rollout r;
    r.page->setRollout(RolloutId(77));
    r.settle();
    QVERIFY(find<QWidget>(*r.page, "rolloutEmpty")->isVisible());
    press(*r.page, "rolloutBackToAll");
    QCOMPARE(r.host.places, QStringList{QStringLiteral("firmware/rollouts")});
}

FORECOURT_WINDOW_TEST(TestRolloutPage)
#include "tst_rolloutpage.moc"
