// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The page of the guided check, driven as a technician would.
#include "core/signedvalues/carriedvalue.h"
#include "tests/gui/pagefixture.h"
#include "tests/support/checkbuilder.h"
#include "tests/support/testprogram.h"
#include "ui/format/checkwords.h"
#include "ui/pageaction.h"
#include "ui/pages/check/guidedcheckpage.h"
#include "ui/pages/recordtable.h"
#include "ui/print/previewdialog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/tabbar.h"

#include <QAction>
#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace forecourt::tests::guidedcheckpage {

namespace {

const StationId Bay{QStringLiteral("BAY-4")};

struct CheckFixture : PageFixture
{
    FakeCommissioning& records = console.commissioning;
    StationBuilder station = aStation(Bay.value()).named(QStringLiteral("Bay 4")).withConnectors(1);
    std::unique_ptr<GuidedCheckPage> page;

    CheckFixture()
    {
        publish();
        window.resize(1200, 800);
        remake();
    }
    PageContext checkContext()
    {
        PageContext made = context();
        made.commissioning = &console.theCommissioning();
        return made;
    }
    /// As after another start of the program.
    void remake()
    {
        page = std::make_unique<GuidedCheckPage>(checkContext(), &window);
        page->resize(window.size());
        page->setStation(Bay);
        page->show();
        window.show();
        settle();
    }
    void publish()
    {
        console.source.publishStation(station.state);
        settle();
    }
    void bringOnline()
    {
        station.online().booted(QStringLiteral("ABB"), QStringLiteral("Terra"), QStringLiteral("1.8"), QStringLiteral("S1"));
        station.state.link.clockDriftMs = 100;
        publish();
    }
    void skipTo(CheckStepKind kind)
    {
        for (int i = 0; i < 20 && page->check().currentStep() && page->check().currentStep()->kind != kind; ++i)
            skip(QStringLiteral("not now"));
    }
    void skip(const QString& why)
    {
        press(*page, "checkSkip");
        find<QLineEdit>(window, "textField")->setText(why);
        press(window, "textAccept");
        settle();
    }
    [[nodiscard]] CheckStepKind kind() const { return page->check().currentStep()->kind; }
    [[nodiscard]] QString text(const char* name) const { return find<TextLabel>(*page, name)->text(); }
};

} // namespace

class TestGuidedCheckPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsAndShowsWhatItWaitsFor();
    void goesOnWhereItWasAfterARestart();
    void hintComesAfterAMinute();
    void skippedStepNamesItsReason();
    void commandIsOffWithAReasonWhileOffline();
    void referenceReadingIsCompared();
    void nonsenseReadingIsRefusedAndKept();
    void measuredValuesAreCheckedAndKept();
    void templateIsTakenFromACharger();
    void templateWithAnErrorStaysOpen();
    void signingNeedsAllStepsAndBothNames();
    void handOverOfAChargerWithTlsTellsThatAddress();
    void handOverTellsNoAddressThatIsTurnedAway();
    void templateHasAWayBack();
    void thrownAwayCheckComesBack();
    void aTestChargeIsToldAndMayCount();
    void signedCheckOpensItsDocument();
    void keyOfAMeterIsOfferedAndPinned();
    void modelsKeepTheirPromises();
    void everyControlHasANameForScreenReaders();
    void everyCodeHasItsWords();
    void absurdTextsAreSurvived();
};

void TestGuidedCheckPage::beginsAndShowsWhatItWaitsFor()
{
    CheckFixture fixture;
    QVERIFY(!fixture.page->check().isActive());
    press(*fixture.page, "checkBeginHere");
    QVERIFY(fixture.page->check().isActive());
    QCOMPARE(fixture.records.records.size(), std::size_t(1));
    QCOMPARE(fixture.text("checkState"), checkReasonSentence(CheckReason::NotLinked));
    fixture.bringOnline();
    QTRY_COMPARE(fixture.kind(), CheckStepKind::Configuration);
    QCOMPARE(fixture.page->check().record().steps[1].state, CheckState::Passed);
    QVERIFY(find<Button>(*fixture.page, "checkBegin")->isBlocked()); // one at a time
}

