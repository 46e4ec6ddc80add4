// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The tab of a charger's limits of power: what is known, what it allows, changing it.
#include "tests/gui/pagefixture.h"
#include "tests/support/testprogram.h"
#include "ui/charts/limitchart.h"
#include "ui/models/modelroles.h"
#include "ui/models/profilemodel.h"
#include "ui/pages/limitseries.h"
#include "ui/pages/powerlimitstab.h"
#include "ui/pages/recordtable.h"
#include "ui/widgets/emptystate.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QSignalSpy>
#include <QTimer>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace forecourt::tests::powerlimitstab {

namespace {

const StationId Bay(QStringLiteral("BAY-1"));
const SupplyFacts Supply{230, 3};

InstalledProfile limit(int id, qint64 tenths, ProfileStanding standing = ProfileStanding::Confirmed)
{
    InstalledProfile one;
    one.evse = EvseId(1);
    one.profile.id = id;
    one.profile.stackLevel = id;
    one.profile.kind = ChargingProfileKind::Relative;
    one.profile.schedule.periods = {ChargingPeriod{0, tenths, std::nullopt}};
    one.at = pictureTime().addSecs(-3600);
    one.user = QStringLiteral("Eva");
    one.command = CommandId(id);
    one.standing = standing;
    return one;
}

PowerLimitsRecord limits(const QList<InstalledProfile>& profiles, bool isComplete = true)
{
    PowerLimitsRecord record;
    record.station = Bay;
    record.profiles = profiles;
    record.isComplete = isComplete;
    return record;
}

struct Tab : PageFixture
{
    std::unique_ptr<PowerLimitsTab> tab;

    Tab()
    {
        publishStation(true);
        tab = std::make_unique<PowerLimitsTab>(context(), actions, &window);
        tab->setStation(Bay);
        settle();
    }
    void publishStation(bool isOnline)
    {
        StationBuilder station = aStation(Bay.value()).withConnectors(2);
        if (isOnline)
            station.online();
        else
            station.offlineSince(pictureTime().addSecs(-60));
        console.source.publishStation(station.state);
        settle();
        if (tab)
            tab->refresh();
    }
    void publish(const PowerLimitsRecord& record)
    {
        console.vendorData.publishLimits(record);
        settle();
    }
    [[nodiscard]] RecordTable& table() const { return *find<RecordTable>(*tab, "limitsTable"); }
    [[nodiscard]] LimitChart& chart() const { return *find<LimitChart>(*tab, "limitsChart"); }
    [[nodiscard]] Button& button(const char* name) const { return *find<Button>(*tab, name); }
    [[nodiscard]] QString text(const char* label) const { return find<QLabel>(*tab, label)->text(); }
    void chooseConnector(int number) const
    {
        auto* box = find<QComboBox>(*tab, "limitsConnector");
        box->setCurrentIndex(box->findData(number));
        Q_EMIT box->activated(box->currentIndex());
        settle();
    }
};

CommandRecord toldCommand(qint64 id, std::optional<EvseId> evse, const QDateTime& at)
{
    CommandRecord command;
    command.id = CommandId(id);
    command.station = Bay;
    command.parameters = ReadCompositeSchedule{evse, 14'400, std::nullopt};
    command.outcome = CommandOutcome::Accepted;
    command.queuedAt = at;
    command.answeredAt = at;
    CompositeSchedule told;
    told.evse = evse;
    told.start = at;
    told.schedule.durationS = 7200;
    told.schedule.periods = {ChargingPeriod{0, 160, std::nullopt}, ChargingPeriod{3600, 60, 1}};
    command.finding = told;
    return command;
}

} // namespace

class TestPowerLimitsTab : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void modelKeepsTheRules();
    void knowledgeHasItsWords();
    void strictestIsTold();
    void doubtIsTold_data();
    void doubtIsTold();
    void whatCountsFollowsTheClock();
    void phasesOfTheSiteCount();
    void chargersAnswerIsDrawn();
    void powerIsSummed();
    void askingSends();
    void severalAnswersAreTold();
    void answerInASnapshotIsTold();
    void commandThatIsGoneIsTold();
    void olderSnapshotLosesNothing();
    void removingAsksFirst();
    void editorsOpen();
    void offSaysWhy();
    void otherChargersDoNotMix();
    void aLowWindowScrolls();
};

