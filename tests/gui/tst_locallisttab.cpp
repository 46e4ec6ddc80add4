// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The tab of a charger's own list: state, contents, sending, choices.
#include "tests/gui/pagefixture.h"
#include "tests/support/testprogram.h"
#include "ui/format/reservationwords.h"
#include "ui/models/locallistmodel.h"
#include "ui/models/modelroles.h"
#include "ui/pages/locallisttab.h"
#include "ui/pages/recordtable.h"
#include "ui/widgets/switch.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace forecourt::tests::locallisttab {

using Status = LocalListStatus;

namespace {

const StationId Bay(QStringLiteral("BAY-1"));

LocalListEntry entry(const char* token, AuthorizationStatus status = AuthorizationStatus::Accepted)
{
    return {QString::fromLatin1(token), LocalListVerdict{status, std::nullopt, {}}};
}

LocalListState behind()
{
    LocalListState list;
    list.record.station = Bay;
    list.record.isKnown = true;
    list.record.version = 4;
    list.record.confirmedAt = pictureTime().addSecs(-3600);
    list.record.entries = {entry("same"), entry("changed"), entry("gone")};
    list.wanted = {entry("added"), entry("changed", AuthorizationStatus::Blocked), entry("same")};
    list.leftOut = {QStringLiteral("late")};
    list.status = Status::Behind;
    list.maximumLength = 3;
    return list;
}

struct Tab : PageFixture
{
    std::unique_ptr<LocalListTab> tab;

    explicit Tab(const LocalListState& list = behind())
    {
        publishStation(true);
        console.localLists.publish(list);
        tab = std::make_unique<LocalListTab>(context(), &window);
        settle();
        tab->setStation(Bay);
        settle();
    }
    void publishStation(bool isOnline, const QString& error = {})
    {
        StationBuilder station = aStation(Bay.value());
        if (isOnline)
            station.online();
        else
            station.offlineSince(pictureTime().addSecs(-60));
        station.state.stationErrorCode = error;
        console.source.publishStation(station.state);
        settle();
        if (tab)
            tab->refresh();
    }
    [[nodiscard]] RecordTable& table() const { return *find<RecordTable>(*tab, "localListTable"); }
    [[nodiscard]] QString text(const char* label) const { return find<QLabel>(*tab, label)->text(); }
    [[nodiscard]] QString state(const QString& token) const
    {
        const QAbstractItemModel& model = *table().model();
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.index(row, int(LocalListModel::Column::Tag)).data().toString() == token)
                return model.index(row, int(LocalListModel::Column::State)).data().toString();
        }
        return {};
    }
};

} // namespace

class TestLocalListTab : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void modelKeepsTheRules();
    void everyTagSaysHowItStands();
    void everyStateHasItsWords_data();
    void everyStateHasItsWords();
    void sendingAsksTheCentralSystem();
    void offSaysWhy();
    void choicesAreSavedAndTakenBack();
    void failedChoiceGoesBack();
    void conflictOffersTheWholeList();
    void unknownChargerIsNotFilled();
};

void TestLocalListTab::modelKeepsTheRules()
{
    FakeConsole console;
    LocalListModel model(console.workspace);
    QAbstractItemModelTester tester(&model);
    model.setStation(Bay);
    QCOMPARE(model.rowCount(), 0);
    console.localLists.publish(behind());
    console.settle();
    QCOMPARE(model.rowCount(), 5);
    LocalListState inStep = behind();
    inStep.record.entries = inStep.wanted;
    inStep.leftOut.clear();
    console.localLists.publish(inStep);
    console.settle();
    QCOMPARE(model.rowCount(), 3);
    model.setStation(StationId(QStringLiteral("other")));
    QCOMPARE(model.rowCount(), 0);
}

void TestLocalListTab::everyTagSaysHowItStands()
{
    Tab t;
    QCOMPARE(t.state(QStringLiteral("same")), QStringLiteral("There"));
    QCOMPARE(t.state(QStringLiteral("added")), QStringLiteral("To be added"));
    QCOMPARE(t.state(QStringLiteral("changed")), QStringLiteral("To be changed"));
    QCOMPARE(t.state(QStringLiteral("gone")), QStringLiteral("To be removed"));
    QCOMPARE(t.state(QStringLiteral("late")), QStringLiteral("No room for it"));
    QVERIFY(t.text("localListRoom").contains(QStringLiteral("3 tags of at most 3")));
    find<QLineEdit>(*t.tab, "localListFilter")->setText(QStringLiteral("gone"));
    QCOMPARE(t.table().model()->rowCount(), 1);
}

