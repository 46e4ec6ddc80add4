// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The table models over the mirror: right rows, right signals, right order.
#include "tests/gui/fakeconsole.h"
#include "tests/support/testprogram.h"
#include "ui/models/attemptmodel.h"
#include "ui/models/candidatemodel.h"
#include "ui/models/connectormodel.h"
#include "ui/models/messagelistmodel.h"
#include "ui/models/modelroles.h"
#include "ui/models/personmodel.h"
#include "ui/models/rowfilter.h"
#include "ui/models/stationmodel.h"
#include "ui/models/tokenmodel.h"
#include "ui/models/transactionmodel.h"
#include "ui/models/unknowntokenmodel.h"
#include "ui/models/variablemodel.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

class TestModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stationsComeChangeAndGoWithoutMovingOthers();
    void stationShowsItsWorstConnector();
    void batchesOfOneTurnBecomeOneRefresh();
    void lastHeardMovesWithTheClock();
    void liveSessionsEndAndLeave();
    void durationIsMissingWhereTheEndIsUnknown();
    void tokensFollowTheirPersons();
    void expiredTokenSaysSo();
    void personsCollectTheirTags();
    void unknownTokensCountTheirTaps();
    void manyTagsAtOnceAreOneReset();
    void aLongListOfTagsIsReadInSlices();
    void aLongListOfTagsFollowsChanges();
    void personsOfManyTagsAreGatheredInSlices();
    void archivedStationsHaveTheirOwnModel();
    void connectorsStandByAreaAndName();
    void reservedConnectorSaysForWhom();
    void messagesKeepTheirPlaceWhenNewOnesCome();
    void messagesStayBoundedHoweverManyCome();
    void variablesFollowTheirStation();
    void attemptsComeNewestFirst();
    void candidatesLeaveWhenAccepted();
    void filterMatchesEveryWordInAnyCase();
    void missingValuesSortFirst();
};

void TestModels::stationsComeChangeAndGoWithoutMovingOthers()
{
    FakeConsole console;
    StationModel model(console.workspace);
    QAbstractItemModelTester tester(&model);
    console.source.publishStation(aStation(QStringLiteral("b")).named(QStringLiteral("Bay B")).online().withConnectors(1).state);
    QTRY_COMPARE(model.rowCount(), 1);
    console.source.publishStation(aStation(QStringLiteral("a")).online().withConnectors(2).state);
    QTRY_COMPARE(model.rowCount(), 2);
    QCOMPARE(model.rowOf(StationId(QStringLiteral("b"))), 0); // a new row does not move the first

    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    console.source.publishStation(aStation(QStringLiteral("b")).named(QStringLiteral("Renamed")).online().withConnectors(1).state);
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(changed.first().first().toModelIndex().row(), 0);
    QCOMPARE(model.index(0, int(StationModel::Column::Name)).data().toString(), QStringLiteral("Renamed"));

    ChangeBatch gone;
    gone.removedStations.append(StationId(QStringLiteral("b")));
    console.source.publish(gone);
    QTRY_COMPARE(model.rowCount(), 1);
    QCOMPARE(model.rowOf(StationId(QStringLiteral("a"))), 0);
}

void TestModels::stationShowsItsWorstConnector()
{
    StationBuilder station = aStation(QStringLiteral("x")).online();
    station.connector(1).status = ConnectorStatus::Occupied;
    station.connector(1).charging = ChargingState::Charging;
    station.connector(2).status = ConnectorStatus::Faulted;
    QCOMPARE(StationModel::worstStatus(station.state), DisplayStatus::Faulted);
    station.connector(2).status = ConnectorStatus::Available;
    QCOMPARE(StationModel::worstStatus(station.state), DisplayStatus::Charging);
    station.state.link.isOnline = false;
    QCOMPARE(StationModel::worstStatus(station.state), DisplayStatus::Offline);
}

void TestModels::batchesOfOneTurnBecomeOneRefresh()
{
    FakeConsole console;
    StationModel model(console.workspace);
    console.source.publishStation(aStation(QStringLiteral("a")).online().withConnectors(1).state);
    QTRY_COMPARE(model.rowCount(), 1);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    for (int i = 0; i < 50; ++i)
        console.source.publishStation(aStation(QStringLiteral("a")).named(QString::number(i)).online().withConnectors(1).state);
    QTRY_COMPARE(model.index(0, int(StationModel::Column::Name)).data().toString(), QStringLiteral("49"));
    QCOMPARE(changed.count(), 1);
}

