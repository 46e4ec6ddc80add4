// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Which values the standard's configuration keys take.
#include "core/commissioning/standardkeys.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace forecourt;
using namespace forecourt::commissioning;

class StandardKeysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void values_data();
    void values();
    void lengthKeysAreKeysThemselves();
    void whatLocksOutIsProtected();
};

void StandardKeysTest::values_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("problem");
    QTest::addColumn<qint64>("limit");
    const auto row = [](const char* name, const char* key, const QString& value, ValueProblem problem, qint64 limit = 0) {
        QTest::newRow(name) << QString::fromLatin1(key) << value << int(problem) << limit;
    };
    using P = ValueProblem;
    row("§9.1 boolean", "LocalPreAuthorize", QStringLiteral("TRUE"), P::None);
    row("boolean as number", "LocalPreAuthorize", QStringLiteral("1"), P::NotAFlag);
    row("boolean left empty", "LocalPreAuthorize", {}, P::NotAFlag);
    row("§9.1.10 number", "HeartbeatInterval", QStringLiteral("300"), P::None);
    row("in another case", "heartbeatINTERVAL", QStringLiteral("x"), P::NotANumber);
    row("number with a unit", "HeartbeatInterval", QStringLiteral("300 s"), P::NotANumber);
    row("§9.1.36 negative ping", "WebSocketPingInterval", QStringLiteral("-1"), P::TooSmall, 0);
    row("least key count", "GetConfigurationMaxKeys", QStringLiteral("0"), P::TooSmall, 1);
    row("percent", "LightIntensity", QStringLiteral("101"), P::TooLarge, 100);
    row("beyond an integer", "ResetRetries", QStringLiteral("2147483648"), P::TooLarge, 2147483647);
    row("measurands with phase", "MeterValuesSampledData", QStringLiteral("Voltage.L1, Power.Active.Import,SoC"), P::None);
    row("no measurand", "MeterValuesSampledData", QStringLiteral("Energy"), P::UnknownItem);
    row("one the charger has already", "MeterValuesSampledData", QStringLiteral("Acme.Own"), P::None);
    row("a phase of nothing", "MeterValuesSampledData", QStringLiteral("Voltage.L9"), P::UnknownItem);
    row("twice", "MeterValuesSampledData", QStringLiteral("SoC,soc"), P::ItemTwice);
    row("empty place", "MeterValuesSampledData", QStringLiteral("SoC,,RPM"), P::EmptyItem);
    row("more than it takes", "MeterValuesSampledData", QStringLiteral("SoC,RPM,Voltage,Frequency"), P::TooManyItems, 3);
    row("empty list switches off", "StopTxnSampledData", {}, P::None);
    row("§9.1.7 rotation", "ConnectorPhaseRotation", QStringLiteral("0.RST,1.Unknown"), P::None);
    row("no rotation", "ConnectorPhaseRotation", QStringLiteral("1.ABC"), P::UnknownItem);
    row("no connector", "ConnectorPhaseRotation", QStringLiteral("x.RST"), P::UnknownItem);
    row("text", "CpoName", QStringLiteral("Acme & sons"), P::None);
    row("maker's own", "AcmeColour", QStringLiteral("red"), P::None);
    row("too long", "AcmeColour", QString(501, QLatin1Char('x')), P::TooLong, 500);
    row("longest", "AcmeColour", QString(500, QLatin1Char('x')), P::None);
    row("line break", "AcmeColour", QStringLiteral("a\nb"), P::Unprintable);
}

void StandardKeysTest::values()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(int, problem);
    QFETCH(qint64, limit);
    const QString component = QStringLiteral("Ocpp16");
    const QList<DeviceVariable> known{
        {component, QStringLiteral("meterValuesSampledDataMaxLength"), QStringLiteral("3"), true},
        {component, QStringLiteral("MeterValuesSampledData"), QStringLiteral("SoC,Acme.Own"), false}};
    const ValueCheck check = checkValue(key, value, known);
    QCOMPARE(int(check.problem), problem);
    QCOMPARE(check.limit, limit);
}

void StandardKeysTest::lengthKeysAreKeysThemselves()
{
    for (const QString& key : standardKeys()) {
        const auto rule = keyRule(key);
        QVERIFY2(rule, qPrintable(key));
        if (*rule->lengthKey)
            QVERIFY2(keyRule(QLatin1String(rule->lengthKey)), rule->lengthKey);
        QVERIFY2(rule->form == KeyForm::Number || (!rule->least && !rule->most), qPrintable(key));
    }
    QCOMPARE(keyRule(QStringLiteral("DefaultPriceText,nl"))->form, KeyForm::Text);
    QVERIFY(!keyRule(QStringLiteral("AcmeColour")));
}

void StandardKeysTest::whatLocksOutIsProtected()
{
    QCOMPARE(protectedKey(QStringLiteral("authorizationkey ")), ProtectedKey::Password);
    QCOMPARE(protectedKey(QStringLiteral("SecurityProfile")), ProtectedKey::SecurityProfile);
    QCOMPARE(protectedKey(QStringLiteral("CpoName")), ProtectedKey::No);
}

FORECOURT_TEST(StandardKeysTest)
#include "tst_standardkeys.moc"
