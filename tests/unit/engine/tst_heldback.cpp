// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// When a car is held back, so that it costs no idle fee.
#include "core/engine/heldback.h"
#include "tests/support/testprogram.h"

#include <QTest>

Q_DECLARE_METATYPE(std::optional<forecourt::LimitSource>)

namespace forecourt::tests::heldback {

class HeldBackTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void carIsHeldBack_data();
    void carIsHeldBack();
};

/// No battery, no phases: an alternating current charger of which only that is known.
void HeldBackTest::carIsHeldBack_data()
{
    QTest::addColumn<ConnectorState>("connector");
    QTest::addColumn<std::optional<LimitSource>>("limit");
    QTest::addColumn<bool>("isHeldBack");
    const std::optional<LimitSource> none;
    const auto offering = [](std::optional<qint64> watts, std::optional<qint64> milliAmpere, int phases = 0) {
        ConnectorState connector;
        connector.charging = ChargingState::SuspendedEv;
        connector.live.powerOfferedW = watts;
        connector.live.currentOfferedMilliA = milliAmpere;
        for (int phase = 0; phase < phases; ++phase)
            connector.live.phases[phase].milliAmpere = 0;
        return connector;
    };
    const auto limited = [](qint64 tenths, ChargingRateUnit unit = ChargingRateUnit::Ampere, std::optional<int> phases = {}) {
        LimitSource limit;
        limit.limitTenths = tenths;
        limit.unit = unit;
        limit.phases = phases;
        return std::optional(limit);
    };
    const ConnectorState silent = offering({}, {});
    ConnectorState suspended = silent;
    suspended.charging = ChargingState::SuspendedEvse;
    QTest::newRow("nothing known") << silent << none << false;
    QTest::newRow("the charger says so") << suspended << none << true;
    QTest::newRow("offers 0 W") << offering(0, {}) << none << true;
    QTest::newRow("offers 0 W and 16 A") << offering(0, 16'000) << none << true;
    QTest::newRow("offers 5.9 A") << offering({}, 5'900) << none << true;
    QTest::newRow("offers 6 A") << offering({}, 6'000) << none << false;
    QTest::newRow("offers 4139 W, three phases of the site") << offering(4'139, {}) << none << true;
    QTest::newRow("offers 4140 W, three phases of the site") << offering(4'140, {}) << none << false;
    QTest::newRow("offers 3680 W on one phase") << offering(3'680, {}, 1) << none << false;
    QTest::newRow("offers 1379 W on one phase") << offering(1'379, {}, 1) << none << true;
    QTest::newRow("offers 3680 W on three phases") << offering(3'680, {}, 3) << none << true;
    QTest::newRow("offers 3680 W and 16 A") << offering(3'680, 16'000) << none << false;
    ConnectorState direct = offering(2'000, {});
    direct.live.socPercent = 80;
    QTest::newRow("direct current, offers 2 kW") << direct << none << false;
    QTest::newRow("our limit is 0 A, and it says nothing") << silent << limited(0) << true;
    QTest::newRow("our limit is 5.9 A") << silent << limited(59) << true;
    QTest::newRow("our limit is 6 A") << silent << limited(60) << false;
    QTest::newRow("our limit is 2 kW on three phases") << silent << limited(20'000, ChargingRateUnit::Watt) << true;
    QTest::newRow("our limit is 2 kW on one phase") << silent << limited(20'000, ChargingRateUnit::Watt, 1) << false;
    QTest::newRow("our limit is 0 A, it offers 16 A") << offering({}, 16'000) << limited(0) << true;
}

void HeldBackTest::carIsHeldBack()
{
    QFETCH(ConnectorState, connector);
    QFETCH(std::optional<LimitSource>, limit);
    QFETCH(bool, isHeldBack);
    QCOMPARE(engine::isHeldBack(connector, limit, SupplyFacts{230, 3}), isHeldBack);
}

FORECOURT_TEST(HeldBackTest)

} // namespace forecourt::tests::heldback

#include "tst_heldback.moc"