void TestModels::lastHeardMovesWithTheClock()
{
    FakeConsole console;
    console.source.publishStation(aStation(QStringLiteral("a")).online().withConnectors(1).state);
    FakeConsole::settle();
    StationModel model(console.workspace);
    const QModelIndex cell = model.index(0, int(StationModel::Column::LastSeen));
    const QString before = cell.data().toString();
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    console.clock.advance(std::chrono::seconds(5));
    QVERIFY(changed.count() >= 1);
    QVERIFY(cell.data().toString() != before);
    QVERIFY(cell.data().toString().contains(QLatin1Char('8')));
}

void TestModels::liveSessionsEndAndLeave()
{
    FakeConsole console;
    LiveTransactionModel model(console.workspace);
    QAbstractItemModelTester tester(&model);
    console.source.publishTransaction(aTransaction(1).at(QStringLiteral("a")).by(QStringLiteral("04A2"), QStringLiteral("A. Weber")).charged(12410).record);
    console.source.publishTransaction(aTransaction(2).at(QStringLiteral("b")).charged(100).record);
    QTRY_COMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, int(TransactionModel::Column::Energy)).data().toString(), QStringLiteral("12,41"));
    QCOMPARE(model.index(0, int(TransactionModel::Column::Duration)).data().toString(), QStringLiteral("1:10"));
    QCOMPARE(model.index(0, int(TransactionModel::Column::Person)).data().toString(), QStringLiteral("A. Weber"));
    console.source.publishTransaction(aTransaction(1).at(QStringLiteral("a")).ended(pictureTime(), StopReason::Local, 12500).record);
    QTRY_COMPARE(model.rowCount(), 1);
    QCOMPARE(model.row(0).key, TransactionKey(2));
}

void TestModels::durationIsMissingWhereTheEndIsUnknown()
{
    TransactionBuilder session = aTransaction(1);
    session.record.state = TransactionState::EndUnknown;
    QVERIFY(!TransactionModel::durationOf(session.record, pictureTime()));
    session.record.stoppedAt = session.record.startedAt.addSecs(-60);
    QVERIFY(!TransactionModel::durationOf(session.record, pictureTime()));
    session.record.stoppedAt = session.record.startedAt.addSecs(90);
    QCOMPARE(TransactionModel::durationOf(session.record, pictureTime())->count(), 90);
}

void TestModels::tokensFollowTheirPersons()
{
    FakeConsole console;
    TokenModel model(console.workspace);
    QAbstractItemModelTester tester(&model);
    ChangeBatch batch;
    batch.persons = {aPerson(1, QStringLiteral("A. Weber"), QStringLiteral("Kitchen"))};
    batch.tokens = {aToken(QStringLiteral("04A2"), 1), aToken(QStringLiteral("FFFF"))};
    console.source.publish(batch);
    QTRY_COMPARE(model.rowCount(), 2);
    const int row = model.rowOf(QStringLiteral("04a2"));
    QCOMPARE(model.index(row, int(TokenModel::Column::Person)).data().toString(), QStringLiteral("A. Weber"));
    QVERIFY(!model.isBlocked(model.row(row)));

    ChangeBatch blocked;
    PersonRecord person = aPerson(1, QStringLiteral("A. Weber"));
    person.isBlocked = true;
    blocked.persons = {person};
    console.source.publish(blocked);
    FakeConsole::settle();
    QVERIFY(model.isBlocked(model.row(row)));
    QCOMPARE(model.statusText(model.row(row)), QStringLiteral("Person blocked"));
}

void TestModels::expiredTokenSaysSo()
{
    FakeConsole console;
    TokenModel model(console.workspace);
    TokenRecord token = aToken(QStringLiteral("04A2"));
    token.expiresAt = pictureTime().addSecs(1);
    QCOMPARE(model.statusText(token), QStringLiteral("Valid"));
    console.clock.advance(std::chrono::seconds(1));
    QCOMPARE(model.statusText(token), QStringLiteral("Expired"));
}

