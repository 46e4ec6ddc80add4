// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What drivers are told: the price in one line, and the prices of the moment beside the cost so far.
#include "core/engine/drivermessages.h"
#include "core/pricing/sessionpricer.h"
#include "tests/support/testprogram.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace forecourt;

namespace forecourt::tests::drivermessages {

namespace {

const QString Staff = QStringLiteral("Staff");

/// 0.49 EUR/kWh with VAT, and nothing else.
PriceVersion plain()
{
    PriceVersion version;
    version.currency = QStringLiteral("EUR");
    version.rates.perKwh = Rate::fromMinor(49);
    version.vat = {1900};
    return version;
}

/// The same, free from 22:00 to 06:00.
PriceVersion withFreeNight()
{
    PriceVersion version = plain();
    PriceBand night;
    night.name = QStringLiteral("Night");
    night.rates.perKwh = Rate{};
    version.bands = {night};
    version.week = {{BandSlot::EveryDay, 22 * 60, BandSlot::MinutesOfDay, 0}, {BandSlot::EveryDay, 0, 6 * 60, 0}};
    return version;
}

/// 1 June 2026 by the clock of Berlin (two hours before UTC).
QDateTime berlin(int hour)
{
    return QDateTime(QDate(2026, 6, 1), QTime(hour, 0), QTimeZone("Europe/Berlin")).toUTC();
}

engine::DriverMoment moment(int hour, const QString& group = {})
{
    engine::DriverMoment moment;
    moment.at = berlin(hour);
    moment.group = group;
    moment.meterStart = Energy{1'000'000}; // 1 kWh
    return moment;
}

engine::DriverPrice priced(const PriceVersion& version, const engine::DriverMoment& moment)
{
    const pricing::SessionPricer pricer;
    return engine::driverPrice(pricer, version, moment, QTimeZone("Europe/Berlin"), {});
}

QString textOf(const PriceVersion& version, const engine::DriverMoment& at)
{
    return engine::priceText(priced(version, at));
}

QJsonObject running(const PriceVersion& version, const engine::DriverMoment& at, const QList<CostLine>& lines = {})
{
    TransactionRecord record;
    record.id = TransactionId(QStringLiteral("17"));
    RunningCost cost;
    cost.at = at.at;
    cost.cost.lines = lines;
    cost.cost.total = {123, version.currency};
    const SendVendorData sent = engine::runningCostMessage(record, cost, priced(version, at), false);
    return QJsonDocument::fromJson(sent.data.value_or(QString()).toUtf8()).object();
}

CostLine lineOf(CostKind kind, Rate rate)
{
    CostLine line;
    line.kind = kind;
    line.rate = rate;
    return line;
}

double valueAt(const QJsonObject& object, const char* outer, const char* inner)
{
    return object.value(QLatin1String(outer)).toObject().value(QLatin1String(inner)).toDouble(-1);
}

} // namespace

class DriverMessagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void priceIsTold_data();
    void priceIsTold();
    void longPricesAreCutBetweenParts();
    void amountsAreOfNoLanguage_data();
    void amountsAreOfNoLanguage();
    void energyCostsWhatItCostsNow();
    void nextPriceIsAnnounced();
    void hoursHoldTheTimeConnected();
    void groupsPayTheirOwn();
    void feeOfTheSessionIsThatOfItsLine();
    void valuesAreWantedWhereThePriceChanges_data();
    void valuesAreWantedWhereThePriceChanges();
};