void TestLocalListTab::everyStateHasItsWords_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("problem");
    QTest::addColumn<bool>("isAutomatic");
    QTest::addColumn<QString>("says");
    const auto add = [](const char* name, Status status, LocalListProblem problem, bool isAutomatic, const char* says) {
        QTest::newRow(name) << int(status) << int(problem) << isAutomatic << QString::fromLatin1(says);
    };
    using Problem = LocalListProblem;
    add("unknown", Status::Unknown, Problem::None, true, "did not say");
    add("in step", Status::InStep, Problem::None, true, "Version 4");
    add("behind", Status::Behind, Problem::None, true, "within a minute");
    add("behind, by hand", Status::Behind, Problem::None, false, "when it suits you");
    add("sending", Status::Sending, Problem::None, true, "on its way");
    add("off", Status::SwitchedOff, Problem::None, true, "LocalAuthListEnabled");
    add("not supported", Status::NotSupported, Problem::None, true, "keeps no list");
    add("Failed", Status::Failed, Problem::Refused, true, "could not take");
    add("VersionMismatch", Status::Failed, Problem::VersionMismatch, true, "another version");
    add("no answer", Status::Failed, Problem::NoAnswer, true, "did not answer");
    add("error", Status::Failed, Problem::Error, true, "with an error");
}

void TestLocalListTab::everyStateHasItsWords()
{
    QFETCH(int, status);
    QFETCH(int, problem);
    QFETCH(bool, isAutomatic);
    QFETCH(QString, says);
    LocalListState list = behind();
    list.status = Status(status);
    list.record.problem = LocalListProblem(problem);
    list.record.options.isAutomatic = isAutomatic;
    Tab t(list);
    QVERIFY2(t.text("localListSentence").contains(says), qPrintable(t.text("localListSentence")));
    QVERIFY(!t.text("localListStatus").isEmpty());
}

void TestLocalListTab::sendingAsksTheCentralSystem()
{
    Tab t;
    press(*t.tab, "localListSend");
    press(*t.tab, "localListSendWhole");
    QCOMPARE(t.console.localLists.pushes, (QList<QPair<StationId, bool>>{{Bay, false}, {Bay, true}}));
    t.console.localLists.failure = Error{ErrorCode::NotSupported, {}, {}};
    press(*t.tab, "localListSend");
    QCOMPARE(t.host.notices.size(), 1);
}

void TestLocalListTab::offSaysWhy()
{
    Tab t;
    t.publishStation(false);
    QVERIFY(find<Button>(*t.tab, "localListSend")->blockedReason().contains(QStringLiteral("offline")));
    t.publishStation(true);
    LocalListState inStep = behind();
    inStep.status = Status::InStep;
    t.console.localLists.publish(inStep);
    t.settle();
    QVERIFY(find<Button>(*t.tab, "localListSend")->isBlocked());
    QVERIFY(!find<Button>(*t.tab, "localListSendWhole")->isBlocked()); // a person may insist
    inStep.status = Status::Sending;
    t.console.localLists.publish(inStep);
    t.settle();
    QVERIFY(find<Button>(*t.tab, "localListSendWhole")->isBlocked());
}

void TestLocalListTab::choicesAreSavedAndTakenBack()
{
    Tab t;
    auto* automatic = find<Switch>(*t.tab, "localListAutomatic");
    QVERIFY(automatic->isChecked());
    automatic->click();
    t.settle();
    QVERIFY(!t.console.site.localList(Bay)->record.options.isAutomatic);
    auto* priority = find<QComboBox>(*t.tab, "localListPriority");
    priority->setCurrentIndex(1);
    Q_EMIT priority->activated(1);
    t.settle();
    QCOMPARE(t.console.site.localList(Bay)->record.options.priority, LocalListPriority::PeopleFirst);
    QVERIFY(!t.console.site.localList(Bay)->record.options.isAutomatic); // the other choice stays
    t.host.undo();
    t.settle();
    QCOMPARE(t.console.site.localList(Bay)->record.options.priority, LocalListPriority::RecentUse);
    QCOMPARE(priority->currentIndex(), 0);
    t.host.redo();
    t.settle();
    QCOMPARE(priority->currentIndex(), 1);
}

void TestLocalListTab::failedChoiceGoesBack()
{
    Tab t;
    t.console.localLists.failure = Error{ErrorCode::StorageFailed, {}, {}};
    auto* automatic = find<Switch>(*t.tab, "localListAutomatic");
    automatic->click();
    t.settle();
    QVERIFY(automatic->isChecked());
    QCOMPARE(t.host.notices.size(), 1);
}

void TestLocalListTab::conflictOffersTheWholeList()
{
    Tab t;
    const auto* banner = t.tab->findChild<QWidget*>(QStringLiteral("localListConflict"));
    QVERIFY(!banner->isVisibleTo(t.tab.get()));
    t.publishStation(true, QStringLiteral("LocalListConflict"));
    QVERIFY(banner->isVisibleTo(t.tab.get()));
}

void TestLocalListTab::unknownChargerIsNotFilled()
{
    Tab t;
    t.tab->setStation(StationId(QStringLiteral("nobody")));
    t.settle();
    QCOMPARE(t.table().model()->rowCount(), 0);
    QVERIFY(find<Button>(*t.tab, "localListSend")->isBlocked());
}

FORECOURT_WINDOW_TEST(TestLocalListTab)

} // namespace forecourt::tests::locallisttab

#include "tst_locallisttab.moc"