void TestModels::personsCollectTheirTags()
{
    FakeConsole console;
    PersonModel model(console.workspace);
    QAbstractItemModelTester tester(&model);
    ChangeBatch batch;
    batch.persons = {aPerson(1, QStringLiteral("A. Weber")), aPerson(2, QStringLiteral("S. Brandt"))};
    TokenRecord used = aToken(QStringLiteral("B2"), 1);
    used.lastUsedAt = pictureTime();
    batch.tokens = {aToken(QStringLiteral("A1"), 1), used};
    console.source.publish(batch);
    QTRY_COMPARE(model.rowCount(), 2);
    QCOMPARE(model.row(0).tags.size(), 2);
    QCOMPARE(model.row(0).lastUsedAt, std::optional(pictureTime()));
    QCOMPARE(model.index(1, int(PersonModel::Column::Tags)).data().toString(), Formatter::missing());
}

void TestModels::unknownTokensCountTheirTaps()
{
    FakeConsole console;
    UnknownTokenModel model(console.workspace);
    QAbstractItemModelTester tester(&model);
    ChangeBatch batch;
    batch.unknownTokens = QList<UnknownToken>{{QStringLiteral("04A2"), StationId(QStringLiteral("a")), pictureTime(), 1}};
    console.source.publish(batch);
    QTRY_COMPARE(model.rowCount(), 1);
    batch.unknownTokens->first().timesSeen = 2;
    console.source.publish(batch);
    QTRY_COMPARE(model.index(0, int(UnknownTokenModel::Column::Times)).data().toString(), QStringLiteral("2"));
}

