// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The site's clock is changed, or the site moves to another zone, while everything runs.
#include "tests/support/engineharness.h"
#include "tests/support/testprogram.h"

#include <QJsonArray>
#include <QTest>

using namespace forecourt;
using namespace forecourt::tests;

class TestEngineTime : public QObject
{
    Q_OBJECT

private:
    static QDateTime at(int day, int hour) { return QDateTime(QDate(2026, 7, day), QTime(hour, 0), Qt::UTC); }
    static void tick(EngineHarness& site)
    {
        site.clock.advance(std::chrono::seconds(20));
        site.settle();
    }

private Q_SLOTS:
    void todayFollowsTheZoneAndTheClock()
    {
        EngineHarness site;
        site.clock.jumpWallTo(at(1, 21)); // 23:00 in Berlin, the day after in Auckland
        tick(site);
        QCOMPARE(site.live->today().day, QDate(2026, 7, 1));
        SiteSettings settings;
        settings.timeZone = QStringLiteral("Pacific/Auckland");
        QVERIFY(site.engine->administration().saveSite(settings).result());
        site.settle();
        QCOMPARE(site.live->today().day, QDate(2026, 7, 2));
        settings.timeZone = QStringLiteral("America/Los_Angeles");
        QVERIFY(site.engine->administration().saveSite(settings).result());
        site.settle();
        QCOMPARE(site.live->today().day, QDate(2026, 7, 1));

        site.clock.jumpWallTo(at(10, 21)); // set on by nine days
        tick(site);
        QCOMPARE(site.live->today().day, QDate(2026, 7, 10));
        site.clock.jumpWallTo(at(3, 21)); // and back
        tick(site);
        QCOMPARE(site.live->today().day, QDate(2026, 7, 3));
    }

    void changeOfSiteSettingsIsKeptAsAnEvent()
    {
        EngineHarness site;
        SiteSettings settings;
        settings.mainFuseA = 63;
        const auto changes = [&site] {
            QList<EventRecord> found;
            for (const EventRecord& event : site.site.events) {
                if (event.code == QLatin1String("SiteSettings"))
                    found.append(event);
            }
            return found;
        };
        QVERIFY(site.engine->administration().saveSite(settings).result());
        QCOMPARE(changes().size(), 1);
        QCOMPARE(changes().first().kind, EventKind::SettingChanged);
        QCOMPARE(changes().first().data, (QJsonObject{{QStringLiteral("mainFuseA"), QJsonArray{0, 63}}}));
        QVERIFY(site.engine->administration().saveSite(settings).result()); // nothing changed: nothing to tell
        QCOMPARE(changes().size(), 1);
    }
};

FORECOURT_TEST(TestEngineTime)
#include "tst_enginetime.moc"
