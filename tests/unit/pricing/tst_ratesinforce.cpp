// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Which rates count when: bands, groups, steps, holidays, and the nights the clock changes.
#include "core/pricing/sessionpricer.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace forecourt;

namespace forecourt::tests::ratesinforce {

namespace {

QDateTime at(int month, int day, int hour)
{
    return QDateTime(QDate(2026, month, day), QTime(hour, 0), QTimeZone("Europe/Berlin")).toUTC();
}

/// 40 cents; 20 in the night from 22:00 to 06:00; 10 all day on holidays.
PriceVersion aWeek()
{
    PriceVersion version;
    version.rates.perKwh = Rate::fromMinor(40);
    version.bands.resize(2);
    version.bands[0].name = QStringLiteral("Night");
    version.bands[0].rates.perKwh = Rate::fromMinor(20);
    version.bands[1].name = QStringLiteral("Holiday");
    version.bands[1].rates.perKwh = Rate::fromMinor(10);
    version.week = {{BandSlot::EveryDay, 22 * 60, BandSlot::MinutesOfDay, 0},
                    {BandSlot::EveryDay, 0, 6 * 60, 0},
                    {BandSlot::Holidays, 0, BandSlot::MinutesOfDay, 1}};
    return version;
}

QList<ports::RatesSince> ratesOf(const PriceVersion& version, const ports::RateQuestion& question)
{
    Holiday labour;
    labour.kind = Holiday::Kind::Yearly;
    labour.date = QDate(2020, 5, 1);
    return pricing::SessionPricer().ratesInForce(version, question, QTimeZone("Europe/Berlin"), {labour});
}

QList<qint64> centsOf(const QList<ports::RatesSince>& rates)
{
    QList<qint64> cents;
    for (const ports::RatesSince& since : rates)
        cents.append(since.rates.perKwh.value_or(Rate{-1}).parts / Rate::PartsPerMinor);
    return cents;
}

} // namespace

class RatesInForceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bandsFollowOneAnother()
    {
        const auto rates = ratesOf(aWeek(), {{}, -1, at(6, 1, 12), at(6, 2, 12)});
        QCOMPARE(centsOf(rates), (QList<qint64>{40, 20, 40}));
        QCOMPARE(rates.at(0).at, at(6, 1, 12));
        QCOMPARE(rates.at(1).at, at(6, 1, 22));
        QCOMPARE(rates.at(2).at, at(6, 2, 6));
    }
    void oneMomentHasOneRate()
    {
        QCOMPARE(centsOf(ratesOf(aWeek(), {{}, -1, at(6, 1, 23), at(6, 1, 23)})), QList<qint64>{20});
    }
    void holidaysHaveTheirOwn()
    {
        const auto rates = ratesOf(aWeek(), {{}, -1, at(4, 30, 23), at(5, 1, 23)});
        QCOMPARE(centsOf(rates), (QList<qint64>{20, 10}));
        QCOMPARE(rates.at(1).at, at(5, 1, 0));
    }
    /// 29 March 2026: the night is an hour shorter.
    void clockChangeShortensTheNight()
    {
        const auto rates = ratesOf(aWeek(), {{}, -1, at(3, 28, 22), at(3, 29, 12)});
        QCOMPARE(centsOf(rates), (QList<qint64>{20, 40}));
        QCOMPARE(rates.at(0).at.secsTo(rates.at(1).at), qint64(7 * 3600));
    }
    void groupStandsAboveBands()
    {
        PriceVersion version = aWeek();
        version.groups = {{QStringLiteral("Staff"), {}}};
        version.groups.first().rates.perKwh = Rate::fromMinor(5);
        QCOMPARE(centsOf(ratesOf(version, {QStringLiteral("STAFF"), -1, at(6, 1, 12), at(6, 2, 12)})), QList<qint64>{5});
        QCOMPARE(centsOf(ratesOf(version, {QStringLiteral("Guests"), -1, at(6, 1, 12), at(6, 1, 12)})), QList<qint64>{40});
    }
    void stepsReplaceOrAdd()
    {
        PriceVersion version = aWeek();
        version.stepBasis = StepBasis::Energy;
        version.steps = {{1'000'000, Rate::fromMinor(3)}};
        QCOMPARE(centsOf(ratesOf(version, {{}, 0, at(6, 1, 12), at(6, 2, 0)})), QList<qint64>{3}); // over bands too
        version.stepsAdd = true;
        QCOMPARE(centsOf(ratesOf(version, {{}, 0, at(6, 1, 12), at(6, 2, 0)})), (QList<qint64>{43, 23}));
    }
};

FORECOURT_TEST(RatesInForceTest)

} // namespace forecourt::tests::ratesinforce

#include "tst_ratesinforce.moc"
