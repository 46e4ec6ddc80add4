// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// One session: its curve and states from the first minute, the stop ladder, and what the operator adds.
#include "tests/gui/pagefixture.h"
#include "tests/support/testprogram.h"
#include "ui/charts/statelane.h"
#include "ui/format/words.h"
#include "ui/pages/sessiondetail.h"
#include "ui/pages/sessionprice.h"
#include "ui/pages/sessionseries.h"
#include "ui/print/viewsheet.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cmath>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace forecourt::tests::sessiondetail {

class TestSessionDetail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutASessionItSaysWhatToDo();
    void aCalmRowAndTheRestInAMenu();
    void itIsPrintedAsItIsShown();
    void buttonsOfThePriceAreNeverCut();
    void averagePowerAndIdleTimeAreFacts();
    void emptyListsSayWhatIsMissing();
    void aStopThatIsNotFollowedOffersTheNextStep();
    void theFirstMinuteShowsWhatIsKnown();
    void valuesEveryQuarterOfAnHourAreNoGaps();
    void theSpanIsTheSessions();
    void statesStandAboveTheCurve();
    void aStateIsNotKnownWithoutALink();
    void unknownTagGetsAPersonAndUndo();
    void aNewNameAddsAPerson();
    void aFailedAssignmentKeepsTheDialog();
    void aNoteIsWrittenShownAndUndone();
    void aTestIsMarkedShownAndUndone();
    void powerComesFromTheRegisterWhereItIsNotMeasured();
    void powerComesFromCurrentsWherePowerIsMissing();
    void offersComeFromCurrentsWhereNoPowerIsOffered_data();
    void offersComeFromCurrentsWhereNoPowerIsOffered();
    void currentsStandByPhase();
    void messagesAreAheadByTheClock();
};

namespace {
MeterSample sample(int second, Measurand measurand, qint64 milli, Phase phase = Phase::Overall)
{
    MeterSample made;
    made.at = pictureTime().addSecs(second);
    made.measurand = measurand;
    made.milli = milli;
    made.phase = phase;
    return made;
}
} // namespace