void TestModels::manyTagsAtOnceAreOneReset()
{
    FakeConsole console;
    TokenModel model(console.workspace);
    QAbstractItemModelTester tester(&model);
    ChangeBatch first;
    first.tokens = {aToken(QStringLiteral("kept"))};
    console.source.publish(first);
    QTRY_COMPARE(model.rowCount(), 1);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy inserts(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removals(&model, &QAbstractItemModel::rowsRemoved);
    ChangeBatch many;
    ChangeBatch gone;
    for (int i = 0; i < 2000; ++i) {
        many.tokens.append(aToken(QStringLiteral("T%1").arg(i)));
        gone.removedTokens.append(QStringLiteral("t%1").arg(i));
    }
    console.source.publish(many);
    QTRY_COMPARE(model.rowCount(), 2001);
    QCOMPARE(model.rowOf(QStringLiteral("kept")), 0); // kept rows stay where they are
    console.source.publish(gone);
    QTRY_COMPARE(model.rowCount(), 1);
    QCOMPARE(resets.size(), 2);
    QVERIFY(inserts.isEmpty() && removals.isEmpty());
}

namespace {

constexpr qsizetype LongList = 3 * TokenModel::EagerTags;

QString longTag(qsizetype i)
{
    return QStringLiteral("TAG%1").arg(i, 7, 10, QLatin1Char('0'));
}

/// Tags of person 1, as a large import leaves them.
void fillLongList(FakeConsole& console)
{
    console.source.state.persons = {aPerson(1, QStringLiteral("Fleet"))};
    console.source.state.tokens.clear();
    for (qsizetype i = 0; i < LongList; ++i)
        console.source.state.tokens.append(aToken(longTag(i), 1));
    console.source.requestSnapshot();
    FakeConsole::settle();
    QCOMPARE(console.site.tokenCount(), LongList);
}

} // namespace

/// How much is done in one turn is counted, not timed.
void TestModels::aLongListOfTagsIsReadInSlices()
{
    FakeConsole console;
    fillLongList(console);
    TokenModel model(console.workspace);
    QVERIFY(model.isLong());
    QCOMPARE(model.total(), LongList);
    QCOMPARE(model.rowCount(), int(TokenModel::TagsPerSlice)); // and not all of them
    QVERIFY(!model.isReading() && model.canFetchMore({}));
    model.fetchMore({});
    QTRY_VERIFY(!model.isReading());
    QCOMPARE(model.rowCount(), int(2 * TokenModel::TagsPerSlice));
    QCOMPARE(model.row(0).value, longTag(0));
    QCOMPARE(model.row(model.rowCount() - 1).value, longTag(2 * TokenModel::TagsPerSlice - 1));

    QAbstractItemModelTester tester(&model);
    tester.setUseFetchMore(false); // we count
    QSignalSpy slices(&model, &TokenModel::sliceRead);
    int otherTurns = 0; // what else the window does meanwhile
    QTimer other;
    connect(&other, &QTimer::timeout, &model, [&otherTurns] { ++otherTurns; });
    other.start(0);
    model.setSieve([](const TokenRecord& token) { return token.value == longTag(LongList - 7); });
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(model.isReading() && !model.canFetchMore({}));
    QTRY_VERIFY(!model.isReading());
    QCOMPARE(model.rowCount(), 1);
    QVERIFY(!model.canFetchMore({}));
    qsizetype looked = 0;
    for (const QList<QVariant>& slice : std::as_const(slices)) {
        QVERIFY(slice.value(0).toLongLong() <= TokenModel::TagsPerSlice);
        looked += slice.value(0).toLongLong();
    }
    QCOMPARE(looked, LongList);
    QVERIFY2(otherTurns >= slices.size() / 2, qPrintable(QString::number(otherTurns)));
}

void TestModels::aLongListOfTagsFollowsChanges()
{
    FakeConsole console;
    fillLongList(console);
    TokenModel model(console.workspace);
    QAbstractItemModelTester tester(&model);
    tester.setUseFetchMore(false);
    QSignalSpy slices(&model, &TokenModel::sliceRead);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    TokenRecord used = aToken(longTag(3), 1);
    used.lastUsedAt = pictureTime();
    ChangeBatch charge;
    charge.tokens = {used};
    console.source.publish(charge);
    QTRY_COMPARE(model.row(3).lastUsedAt, std::optional(pictureTime()));
    QCOMPARE(slices.size(), 0); // a charge reads nothing anew
    QCOMPARE(resets.size(), 0);

    ChangeBatch added;
    added.tokens = {aToken(QStringLiteral("AAA"), 1)};
    console.source.publish(added);
    QTRY_COMPARE(model.row(0).value, QStringLiteral("AAA"));

    console.source.state.tokens.resize(5);
    console.source.requestSnapshot();
    QTRY_VERIFY(!model.isLong());
    QTRY_COMPARE(model.rowCount(), int(console.site.tokenCount()));
    QVERIFY(!model.canFetchMore({}));
}

void TestModels::personsOfManyTagsAreGatheredInSlices()
{
    FakeConsole console;
    fillLongList(console);
    PersonModel model(console.workspace);
    QAbstractItemModelTester tester(&model);
    QCOMPARE(model.rowCount(), 0); // not in one go
    QTRY_COMPARE(model.rowCount(), 1);
    QCOMPARE(model.row(0).tags.size(), LongList);
    QVERIFY(model.index(0, int(PersonModel::Column::Tags)).data().toString().size() < 1000);
}

void TestModels::archivedStationsHaveTheirOwnModel()
{
    FakeConsole console;
    StationModel active(console.workspace);
    StationModel archived(console.workspace, StationModel::Source::Archived);
    QAbstractItemModelTester tester(&archived);
    console.source.publishStation(aStation(QStringLiteral("a")).state);
    QTRY_COMPARE(active.rowCount(), 1);
    console.administration.replaceStation(StationId(QStringLiteral("a")), StationId(QStringLiteral("b")));
    QTRY_COMPARE(archived.rowCount(), 1);
    QCOMPARE(active.rowOf(StationId(QStringLiteral("b"))), 0);
    QCOMPARE(archived.index(0, int(StationModel::Column::ReplacedBy)).data().toString(), QStringLiteral("a"));
    console.administration.restoreStation(StationId(QStringLiteral("a")));
    QTRY_COMPARE(archived.rowCount(), 0);
}

void TestModels::connectorsStandByAreaAndName()
{
    FakeConsole console;
    ConnectorModel model(console.workspace);
    QAbstractItemModelTester tester(&model);
    const auto publish = [&console](const char* id, const char* area, std::optional<qint64> powerW = {}) {
        StationBuilder station = aStation(QLatin1String(id)).online().withConnectors(1);
        station.state.record.area = QLatin1String(area);
        if (powerW) {
            station.connector(1).transaction = TransactionKey(1);
            station.connector(1).live.powerW = powerW;
        }
        console.source.publishStation(station.state);
        FakeConsole::settle();
    };
    const auto names = [&model] {
        QStringList all;
        for (const ConnectorRow& row : model.rows())
            all.append(row.tile.name);
        return all.join(QLatin1Char(' '));
    };
    publish("c", "", 2000);
    publish("b", "North", 4000);
    publish("a", "South");
    publish("d", "North", 3000);
    QTRY_COMPARE(names(), QStringLiteral("b d a c"));
    const QStringList areas{QStringLiteral("North"), QStringLiteral("South"), QString()};
    QCOMPARE(model.areas(), areas);
    QCOMPARE(model.index(0, 0).data(TileGroupValueRole).toString(), console.workspace.format().power(7000));
    QVERIFY(model.index(2, 0).data(TileGroupValueRole).toString().isEmpty()); // nobody draws: no figure
    publish("a", "North"); // moved by a person
    QTRY_COMPARE(names(), QStringLiteral("a b d c"));
}

void TestModels::reservedConnectorSaysForWhom()
{
    FakeConsole console;
    ConnectorModel model(console.workspace);
    StationBuilder bay = aStation(QStringLiteral("BAY-1")).online();
    bay.connector(1).status = ConnectorStatus::Reserved;
    console.source.publishStation(bay.state);
    QTRY_COMPARE(model.rowCount(), 1);
    const auto reason = [&] { return model.index(0, 0).data(TileReasonRole).toStringList().join(QLatin1Char(' ')); };
    QVERIFY(!reason().contains(QStringLiteral("Weber")));
    ReservationRecord kept;
    kept.id = ReservationId(1);
    kept.station = bay.state.record.id;
    kept.evse = EvseId(1);
    kept.personName = QStringLiteral("A. Weber");
    kept.expiresAt = pictureTime().addSecs(3600);
    kept.state = ReservationState::Active;
    console.reservations.publish({kept});
    QTRY_VERIFY(reason().contains(QStringLiteral("For A. Weber, until 11:14")));
    kept.state = ReservationState::Expired;
    console.reservations.publish({kept});
    QTRY_VERIFY(!reason().contains(QStringLiteral("Weber")));
}

void TestModels::messagesKeepTheirPlaceWhenNewOnesCome()
{
    FakeConsole console;
    const auto message = [](qint64 id) {
        MessageRecord row;
        row.id = RecordId(id);
        row.at = pictureTime().addSecs(id);
        row.station = StationId(QStringLiteral("a"));
        row.action = QStringLiteral("Heartbeat");
        row.payload = QByteArrayLiteral("{}");
        return row;
    };
    console.history.messageRows = {message(1), message(2)};
    MessageListModel model(console.workspace, console.history);
    QAbstractItemModelTester tester(&model);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setStation(StationId(QStringLiteral("a")));
    QTRY_COMPARE(model.rowCount(), 2);
    const auto before = resets.size();
    console.history.messageRows.append(message(3));
    model.reload();
    QTRY_COMPARE(model.rowCount(), 3);
    QCOMPARE(resets.size(), before); // put on top
    QCOMPARE(model.row(0).id, RecordId(3));
    const QString when = model.index(0, int(MessageListModel::Column::When)).data().toString();
    QVERIFY2(QRegularExpression(QStringLiteral("^\\d\\d:\\d\\d:\\d\\d[.,]\\d{3}$")).match(when).hasMatch(), qPrintable(when)); // tells a call from its answer
    console.history.failure = Error{ErrorCode::StorageFailed, {}, {}};
    model.reload();
    QTRY_VERIFY(model.error().has_value());
    QCOMPARE(model.rowCount(), 3); // old data stays
}

/// Without a model tester, for that fetches more at each change by itself.
void TestModels::messagesStayBoundedHoweverManyCome()
{
    FakeConsole console;
    const auto come = [&console](int count) {
        for (int i = 0; i < count; ++i) {
            MessageRecord row;
            row.id = RecordId(console.history.messageRows.size() + 1);
            row.at = pictureTime().addSecs(row.id.value());
            row.station = StationId(QStringLiteral("a"));
            row.action = QStringLiteral("MeterValues");
            console.history.messageRows.append(row);
        }
        return console.history.messageRows.last().id;
    };
    come(60);
    MessageListModel model(console.workspace, console.history);
    model.setStation(StationId(QStringLiteral("a")));
    QTRY_COMPARE(model.rowCount(), 60);
    for (int reload = 0; reload < 45; ++reload) {
        const RecordId newest = come(50);
        model.reload();
        QTRY_COMPARE(model.row(0).id, newest);
    }
    const int most = MessageListModel::MostRows;
    QCOMPARE(model.rowCount(), most);
    QVERIFY(model.canFetchMore({})); // what was trimmed is still to be had
    model.fetchMore({});
    QTRY_COMPARE(model.rowCount(), most + 100);
    for (int row = 1; row < model.rowCount(); ++row)
        QCOMPARE(model.row(row).id.value(), model.row(row - 1).id.value() - 1); // no gap
    come(50);
    model.reload();
    QTRY_COMPARE(model.row(0).id.value(), console.history.messageRows.last().id.value());
    QCOMPARE(model.rowCount(), most + 100);
}

void TestModels::variablesFollowTheirStation()
{
    FakeConsole console;
    VariableModel model(console.workspace);
    QAbstractItemModelTester tester(&model);
    console.source.publishStation(aStation(QStringLiteral("a")).withVariable(QStringLiteral("HeartbeatInterval"), QStringLiteral("300")).state);
    FakeConsole::settle();
    model.setStation(StationId(QStringLiteral("a")));
    QCOMPARE(model.rowCount(), 1);
    console.source.publishStation(aStation(QStringLiteral("a"))
                                      .withVariable(QStringLiteral("HeartbeatInterval"), QStringLiteral("60"))
                                      .withVariable(QStringLiteral("NumberOfConnectors"), QStringLiteral("1"), true)
                                      .state);
    FakeConsole::settle();
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, int(VariableModel::Column::Value)).data().toString(), QStringLiteral("60\u00a0s"));
    QCOMPARE(model.index(1, int(VariableModel::Column::Sign)).data(SignRole).value<Sign>(), Sign::Locked);
}

