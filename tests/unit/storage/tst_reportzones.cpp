// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What reports count moves to another zone of the site a few at a time.
#include "core/storage/connection.h"
#include "core/storage/repositories/bookingtable.h"
#include "core/storage/repositories/reporttable.h"
#include "tests/support/testprogram.h"
#include "tests/unit/storage/accountfixture.h"

using namespace forecourt;
using namespace forecourt::tests;

namespace {

/// Every figure that is not zero.
QString figuresOf(storage::Connection& connection)
{
    return connection.readText("SELECT group_concat(line, char(10)) FROM (SELECT printf('%s %d %d %d: %d %d %d %d %d', station, is_hour, day, hour, "
                               "sessions, energy, without_energy, occupied_s, starts) AS line FROM report_figures "
                               "WHERE sessions <> 0 OR energy <> 0 OR without_energy <> 0 OR occupied_s <> 0 OR starts <> 0 ORDER BY line)")
        + QLatin1Char('\n')
        + connection.readText("SELECT group_concat(line, char(10)) FROM (SELECT printf('%s %d %d %d: %s %d %d', station, is_hour, day, hour, "
                              "currency, net, gross) AS line FROM report_money WHERE net <> 0 OR gross <> 0 ORDER BY line)");
}

QString sumsOf(storage::Connection& connection)
{
    return connection.readText("SELECT printf('%d %d %d', SUM(sessions), SUM(energy), SUM(occupied_s)) FROM report_figures")
        + connection.readText("SELECT printf(' %d %d', SUM(net), SUM(gross)) FROM report_money");
}

QList<storage::SessionAccount> accountsIn(storage::Connection& connection)
{
    QList<storage::SessionAccount> accounts;
    storage::Statement rows(connection, QByteArray("SELECT ") + storage::AccountColumns
                                            + " FROM session_accounts WHERE counted_from IS NOT NULL ORDER BY transaction_key");
    while (rows.next())
        accounts.append(storage::accountFrom(rows));
    return accounts;
}

QList<Booking> bookingsIn(storage::Connection& connection)
{
    QList<Booking> bookings;
    storage::Statement rows(connection, QByteArray("SELECT ") + storage::BookingColumns + " FROM bookings ORDER BY id");
    while (rows.next())
        bookings.append(storage::bookingFrom(rows));
    return bookings;
}

/// As a session does that is settled again, with the first ones, which may have moved, and the last ones, which have not.
bool takeOutAndIn(storage::Connection& connection)
{
    for (const int sign : {-1, 1}) { // by two programs, one after the other
        storage::ReportTable reports(connection);
        connection.execute("BEGIN IMMEDIATE");
        for (const storage::SessionAccount& account : accountsIn(connection))
            reports.addSession(account.station, *account.counted, sign, account.transaction);
        for (const Booking& booking : bookingsIn(connection))
            reports.addBooking(booking, sign);
        if (!connection.execute("COMMIT"))
            return false;
    }
    return true;
}

/// Everything by the zone of today.
bool countAnew(storage::Connection& connection)
{
    storage::ReportTable reports(connection);
    connection.execute("DELETE FROM report_figures; DELETE FROM report_money");
    for (const storage::SessionAccount& account : accountsIn(connection))
        reports.addSession(account.station, *account.counted, 1, account.transaction);
    for (const Booking& booking : bookingsIn(connection))
        reports.addBooking(booking, 1);
    return !connection.hasFailed();
}

} // namespace

class ReportZonesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anotherZoneTakesOverInPieces_data();
    void anotherZoneTakesOverInPieces();
};

void ReportZonesTest::anotherZoneTakesOverInPieces_data()
{
    QTest::addColumn<int>("atOnce");
    QTest::addColumn<QByteArray>("second"); // comes while they move to the first; empty: none does
    for (const int atOnce : {1, 2, 5, 100}) {
        QTest::addRow("%d at once", atOnce) << atOnce << QByteArray();
        QTest::addRow("%d at once, another one meanwhile", atOnce) << atOnce << QByteArray("America/New_York");
        QTest::addRow("%d at once, back meanwhile", atOnce) << atOnce << QByteArray("Europe/Berlin");
    }
}

/// Each piece is a transaction of its own, some are rolled back, and the program ends after each; sessions change meanwhile.
void ReportZonesTest::anotherZoneTakesOverInPieces()
{
    QFETCH(int, atOnce);
    QFETCH(QByteArray, second);
    AccountFixture fixture;
    QVERIFY(fixture.open());
    fixture.priceForAll(49);
    const TransactionRecord wrong = fixture.session(utc(2025, 1, 31, 22, 40), 7'000);
    for (int day = 2; day < 20; day += 2)
        fixture.session(utc(2025, 3 + day % 2, day, day, 40), 7'000 + day);
    QVERIFY(fixture.lock(BillingMonth{2025, 1}));
    CaseDecision made;
    made.transaction = wrong.key;
    made.state = CaseState::LeftOut;
    made.reason = QStringLiteral("never was"); // so a booking counts on the first of February
    QVERIFY(result(fixture.corrections().decide({made}, QStringLiteral("Eva"))));
    fixture.store().end();
    storage::Connection connection(fixture.store().file(QStringLiteral("forecourt.sqlite")), storage::Connection::Access::ReadWrite);
    const QString before = figuresOf(connection);
    const QString sums = sumsOf(connection);
    const auto change = [&connection](const QByteArray& zone) {
        storage::ReportTable reports(connection);
        connection.execute("BEGIN IMMEDIATE");
        reports.setTimeZone(QTimeZone(zone));
        return connection.execute("COMMIT");
    };
    QVERIFY(change("Asia/Tokyo"));
    QCOMPARE(figuresOf(connection), before); // nothing has moved yet
    bool isMore = true;
    for (int piece = 0; isMore; ++piece) {
        QVERIFY(piece < 200);
        storage::ReportTable reports(connection);
        connection.execute("BEGIN IMMEDIATE");
        (void)reports.moveSlice(atOnce);
        connection.rollBack();
        reports.forget();
        connection.execute("BEGIN IMMEDIATE");
        isMore = reports.moveSlice(atOnce);
        QVERIFY(connection.execute("COMMIT"));
        QCOMPARE(sumsOf(connection), sums); // whole at any time
        if (piece == 1 && !second.isEmpty())
            QVERIFY(change(second));
        if (piece == 2)
            QVERIFY(takeOutAndIn(connection));
    }
    const QString moved = figuresOf(connection);
    QVERIFY(moved != before || second == "Europe/Berlin");
    QCOMPARE(connection.readInteger("SELECT COUNT(*) FROM settings WHERE name = 'reportZones'"), 0);
    QVERIFY(countAnew(connection));
    QCOMPARE(moved, figuresOf(connection));
}

FORECOURT_TEST(ReportZonesTest)
#include "tst_reportzones.moc"
