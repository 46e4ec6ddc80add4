// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Reports: what the writer kept is what a recount gives, whatever happened.
#include "core/storage/connection.h"
#include "core/storage/repositories/reporttable.h"
#include "tests/support/testprogram.h"
#include "tests/unit/storage/accountfixture.h"

#include <random>

using namespace forecourt;
using namespace forecourt::tests;

namespace {

/// What a report must say, from bookings and sessions themselves.
struct Recount
{
    qint64 sessions = 0;
    qint64 milliWh = 0;
    qint64 gross = 0;
    qint64 net = 0;
    qint64 occupiedS = 0;
};

ReportQuery yearOf(ReportStep step = ReportStep::Month)
{
    ReportQuery query;
    query.from = QDate(2025, 1, 1);
    query.to = QDate(2025, 12, 31);
    query.step = step;
    return query;
}

Recount recount(AccountFixture& fixture)
{
    Recount sums;
    api::BookingQuery all;
    all.limit = 10'000;
    const auto bookings = result(fixture.months().bookings(all));
    for (const Booking& booking : bookings->rows) {
        sums.gross += booking.cost.total.minor;
        sums.net += booking.cost.net.minor;
    }
    api::TransactionQuery query;
    query.limit = 1000;
    const auto sessions = result(fixture.store().history().transactions(query));
    for (const TransactionRecord& record : sessions->rows) {
        const auto found = result(fixture.corrections().caseOf(record.key));
        if (!found)
            continue; // runs
        if (found->counting.startedAt && found->counting.stoppedAt)
            sums.occupiedS += found->counting.startedAt->secsTo(*found->counting.stoppedAt);
        const bool isUndecided = !found->kinds.isEmpty() && found->state == CaseState::Undecided;
        if (isUndecided || found->state == CaseState::LeftOut || record.flags.testFlag(TransactionFlag::Test))
            continue;
        ++sums.sessions;
        const auto cost = result(fixture.prices().costs({record.key}));
        sums.milliWh += cost->first().energy.value_or(Energy()).milliWh;
    }
    return sums;
}

void compare(const ReportFigures& figures, const Recount& sums)
{
    QCOMPARE(figures.sessions, sums.sessions);
    QCOMPARE(figures.energy.milliWh, sums.milliWh);
    QCOMPARE(figures.gross.isEmpty() ? 0 : figures.gross.first().minor, sums.gross);
    QCOMPARE(figures.net.isEmpty() ? 0 : figures.net.first().minor, sums.net);
    QCOMPARE(figures.occupiedS, sums.occupiedS);
}

void decideAnything(AccountFixture& fixture, const TransactionRecord& record, quint32 choice)
{
    CaseDecision made;
    made.transaction = record.key;
    made.reason = QStringLiteral("any");
    made.state = static_cast<CaseState>(choice % 4);
    if (made.state == CaseState::Corrected) {
        made.values.stoppedAt = record.startedAt.addSecs(1800);
        made.values.meterStop = record.meterStart + Energy::fromWh(3'000);
    }
    QVERIFY(result(fixture.corrections().decide({made}, QStringLiteral("Eva"))));
}

} // namespace

class ReportsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keptFiguresAreThoseOfARecount_data();
    void keptFiguresAreThoseOfARecount();
    void everyDisplacedSessionIsJudged();
    void lateStartEndsTheGapOfTheNext();
    void everyStepHasTheSameSum();
    void sessionOverMidnightIsOccupiedOnBothDays();
    void correctionCountsInTheMonthItIsBookedIn();
    void onlineTimeIsCounted();
    void alertsAreCountedOnce();
    void anotherZoneCountsAnew();
    void aZoneThatWasRolledBackCountsAnewAtTheNextTry();
    void removedEventsChangeNothing();
    void badQueriesAreRefused();
};

void ReportsTest::keptFiguresAreThoseOfARecount_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 6; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