void TestModels::attemptsComeNewestFirst()
{
    FakeConsole console;
    AttemptModel model(console.workspace);
    QAbstractItemModelTester tester(&model);
    ChangeBatch batch;
    batch.attempts = {anAttempt(AttemptReason::NoSubprotocol), anAttempt(AttemptReason::NoPassword, QStringLiteral("SN0042"))};
    console.source.publish(batch);
    FakeConsole::settle();
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.row(0).attempt.reason, AttemptReason::NoPassword);
    QVERIFY(model.logLine(0).contains(QStringLiteral("/ocpp/SN0042")));

    ChangeBatch flood;
    for (int i = 0; i < 300; ++i)
        flood.attempts.append(anAttempt(AttemptReason::UnknownStation));
    console.source.publish(flood);
    FakeConsole::settle();
    QCOMPARE(model.rowCount(), 200);
}

void TestModels::candidatesLeaveWhenAccepted()
{
    FakeConsole console;
    CandidateModel model(console.workspace);
    QAbstractItemModelTester tester(&model);
    ChangeBatch batch;
    batch.candidates = QList<Candidate>{aCandidate(QStringLiteral("SN1")), aCandidate(QStringLiteral("SN2"))};
    console.source.publish(batch);
    FakeConsole::settle();
    QCOMPARE(model.rowCount(), 2);
    QVERIFY(console.administration.admit(StationId(QStringLiteral("SN1")), {}).result().has_value());
    FakeConsole::settle();
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.row(0).id, QStringLiteral("SN2"));
}