void TestPowerLimitsTab::modelKeepsTheRules()
{
    FakeConsole console;
    ProfileModel model(console.workspace);
    QAbstractItemModelTester tester(&model);
    model.setStation(Bay);
    QCOMPARE(model.rowCount(), 0);
    console.vendorData.publishLimits(limits({limit(1, 160), limit(2, 80, ProfileStanding::Doubtful)}));
    console.settle();
    QCOMPARE(model.rowCount(), 2);
    using Column = ProfileModel::Column;
    QVERIFY(model.index(1, int(Column::Sign)).data(SignRole).value<Sign>() == Sign::Warning);
    QVERIFY(!model.index(1, int(Column::State)).data(Qt::ToolTipRole).toString().isEmpty());
    for (int column = 0; column < ProfileModel::ColumnCount; ++column)
        QVERIFY2(!model.headerData(column, Qt::Horizontal, Qt::AccessibleTextRole).toString().isEmpty(), qPrintable(QString::number(column)));
    console.vendorData.publishLimits(limits({limit(2, 80)}));
    console.settle();
    QCOMPARE(model.rowCount(), 1);
    QVERIFY(model.index(0, int(Column::Sign)).data(SignRole).value<Sign>() == Sign::Done);
    model.setStation(StationId(QStringLiteral("other")));
    QCOMPARE(model.rowCount(), 0);
}

void TestPowerLimitsTab::knowledgeHasItsWords()
{
    Tab t;
    QCOMPARE(t.text("limitsState"), QStringLiteral("Not known"));
    t.publish(limits({limit(1, 160)}));
    QCOMPARE(t.text("limitsState"), QStringLiteral("Known"));
    t.publish(limits({limit(1, 160)}, false));
    QCOMPARE(t.text("limitsState"), QStringLiteral("Known in part"));
    PowerLimitsRecord restarted = limits({limit(1, 160, ProfileStanding::BeforeRestart)}, false);
    restarted.restartedAt = pictureTime().addSecs(-600);
    t.publish(restarted);
    QCOMPARE(t.text("limitsState"), QStringLiteral("Not known"));
    QVERIFY(t.text("limitsSentence").contains(QStringLiteral("restarted")));
}

void TestPowerLimitsTab::strictestIsTold()
{
    Tab t;
    InstalledProfile whole = limit(3, 63);
    whole.evse.reset();
    whole.profile.purpose = ChargingProfilePurpose::StationMax;
    t.publish(limits({limit(1, 160), whole}));
    t.chooseConnector(1);
    QVERIFY2(t.text("limitsAllowed").contains(QStringLiteral("6,3")), qPrintable(t.text("limitsAllowed"))); // German numbers
    QCOMPARE(t.chart().expected().first().value, std::optional(4.347));
    t.publish(limits({limit(1, 160)}));
    t.chooseConnector(2);
    QVERIFY(t.text("limitsAllowed").contains(QStringLiteral("no limit")));
    QVERIFY(!t.chart().expected().first().value);
}

void TestPowerLimitsTab::doubtIsTold_data()
{
    QTest::addColumn<ProfileStanding>("standing");
    QTest::addColumn<QString>("told");
    QTest::newRow("confirmed") << ProfileStanding::Confirmed << QStringLiteral("now, by limit 4");
    QTest::newRow("no answer") << ProfileStanding::Unanswered << QStringLiteral("if the charger took limit 4");
    QTest::newRow("restarted") << ProfileStanding::BeforeRestart << QStringLiteral("if the charger still has limit 4");
    QTest::newRow("perhaps removed") << ProfileStanding::Doubtful << QStringLiteral("if the charger still has limit 4");
}

void TestPowerLimitsTab::doubtIsTold()
{
    QFETCH(ProfileStanding, standing);
    QFETCH(QString, told);
    Tab t;
    t.publish(limits({limit(4, 160, standing)}));
    t.chooseConnector(1);
    QVERIFY2(t.text("limitsAllowed").contains(told), qPrintable(t.text("limitsAllowed")));
}

void TestPowerLimitsTab::whatCountsFollowsTheClock()
{
    Tab t;
    t.window.show();
    t.tab->show();
    InstalledProfile later = limit(5, 80);
    later.profile.validFrom = pictureTime().addSecs(60);
    t.publish(limits({limit(4, 160), later}));
    t.chooseConnector(1);
    QVERIFY2(t.text("limitsAllowed").contains(QStringLiteral("limit 4")), qPrintable(t.text("limitsAllowed")));
    t.console.clock.advance(std::chrono::seconds(90));
    find<QTimer>(*t.tab, "limitsReload")->setInterval(1);
    QTRY_VERIFY2(t.text("limitsAllowed").contains(QStringLiteral("limit 5")), qPrintable(t.text("limitsAllowed")));
}

void TestPowerLimitsTab::phasesOfTheSiteCount()
{
    Tab t;
    t.publish(limits({limit(1, 160)}));
    t.chooseConnector(1);
    QCOMPARE(t.chart().expected().first().value, std::optional(11.04));
    ChangeBatch batch;
    batch.site = SiteSettings{};
    batch.site->phases = 1;
    t.console.source.publish(batch);
    t.settle();
    QCOMPARE(t.chart().expected().first().value, std::optional(3.68));
}