/// Sessions, resends, late stops, corrections, notes, test charges, a locked month, and corrections behind it.
void ReportsTest::keptFiguresAreThoseOfARecount()
{
    QFETCH(quint32, seed);
    std::mt19937 random(seed);
    AccountFixture fixture;
    QVERIFY(fixture.open());
    fixture.priceForAll(49);
    QList<TransactionRecord> ended;
    QList<TransactionRecord> running;
    for (int i = 0; i < 60; ++i) {
        const QDateTime start = utc(2025, 1 + int(random() % 6), 1 + int(random() % 28), int(random() % 23), int(random() % 60));
        const QString station = random() % 3 == 0 ? QStringLiteral("CP-2") : QStringLiteral("CP-1");
        switch (random() % 6) {
        case 0: running.append(fixture.session(start, 5'000, true, station)); break;
        case 1:
            if (!running.isEmpty())
                ended.append(fixture.stop(running.takeFirst(), 5'000)); // late
            break;
        case 2:
            if (!ended.isEmpty())
                QVERIFY(fixture.store().save(ended.at(int(random() % quint32(ended.size()))))); // sent again
            break;
        case 3:
            if (!ended.isEmpty())
                decideAnything(fixture, ended.at(int(random() % quint32(ended.size()))), quint32(random()));
            break;
        case 4:
            if (!ended.isEmpty()) {
                TransactionRecord& record = ended[int(random() % quint32(ended.size()))];
                record.flags ^= TransactionFlag::Test;
                QVERIFY(fixture.store().save(record));
            }
            break;
        default: ended.append(fixture.session(start, 1'000 + qint64(random() % 20'000), false, station)); break;
        }
        if (i == 30)
            QVERIFY(fixture.lock(BillingMonth{2025, 1}));
    }
    const auto report = result(fixture.reports().report(yearOf()));
    QVERIFY(report);
    compare(report->totals, recount(fixture));
    ReportFigures stations;
    for (const StationReport& station : report->stations)
        stations.occupiedS += station.figures.occupiedS;
    QVERIFY(stations.occupiedS <= report->totals.occupiedS); // CP-2 is no station of ours: only in the sum
}

/// Two may be open on a connector, where a start comes late: the next one ends both.
void ReportsTest::everyDisplacedSessionIsJudged()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    fixture.priceForAll(49);
    const TransactionRecord newer = fixture.session(utc(2025, 5, 5, 13), 5'000, true);
    const TransactionRecord old = fixture.session(utc(2025, 5, 5, 9), 5'000, true);
    fixture.session(utc(2025, 5, 5, 15), 5'000, true);
    for (const TransactionRecord& record : {newer, old}) {
        const auto odd = result(fixture.corrections().caseOf(record.key));
        QVERIFY(odd);
        QVERIFY(odd->kinds.contains(CaseKind::NeverStopped));
    }
    QCOMPARE(result(fixture.corrections().caseCounts())->total, 2);
}

void ReportsTest::lateStartEndsTheGapOfTheNext()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    fixture.priceForAll(49);
    fixture.session(utc(2025, 3, 10, 8), 5'000);
    fixture.session(utc(2025, 3, 10, 10), 5'000, false, QStringLiteral("CP-2")); // its energy is missing at CP-1
    TransactionRecord next = fixture.session(utc(2025, 3, 10, 14), 5'000);
    next.flags |= TransactionFlag::MeterGap;
    QVERIFY(fixture.store().save(next));
    QCOMPARE(result(fixture.corrections().caseOf(next.key))->kinds, QList<CaseKind>{CaseKind::Gap});
    fixture.session(utc(2025, 3, 10, 12), 5'000, true); // told late: what was drawn in between is its own
    QCOMPARE(result(fixture.corrections().caseOf(next.key))->kinds, QList<CaseKind>());
    QCOMPARE(result(fixture.reports().report(yearOf()))->totals.sessions, 3);
}

void ReportsTest::everyStepHasTheSameSum()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    fixture.priceForAll(49);
    for (int day = 1; day < 28; day += 3)
        fixture.session(utc(2025, 3, day, 20 + day % 4), 7'000);
    const auto byMonth = result(fixture.reports().report(yearOf()));
    for (const ReportStep step : {ReportStep::Day, ReportStep::Week, ReportStep::Year}) {
        const auto report = result(fixture.reports().report(yearOf(step)));
        ReportFigures sum;
        for (const ReportRow& row : report->rows) {
            sum.sessions += row.figures.sessions;
            sum.occupiedS += row.figures.occupiedS;
        }
        QCOMPARE(sum.sessions, 9);
        QCOMPARE(sum.occupiedS, byMonth->totals.occupiedS);
        QCOMPARE(report->totals.gross, byMonth->totals.gross);
    }
    ReportQuery hours;
    hours.from = QDate(2025, 3, 1);
    hours.to = QDate(2025, 3, 31); // with the night of 30 March, which has 23 hours
    hours.step = ReportStep::Hour;
    const auto byHour = result(fixture.reports().report(hours));
    QCOMPARE(byHour->rows.size(), 31 * 24);
    QCOMPARE(byHour->totals.sessions, 9);
    qint64 busy = 0;
    for (const auto& day : byHour->busyS) {
        for (const qint64 seconds : day)
            busy += seconds;
    }
    QCOMPARE(busy, byMonth->totals.occupiedS);
}

void ReportsTest::sessionOverMidnightIsOccupiedOnBothDays()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    fixture.priceForAll(49);
    fixture.session(utc(2025, 6, 10, 21, 30), 7'000); // 23:30 to 0:30 in Berlin
    ReportQuery query;
    query.from = QDate(2025, 6, 10);
    query.to = QDate(2025, 6, 11);
    const auto report = result(fixture.reports().report(query));
    QCOMPARE(report->rows.size(), 2);
    QCOMPARE(report->rows.at(0).figures.occupiedS, 1800);
    QCOMPARE(report->rows.at(1).figures.occupiedS, 1800);
    QCOMPARE(report->rows.at(0).figures.sessions, 1);
    QCOMPARE(report->rows.at(0).figures.gross, (QList<Money>{{343, QStringLiteral("EUR")}}));
    QCOMPARE(report->rows.at(1).figures.sessions, 0);
    QCOMPARE(report->starts[1][23], 1); // a Tuesday
    query.stations = {StationId(QStringLiteral("CP-1"))};
    QCOMPARE(result(fixture.reports().report(query))->totals.occupiedS, 3600);
    query.stations = {StationId(QStringLiteral("CP-7"))};
    QCOMPARE(result(fixture.reports().report(query))->totals.occupiedS, 0);
}

void ReportsTest::correctionCountsInTheMonthItIsBookedIn()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    fixture.priceForAll(49);
    const TransactionRecord record = fixture.session(utc(2025, 5, 5), 10'000);
    QVERIFY(fixture.lock(BillingMonth{2025, 5}));
    CaseDecision made;
    made.transaction = record.key;
    made.state = CaseState::LeftOut;
    made.reason = QStringLiteral("never was");
    QVERIFY(result(fixture.corrections().decide({made}, QStringLiteral("Eva"))));
    const auto report = result(fixture.reports().report(yearOf()));
    QCOMPARE(report->rows.at(4).figures.gross.first().minor, 490);
    QCOMPARE(report->rows.at(5).figures.gross.first().minor, -490);
    QCOMPARE(report->totals.sessions, 0);
}

void ReportsTest::onlineTimeIsCounted()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    const auto tell = [&fixture](EventKind kind, const QDateTime& at, const char* code, std::optional<EvseId> evse = {}) {
        EventRecord event;
        event.at = at;
        event.station = StationId(QStringLiteral("CP-1"));
        event.kind = kind;
        event.code = QString::fromLatin1(code);
        event.evse = evse;
        return answer<void>([&](auto done) { fixture.store().site().addEvent(event, std::move(done)); }).has_value();
    };
    QVERIFY(tell(EventKind::Connected, utc(2025, 6, 10, 8), "Connected"));
    QVERIFY(tell(EventKind::Connected, utc(2025, 6, 10, 9), "Connected")); // again: since 8 all the same
    QVERIFY(tell(EventKind::StatusChanged, utc(2025, 6, 10, 9), "Faulted", EvseId(1)));
    QVERIFY(tell(EventKind::StatusChanged, utc(2025, 6, 10, 10), "Available", EvseId(1)));
    QVERIFY(tell(EventKind::Disconnected, utc(2025, 6, 10, 20), "Disconnected"));
    ReportQuery query;
    query.from = query.to = QDate(2025, 6, 10);
    const auto report = result(fixture.reports().report(query));
    QCOMPARE(report->totals.onlineS, 12 * 3600);
    QCOMPARE(report->totals.faultedS, 3600);
    QCOMPARE(report->stations.first().figures.onlineS, 12 * 3600);
    // what lasts counts up to now, and the time the site has counts all of the day
    query.to = query.from = QDate(2025, 6, 11);
    QVERIFY(tell(EventKind::Connected, utc(2025, 6, 11, 12), "Connected"));
    const auto next = result(fixture.reports().report(query));
    QCOMPARE(next->totals.onlineS, 10 * 3600); // to midnight of the site
    QCOMPARE(next->totals.stationS, 24 * 3600);
    QCOMPARE(next->totals.connectorS, 2 * 24 * 3600);
}

void ReportsTest::alertsAreCountedOnce()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    AlertRecord alert;
    alert.id = AlertId(1);
    alert.kind = AlertKind::Fault;
    alert.station = StationId(QStringLiteral("CP-1"));
    alert.raisedAt = utc(2025, 6, 10, 8);
    fixture.store().site().saveAlert(alert, {});
    alert.state = AlertState::Cleared;
    alert.clearedAt = utc(2025, 6, 10, 9);
    fixture.store().site().saveAlert(alert, {});
    AlertRecord ofNobody = alert;
    ofNobody.id = AlertId(2);
    ofNobody.kind = AlertKind::DiskLow;
    ofNobody.station = StationId();
    fixture.store().site().saveAlert(ofNobody, {});
    QVERIFY(fixture.store().load());
    const auto report = result(fixture.reports().report(yearOf()));
    QCOMPARE(report->totals.failures[static_cast<std::size_t>(AlertKind::Fault)], 1);
    QCOMPARE(report->totals.failures[static_cast<std::size_t>(AlertKind::DiskLow)], 1);
    QCOMPARE(report->stations.first().figures.failures[static_cast<std::size_t>(AlertKind::DiskLow)], 0);
}

void ReportsTest::anotherZoneCountsAnew()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    fixture.priceForAll(49);
    fixture.session(utc(2025, 6, 10, 23, 30), 7'000); // 11 June in Berlin, and in London half past midnight of it
    fixture.session(utc(2025, 6, 10, 22, 30), 7'000); // 11 June in Berlin, 10 June in London
    ReportQuery query;
    query.from = query.to = QDate(2025, 6, 10);
    QCOMPARE(result(fixture.reports().report(query))->totals.sessions, 0);
    SiteSettings settings = fixture.store().load()->settings;
    settings.timeZone = QStringLiteral("Europe/London");
    fixture.store().storage().setTimeZone(QTimeZone("Europe/Berlin"));
    QVERIFY(answer<void>([&](auto done) { fixture.store().site().saveSettings(settings, std::move(done)); }));
    fixture.store().storage().setTimeZone(QTimeZone("Europe/London")); // as the program does: they move from now on
    const auto grossThen = [&] {
        const auto report = result(fixture.reports().report(query));
        return report->totals.gross.isEmpty() ? 0 : report->totals.gross.first().minor;
    };
    QTRY_COMPARE_WITH_TIMEOUT(grossThen(), 343, PatienceMs);
    QCOMPARE(result(fixture.reports().report(query))->totals.sessions, 1); // sessions move first
    compare(result(fixture.reports().report(yearOf()))->totals, recount(fixture));
}

/// A full disk, or another job of the same commit that fails, undoes what was written; the job then runs again.
void ReportsTest::aZoneThatWasRolledBackCountsAnewAtTheNextTry()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    fixture.priceForAll(49);
    fixture.session(utc(2025, 6, 10, 22, 30), 7'000); // 11 June in Berlin, 10 June in London
    QVERIFY(fixture.store().load());
    const QString path = fixture.store().file(QStringLiteral("forecourt.sqlite"));
    fixture.store().end();
    storage::Connection connection(path, storage::Connection::Access::ReadWrite);
    storage::ReportTable reports(connection);
    const QTimeZone london("Europe/London");
    const QByteArray day = QByteArray::number(QDate(1970, 1, 1).daysTo(QDate(2025, 6, 10)));
    const auto sessions = [&] {
        return connection.readInteger("SELECT COALESCE(SUM(sessions), 0) FROM report_figures "
                                      "WHERE station = '' AND is_hour = 0 AND day = " + day);
    };
    QCOMPARE(sessions(), 0);
    connection.execute("BEGIN IMMEDIATE");
    reports.setTimeZone(london);
    connection.rollBack();
    QCOMPARE(sessions(), 0);
    connection.execute("BEGIN IMMEDIATE");
    reports.setTimeZone(london);
    while (reports.moveSlice(10)) {
    }
    QVERIFY(connection.execute("COMMIT"));
    QCOMPARE(sessions(), 1);
    QCOMPARE(connection.readText("SELECT zone FROM report_zone"), QStringLiteral("Europe/London"));
}

/// Old events go, what was counted stays.
void ReportsTest::removedEventsChangeNothing()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    for (const auto& [kind, hour] : {std::pair(EventKind::Connected, 8), std::pair(EventKind::Disconnected, 20)}) {
        EventRecord event;
        event.at = utc(2025, 6, 10, hour);
        event.station = StationId(QStringLiteral("CP-1"));
        event.kind = kind;
        QVERIFY(answer<void>([&, event](auto done) { fixture.store().site().addEvent(event, std::move(done)); }));
    }
    fixture.store().end();
    {
        storage::Connection connection(fixture.store().file(QStringLiteral("forecourt.sqlite")), storage::Connection::Access::ReadWrite);
        QVERIFY(connection.execute("DELETE FROM events"));
    }
    QVERIFY(fixture.reopen());
    QCOMPARE(result(fixture.reports().report(yearOf()))->totals.onlineS, 12 * 3600);
}

void ReportsTest::badQueriesAreRefused()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    ReportQuery query = yearOf(ReportStep::Hour); // too many
    QCOMPARE(result(fixture.reports().report(query)).error().args, QStringList{QStringLiteral("step")});
    query = yearOf();
    query.to = QDate(2024, 12, 31);
    QCOMPARE(result(fixture.reports().report(query)).error().args, QStringList{QStringLiteral("to")});
    query.from = QDate();
    QCOMPARE(result(fixture.reports().report(query)).error().args, QStringList{QStringLiteral("from")});
}

FORECOURT_TEST(ReportsTest)
#include "tst_reports.moc"
