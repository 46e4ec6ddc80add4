// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pricing/sessionpricer.h"

#include "core/pricing/registercurve.h"
#include "tests/support/testprogram.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <numeric>

using namespace forecourt;
using namespace forecourt::pricing;

namespace {

const QTimeZone& berlin()
{
    static const QTimeZone zone("Europe/Berlin");
    return zone;
}

/// Random prices and sessions, the same in every run.
class Maker
{
public:
    explicit Maker(quint32 seed) : m_random(seed) {}

    [[nodiscard]] int below(int bound) { return int(m_random.bounded(bound)); }
    [[nodiscard]] bool oneIn(int bound) { return below(bound) == 0; }
    [[nodiscard]] QRandomGenerator& random() { return m_random; }

    /// Every minute of the week in one of four bands, each with a price of energy.
    [[nodiscard]] PriceVersion bandedPrice()
    {
        PriceVersion version;
        version.currency = QStringLiteral("EUR");
        for (int band = 0; band < 4; ++band)
            version.bands.append({QString(QChar(ushort('A' + band))), rates()});
        for (int day = 0; day < 8; ++day) {
            int minute = 0;
            while (minute < BandSlot::MinutesOfDay) {
                const int to = std::min(BandSlot::MinutesOfDay, minute + 15 * (1 + below(40)));
                version.week.append({1 << day, minute, to, below(4)});
                minute = to;
            }
        }
        return version;
    }