void TestSessionDetail::aCalmRowAndTheRestInAMenu()
{
    PageFixture fixture;
    SessionDetail detail(fixture.context(), fixture.actions, &fixture.window);
    detail.resize(1200, 500);
    fixture.window.resize(1200, 500);
    fixture.window.show();
    QApplication::setActiveWindow(&fixture.window);
    detail.setSession(aTransaction(7).at(QStringLiteral("BAY"), 1).charged(12'410).record);
    fixture.settle();
    QStringList row;
    const int top = find<Button>(detail, "sessionMore")->mapTo(&detail, QPoint()).y();
    for (const Button* const button : detail.findChildren<Button*>()) {
        if (button->isVisible() && button->mapTo(&detail, QPoint()).y() == top)
            row.append(button->objectName());
    }
    QCOMPARE(row.size(), 3); // what runs is stopped or closed, and the menu
    QVERIFY(row.contains(QStringLiteral("sessionStop")) && row.contains(QStringLiteral("sessionClose")));
    auto* const more = find<Button>(detail, "sessionMore");
    QVERIFY((more->focusPolicy() & Qt::TabFocus) != 0);
    more->setFocus(Qt::TabFocusReason);
    QStringList entries;
    QTimer::singleShot(0, &detail, [&entries] {
        auto* const menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        for (const QAction* const entry : menu ? menu->actions() : QList<QAction*>()) {
            if (entry->isVisible() && !entry->isSeparator())
                entries.append(entry->objectName());
        }
        if (menu)
            menu->close();
    });
    QTest::keyClick(more, Qt::Key_Space);
    QTRY_VERIFY(!entries.isEmpty());
    for (const char* name : {"sessionMoreOpenCharger", "sessionPersonButton", "sessionNoteButton", "sessionTestButton", "sessionPrint"})
        QVERIFY2(entries.contains(QLatin1String(name)), name);
    QVERIFY(!entries.contains(QStringLiteral("sessionEnergyButton"))); // its energy is in no doubt
}

/// In a language of long words they would push the amounts above them out of sight.
void TestSessionDetail::buttonsOfThePriceAreNeverCut()
{
    PageFixture fixture;
    SessionPricePart part(fixture.context());
    part.setSession(aTransaction(7).ended(pictureTime(), StopReason::Local, 100).record);
    fixture.settle();
    const int wide = find<Button>(part, "sessionReprice")->sizeHint().width() + find<Button>(part, "sessionAssignPrice")->sizeHint().width();
    part.resize(wide, 300); // less than both and what is between them
    part.show();
    fixture.settle();
    QVERIFY(part.minimumSizeHint().width() <= wide);
    for (const char* const name : {"sessionReprice", "sessionAssignPrice"}) {
        const auto* const button = find<Button>(part, name);
        QVERIFY2(button->mapTo(&part, QPoint(button->width(), 0)).x() <= part.width(), name);
        QVERIFY2(button->width() >= button->sizeHint().width(), name);
    }
}

void TestSessionDetail::itIsPrintedAsItIsShown()
{
    PageFixture fixture;
    TransactionRecord session = aTransaction(7).at(QStringLiteral("BAY"), 1).ended(pictureTime(), StopReason::Local, 100).record;
    session.note = QStringLiteral("Guest of the house");
    api::SessionPrice price;
    price.cost.total.minor = 938;
    price.isStored = true;
    fixture.console.prices.priced.insert(session.key.value(), price);
    SessionDetail detail(fixture.context(), fixture.actions, &fixture.window);
    detail.setSession(session);
    fixture.settle();
    const ViewSheet sheet = detail.sheet();
    QVERIFY(sheet.title.contains(session.number));
    QVERIFY(sheet.remarks.constLast().contains(session.note));
    const auto isOf = [](const char* name) {
        return [name](const std::pair<QString, QString>& fact) { return fact.first == QLatin1String(name); };
    };
    const auto energy = std::find_if(sheet.facts.cbegin(), sheet.facts.cend(), isOf("Energy"));
    QVERIFY(energy != sheet.facts.cend());
    QCOMPARE(energy->second, fixture.context().format().energy(session.energy()));
    const auto paid = std::find_if(sheet.facts.cbegin(), sheet.facts.cend(), isOf("Price"));
    QVERIFY(paid != sheet.facts.cend());
    QCOMPARE(paid->second, fixture.context().format().money(price.cost.total));
    detail.print();
    fixture.settle();
    auto* const preview = find<PreviewDialog>(fixture.window, "sessionPreview");
    QVERIFY(preview->pageCount() >= 1);
    QTemporaryDir folder;
    QSignalSpy saved(preview, &PreviewDialog::saved);
    preview->saveTo(folder.filePath(QStringLiteral("session.pdf")));
    QTRY_COMPARE(saved.count(), 1);
    QFile file(folder.filePath(QStringLiteral("session.pdf")));
    QVERIFY(file.open(QIODevice::ReadOnly) && file.read(5) == QByteArray("%PDF-"));
}

void TestSessionDetail::withoutASessionItSaysWhatToDo()
{
    PageFixture fixture;
    SessionDetail detail(fixture.context(), fixture.actions, &fixture.window);
    const auto isShown = [&detail](const char* name) { return find<QWidget>(detail, name)->isVisibleTo(&detail); };
    QVERIFY(isShown("sessionDetailEmpty"));
    for (const char* part : {"sessionChart", "sessionFacts", "sessionView", "sessionMore"})
        QVERIFY2(!isShown(part), part);
    detail.setSession(aTransaction(7).at(QStringLiteral("BAY"), 1).charged(12'410).record);
    QVERIFY(!isShown("sessionDetailEmpty"));
    for (const char* part : {"sessionChart", "sessionFacts", "sessionView", "sessionMore"})
        QVERIFY2(isShown(part), part);
    detail.setSession(std::nullopt);
    QVERIFY(isShown("sessionDetailEmpty") && !isShown("sessionChart"));
}

void TestSessionDetail::averagePowerAndIdleTimeAreFacts()
{
    PageFixture fixture;
    SessionDetail detail(fixture.context(), fixture.actions, &fixture.window);
    const auto fact = [&detail](const QString& name) {
        for (const auto* label : find<QWidget>(detail, "sessionFacts")->findChildren<QLabel*>()) {
            if (label->accessibleName().startsWith(name + QStringLiteral(": ")))
                return label->text();
        }
        return QString();
    };
    TransactionRecord session = aTransaction(7).at(QStringLiteral("BAY"), 1).started(pictureTime().addSecs(-7200))
                                    .ended(pictureTime().addSecs(-3600), StopReason::Local, 7'400).record;
    detail.setSession(session);
    QVERIFY2(fact(QStringLiteral("Average power")).contains(QStringLiteral("7,4")), qPrintable(fact(QStringLiteral("Average power"))));
    QCOMPARE(fact(QStringLiteral("Idle")), QString(QChar(0x2013))); // not known is not 0
    session.idleS = 720;
    detail.setSession(session);
    QCOMPARE(fact(QStringLiteral("Idle")), QStringLiteral("0:12"));
    session.idleS.reset(); // as the mirror tells of a change
    session.note = QStringLiteral("guest");
    fixture.console.source.publishTransaction(session);
    fixture.settle();
    QCOMPARE(detail.session()->note, session.note);
    QCOMPARE(fact(QStringLiteral("Idle")), QStringLiteral("0:12"));
    detail.setSession(aTransaction(8).at(QStringLiteral("BAY"), 1).record);
    ChangeBatch batch;
    batch.prices.idle = {{TransactionKey(8), {180, std::nullopt}}};
    fixture.console.source.publish(batch);
    fixture.settle();
    QCOMPARE(fact(QStringLiteral("Idle")), QStringLiteral("0:03"));
}

/// The ladder: ask the charger, then unlock, restart, close in the records; each rung says what it reaches.
void TestSessionDetail::emptyListsSayWhatIsMissing()
{
    PageFixture fixture;
    SessionDetail detail(fixture.context(), fixture.actions, &fixture.window);
    detail.setSession(aTransaction(7).at(QStringLiteral("BAY"), 1).charged(12'410).record);
    fixture.settle();
    const auto told = [&detail](const char* table) { return find<QWidget>(detail, table)->accessibleDescription(); };
    QCOMPARE(told("sessionChangeTable"), QStringLiteral("The charger reported no change of its state in this time"));
    QCOMPARE(told("sessionMessageTable"), QStringLiteral("No message of this time is kept"));
    fixture.console.history.failure = Error{ErrorCode::StorageFailed, QStringLiteral("disk"), {}};
    detail.setSession(aTransaction(8).at(QStringLiteral("BAY"), 1).charged(12'410).record);
    fixture.settle();
    for (const char* table : {"sessionChangeTable", "sessionMessageTable"})
        QCOMPARE(told(table), readErrorSentence(*fixture.console.history.failure));
}

void TestSessionDetail::aStopThatIsNotFollowedOffersTheNextStep()
{
    PageFixture fixture;
    StationBuilder station = aStation(QStringLiteral("BAY")).online();
    ConnectorState& connector = station.connector(1);
    connector.status = ConnectorStatus::Occupied;
    connector.charging = ChargingState::Charging;
    connector.transaction = TransactionKey(7);
    const TransactionRecord session = aTransaction(7).at(QStringLiteral("BAY"), 1).charged(12'410).record;
    ChangeBatch batch;
    batch.stations = {station.pointer()};
    batch.transactions = {std::make_shared<const TransactionRecord>(session)};
    fixture.console.source.publish(batch);
    fixture.settle();
    SessionDetail detail(fixture.context(), fixture.actions, &fixture.window);
    detail.setSession(session);
    auto* next = find<Button>(detail, "sessionNextStep");
    QVERIFY(next->isHidden());
    press(detail, "sessionStop");
    press(detail, "stopAccept");
    QVERIFY(std::holds_alternative<RemoteStop>(fixture.console.engine.submitted.constLast().parameters));
    QVERIFY(!find<QLabel>(detail, "sessionProgress")->text().isEmpty());
    QVERIFY(next->isHidden()); // the charger still has time
    fixture.console.clock.advance(std::chrono::seconds(31));
    detail.setSession(session);
    QVERIFY(!next->isHidden());
    press(detail, "sessionNextStep");
    QVERIFY(find<Button>(detail, "stepUnlock") && find<Button>(detail, "stepRestart"));
    press(detail, "stepClose");
    find<QLineEdit>(detail, "textField")->setText(QStringLiteral("driver left"));
    press(detail, "textAccept");
    QCOMPARE(fixture.console.engine.closed.value(0).first, TransactionKey(7));
}

void TestSessionDetail::theFirstMinuteShowsWhatIsKnown()
{
    const TransactionRecord session = aTransaction(1).started(pictureTime()).record;
    const SessionSeries none = sessionSeries({}, 230, {&session, nullptr});
    QVERIFY(none.power.isEmpty()); // no 0 where nothing was said
    LiveValues live;
    live.at = pictureTime().addSecs(5);
    QVERIFY(sessionSeries({}, 230, {&session, &live}).power.isEmpty());
    live.powerW = 7400;
    live.socPercent = 31;
    const SessionSeries first = sessionSeries({}, 230, {&session, &live});
    QCOMPARE(first.power, QList<ChartPoint>({{pictureTime().addSecs(5), 7.4}}));
    QCOMPARE(first.battery.value(0).value, std::optional(31.0));
    live.at = pictureTime().addSecs(-5); // of whoever charged before
    QVERIFY(sessionSeries({}, 230, {&session, &live}).power.isEmpty());
    // a register alone: the meter at the start is the first reading
    MeterSample reading = sample(60, Measurand::EnergyActiveImportRegister, session.meterStart.milliWh + 100'000);
    const SessionSeries mean = sessionSeries({reading}, 230, {&session, nullptr});
    QCOMPARE(mean.power.size(), 2);
    QCOMPARE(mean.power.first().at, pictureTime());
    QVERIFY(std::abs(*mean.power.first().value - 6.0) < 1e-9); // 100 Wh in a minute
}

void TestSessionDetail::valuesEveryQuarterOfAnHourAreNoGaps()
{
    QList<MeterSample> samples;
    for (int i = 0; i < 6; ++i)
        samples.append(sample(i * 900, Measurand::PowerActiveImport, 11'000'000));
    const SessionSeries slow = sessionSeries(samples, 230);
    QVERIFY(slow.longestPause > std::chrono::minutes(15));
    QCOMPARE(chartRuns(slow.power, slow.longestPause).size(), 1);
    samples.append(sample(5 * 900 + 3600, Measurand::PowerActiveImport, 11'000'000));
    const SessionSeries broken = sessionSeries(samples, 230);
    QCOMPARE(chartRuns(broken.power, broken.longestPause).size(), 2);
    QCOMPARE(sessionSeries({}, 230).longestPause, std::chrono::milliseconds(300'000));
}

void TestSessionDetail::theSpanIsTheSessions()
{
    TransactionRecord session = aTransaction(1).started(pictureTime()).record;
    const auto span = [&](int nowS) { return sessionSpan(session, {}, pictureTime().addSecs(nowS)); };
    QCOMPARE(span(10).to, pictureTime().addSecs(60)); // at least a minute
    QCOMPARE(span(600).to, pictureTime().addSecs(600));
    session.startReceivedAt = pictureTime().addSecs(120); // the charger's clock is two minutes behind
    QCOMPARE(span(600).to, pictureTime().addSecs(480));
    session = aTransaction(1).started(pictureTime()).ended(pictureTime().addSecs(3600), StopReason::Local, 100).record;
    QCOMPARE(span(9000).to, pictureTime().addSecs(3600));
    SessionSeries late;
    late.power = {{pictureTime().addSecs(3700), 1.0}};
    QCOMPARE(sessionSpan(session, late, pictureTime()).to, pictureTime().addSecs(3700));
}

void TestSessionDetail::statesStandAboveTheCurve()
{
    PageFixture fixture;
    const TransactionRecord session = aTransaction(1).at(QStringLiteral("A")).ended(pictureTime(), StopReason::Local, 100).record;
    for (const auto& [second, status] : {std::pair(900, "SuspendedEV"), std::pair(30, "Charging")}) { // newest first
        EventRecord change;
        change.id = RecordId(second);
        change.at = session.startedAt.addSecs(second);
        change.station = session.station;
        change.evse = session.evse;
        change.code = QString::fromLatin1(status);
        fixture.console.history.eventRows.append(change);
    }
    SessionDetail detail(fixture.context(), fixture.actions, &fixture.window);
    auto* lane = find<StateLane>(detail, "sessionStates");
    QVERIFY(lane->isHidden());
    detail.setSession(session);
    fixture.settle();
    QVERIFY(!lane->isHidden());
    QCOMPARE(lane->states().size(), 2);
    QCOMPARE(lane->states().first().status, DisplayStatus::Charging);
    QCOMPARE(lane->states().last().to, pictureTime()); // to the end of the session
    detail.setSession(aTransaction(2).at(QStringLiteral("B")).ended(pictureTime(), StopReason::Local, 100).record);
    QVERIFY(lane->isHidden()); // not those of another charger
}

void TestSessionDetail::aStateIsNotKnownWithoutALink()
{
    PageFixture fixture;
    const QDateTime begin = pictureTime().addSecs(-3600);
    StationBuilder station = aStation(QStringLiteral("A")).withConnectors(1).online();
    const auto publish = [&] {
        ChangeBatch batch;
        batch.stations = {station.pointer()};
        fixture.console.source.publish(batch);
        fixture.settle();
    };
    publish();
    const TransactionRecord session = aTransaction(1).at(QStringLiteral("A")).started(begin).record;
    const auto happened = [&](int id, int second, EventKind kind, const char* code) {
        EventRecord event;
        event.id = RecordId(id);
        event.at = begin.addSecs(second);
        event.station = session.station;
        event.evse = kind == EventKind::StatusChanged ? std::optional(session.evse) : std::nullopt;
        event.kind = kind;
        event.code = QString::fromLatin1(code);
        fixture.console.history.eventRows.prepend(event); // newest first
    };
    happened(1, 10, EventKind::StatusChanged, "Charging");
    happened(2, 600, EventKind::Disconnected, "Disconnected");
    happened(3, 900, EventKind::Connected, "ocpp1.6");
    SessionDetail detail(fixture.context(), fixture.actions, &fixture.window);
    detail.setSession(session);
    auto* lane = find<StateLane>(detail, "sessionStates");
    using enum DisplayStatus;
    const auto statuses = [lane] {
        QList<DisplayStatus> list;
        for (const StateSpan& span : lane->states())
            list.append(span.status);
        return list;
    };
    QTRY_COMPARE(statuses(), (QList<DisplayStatus>{Charging, Offline, Charging}));
    QCOMPARE(lane->states().at(1), (StateSpan{Offline, begin.addSecs(600), begin.addSecs(900)}));
    station.offlineSince(begin.addSecs(1800)); // and that is not written down yet
    publish();
    QTRY_COMPARE(statuses(), (QList<DisplayStatus>{Charging, Offline, Charging, Offline}));
    QCOMPARE(lane->states().constLast().from, begin.addSecs(1800));
}

void TestSessionDetail::unknownTagGetsAPersonAndUndo()
{
    PageFixture fixture;
    ChangeBatch batch;
    batch.persons = {aPerson(4, QStringLiteral("A. Weber"))};
    fixture.console.source.publish(batch);
    fixture.settle();
    SessionDetail detail(fixture.context(), fixture.actions, &fixture.window);
    detail.setSession(aTransaction(3).by(QStringLiteral("04A2")).ended(pictureTime(), StopReason::Local, 100).flagged(TransactionFlag::UnknownToken).record);
    press(detail, "sessionPersonButton");
    QVERIFY(!find<QCheckBox>(detail, "sessionTakesTag")->isEnabled()); // whose?
    find<QComboBox>(detail, "sessionPersonField")->setEditText(QStringLiteral("a. weber"));
    find<QCheckBox>(detail, "sessionTakesTag")->setChecked(true);
    press(detail, "sessionPersonAccept");
    const auto& amended = fixture.console.engine.amended;
    QCOMPARE(amended.size(), 1);
    QCOMPARE(amended.at(0).first, TransactionKey(3));
    QCOMPARE(amended.at(0).second.person, std::optional(PersonId(4)));
    QVERIFY(!amended.at(0).second.note);
    QCOMPARE(amended.at(0).second.user, QStringLiteral("Eva"));
    QCOMPARE(fixture.console.site.token(QStringLiteral("04A2"))->person, std::optional(PersonId(4)));
    QVERIFY(fixture.host.undo);
    fixture.host.undo();
    fixture.settle();
    QCOMPARE(amended.size(), 2);
    QCOMPARE(amended.at(1).second.person, std::optional(PersonId(0)));
    QVERIFY(!fixture.console.site.token(QStringLiteral("04A2")));
    QVERIFY(fixture.console.administration.removedPersons.isEmpty()); // was there before
}

void TestSessionDetail::aNewNameAddsAPerson()
{
    PageFixture fixture;
    SessionDetail detail(fixture.context(), fixture.actions, &fixture.window);
    detail.setSession(aTransaction(3).ended(pictureTime(), StopReason::Remote, 100).record); // started from here, no tag
    press(detail, "sessionPersonButton");
    QVERIFY(find<QCheckBox>(detail, "sessionTakesTag")->isHidden());
    find<QComboBox>(detail, "sessionPersonField")->setEditText(QStringLiteral("New Guest"));
    press(detail, "sessionPersonAccept");
    const PersonId made = fixture.console.administration.savedPersons.value(0).id;
    QCOMPARE(fixture.console.administration.savedPersons.value(0).name, QStringLiteral("New Guest"));
    QCOMPARE(fixture.console.engine.amended.value(0).second.person, std::optional(made));
    fixture.host.undo();
    fixture.settle();
    QCOMPARE(fixture.console.administration.removedPersons, QList<PersonId>{made});
}

void TestSessionDetail::aFailedAssignmentKeepsTheDialog()
{
    PageFixture fixture;
    fixture.console.engine.failure = Error{ErrorCode::StorageFull, {}, {}};
    SessionDetail detail(fixture.context(), fixture.actions, &fixture.window);
    detail.setSession(aTransaction(3).ended(pictureTime(), StopReason::Local, 100).record);
    press(detail, "sessionNoteButton");
    auto* field = find<QPlainTextEdit>(detail, "noteField");
    field->setPlainText(QString(5000, QLatin1Char('x')));
    press(detail, "noteAccept");
    QVERIFY(fixture.console.engine.amended.isEmpty()); // too long
    field->setPlainText(QStringLiteral("guest"));
    press(detail, "noteAccept");
    QVERIFY(!fixture.host.undo);
    QVERIFY(!find<QDialog>(detail, "noteDialog")->isHidden());
    QCOMPARE(field->toPlainText(), QStringLiteral("guest"));
    QVERIFY(!find<Button>(detail, "noteAccept")->isBlocked());
}

void TestSessionDetail::aNoteIsWrittenShownAndUndone()
{
    PageFixture fixture;
    SessionDetail detail(fixture.context(), fixture.actions, &fixture.window);
    TransactionRecord session = aTransaction(3).ended(pictureTime(), StopReason::Local, 100).record;
    session.note = QStringLiteral("before");
    detail.setSession(session);
    QCOMPARE(find<QLabel>(detail, "sessionNote")->text(), QStringLiteral("before"));
    press(detail, "sessionNoteButton");
    find<QPlainTextEdit>(detail, "noteField")->setPlainText(QStringLiteral("<b>guest</b>\nroom 7"));
    press(detail, "noteAccept");
    QCOMPARE(fixture.console.engine.amended.value(0).second.note, std::optional(QStringLiteral("<b>guest</b>\nroom 7")));
    session.note = QStringLiteral("<b>guest</b>\nroom 7");
    fixture.console.source.publishTransaction(session);
    fixture.settle();
    QCOMPARE(find<QLabel>(detail, "sessionNote")->textFormat(), Qt::PlainText);
    QCOMPARE(find<QLabel>(detail, "sessionNote")->text(), session.note);
    fixture.host.undo();
    fixture.settle();
    QCOMPARE(fixture.console.engine.amended.value(1).second.note, std::optional(QStringLiteral("before")));
    fixture.host.redo();
    fixture.settle();
    QCOMPARE(fixture.console.engine.amended.value(2).second.note, std::optional(session.note));
}

void TestSessionDetail::aTestIsMarkedShownAndUndone()
{
    PageFixture fixture;
    SessionDetail detail(fixture.context(), fixture.actions, &fixture.window);
    TransactionRecord session = aTransaction(3).ended(pictureTime(), StopReason::Local, 100).record;
    detail.setSession(session);
    auto* badge = find<QWidget>(detail, "sessionTestBadge");
    const auto* const entry = detail.findChild<QAction*>(QStringLiteral("sessionTestButton"));
    QVERIFY(entry);
    QVERIFY(!badge->isVisibleTo(&detail));
    QCOMPARE(entry->text(), QStringLiteral("Mark as a test"));
    press(detail, "sessionTestButton");
    const auto& amended = fixture.console.engine.amended;
    QCOMPARE(amended.value(0).first, session.key);
    QCOMPARE(amended.value(0).second.isTest, std::optional(true));
    QCOMPARE(amended.value(0).second.user, QStringLiteral("Eva"));
    QVERIFY(!amended.value(0).second.note && !amended.value(0).second.person);
    session.flags |= TransactionFlag::Test;
    fixture.console.source.publishTransaction(session);
    fixture.settle();
    QVERIFY(badge->isVisibleTo(&detail));
    QVERIFY(badge->accessibleName().contains(QStringLiteral("Test charge")));
    QCOMPARE(entry->text(), QStringLiteral("Not a test"));
    fixture.host.undo();
    fixture.settle();
    QCOMPARE(amended.value(1).second.isTest, std::optional(false));
    fixture.host.redo();
    fixture.settle();
    QCOMPARE(amended.value(2).second.isTest, std::optional(true));
    fixture.console.engine.failure = Error{ErrorCode::StorageFailed, {}, {}};
    const qsizetype told = fixture.host.notices.size();
    press(detail, "sessionTestButton");
    QCOMPARE(fixture.host.notices.size(), told + 1);
    QCOMPARE(fixture.host.notices.constLast(), errorSentence(*fixture.console.engine.failure)); // and no Undo of what was not done
}

void TestSessionDetail::powerComesFromTheRegisterWhereItIsNotMeasured()
{
    const SessionSeries series = sessionSeries({sample(0, Measurand::EnergyActiveImportRegister, 1'000'000), sample(360, Measurand::EnergyActiveImportRegister, 2'100'000)}, 230);
    QCOMPARE(series.power.size(), 1);
    QCOMPARE(*series.power.first().value, 11.0); // 1.1 kWh in 6 minutes
}

void TestSessionDetail::powerComesFromCurrentsWherePowerIsMissing()
{
    const SessionSeries series = sessionSeries({sample(0, Measurand::CurrentImport, 16'000, Phase::L1), sample(0, Measurand::CurrentImport, 16'000, Phase::L2)}, 230);
    QCOMPARE(*series.power.value(0).value, 7.36);
}

void TestSessionDetail::offersComeFromCurrentsWhereNoPowerIsOffered_data()
{
    QTest::addColumn<QList<MeterSample>>("samples");
    QTest::addColumn<double>("kilowatts");
    QTest::addColumn<int>("phases");
    const MeterSample offered = sample(0, Measurand::CurrentOffered, 16'000);
    QTest::newRow("nothing flowed yet: the site's phases") << QList<MeterSample>{offered} << 11.04 << 3;
    QTest::newRow("the car takes one phase")
        << QList<MeterSample>{offered, sample(0, Measurand::CurrentImport, 15'000, Phase::L1), sample(0, Measurand::CurrentImport, 20, Phase::L2)} << 3.68 << 1;
    QTest::newRow("measured voltage")
        << QList<MeterSample>{offered, sample(0, Measurand::Voltage, 240'000, Phase::L1N), sample(0, Measurand::Voltage, 220'000, Phase::L2N)} << 11.04 << 3;
    QTest::newRow("direct current") << QList<MeterSample>{sample(0, Measurand::CurrentOffered, 100'000), sample(0, Measurand::Voltage, 400'000)} << 40.0 << 1;
    QTest::newRow("an offered power counts first") << QList<MeterSample>{offered, sample(0, Measurand::PowerOffered, 7'000'000)} << 7.0 << 0;
}

void TestSessionDetail::offersComeFromCurrentsWhereNoPowerIsOffered()
{
    QFETCH(QList<MeterSample>, samples);
    QFETCH(double, kilowatts);
    QFETCH(int, phases);
    const SessionSeries series = sessionSeries(samples, 230, {nullptr, nullptr, 3});
    QCOMPARE(series.offered.size(), 1);
    QVERIFY2(std::abs(*series.offered.first().value - kilowatts) < 1e-6, qPrintable(QString::number(*series.offered.first().value)));
    QCOMPARE(series.offerOrigins.value(0).phases, phases); // how it was found; nothing where it was said
}

void TestSessionDetail::currentsStandByPhase()
{
    const TransactionRecord session = aTransaction(1).started(pictureTime()).record;
    LiveValues live;
    live.at = pictureTime().addSecs(90);
    live.phases[1].milliAmpere = 9'000;
    live.currentOfferedMilliA = 10'000;
    const SessionSeries series = sessionSeries({sample(0, Measurand::CurrentImport, 16'000, Phase::L1), sample(60, Measurand::CurrentImport, 8'500, Phase::L2)}, 230, {&session, &live});
    QCOMPARE(series.currents[0], QList<ChartPoint>({{pictureTime(), 16.0}}));
    QCOMPARE(series.currents[1], QList<ChartPoint>({{pictureTime().addSecs(60), 8.5}, {pictureTime().addSecs(90), 9.0}}));
    QVERIFY(series.currents[2].isEmpty());
    QCOMPARE(series.offered.size(), 1);
    QVERIFY(std::abs(*series.offered.first().value - 4.6) < 1e-6); // two phases in use
}

void TestSessionDetail::messagesAreAheadByTheClock()
{
    TransactionRecord session = aTransaction(1).started(pictureTime()).record;
    session.startReceivedAt = pictureTime().addMSecs(2'500);
    QCOMPARE(clockOffset(session), std::chrono::milliseconds(2'500));
    session.flags |= TransactionFlag::LateDelivery;
    QCOMPARE(clockOffset(session), std::chrono::milliseconds(0));
}

FORECOURT_WINDOW_TEST(TestSessionDetail)

} // namespace forecourt::tests::sessiondetail

#include "tst_sessiondetail.moc"
