// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Limits of power, vendors' messages and rules for them on the disk.
#include "tests/support/testprogram.h"
#include "tests/unit/storage/storagefixture.h"

using namespace forecourt;
using namespace forecourt::tests;

namespace {

/// Every member set to something that is not its default.
PowerLimitsRecord fullLimits(const QString& station)
{
    InstalledProfile one;
    one.evse = EvseId(2);
    one.profile.id = 7;
    one.profile.transaction = TransactionId(QStringLiteral("12"));
    one.profile.stackLevel = 3;
    one.profile.purpose = ChargingProfilePurpose::Tx;
    one.profile.kind = ChargingProfileKind::Recurring;
    one.profile.recurrence = ProfileRecurrence::Weekly;
    one.profile.validFrom = utc(2026, 5, 5);
    one.profile.validTo = utc(2026, 6, 5);
    one.profile.schedule = {86'400, utc(2026, 5, 4), ChargingRateUnit::Watt, {{0, 110'000, {}}, {3600, 0, 1}}, 14'000};
    one.at = utc(2026, 5, 5, 9);
    one.user = QStringLiteral("Eva <b>");
    one.command = CommandId(4);
    one.standing = ProfileStanding::Doubtful;
    InstalledProfile plain;
    plain.profile.id = 1;
    plain.profile.schedule.periods = {{0, 160, {}}};
    plain.at = utc(2026, 5, 6);
    PowerLimitsRecord limits;
    limits.station = StationId(station);
    limits.profiles = {one, plain};
    limits.isComplete = true;
    limits.bootAt = utc(2026, 5, 1);
    limits.restartedAt = utc(2026, 5, 1);
    limits.lastCommand = CommandId(9);
    return limits;
}

VendorRule fullRule(qint64 id)
{
    VendorRule rule;
    rule.id = VendorRuleId(id);
    rule.station = StationId(QStringLiteral("CP-1"));
    rule.vendorId = QStringLiteral("org.example");
    rule.messageId = QStringLiteral("Hello");
    rule.answer = VendorAnswer::Rejected;
    rule.data = QStringLiteral("{\"a\":1}");
    rule.user = QStringLiteral("Eva");
    rule.at = utc(2026, 5, 5);
    return rule;
}

VendorTraffic fullTraffic(const QString& station)
{
    VendorMessage message;
    message.direction = VendorDirection::ToStation;
    message.vendorId = QStringLiteral("org.example");
    message.messageId = QStringLiteral("Hello");
    message.lastAt = utc(2026, 5, 5);
    message.lastData = QStringLiteral("{}");
    message.lastAnswer = VendorAnswer::UnknownMessage;
    VendorTraffic traffic;
    traffic.station = StationId(station);
    count(traffic, message);
    message.direction = VendorDirection::FromStation;
    message.lastAnswer.reset();
    count(traffic, message);
    return traffic;
}

} // namespace

class LimitsTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void limitsComeBackWhole();
    void rulesComeBackWhole();
    void trafficComesBackWhole();
};

void LimitsTableTest::limitsComeBackWhole()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    PowerLimitsRecord second = fullLimits(QStringLiteral("CP-2"));
    fixture.site().savePowerLimits(second);
    fixture.site().savePowerLimits(fullLimits(QStringLiteral("CP-1")));
    second.profiles.clear();
    second.isComplete = false;
    second.restartedAt.reset();
    fixture.site().savePowerLimits(second);
    QVERIFY(fixture.reopen());
    const auto site = fixture.load();
    QVERIFY(site.has_value());
    QCOMPARE(site->powerLimits, (QList<PowerLimitsRecord>{fullLimits(QStringLiteral("CP-1")), second}));
}

void LimitsTableTest::rulesComeBackWhole()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    VendorRule forAll = fullRule(2);
    forAll.station.reset();
    forAll.messageId.clear();
    forAll.data.clear();
    for (const VendorRule& rule : {fullRule(1), forAll, fullRule(3)})
        QVERIFY(answer<void>([&](auto done) { fixture.site().saveVendorRule(rule, std::move(done)); }));
    QVERIFY(answer<void>([&](auto done) { fixture.site().removeVendorRule(VendorRuleId(3), std::move(done)); }));
    QVERIFY(fixture.reopen());
    const auto site = fixture.load();
    QVERIFY(site.has_value());
    QCOMPARE(site->vendorRules, (QList<VendorRule>{fullRule(1), forAll}));
    QCOMPARE(site->nextVendorRuleId, 4); // a number is never used again
}

void LimitsTableTest::trafficComesBackWhole()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    fixture.site().saveVendorTraffic(fullTraffic(QStringLiteral("CP-1")));
    QVERIFY(fixture.reopen());
    const auto site = fixture.load();
    QVERIFY(site.has_value());
    QCOMPARE(site->vendorTraffic, QList<VendorTraffic>{fullTraffic(QStringLiteral("CP-1"))});
}

FORECOURT_TEST(LimitsTableTest)
#include "tst_limitstable.moc"