void TestGuidedCheckPage::goesOnWhereItWasAfterARestart()
{
    CheckFixture fixture;
    press(*fixture.page, "checkBeginHere");
    fixture.bringOnline();
    QTRY_COMPARE(fixture.kind(), CheckStepKind::Configuration);
    fixture.skip(QStringLiteral("no template"));
    QTRY_COMPARE(fixture.kind(), CheckStepKind::PlugIn);
    fixture.settle();
    fixture.remake();
    QVERIFY(fixture.page->check().isActive());
    QCOMPARE(fixture.kind(), CheckStepKind::PlugIn);
    QCOMPARE(fixture.page->check().record().steps[3].note, QStringLiteral("no template"));
}

void TestGuidedCheckPage::hintComesAfterAMinute()
{
    CheckFixture fixture;
    press(*fixture.page, "checkBeginHere");
    QVERIFY(find<Banner>(*fixture.page, "checkHint")->isHidden());
    fixture.console.clock.advance(std::chrono::seconds(59));
    fixture.settle();
    QVERIFY(find<Banner>(*fixture.page, "checkHint")->isHidden());
    fixture.console.clock.advance(std::chrono::seconds(2));
    fixture.settle();
    QVERIFY(!find<Banner>(*fixture.page, "checkHint")->isHidden());
}

void TestGuidedCheckPage::skippedStepNamesItsReason()
{
    CheckFixture fixture;
    press(*fixture.page, "checkBeginHere");
    press(*fixture.page, "checkSkip");
    press(fixture.window, "textAccept"); // without a reason
    QCOMPARE(fixture.kind(), CheckStepKind::Connect);
    find<QLineEdit>(fixture.window, "textField")->setText(QStringLiteral("no mains yet"));
    press(fixture.window, "textAccept");
    QCOMPARE(fixture.kind(), CheckStepKind::Identity);
    find<TableView>(*fixture.page, "checkSteps")->selectRow(0);
    QVERIFY(fixture.text("checkState").contains(QStringLiteral("no mains yet")));
    press(*fixture.page, "checkRetry");
    QCOMPARE(fixture.kind(), CheckStepKind::Connect);
}

void TestGuidedCheckPage::commandIsOffWithAReasonWhileOffline()
{
    CheckFixture fixture;
    press(*fixture.page, "checkBeginHere");
    fixture.skipTo(CheckStepKind::Unlock);
    auto* command = find<Button>(*fixture.page, "checkCommand");
    QVERIFY(command->isBlocked());
    QVERIFY(!command->blockedReason().isEmpty());
    fixture.bringOnline();
    QVERIFY(!command->isBlocked());
    press(*fixture.page, "checkCommand");
    QVERIFY(std::holds_alternative<UnlockConnector>(fixture.console.engine.submitted.last().parameters));
    QVERIFY(command->isBlocked()); // until it is answered
    fixture.console.engine.answer(fixture.console.engine.lastCommand(), CommandOutcome::Rejected, CommandEffect::None, QStringLiteral("UnlockFailed"));
    fixture.settle();
    QCOMPARE(fixture.text("checkState"), QStringLiteral("Failed: %1").arg(checkReasonSentence(CheckReason::UnlockFailed)));
    press(*fixture.page, "checkGoOn");
    fixture.settle();
    const auto* next = fixture.page->check().currentStep(); // none: nothing is plugged in, so Unplug was over at once
    QVERIFY(next == nullptr || next->kind == CheckStepKind::Unplug);
}