    /// With everything a price can have.
    [[nodiscard]] PriceVersion anyPrice()
    {
        PriceVersion version = bandedPrice();
        version.isGross = oneIn(2);
        version.vat = VatRate{oneIn(3) ? 0 : below(2500)};
        version.idleGraceS = below(3600);
        version.rates = rates();
        if (oneIn(2))
            version.rates.perSession = rate(2'000'000);
        if (oneIn(2))
            version.rates.idlePerMinute = rate(100'000);
        if (oneIn(3))
            version.rates.perMinuteCharging = rate(50'000);
        if (oneIn(3))
            version.rates.perMinuteConnected = rate(50'000);
        if (oneIn(3))
            version.idleMaximum = below(1500);
        if (oneIn(3))
            version.minimum = below(500);
        if (oneIn(3))
            version.maximum = 500 + below(2000);
        if (oneIn(3))
            version.freeEnergy = Energy::fromWh(below(10'000));
        version.freeTimeS = oneIn(3) ? below(3600) : 0;
        if (oneIn(2)) {
            version.stepBasis = oneIn(2) ? StepBasis::Energy : StepBasis::Power;
            version.stepsAdd = oneIn(2);
            version.steps = {{5'000, rate(500'000)}, {8'000'000, rate(500'000)}};
        }
        return version;
    }

    /// Of up to a day, around the nights the clock changes, with values every few minutes.
    [[nodiscard]] SessionFacts session(qint64 beginWh = 0)
    {
        static const QDateTime days[] = {QDateTime(QDate(2026, 3, 28), QTime(20, 0), Qt::UTC), QDateTime(QDate(2026, 10, 24), QTime(20, 0), Qt::UTC),
                                         QDateTime(QDate(2026, 12, 31), QTime(20, 0), Qt::UTC), QDateTime(QDate(2026, 5, 5), QTime(8, 0), Qt::UTC)};
        SessionFacts facts;
        facts.startedAt = days[below(4)].addSecs(below(4 * 3600));
        const int seconds = 60 + below(10 * 3600);
        facts.stoppedAt = facts.startedAt.addSecs(seconds);
        facts.meterStart = Energy::fromWh(beginWh);
        qint64 wattHours = beginWh;
        for (int second = below(600); second < seconds; second += 1 + below(600)) {
            facts.values.append({facts.startedAt.addSecs(second), Energy::fromWh(wattHours)});
            wattHours += oneIn(3) ? 0 : below(3000);
        }
        facts.meterStop = Energy::fromWh(wattHours);
        addStates(facts, seconds);
        return facts;
    }

private:
    [[nodiscard]] Rate rate(int bound) { return Rate{below(bound)}; }
    [[nodiscard]] RateSet rates()
    {
        RateSet set;
        set.perKwh = rate(1'000'000); // up to 1 EUR
        return set;
    }
    void addStates(SessionFacts& facts, int seconds)
    {
        constexpr ChargingState States[] = {ChargingState::Charging, ChargingState::SuspendedEv, ChargingState::SuspendedEvse, ChargingState::Charging};
        for (int second = 0; second < seconds; second += 60 + below(7200))
            facts.states.append({facts.startedAt.addSecs(second), States[below(4)], oneIn(5)});
        if (oneIn(3))
            facts.unpluggedAt = facts.stoppedAt->addSecs(below(7200));
    }

    QRandomGenerator m_random;
};

qint64 totalOf(const SessionCost& cost)
{
    return cost.total.minor;
}

/// The register at a moment, as the price sees it.
Energy energyAt(const SessionFacts& facts, qint64 second)
{
    const RegisterCurve curve = curveOf(facts, facts.startedAt.toSecsSinceEpoch(), facts.stoppedAt->toSecsSinceEpoch());
    for (size_t i = 1; i < curve.points.size(); ++i) {
        if (curve.points[i].at >= second)
            return Energy{energyBetween(curve.points[i - 1], curve.points[i], second)} + *facts.meterStart;
    }
    return *facts.meterStop;
}

/// The part of \a facts between two moments, as a session of its own.
SessionFacts partOf(const SessionFacts& facts, const QDateTime& from, const QDateTime& to)
{
    SessionFacts part;
    part.startedAt = from;
    part.stoppedAt = to;
    part.meterStart = energyAt(facts, from.toSecsSinceEpoch());
    part.meterStop = energyAt(facts, to.toSecsSinceEpoch());
    for (const RegisterValue& value : facts.values) {
        if (value.at > from && value.at < to)
            part.values.append(value);
    }
    return part;
}

} // namespace

class TestPricingProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesSumToTheTotal();
    void energyOfTheLinesIsTheEnergy();
    void splittingKeepsTheCostOfEnergy();
    void theOrderOfBandsDoesNotMatter();
    void theOrderOfValuesDoesNotMatter();
    void staysWithinMinimumAndMaximum();
    void neverChargesIdlingThatIsTheSites();
    void whatDoesNotFitHasNoPrice();
};

/// Net, VAT and gross of the lines sum to the totals, and agree with one another. Source: decisions.md 13, 27.
void TestPricingProperties::linesSumToTheTotal()
{
    Maker maker(1);
    for (int run = 0; run < 2000; ++run) {
        const SessionCost cost = priceSession(maker.session(), maker.anyPrice(), berlin(), {});
        QVERIFY(cost.isPriced());
        qint64 net = 0;
        qint64 vat = 0;
        qint64 gross = 0;
        for (const CostLine& line : cost.lines) {
            net += line.net.minor;
            vat += line.vat.minor;
            gross += line.gross.minor;
            QCOMPARE(line.net.minor + line.vat.minor, line.gross.minor);
            QVERIFY(line.quantity > 0);
        }
        QCOMPARE(cost.net.minor, net);
        QCOMPARE(cost.vat.minor, vat);
        QCOMPARE(cost.total.minor, gross);
        QCOMPARE(cost.vatTotals.size(), cost.lines.isEmpty() ? 0 : 1);
        if (!cost.vatTotals.isEmpty())
            QCOMPARE(cost.vatTotals.first().gross, cost.total);
    }
}

void TestPricingProperties::energyOfTheLinesIsTheEnergy()
{
    Maker maker(2);
    for (int run = 0; run < 2000; ++run) {
        const SessionFacts facts = maker.session(run);
        const SessionCost cost = priceSession(facts, maker.anyPrice(), berlin(), {});
        Energy sum;
        for (const CostLine& line : cost.lines) {
            if (line.kind == CostKind::Energy || line.kind == CostKind::FreeEnergy)
                sum = sum + Energy{line.quantity};
        }
        QCOMPARE(sum, *facts.meterStop - *facts.meterStart);
        QCOMPARE(*cost.energy, sum);
    }
}

/// Splitting a session anywhere changes the cost of its energy by half a minor unit for each line at most, and by what one Wh
/// at the cut costs (below half a minor unit here).
void TestPricingProperties::splittingKeepsTheCostOfEnergy()
{
    Maker maker(3);
    for (int run = 0; run < 2000; ++run) {
        const SessionFacts facts = maker.session();
        const PriceVersion version = maker.bandedPrice();
        const QDateTime cut = facts.startedAt.addSecs(maker.below(int(facts.startedAt.secsTo(*facts.stoppedAt)) + 1));
        const SessionCost whole = priceSession(facts, version, berlin(), {});
        const SessionCost first = priceSession(partOf(facts, facts.startedAt, cut), version, berlin(), {});
        const SessionCost second = priceSession(partOf(facts, cut, *facts.stoppedAt), version, berlin(), {});
        QCOMPARE(*first.energy + *second.energy, *whole.energy);
        const qint64 difference = std::abs(totalOf(first) + totalOf(second) - totalOf(whole));
        const qint64 lines = whole.lines.size() + first.lines.size() + second.lines.size();
        QVERIFY2(2 * difference <= lines + 1, qPrintable(QStringLiteral("run %1: %2 with %3 lines").arg(run).arg(difference).arg(lines)));
    }
}

void TestPricingProperties::theOrderOfBandsDoesNotMatter()
{
    Maker maker(4);
    for (int run = 0; run < 500; ++run) {
        const SessionFacts facts = maker.session();
        const PriceVersion version = maker.anyPrice();
        QList<int> order{0, 1, 2, 3};
        std::shuffle(order.begin(), order.end(), maker.random());
        PriceVersion turned = version;
        for (int band = 0; band < 4; ++band)
            turned.bands[order.at(band)] = version.bands.at(band);
        for (BandSlot& slot : turned.week)
            slot.band = order.at(slot.band);
        std::shuffle(turned.week.begin(), turned.week.end(), maker.random());
        QVERIFY(priceSession(facts, turned, berlin(), {}) == priceSession(facts, version, berlin(), {}));
    }
}

/// Source: quirk 36.
void TestPricingProperties::theOrderOfValuesDoesNotMatter()
{
    Maker maker(5);
    for (int run = 0; run < 500; ++run) {
        SessionFacts facts = maker.session();
        const PriceVersion version = maker.anyPrice();
        const SessionCost ordered = priceSession(facts, version, berlin(), {});
        std::shuffle(facts.values.begin(), facts.values.end(), maker.random());
        QVERIFY(priceSession(facts, version, berlin(), {}) == ordered);
    }
}

void TestPricingProperties::staysWithinMinimumAndMaximum()
{
    Maker maker(6);
    for (int run = 0; run < 1000; ++run) {
        PriceVersion version = maker.anyPrice();
        version.minimum = 400;
        version.maximum = 900;
        const SessionCost cost = priceSession(maker.session(), version, berlin(), {});
        const qint64 entered = version.isGross ? cost.total.minor : cost.net.minor;
        QVERIFY(entered <= 900);
        QVERIFY(entered >= 400 || cost.energy->milliWh == 0);
    }
}

void TestPricingProperties::neverChargesIdlingThatIsTheSites()
{
    Maker maker(7);
    for (int run = 0; run < 500; ++run) {
        SessionFacts facts = maker.session();
        facts.unpluggedAt.reset();
        PriceVersion version = maker.anyPrice();
        version.rates.idlePerMinute = Rate::fromMinor(10);
        version.idleGraceS = 0;
        for (StateSince& state : facts.states)
            state.isHeldBack = state.isHeldBack || state.state != ChargingState::Charging;
        const SessionCost cost = priceSession(facts, version, berlin(), {});
        QVERIFY(std::none_of(cost.lines.cbegin(), cost.lines.cend(), [](const CostLine& line) { return line.kind == CostKind::Idle; }));
    }
}

void TestPricingProperties::whatDoesNotFitHasNoPrice()
{
    PriceVersion version;
    version.currency = QStringLiteral("EUR");
    version.rates.perKwh = Rate{std::numeric_limits<qint64>::max()};
    SessionFacts facts;
    facts.startedAt = QDateTime(QDate(2026, 5, 5), QTime(8, 0), Qt::UTC);
    facts.stoppedAt = facts.startedAt.addSecs(3600);
    facts.meterStart = Energy{0};
    facts.meterStop = Energy{std::numeric_limits<qint64>::max() / 1000};
    const SessionCost cost = priceSession(facts, version, berlin(), {});
    QVERIFY(cost.flags.testFlag(CostFlag::TooLarge));
    QVERIFY(!cost.isPriced());
    QVERIFY(cost.lines.isEmpty());
    QCOMPARE(cost.total, (Money{0, QStringLiteral("EUR")}));
}

FORECOURT_TEST(TestPricingProperties)
#include "tst_pricingproperties.moc"
