// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What may be added to a command and need not: a limit to a remote start, a time to an installation.
#include "core/domain/supplyfacts.h"
#include "tests/gui/pagefixture.h"
#include "tests/support/testprogram.h"
#include "ui/dialogs/startdialog.h"

#include <QApplication>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace forecourt::tests::optionalfields {

using namespace forecourt::ui;

namespace {
const StationId Bay(QStringLiteral("BAY"));

StationBuilder bay()
{
    return aStation(QStringLiteral("BAY")).named(QStringLiteral("Bay 1")).online().withConnectors(2);
}

void publish(PageFixture& fixture, const StationBuilder& station)
{
    ChangeBatch batch;
    batch.persons = {aPerson(5, QStringLiteral("A. Weber"))};
    batch.tokens = {aToken(QStringLiteral("04A2"), 5)};
    fixture.console.source.publish(batch);
    fixture.console.source.publishStation(station.state);
    fixture.settle();
}

/// Fills in the start of connector 2 and presses "Start charging".
StartDialog& start(PageFixture& fixture, const QString& limit)
{
    fixture.actions.start(Bay, EvseId(2));
    StartDialog& dialog = *fixture.window.findChildren<StartDialog*>().last();
    find<QComboBox>(dialog, "startTag")->setEditText(QStringLiteral("04A2"));
    find<QLineEdit>(dialog, "startLimit")->setText(limit);
    press(dialog, "startAccept");
    return dialog;
}

RemoteStart sent(const PageFixture& fixture)
{
    const auto& submitted = fixture.console.engine.submitted;
    const auto* start = submitted.isEmpty() ? nullptr : std::get_if<RemoteStart>(&submitted.last().parameters);
    return start ? *start : RemoteStart{};
}
} // namespace

class TestOptionalFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signedFirmwareWaitsForItsInstallation();
    void aStartCanCarryALimit();
    void aLimitIsToldInTheChargersUnit();
    void aStartWithAWrongLimitIsNotSent_data();
    void aStartWithAWrongLimitIsNotSent();
    void aLimitIsOffWhereTheChargerKnowsNone();
};

/// Source: OCPP 1.6 security whitepaper, FirmwareType.installDateTime.
void TestOptionalFields::signedFirmwareWaitsForItsInstallation()
{
    PageFixture fixture;
    publish(fixture, bay());
    fixture.actions.command(QStringLiteral("SignedUpdateFirmware"), Bay);
    auto* install = find<QComboBox>(fixture.window, "commandField_install");
    auto* at = find<QDateTimeEdit>(fixture.window, "commandField_installNotBefore");
    QVERIFY(!at->isEnabled());
    QVERIFY(at->toolTip().startsWith(QStringLiteral("Off:"))); // it says why
    find<QLineEdit>(fixture.window, "commandField_location")->setText(QStringLiteral("http://192.168.1.20/file"));
    find<QPlainTextEdit>(fixture.window, "commandField_signingCertificate")->setPlainText(QStringLiteral("-----BEGIN CERTIFICATE-----\nAA==\n-----END CERTIFICATE-----"));
    find<QPlainTextEdit>(fixture.window, "commandField_signature")->setPlainText(QStringLiteral("AA=="));
    install->setCurrentIndex(1);
    QVERIFY(at->isEnabled() && at->toolTip().isEmpty());
    const QDateTime download = find<QDateTimeEdit>(fixture.window, "commandField_notBefore")->dateTime();
    at->setDateTime(download.addSecs(-3600));
    press(fixture.window, "commandAccept");
    QVERIFY(fixture.console.engine.submitted.isEmpty());
    QVERIFY(at->property("error").toBool());
    at->setDateTime(download.addSecs(3600));
    press(fixture.window, "commandAccept");
    const auto update = std::get<UpdateSignedFirmware>(fixture.console.engine.submitted.value(0).parameters);
    QCOMPARE(update.installNotBefore, std::optional(update.notBefore.addSecs(3600)));
}

/// Source: OCPP 1.6 §5.11, §5.16.2 (TC_059): a TxProfile without a transaction.
void TestOptionalFields::aStartCanCarryALimit()
{
    PageFixture fixture;
    publish(fixture, bay());
    start(fixture, QStringLiteral("12,5"));
    const std::optional<ChargingProfile> profile = sent(fixture).profile;
    QVERIFY(profile);
    QCOMPARE(sent(fixture).token.value, QStringLiteral("04A2"));
    QCOMPARE(profile->purpose, ChargingProfilePurpose::Tx);
    QCOMPARE(profile->kind, ChargingProfileKind::Relative);
    QVERIFY(!profile->transaction && !profile->schedule.start && profile->id > 0);
    QCOMPARE(profile->schedule.unit, ChargingRateUnit::Ampere);
    QCOMPARE(profile->schedule.periods, (QList<ChargingPeriod>{{0, 125, {}}}));
}

void TestOptionalFields::aLimitIsToldInTheChargersUnit()
{
    PageFixture fixture;
    publish(fixture, bay().withVariable(QStringLiteral("ChargingScheduleAllowedChargingRateUnit"), QStringLiteral("Power")));
    start(fixture, QStringLiteral("10"));
    const std::optional<ChargingProfile> profile = sent(fixture).profile;
    QVERIFY(profile);
    QCOMPARE(profile->schedule.unit, ChargingRateUnit::Watt);
    QCOMPARE(profile->schedule.periods.value(0).limitTenths,
             supplyOf(fixture.console.site.site()).converted(100, ChargingRateUnit::Ampere, ChargingRateUnit::Watt, {}));
}

void TestOptionalFields::aStartWithAWrongLimitIsNotSent_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("words") << QStringLiteral("much");
    QTest::newRow("two decimals") << QStringLiteral("16,25");
    QTest::newRow("below what a car takes") << QStringLiteral("5,9");
    QTest::newRow("negative") << QStringLiteral("-16");
    QTest::newRow("beyond any fuse") << QStringLiteral("100001");
}

void TestOptionalFields::aStartWithAWrongLimitIsNotSent()
{
    QFETCH(QString, typed);
    PageFixture fixture;
    publish(fixture, bay());
    StartDialog& dialog = start(fixture, typed);
    QVERIFY(fixture.console.engine.submitted.isEmpty());
    auto* limit = find<QLineEdit>(dialog, "startLimit");
    QVERIFY(limit->property("error").toBool());
    limit->clear(); // none is right
    QVERIFY(!limit->property("error").toBool());
    press(dialog, "startAccept");
    QCOMPARE(fixture.console.engine.submitted.size(), 1);
    QVERIFY(!sent(fixture).profile);
}

void TestOptionalFields::aLimitIsOffWhereTheChargerKnowsNone()
{
    PageFixture fixture;
    publish(fixture, bay().withVariable(QStringLiteral("SupportedFeatureProfiles"), QStringLiteral("Core,Reservation")));
    fixture.actions.start(Bay, EvseId(2));
    auto* limit = find<QLineEdit>(fixture.window, "startLimit");
    QVERIFY(!limit->isEnabled());
    QVERIFY(limit->toolTip().contains(QStringLiteral("SmartCharging")));
}

FORECOURT_WINDOW_TEST(TestOptionalFields)

} // namespace forecourt::tests::optionalfields

#include "tst_optionalfields.moc"