void TestGuidedCheckPage::referenceReadingIsCompared()
{
    CheckFixture fixture;
    press(*fixture.page, "checkBeginHere");
    fixture.bringOnline();
    fixture.station.connector(1).live.energyRegister = Energy::fromWh(4'812'337);
    fixture.publish();
    fixture.skipTo(CheckStepKind::MeterPlausible);
    find<QLineEdit>(*fixture.page, "checkReading")->setText(QStringLiteral("4812,3"));
    press(*fixture.page, "checkCompare");
    QTRY_COMPARE(fixture.kind(), CheckStepKind::PowerRises);
    for (const CheckStep& step : fixture.page->check().record().steps) {
        if (step.kind == CheckStepKind::MeterPlausible)
            QCOMPARE(step.referenceRegister->milliWh, 4'812'300'000);
    }
}

void TestGuidedCheckPage::nonsenseReadingIsRefusedAndKept()
{
    CheckFixture fixture;
    press(*fixture.page, "checkBeginHere");
    fixture.skipTo(CheckStepKind::MeterPlausible);
    press(*fixture.page, "checkCompare"); // nothing typed
    QVERIFY(!find<TextLabel>(*fixture.page, "checkReferenceProblem")->isHidden());
    find<QLineEdit>(*fixture.page, "checkReading")->setText(QStringLiteral("12x"));
    press(*fixture.page, "checkCompare");
    QVERIFY(!find<TextLabel>(*fixture.page, "checkReferenceProblem")->isHidden());
    QCOMPARE(find<QLineEdit>(*fixture.page, "checkReading")->text(), QStringLiteral("12x"));
    QVERIFY(!fixture.page->check().currentStep()->referenceRegister);
}

void TestGuidedCheckPage::measuredValuesAreCheckedAndKept()
{
    CheckFixture fixture;
    press(*fixture.page, "checkBeginHere");
    fixture.page->showTab(GuidedCheckPage::Tab::Values);
    const auto type = [&](const char* name, const char* text) {
        auto* field = find<QLineEdit>(*fixture.page, name);
        field->setText(QString::fromLatin1(text));
        Q_EMIT field->editingFinished();
        fixture.settle();
    };
    type("checkValue3_1", "0,42"); // loop impedance
    QCOMPARE(fixture.page->check().record().measurements.size(), 1);
    QCOMPARE(fixture.page->check().record().measurements.first().milli, 420);
    QVERIFY(find<TextLabel>(*fixture.page, "checkVerdict3_1")->isHidden());
    type("checkValue4_1", "1,8"); // protective conductor
    QCOMPARE(fixture.page->check().record().measurements.size(), 2);
    QVERIFY(!find<TextLabel>(*fixture.page, "checkVerdict4_1")->isHidden());
    type("checkValue5_1", "23000"); // voltage
    QCOMPARE(fixture.page->check().record().measurements.size(), 2);
    QCOMPARE(find<QLineEdit>(*fixture.page, "checkValue5_1")->text(), QStringLiteral("23000"));
    type("checkValue3_1", "");
    QCOMPARE(fixture.page->check().record().measurements.size(), 1);
    auto* order = find<QComboBox>(*fixture.page, "checkChoice8_0");
    order->setCurrentIndex(1);
    Q_EMIT order->activated(1);
    fixture.settle();
    QCOMPARE(fixture.records.records.at(1).measurements.size(), 2);
}

void TestGuidedCheckPage::templateIsTakenFromACharger()
{
    CheckFixture fixture;
    fixture.station.withVariable(QStringLiteral("HeartbeatInterval"), QStringLiteral("300"));
    fixture.publish();
    press(*fixture.page, "checkSiteTemplate");
    press(fixture.window, "templateTake");
    QCOMPARE(find<QPlainTextEdit>(fixture.window, "templateText")->toPlainText(), QStringLiteral("HeartbeatInterval = 300"));
    press(fixture.window, "templateSave");
    QCOMPARE(fixture.records.expected.settings.size(), 1);
    QCOMPARE(fixture.records.expected.madeFrom, QStringLiteral("Bay 4"));
    QVERIFY(fixture.records.expected.savedAt);
}

void TestGuidedCheckPage::templateWithAnErrorStaysOpen()
{
    CheckFixture fixture;
    press(*fixture.page, "checkSiteTemplate");
    find<QPlainTextEdit>(fixture.window, "templateText")->setPlainText(QStringLiteral("A = 1\nnonsense"));
    press(fixture.window, "templateSave");
    QVERIFY(fixture.records.expected.settings.isEmpty());
    find<QPlainTextEdit>(fixture.window, "templateText")->setPlainText(QStringLiteral("A = 1\na = 2"));
    press(fixture.window, "templateSave");
    QVERIFY(fixture.records.expected.settings.isEmpty());
    find<QPlainTextEdit>(fixture.window, "templateText")->setPlainText(QStringLiteral("A = 1=2\n\nB ="));
    press(fixture.window, "templateSave");
    QCOMPARE(fixture.records.expected.settings.size(), 2);
    QCOMPARE(fixture.records.expected.settings.first().value, QStringLiteral("1=2"));
}

void TestGuidedCheckPage::signingNeedsAllStepsAndBothNames()
{
    CheckFixture fixture;
    press(*fixture.page, "checkBeginHere");
    fixture.page->showTab(GuidedCheckPage::Tab::HandOver);
    QVERIFY(find<Button>(*fixture.page, "checkSign")->isBlocked());
    fixture.page->showTab(GuidedCheckPage::Tab::Steps);
    fixture.skipTo(CheckStepKind::OfflineSession); // there is none: all are skipped
    QVERIFY(fixture.page->check().record().areStepsDone());
    QCOMPARE(find<TabBar>(*fixture.page, "checkTabs")->currentIndex(), int(GuidedCheckPage::Tab::HandOver));
    press(*fixture.page, "checkSign");
    QVERIFY(!find<TextLabel>(*fixture.page, "checkSignProblem")->isHidden());
    find<QPlainTextEdit>(*fixture.page, "checkOpenPoints")->setPlainText(QStringLiteral("Sign missing\n\n  Lamp  broken "));
    find<QLineEdit>(*fixture.page, "checkTechnician")->setText(QStringLiteral("T"));
    QVERIFY(find<TextLabel>(*fixture.page, "checkSignProblem")->isHidden()); // until it is tried again
    find<QLineEdit>(*fixture.page, "checkOwner")->setText(QStringLiteral("O"));
    press(*fixture.page, "checkSign");
    press(fixture.window, "checkSignAccept");
    fixture.settle();
    const CheckRecord& record = fixture.records.records.at(1);
    QVERIFY(record.isSigned());
    QCOMPARE(record.signOff->openPoints, QStringList({QStringLiteral("Sign missing"), QStringLiteral("Lamp broken")}));
    QCOMPARE(record.signOff->connectionUrl, QStringLiteral("ws://192.168.1.20:8887/ocpp/BAY-4"));
    QVERIFY(find<QLineEdit>(*fixture.page, "checkOwner")->isReadOnly());
    QVERIFY(!find<Button>(*fixture.page, "checkBegin")->isBlocked()); // another one may begin
}

void TestGuidedCheckPage::handOverOfAChargerWithTlsTellsThatAddress()
{
    CheckFixture fixture;
    fixture.station.state.record.securityProfile = 2;
    fixture.publish();
    ChangeBatch batch;
    batch.system = SystemState{};
    batch.system->ocpp = {8887, true, {}};
    batch.system->ocppTls = {8443, true, {}};
    fixture.console.source.publish(batch);
    fixture.settle();
    press(*fixture.page, "checkBeginHere");
    fixture.page->showTab(GuidedCheckPage::Tab::Steps);
    fixture.skipTo(CheckStepKind::OfflineSession);
    find<QLineEdit>(*fixture.page, "checkTechnician")->setText(QStringLiteral("T"));
    find<QLineEdit>(*fixture.page, "checkOwner")->setText(QStringLiteral("O"));
    press(*fixture.page, "checkSign");
    press(fixture.window, "checkSignAccept");
    fixture.settle();
    QVERIFY(fixture.records.records.at(1).isSigned());
    QCOMPARE(fixture.records.records.at(1).signOff->connectionUrl, QStringLiteral("wss://192.168.1.20:8443/ocpp/BAY-4"));
}

void TestGuidedCheckPage::handOverTellsNoAddressThatIsTurnedAway()
{
    CheckFixture fixture;
    fixture.station.state.record.allowPlain = false;
    fixture.publish();
    ChangeBatch batch;
    batch.system = SystemState{};
    batch.system->ocpp = {8887, true, {}};
    batch.system->ocppTls = {8443, false, QStringLiteral("in use")};
    fixture.console.source.publish(batch);
    fixture.settle();
    press(*fixture.page, "checkBeginHere");
    fixture.page->showTab(GuidedCheckPage::Tab::Steps);
    fixture.skipTo(CheckStepKind::OfflineSession);
    find<QLineEdit>(*fixture.page, "checkTechnician")->setText(QStringLiteral("T"));
    find<QLineEdit>(*fixture.page, "checkOwner")->setText(QStringLiteral("O"));
    press(*fixture.page, "checkSign");
    press(fixture.window, "checkSignAccept");
    fixture.settle();
    QVERIFY(fixture.records.records.at(1).isSigned());
    QCOMPARE(fixture.records.records.at(1).signOff->connectionUrl, QString());
}

void TestGuidedCheckPage::templateHasAWayBack()
{
    CheckFixture fixture;
    fixture.records.expected.settings = {{QStringLiteral("HeartbeatInterval"), QStringLiteral("300")}};
    press(*fixture.page, "checkSiteTemplate"); // no check is open: what is stored is shown all the same
    auto* text = find<QPlainTextEdit>(fixture.window, "templateText");
    QVERIFY(text->toPlainText().contains(QStringLiteral("HeartbeatInterval")));
    text->setPlainText(QStringLiteral("HeartbeatInterval = 600"));
    press(fixture.window, "templateSave");
    fixture.settle();
    QCOMPARE(fixture.records.expected.settings.value(0).value, QStringLiteral("600"));
    QVERIFY(fixture.host.undo);
    fixture.host.undo();
    fixture.settle();
    QCOMPARE(fixture.records.expected.settings.value(0).value, QStringLiteral("300"));
    fixture.host.redo();
    fixture.settle();
    QCOMPARE(fixture.records.expected.settings.value(0).value, QStringLiteral("600"));
}

void TestGuidedCheckPage::thrownAwayCheckComesBack()
{
    CheckFixture fixture;
    press(*fixture.page, "checkBeginHere");
    fixture.bringOnline();
    QTRY_COMPARE(fixture.kind(), CheckStepKind::Configuration);
    fixture.skip(QStringLiteral("no template"));
    fixture.settle();
    fixture.page->showTab(GuidedCheckPage::Tab::Checks);
    fixture.settle();
    auto* table = find<RecordTable>(*fixture.page, "checkTable");
    QCOMPARE(table->filter().rowCount(), 1);
    Q_EMIT table->menuWanted(0, QPoint());
    auto* menu = fixture.page->findChild<QMenu*>(QStringLiteral("checkMenu"));
    QVERIFY(menu);
    menu->findChild<QAction*>(QStringLiteral("checkRemove"))->trigger();
    menu->close();
    fixture.settle();
    QVERIFY(fixture.records.records.empty());
    QVERIFY(!fixture.page->check().isActive());
    QVERIFY(fixture.host.undo);
    fixture.host.undo();
    fixture.settle();
    QCOMPARE(fixture.records.records.size(), std::size_t(1));
    QCOMPARE(fixture.records.records.begin()->second.steps[3].note, QStringLiteral("no template"));
    QVERIFY(fixture.page->check().isActive()); // goes on where it was
    fixture.host.redo();
    fixture.settle();
    QVERIFY(fixture.records.records.empty());
}

/// Whoever charged where a check was left open is no test.
void TestGuidedCheckPage::aTestChargeIsToldAndMayCount()
{
    CheckFixture fixture;
    press(*fixture.page, "checkBeginHere");
    fixture.bringOnline();
    fixture.skipTo(CheckStepKind::StartByTag);
    QCOMPARE(fixture.kind(), CheckStepKind::StartByTag);
    const TransactionRecord session =
        aTransaction(7).at(Bay.value()).by(QStringLiteral("04A2"), QStringLiteral("A. Weber")).started(fixture.console.clock.utcNow()).record;
    fixture.console.source.publishTransaction(session);
    fixture.settle();
    QTRY_COMPARE(fixture.console.engine.tests, QList<TransactionKey>{session.key});
    QTRY_VERIFY(fixture.host.undo);
    QVERIFY2(fixture.host.notices.last().contains(session.number) && fixture.host.notices.last().contains(QStringLiteral("A. Weber")),
             qPrintable(fixture.host.notices.last()));
    fixture.host.undo();
    QTRY_COMPARE(fixture.console.engine.amended.size(), 1);
    QCOMPARE(fixture.console.engine.amended.first().first, session.key);
    QCOMPARE(fixture.console.engine.amended.first().second.isTest, std::optional(false));
}

void TestGuidedCheckPage::signedCheckOpensItsDocument()
{
    CheckFixture fixture;
    fixture.records.records[17] = aSignedCheck(1);
    fixture.remake();
    QVERIFY(!fixture.page->check().isActive());
    fixture.page->showTab(GuidedCheckPage::Tab::Checks);
    auto* table = find<RecordTable>(*fixture.page, "checkTable");
    QCOMPARE(table->filter().rowCount(), 1);
    table->selectRow(0);
    QTest::keyClick(table, Qt::Key_Return);
    fixture.settle();
    auto* preview = find<PreviewDialog>(fixture.window, "handoverPreview");
    QVERIFY(preview->pageCount() >= 2);
    QTemporaryDir folder;
    QSignalSpy saved(preview, &PreviewDialog::saved);
    preview->saveTo(folder.filePath(QStringLiteral("a.pdf")));
    QTRY_COMPARE(saved.size(), 1);
    QFile file(folder.filePath(QStringLiteral("a.pdf")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("%PDF-"));
    preview->saveTo(folder.filePath(QStringLiteral("no/such/folder.pdf")));
    QTRY_VERIFY(!find<TextLabel>(fixture.window, "handoverProblem")->text().isEmpty());
    QVERIFY(fixture.records.records.at(17) == aSignedCheck(1)); // unchanged
    delete preview;
    QAction* const print = standInOf(*fixture.page, QStringLiteral("menuPrint"));
    QVERIFY(print && print->isEnabled());
    print->trigger();
    fixture.settle();
    preview = find<PreviewDialog>(fixture.window, "handoverPreview");
    QVERIFY(preview->pageCount() >= 2);
    preview->close();
}

/// A test charge brought the key of the meter: it is offered, pinned, and warned of where another one is pinned.
void TestGuidedCheckPage::keyOfAMeterIsOfferedAndPinned()
{
    CheckFixture fixture;
    press(*fixture.page, "checkBeginHere");
    fixture.bringOnline();
    const auto* offer = fixture.page->findChild<QWidget*>(QStringLiteral("meterKeyOffer"));
    QVERIFY(offer && offer->isHidden());
    QFile pem(QStringLiteral(FORECOURT_SOURCE_DIR "/tests/data/ocmf/secp256r1.pem"));
    QVERIFY(pem.open(QIODevice::ReadOnly));
    const auto key = signedvalues::meterKeyFrom(pem.readAll());
    QVERIFY(key);
    MeterSample sample;
    sample.at = pictureTime();
    sample.signedData = QString::fromUtf8(signedvalues::transparencyFile({QStringLiteral("OCMF|{}|{}")}, *key));
    fixture.console.history.sampleRows.insert(7, {sample});
    for (CheckStep& step : fixture.records.records.begin()->second.steps) {
        if (step.kind != CheckStepKind::StartByTag)
            continue;
        step.state = CheckState::Passed;
        step.session = TransactionKey(7);
    }
    fixture.remake();
    offer = fixture.page->findChild<QWidget*>(QStringLiteral("meterKeyOffer"));
    QTRY_VERIFY(!offer->isHidden());
    press(*fixture.page, "meterKeyPin");
    QTRY_COMPARE(fixture.console.administration.savedStations.size(), 1);
    QCOMPARE(fixture.console.administration.savedStations.first().second.meterKeys.value(1).der, key->der);
    QTRY_VERIFY(offer->isHidden());
    QVERIFY(fixture.host.undo);
    fixture.host.undo(); // takes the pin away
    QTRY_VERIFY(!offer->isHidden());
    fixture.host.redo();
    QTRY_VERIFY(offer->isHidden());
    PinnedMeterKey other;
    other.der = "another";
    fixture.station.state.record.meterKeys.insert(1, other);
    fixture.publish();
    QTRY_VERIFY(!offer->isHidden());
    QVERIFY(!find<Button>(*fixture.page, "meterKeyPin")->isVisible()); // replacing asks, elsewhere
}

void TestGuidedCheckPage::modelsKeepTheirPromises()
{
    CheckFixture fixture;
    commissioning::GuidedCheck check({fixture.console.site, fixture.console.engine, fixture.console.administration,
                                      fixture.console.history, fixture.records, fixture.console.clock, {}});
    CheckStepModel steps(fixture.console.workspace, check);
    QAbstractItemModelTester stepTester(&steps, QAbstractItemModelTester::FailureReportingMode::Fatal);
    check.begin(Bay, {}, true);
    fixture.settle();
    QCOMPARE(steps.rowCount(), 13);
    check.skip(QStringLiteral("x"));
    check.leave();
    QCOMPARE(steps.rowCount(), 0);
    CheckHistoryModel history(fixture.console.workspace);
    QAbstractItemModelTester historyTester(&history, QAbstractItemModelTester::FailureReportingMode::Fatal);
    history.resetRows({aSignedCheck(2)});
    QCOMPARE(history.index(0, int(CheckHistoryModel::Column::Result)).data().toString(), QStringLiteral("18 passed, 1 with a warning, 1 failed, 1 skipped"));
    history.resetRows({});
}

void TestGuidedCheckPage::everyControlHasANameForScreenReaders()
{
    CheckFixture fixture;
    press(*fixture.page, "checkBeginHere");
    for (const QWidget* widget : fixture.page->findChildren<QWidget*>()) {
        const bool isOurs = !widget->objectName().startsWith(QLatin1String("qt_")) && widget->window() == fixture.page->window();
        if (!isOurs || widget->focusPolicy() == Qt::NoFocus || qobject_cast<const QScrollArea*>(widget))
            continue;
        QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
        QVERIFY2(accessible && !accessible->text(QAccessible::Name).isEmpty(),
                 qPrintable(QString::fromLatin1(widget->metaObject()->className()) + QLatin1Char(' ') + widget->objectName()));
    }
}

void TestGuidedCheckPage::everyCodeHasItsWords()
{
    const Formatter format(QLocale(QLocale::English), QTimeZone::utc());
    for (int kind = 0; kind <= int(CheckStepKind::OfflineSession); ++kind) {
        QVERIFY(!checkStepTitle(CheckStepKind(kind)).isEmpty());
        QVERIFY(!checkStepTask(CheckStepKind(kind)).isEmpty());
        QVERIFY(!checkStepHint(CheckStepKind(kind)).isEmpty());
    }
    for (int reason = 1; reason <= int(CheckReason::SkippedByTechnician); ++reason)
        QVERIFY2(!checkReasonSentence(CheckReason(reason)).isEmpty(), qPrintable(QString::number(reason)));
    for (int state = 0; state <= int(CheckState::Skipped); ++state)
        QVERIFY(!checkStateWord(CheckState(state)).isEmpty());
    for (int kind = 0; kind <= int(CheckFactKind::VoltageL3); ++kind) {
        CheckFact fact;
        fact.kind = CheckFactKind(kind);
        fact.text = QStringLiteral("x");
        QVERIFY(!checkFactLine(fact, format).label.isEmpty());
    }
    QCOMPARE(measurementRangeText(MeasurementKind::RcdTripTime, format), QStringLiteral("at most 300 ms"));
    QCOMPARE(measurementRangeText(MeasurementKind::Insulation, format), QStringLiteral("1 MΩ or more"));
    QCOMPARE(measurementRangeText(MeasurementKind::VoltageL2, format), QStringLiteral("207 to 253 V"));
    QCOMPARE(measurementText(MeasurementKind::LoopImpedance, 420, format), QStringLiteral("0.42\u00a0Ω"));
}

void TestGuidedCheckPage::absurdTextsAreSurvived()
{
    CheckFixture fixture;
    const QString absurd = QStringLiteral("<b>\u202eEV\n😀</b>") + QString(10'000, QLatin1Char('W'));
    fixture.station.named(absurd);
    fixture.station.online().booted(absurd, absurd, absurd, absurd);
    fixture.publish();
    press(*fixture.page, "checkBeginHere");
    fixture.settle();
    QVERIFY(fixture.page->minimumSizeHint().width() < 1100);
    QVERIFY(fixture.page->check().isActive());
}

FORECOURT_WINDOW_TEST(TestGuidedCheckPage)

} // namespace forecourt::tests::guidedcheckpage

#include "tst_guidedcheckpage.moc"