void DriverMessagesTest::priceIsTold_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const engine::DriverMoment noon = moment(12);
    QTest::newRow("per kWh") << textOf(plain(), noon) << QStringLiteral("0.49 EUR/kWh");
    PriceVersion version = plain();
    version.rates.idlePerMinute = Rate::fromMinor(5);
    version.idleGraceS = 600;
    QTest::newRow("idle fee") << textOf(version, noon) << QStringLiteral("0.49 EUR/kWh + 0.05 EUR/min idle after 10 min");
    version.idleGraceS = 0;
    version.rates.perMinuteCharging = Rate::fromMinor(10);
    version.rates.perMinuteConnected = Rate::fromMinor(2);
    QTest::newRow("charging is not connected") << textOf(version, noon)
        << QStringLiteral("0.49 EUR/kWh + 0.10 EUR/min charging + 0.02 EUR/min connected + 0.05 EUR/min idle");
    version = plain();
    version.rates.perKwh = Rate{349'900}; // 34.99 cents
    version.rates.perSession = Rate::fromMinor(100);
    QTest::newRow("and per session") << textOf(version, noon) << QStringLiteral("0.3499 EUR/kWh + 1.00 EUR");
    version = plain();
    version.rates.perKwh = Rate{};
    QTest::newRow("zero is told") << textOf(version, noon) << QStringLiteral("0.00 EUR/kWh");
    QTest::newRow("day, then the free night") << textOf(withFreeNight(), noon)
        << QStringLiteral("0.49 EUR/kWh; 22:00: 0.00 EUR/kWh; 06:00: 0.49 EUR/kWh");
    QTest::newRow("in the free night") << textOf(withFreeNight(), moment(23))
        << QStringLiteral("0.00 EUR/kWh; 06:00: 0.49 EUR/kWh; 22:00: 0.00 EUR/kWh");
    version = withFreeNight();
    version.groups = {{Staff, {}}};
    version.groups.first().rates.perKwh = Rate::fromMinor(20);
    QTest::newRow("a group stands above the bands") << textOf(version, moment(12, QStringLiteral("staff"))) << QStringLiteral("0.20 EUR/kWh");
    QTest::newRow("others do not get its price") << textOf(version, moment(23)).section(QLatin1Char(';'), 0, 0) << QStringLiteral("0.00 EUR/kWh");
    version = plain();
    version.stepBasis = StepBasis::Energy;
    version.steps = {{20'000'000, Rate::fromMinor(59)}};
    QTest::newRow("steps by energy") << textOf(version, noon) << QStringLiteral("0.49 EUR/kWh; from 20 kWh: 0.59 EUR/kWh");
    version.stepBasis = StepBasis::Power;
    version.stepsAdd = true;
    version.steps = {{11'000, Rate::fromMinor(10)}};
    QTest::newRow("steps by power that add") << textOf(version, noon) << QStringLiteral("0.49 EUR/kWh; from 11 kW: 0.59 EUR/kWh");
    version = plain();
    version.freeEnergy = Energy{2'000'000};
    version.freeTimeS = 1800;
    version.minimum = 100;
    version.maximum = 2000;
    QTest::newRow("what is free, minimum, maximum") << textOf(version, noon)
        << QStringLiteral("0.49 EUR/kWh; first 2 kWh free; first 30 min free; min. 1.00 EUR; max. 20.00 EUR");
    version = plain();
    version.isGross = false; // entered without VAT: the driver pays with it
    version.rates.perKwh = Rate::fromMinor(100);
    QTest::newRow("with VAT") << textOf(version, noon) << QStringLiteral("1.19 EUR/kWh");
    version.rates = {};
    version.currency = QStringLiteral("JPY");
    QTest::newRow("nothing is charged") << textOf(version, noon) << QStringLiteral("0 JPY");
}

void DriverMessagesTest::priceIsTold()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(text, expected);
}

void DriverMessagesTest::longPricesAreCutBetweenParts()
{
    PriceVersion version = plain();
    for (int hour = 0; hour < 24; ++hour) {
        PriceBand band;
        band.name = QString::number(hour);
        band.rates.perKwh = Rate::fromMinor(10 + hour);
        band.rates.idlePerMinute = Rate::fromMinor(1 + hour);
        version.bands.append(band);
        version.week.append({BandSlot::EveryDay, hour * 60, hour * 60 + 60, hour});
    }
    const QString text = textOf(version, moment(12));
    QVERIFY2(text.size() <= 512 && text.size() > 400, qPrintable(text));
    QVERIFY2(text.endsWith(QLatin1String("/min idle")), qPrintable(text));
}

void DriverMessagesTest::amountsAreOfNoLanguage_data()
{
    QTest::addColumn<qint64>("minor");
    QTest::addColumn<QString>("currency");
    QTest::addColumn<QString>("expected");
    QTest::newRow("amount") << qint64(5) << QStringLiteral("EUR") << QStringLiteral("0.05 EUR");
    QTest::newRow("negative") << qint64(-1234) << QStringLiteral("EUR") << QStringLiteral("-12.34 EUR");
    QTest::newRow("three decimals") << qint64(1234) << QStringLiteral("KWD") << QStringLiteral("1.234 KWD");
    QTest::newRow("no decimals") << qint64(1234) << QStringLiteral("JPY") << QStringLiteral("1234 JPY");
}

void DriverMessagesTest::amountsAreOfNoLanguage()
{
    QFETCH(qint64, minor);
    QFETCH(QString, currency);
    QFETCH(QString, expected);
    QCOMPARE(engine::amountText({minor, currency}), expected);
}

/// Lines of one band are one: after day, night and day the line of the night is the last.
void DriverMessagesTest::energyCostsWhatItCostsNow()
{
    const QList<CostLine> lines{lineOf(CostKind::Energy, Rate::fromMinor(49)), lineOf(CostKind::Energy, Rate{})};
    QCOMPARE(valueAt(running(withFreeNight(), moment(12), lines), "chargingPrice", "kWhPrice"), 0.49);
    QCOMPARE(valueAt(running(withFreeNight(), moment(23), lines), "chargingPrice", "kWhPrice"), 0.0);
}

void DriverMessagesTest::nextPriceIsAnnounced()
{
    const QJsonObject data = running(withFreeNight(), moment(12));
    const QJsonObject next = data.value(QLatin1String("nextPeriod")).toObject();
    QCOMPARE(next.value(QLatin1String("atTime")).toString(), QStringLiteral("2026-06-01T20:00:00Z"));
    QCOMPARE(valueAt(next, "chargingPrice", "kWhPrice"), 0.0);
    QVERIFY(!next.contains(QLatin1String("idlePrice")));
    QCOMPARE(data.value(QLatin1String("triggerMeterValue")).toObject().value(QLatin1String("atTime")).toString(), QStringLiteral("2026-06-01T20:00:00Z"));
    const QJsonObject same = running(plain(), moment(12));
    QVERIFY(!same.contains(QLatin1String("nextPeriod")) && !same.contains(QLatin1String("triggerMeterValue")));
}

void DriverMessagesTest::hoursHoldTheTimeConnected()
{
    PriceVersion version = plain();
    version.rates.perMinuteConnected = Rate::fromMinor(2);
    QJsonObject data = running(version, moment(12));
    QCOMPARE(valueAt(data, "chargingPrice", "hourPrice"), 1.2);
    QCOMPARE(valueAt(data, "idlePrice", "hourPrice"), 1.2);
    QCOMPARE(valueAt(data, "idlePrice", "graceMinutes"), -1.0); // nothing to wait for
    version.rates.perMinuteCharging = Rate::fromMinor(10);
    version.rates.idlePerMinute = Rate::fromMinor(5);
    version.idleGraceS = 900;
    data = running(version, moment(12));
    QCOMPARE(valueAt(data, "chargingPrice", "hourPrice"), 7.2);
    QCOMPARE(valueAt(data, "idlePrice", "hourPrice"), 4.2);
    QCOMPARE(valueAt(data, "idlePrice", "graceMinutes"), 15.0);
}

void DriverMessagesTest::groupsPayTheirOwn()
{
    PriceVersion version = plain();
    version.rates.idlePerMinute = Rate::fromMinor(5);
    version.groups = {{Staff, {}}};
    version.groups.first().rates.perKwh = Rate::fromMinor(20);
    version.groups.first().rates.idlePerMinute = Rate{};
    const QJsonObject data = running(version, moment(12, Staff));
    QCOMPARE(valueAt(data, "chargingPrice", "kWhPrice"), 0.2);
    QCOMPARE(valueAt(data, "idlePrice", "hourPrice"), 0.0);
    QCOMPARE(valueAt(running(version, moment(12)), "chargingPrice", "kWhPrice"), 0.49);
}

void DriverMessagesTest::feeOfTheSessionIsThatOfItsLine()
{
    PriceVersion version = withFreeNight();
    version.rates.perSession = Rate::fromMinor(100);
    const QList<CostLine> lines{lineOf(CostKind::Session, Rate::fromMinor(150))}; // it began in a band of another fee
    QCOMPARE(valueAt(running(version, moment(12), lines), "chargingPrice", "flatFee"), 1.5);
}

void DriverMessagesTest::valuesAreWantedWhereThePriceChanges_data()
{
    QTest::addColumn<QJsonObject>("data");
    QTest::addColumn<double>("perKwh");
    QTest::addColumn<double>("atEnergy");
    QTest::addColumn<double>("atPower");
    PriceVersion version = plain();
    version.freeEnergy = Energy{2'000'000};
    engine::DriverMoment at = moment(12);
    QTest::newRow("within the allowance") << running(version, at) << 0.0 << 3.0 << -1.0;
    at.sinceStart = Energy{2'000'000};
    QTest::newRow("beyond it") << running(version, at) << 0.49 << -1.0 << -1.0;
    version = plain();
    version.stepBasis = StepBasis::Energy;
    version.steps = {{20'000'000, Rate::fromMinor(59)}};
    QTest::newRow("below a step of energy") << running(version, at) << 0.49 << 21.0 << -1.0;
    at.meterStart.reset();
    QTest::newRow("the meter is not known") << running(version, at) << 0.49 << -1.0 << -1.0;
    at.meterStart = Energy{1'000'000};
    at.sinceStart = Energy{20'000'000};
    QTest::newRow("in the step") << running(version, at) << 0.59 << -1.0 << -1.0;
    version.stepBasis = StepBasis::Power;
    version.steps = {{11'000, Rate::fromMinor(59)}, {50'000, Rate::fromMinor(79)}};
    at.powerW = 7'000;
    QTest::newRow("below a step of power") << running(version, at) << 0.49 << -1.0 << 11.0;
    at.powerW = 22'000;
    QTest::newRow("between two") << running(version, at) << 0.59 << -1.0 << 50.0;
    at.powerW = 60'000;
    QTest::newRow("in the last: it may fall below") << running(version, at) << 0.79 << -1.0 << 50.0;
}

void DriverMessagesTest::valuesAreWantedWhereThePriceChanges()
{
    QFETCH(QJsonObject, data);
    QFETCH(double, perKwh);
    QFETCH(double, atEnergy);
    QFETCH(double, atPower);
    QCOMPARE(valueAt(data, "chargingPrice", "kWhPrice"), perKwh);
    QCOMPARE(valueAt(data, "triggerMeterValue", "atEnergykWh"), atEnergy);
    QCOMPARE(valueAt(data, "triggerMeterValue", "atPowerkW"), atPower);
}

FORECOURT_TEST(DriverMessagesTest)

} // namespace forecourt::tests::drivermessages

#include "tst_drivermessages.moc"
