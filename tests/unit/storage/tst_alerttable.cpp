// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Alerts and their settings on the disk.
#include "core/storage/housekeeping.h"
#include "tests/support/testprogram.h"
#include "tests/unit/storage/storagefixture.h"

using namespace forecourt;
using namespace forecourt::tests;

namespace {

/// Every member set to something that is not its default.
AlertRecord fullAlert(qint64 id)
{
    AlertRecord alert;
    alert.id = AlertId(id);
    alert.kind = AlertKind::SiteOffline;
    alert.severity = Severity::Critical;
    alert.state = AlertState::Snoozed;
    alert.station = StationId(QStringLiteral("CP-1"));
    alert.evse = EvseId(2);
    alert.session = TransactionKey(9);
    alert.subject = QStringLiteral("sübject");
    alert.code = QStringLiteral("GroundFailure");
    alert.vendorCode = QStringLiteral("E12");
    alert.info = QStringLiteral("<b>");
    alert.stations = {StationId(QStringLiteral("A")), StationId(QStringLiteral("B"))};
    alert.value = -77;
    alert.since = utc(2026, 5, 5, 3);
    alert.raisedAt = utc(2026, 5, 5, 4);
    alert.lastAt = utc(2026, 5, 5, 5);
    alert.count = 3;
    alert.by = QStringLiteral("Eva");
    alert.handledAt = utc(2026, 5, 5, 6);
    alert.snoozedUntil = utc(2026, 5, 6);
    return alert;
}

AlertRecord clearedAlert(qint64 id, const QDateTime& at)
{
    AlertRecord alert = fullAlert(id);
    alert.state = AlertState::Cleared;
    alert.end = AlertEnd::Resolved;
    alert.clearedAt = at;
    return alert;
}

} // namespace

class AlertTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void alertComesBackWhole();
    void oldClearedOnesAreHistoryOnly();
    void idsAreNeverReused();
    void settingsComeBackWhole();
    void historyPagesNewestFirst();
};

void AlertTableTest::alertComesBackWhole()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(fixture.load()->alerts.isEmpty());
    fixture.site().saveAlert(fullAlert(1), {});
    QCOMPARE(fixture.load()->alerts, QList<AlertRecord>{fullAlert(1)});
    AlertRecord changed = fullAlert(1);
    changed.state = AlertState::Acknowledged;
    fixture.site().saveAlert(changed, {});
    QVERIFY(fixture.reopen());
    QCOMPARE(fixture.load()->alerts, QList<AlertRecord>{changed});
}

void AlertTableTest::oldClearedOnesAreHistoryOnly()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    fixture.site().saveAlert(clearedAlert(1, QDateTime::currentDateTimeUtc().addDays(-3)), {});
    fixture.site().saveAlert(clearedAlert(2, utc(2020, 1, 1)), {});
    fixture.site().saveAlert(fullAlert(3), {});
    const auto site = fixture.load();
    QVERIFY(site);
    for (const AlertRecord& alert : site->alerts)
        QVERIFY(alert.id != AlertId(2));
    QCOMPARE(site->nextAlertId, qint64(4));
    QVERIFY(result(fixture.history().alerts({}))->rows.size() >= 2);
}

void AlertTableTest::idsAreNeverReused()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    QCOMPARE(fixture.load()->nextAlertId, qint64(1));
    fixture.site().saveAlert(clearedAlert(41, utc(2000, 1, 1)), {});
    fixture.site().saveAlert(clearedAlert(7, utc(2026, 5, 5)), {});
    QVERIFY(fixture.load()); // written by now
    storage::Connection connection(fixture.file(QStringLiteral("forecourt.sqlite")), storage::Connection::Access::ReadWrite);
    QVERIFY(storage::removeOldSlice(connection, {}, utc(2026, 5, 5))); // 41 is too old
    QCOMPARE(result(fixture.history().alerts({}))->rows.size(), 1);
    QVERIFY(fixture.reopen());
    QCOMPARE(fixture.load()->nextAlertId, qint64(42));
}

void AlertTableTest::settingsComeBackWhole()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    QCOMPARE(fixture.load()->alertSettings, AlertSettings());
    QVERIFY(!fixture.load()->lastDigestAt);
    AlertSettings settings;
    settings.rule(AlertKind::Offline) = {false, 25};
    settings.quiet[2] = {true, QTime(23, 15), QTime(5, 0)};
    settings.isDigestOn = false;
    settings.digestAt = QTime(7, 30);
    settings.isDesktopOn = false;
    settings.desktopLeast = Severity::Critical;
    settings.mail = {true, QStringLiteral("h"), 465, MailSecurity::Tls, QStringLiteral("u"), QByteArray("\x01\x00\xff", 3),
                     QStringLiteral("a@b"), {QStringLiteral("c@d"), QStringLiteral("e@f")}, Severity::Info};
    settings.webhook = {true, QStringLiteral("https://x"), QByteArray("\xfe", 1), Severity::Critical};
    QVERIFY(answer<void>([&](auto done) { fixture.site().saveAlertSettings(settings, std::move(done)); }));
    fixture.site().saveDigestTime(utc(2026, 5, 5));
    QVERIFY(fixture.reopen());
    const auto site = fixture.load();
    QCOMPARE(site->alertSettings, settings);
    QCOMPARE(site->lastDigestAt, utc(2026, 5, 5));
}

void AlertTableTest::historyPagesNewestFirst()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    for (int id = 1; id <= 25; ++id)
        fixture.site().saveAlert(id % 2 ? fullAlert(id) : clearedAlert(id, utc(2026, 5, 5)), {});
    QVERIFY(fixture.load());
    api::AlertQuery query;
    query.limit = 10;
    QList<qint64> ids;
    do {
        const auto page = result(fixture.history().alerts(query));
        QVERIFY(page);
        for (const AlertRecord& alert : page->rows)
            ids.append(alert.id.value());
        query.after = page->next;
    } while (!query.after.isEmpty());
    QCOMPARE(ids.size(), 25);
    QVERIFY(std::is_sorted(ids.rbegin(), ids.rend()));
    query.onlyCleared = true;
    query.limit = 100;
    QCOMPARE(result(fixture.history().alerts(query))->rows.size(), 12);
    query.after = QStringLiteral("rubbish");
    QCOMPARE(result(fixture.history().alerts(query)).error().code, ErrorCode::InvalidInput);
}

FORECOURT_TEST(AlertTableTest)
#include "tst_alerttable.moc"