void TestPowerLimitsTab::chargersAnswerIsDrawn()
{
    Tab t;
    t.chooseConnector(1);
    t.console.source.publishCommand(toldCommand(5, EvseId(1), pictureTime()));
    t.console.source.publishCommand(toldCommand(6, EvseId(2), pictureTime().addSecs(5)));
    t.settle();
    const QList<ChartPoint> told = t.chart().told();
    QCOMPARE(told.size(), 3);
    QCOMPARE(told.at(0), (ChartPoint{pictureTime(), 16.0 * 230 * 3 / 1000}));
    QCOMPARE(told.at(1), (ChartPoint{pictureTime().addSecs(3600), 6.0 * 230 / 1000})); // one phase
    QVERIFY(!told.at(2).value); // the schedule ends there
    QVERIFY(!t.text("limitsTold").isEmpty());
    t.chooseConnector(0);
    QVERIFY(t.chart().told().isEmpty());
}

void TestPowerLimitsTab::powerIsSummed()
{
    const QDateTime begin = pictureTime();
    const QList<ChartPoint> one{{begin, 4.0}, {begin.addSecs(60), 5.0}};
    const QList<ChartPoint> two{{begin.addSecs(30), 10.0}};
    const QList<ChartPoint> sum = summed({one, two}, std::chrono::seconds(45));
    QCOMPARE(sum, (QList<ChartPoint>{{begin, 4.0}, {begin.addSecs(30), 14.0}, {begin.addSecs(60), 15.0}}));
    QCOMPARE(summed({one}, std::chrono::seconds(1)), one);
    QVERIFY(summed({}, std::chrono::seconds(1)).isEmpty());
    const QList<ChartPoint> late{{begin.addSecs(500), 1.0}};
    QCOMPARE(summed({one, late}, std::chrono::seconds(45)).last().value, std::optional(1.0)); // the other fell silent
}

void TestPowerLimitsTab::askingSends()
{
    Tab t;
    t.chooseConnector(0);
    press(*t.tab, "limitsAsk");
    QCOMPARE(t.console.engine.submitted.size(), 1);
    const auto asked = std::get<ReadCompositeSchedule>(t.console.engine.submitted.first().parameters);
    QVERIFY(!asked.evse);
    QCOMPARE(asked.durationS, 4 * 3600);
    QVERIFY(t.button("limitsAsk").isBlocked());
    t.console.engine.answer(t.console.site.commands().first()->id, CommandOutcome::Rejected, CommandEffect::None, QStringLiteral("Rejected"));
    t.settle();
    QVERIFY(!t.button("limitsAsk").isBlocked());
    QCOMPARE(t.host.notices.size(), 1); // nothing to draw: it is said
}

/// One is removed, then the charger is asked: both answers are told, in any order.
void TestPowerLimitsTab::severalAnswersAreTold()
{
    Tab t;
    t.publish(limits({limit(4, 160)}));
    press(*t.tab, "limitsAsk");
    const CommandId asked = t.console.engine.lastCommand();
    t.table().selectKey(qint64(4));
    t.settle();
    press(*t.tab, "limitsRemove");
    press(*find<QDialog>(t.window, "limitRemoveDialog"), "limitRemoveAccept");
    const CommandId removed = t.console.engine.lastCommand();
    QVERIFY(!(asked == removed));
    t.console.engine.answer(asked, CommandOutcome::Rejected, CommandEffect::None, QStringLiteral("Rejected"));
    t.settle();
    QCOMPARE(t.host.notices.size(), 1);
    QVERIFY(t.button("limitsAsk").isBlocked()); // the other is on its way
    t.tab->setStation(StationId(QStringLiteral("BAY-2")));
    t.console.engine.answer(removed, CommandOutcome::Accepted, CommandEffect::None, QStringLiteral("Accepted"));
    t.settle();
    QCOMPARE(t.host.notices.size(), 2);
    QVERIFY2(t.host.notices.last().contains(Bay.value()), qPrintable(t.host.notices.last())); // another charger is shown
    t.tab->setStation(Bay);
    QVERIFY(!t.button("limitsAsk").isBlocked());
}

void TestPowerLimitsTab::answerInASnapshotIsTold()
{
    Tab t;
    press(*t.tab, "limitsAsk");
    CommandRecord answered = *t.console.site.commands().first();
    answered.outcome = CommandOutcome::Rejected;
    answered.answeredAt = pictureTime();
    t.console.source.state.commands = {std::make_shared<CommandRecord>(answered)};
    t.console.source.requestSnapshot();
    t.settle();
    QCOMPARE(t.host.notices.size(), 1);
    QVERIFY(!t.button("limitsAsk").isBlocked());
    t.console.source.requestSnapshot();
    t.settle();
    QCOMPARE(t.host.notices.size(), 1); // once
}