void TestModels::filterMatchesEveryWordInAnyCase()
{
    FakeConsole console;
    console.source.publishStation(aStation(QStringLiteral("SN1")).named(QStringLiteral("Yard North")).state);
    console.source.publishStation(aStation(QStringLiteral("SN2")).named(QStringLiteral("Yard South")).state);
    FakeConsole::settle();
    StationModel model(console.workspace);
    RowFilter filter;
    filter.setSourceModel(&model);
    filter.setText(QStringLiteral("  yard   SN2 "));
    QCOMPARE(filter.rowCount(), 1);
    filter.setText(QStringLiteral("yard west"));
    QCOMPARE(filter.rowCount(), 0);
    filter.setText({});
    filter.setRule([](int row) { return row == 0; });
    QCOMPARE(filter.rowCount(), 1);
}

void TestModels::missingValuesSortFirst()
{
    FakeConsole console;
    console.source.publishStation(aStation(QStringLiteral("known")).state);
    console.source.publishStation(aStation(QStringLiteral("silent")).state);
    FakeConsole::settle();
    StationModel model(console.workspace);
    model.setTodayEnergy({{StationId(QStringLiteral("known")), Energy::fromWh(0)}});
    RowFilter filter;
    filter.setSourceModel(&model);
    filter.sort(int(StationModel::Column::Today));
    QCOMPARE(filter.index(0, int(StationModel::Column::Today)).data().toString(), Formatter::missing());
    QCOMPARE(filter.index(1, int(StationModel::Column::Today)).data().toString(), QStringLiteral("0,00"));
}

FORECOURT_WINDOW_TEST(TestModels)
#include "tst_models.moc"
