// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Settings for specialists: who reaches the local API.
#include "core/config/settings.h"
#include "tests/gui/pagefixture.h"
#include "tests/support/fakemachine.h"
#include "tests/support/testprogram.h"
#include "ui/settings/plainsections.h"

#include <QApplication>
#include <QLabel>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

class TestExpertSection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhoReachesTheLocalApi_data();
    void saysWhoReachesTheLocalApi();
};

void TestExpertSection::saysWhoReachesTheLocalApi_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("isOnlyHere");
    QTest::newRow("not set") << QString() << true;
    QTest::newRow("loopback") << QStringLiteral("127.0.0.1") << true;
    QTest::newRow("loopback, IPv6") << QStringLiteral("::1") << true;
    QTest::newRow("every address") << QStringLiteral("0.0.0.0") << false;
    QTest::newRow("one address") << QStringLiteral("192.168.1.20") << false;
}

void TestExpertSection::saysWhoReachesTheLocalApi()
{
    QFETCH(QString, address);
    QFETCH(bool, isOnlyHere);
    PageFixture fixture;
    FakeMachine machine;
    (void)machine.changeSettings({{QLatin1String(config::ApiBindAddress.key), address}});
    QCOMPARE(machine.value(config::ApiBindAddress), address);
    const ExpertSection section(fixture.context(), machine);
    QString text;
    for (const QLabel* label : section.findChildren<QLabel*>())
        text += label->text() + QLatin1Char('\n');
    QCOMPARE(text.contains(QStringLiteral("Only programs on this computer")), isOnlyHere);
    QCOMPARE(text.contains(QStringLiteral("other computers")), !isOnlyHere);
}

FORECOURT_WINDOW_TEST(TestExpertSection)
#include "tst_expertsection.moc"