void TestPowerLimitsTab::commandThatIsGoneIsTold()
{
    Tab t;
    press(*t.tab, "limitsAsk");
    t.console.source.state.commands.clear();
    t.console.source.requestSnapshot();
    t.settle();
    QCOMPARE(t.host.notices.size(), 1);
    QVERIFY2(t.host.notices.first().contains(QStringLiteral("not known")), qPrintable(t.host.notices.first()));
    QVERIFY(!t.button("limitsAsk").isBlocked());
}

/// Over a link the answer to a call may come before a snapshot that was taken earlier.
void TestPowerLimitsTab::olderSnapshotLosesNothing()
{
    FakeConsole console;
    CommandWatch watch(console.site);
    QSignalSpy changed(&watch, &CommandWatch::changed);
    QSignalSpy lost(&watch, &CommandWatch::lost);
    watch.follow(CommandId(5), Bay);
    console.source.requestSnapshot();
    console.settle();
    QVERIFY(watch.waitsFor(Bay));
    QVERIFY(!watch.waitsFor(StationId(QStringLiteral("BAY-2"))));
    console.source.publishCommand(toldCommand(5, EvseId(1), pictureTime()));
    console.settle();
    QCOMPARE(changed.size(), 1);
    QVERIFY(!watch.waitsFor(Bay));
    QVERIFY(lost.isEmpty());
}

void TestPowerLimitsTab::removingAsksFirst()
{
    Tab t;
    t.publish(limits({limit(4, 160)}));
    QVERIFY(t.button("limitsRemove").isBlocked()); // nothing chosen
    t.table().selectKey(qint64(4));
    t.settle();
    press(*t.tab, "limitsRemove");
    QVERIFY(t.console.engine.submitted.isEmpty());
    press(*find<QDialog>(t.window, "limitRemoveDialog"), "limitRemoveAccept");
    QCOMPARE(t.console.engine.submitted.size(), 1);
    const auto cleared = std::get<ClearChargingProfiles>(t.console.engine.submitted.first().parameters);
    QCOMPARE(cleared.profileId, std::optional(4));
    QVERIFY(!cleared.evse && !cleared.purpose && !cleared.stackLevel);
}

void TestPowerLimitsTab::editorsOpen()
{
    Tab t;
    press(*t.tab, "limitsNew");
    QDialog* made = find<QDialog>(t.window, "profileDialog");
    QVERIFY(made->isVisible());
    made->reject();
    delete made;
    press(*t.tab, "limitsRemoveMany");
    QVERIFY(find<QDialog>(t.window, "commandDialog")->isVisible());
    t.publish(limits({limit(4, 160)}));
    t.table().selectKey(qint64(4));
    t.settle();
    press(*t.tab, "limitsChange");
    QVERIFY(find<QDialog>(t.window, "profileDialog")->isVisible());
}

void TestPowerLimitsTab::offSaysWhy()
{
    Tab t;
    t.publishStation(false);
    for (const char* name : {"limitsNew", "limitsRemoveMany", "limitsAsk"})
        QVERIFY2(t.button(name).blockedReason().contains(QStringLiteral("offline")), name);
    QVERIFY(t.button("limitsChange").isBlocked());
}

void TestPowerLimitsTab::aLowWindowScrolls()
{
    Tab tab;
    tab.window.show();
    tab.tab->show();
    tab.tab->resize(700, 260);
    tab.settle();
    const auto* empty = tab.tab->findChild<EmptyState*>();
    QVERIFY(empty != nullptr && empty->isVisible());
    for (const QLabel* part : empty->findChildren<QLabel*>()) {
        const int needed = part->wordWrap() ? part->heightForWidth(part->width()) : part->sizeHint().height();
        QVERIFY2(part->height() >= needed, qPrintable(part->text()));
    }
    QVERIFY(tab.chart().height() >= tab.chart().minimumSizeHint().height());
}

void TestPowerLimitsTab::otherChargersDoNotMix()
{
    Tab t;
    PowerLimitsRecord other = limits({limit(1, 160)});
    other.station = StationId(QStringLiteral("BAY-2"));
    t.publish(other);
    QCOMPARE(t.table().model()->rowCount(), 0);
    QCOMPARE(t.text("limitsState"), QStringLiteral("Not known"));
}

FORECOURT_WINDOW_TEST(TestPowerLimitsTab)

} // namespace forecourt::tests::powerlimitstab

#include "tst_powerlimitstab.moc"
