// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Settings of ports, addresses, certificate and token.
#include "tests/gui/settingsfixture.h"
#include "tests/support/testprogram.h"
#include "ui/widgets/copyfield.h"

#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

#include <cstdlib>
#include <tuple>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace forecourt::tests::settingsnetwork {

class TestSettingsNetwork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePortIsTestedFromHere();
    void machineSettingIsStoredAndAsksForARestart();
    void anAttachedWindowDoesNotRestart();
    void whatCannotBeStoredIsSaidBelowTheField();
    void whatAnotherWindowChangedIsShown();
    void theAddressForChargersIsKept();
    void refusedTextStaysWithASentence();
    void portCheckNamesTheOwner();
    void certificateTellsUntilWhen();
    void tokenIsHiddenUntilAskedFor();
    void theEncryptedAddressIsThatOfTheOpenPort();
    void whatStandsBelowAFieldBeginsWithIt_data();
    void whatStandsBelowAFieldBeginsWithIt();
};

void TestSettingsNetwork::thePortIsTestedFromHere()
{
    SettingsFixture full;
    ChangeBatch batch;
    batch.system = SystemState{};
    batch.system->ocpp = {8887, true, {}};
    full.fixture.console.source.publish(batch);
    full.open();
    full.show("network");
    QVERIFY(full.machine.testedPorts.isEmpty()); // only when asked
    press(*full.page, "networkSelfTest");
    QCOMPARE(full.machine.testedPorts, QList<int>{8887});
    QVERIFY(find<QLabel>(*full.page, "networkSelfTestAnswer")->text().contains(QStringLiteral("192.168.1.20: answers")));
}

void TestSettingsNetwork::machineSettingIsStoredAndAsksForARestart()
{
    SettingsFixture full;
    full.open();
    full.show("network");
    QVERIFY(!find<QWidget>(*full.page, "settingsRestart")->isVisible());
    auto* port = find<QSpinBox>(*full.page, "networkPort");
    port->setValue(9000);
    Q_EMIT port->editingFinished();
    PageFixture::settle();
    QCOMPARE(full.machine.value(config::OcppPort), 9000);
    QVERIFY(find<QWidget>(*full.page, "settingsRestart")->isVisible());
    press(*full.page, "settingsRestartNow");
    QCOMPARE(full.machine.restarts, full.fixture.console.attached ? 0 : 1); // a service is restarted by its owner
    full.fixture.host.undo();
    PageFixture::settle();
    QCOMPARE(full.machine.value(config::OcppPort), 8887);
    QCOMPARE(port->value(), 8887);
    full.fixture.host.redo();
    PageFixture::settle();
    QCOMPARE(port->value(), 9000);
    press(*full.page, "networkReset");
    PageFixture::settle();
    QCOMPARE(full.machine.value(config::OcppPort), 8887);
    full.fixture.host.undo();
    PageFixture::settle();
    QCOMPARE(full.machine.value(config::OcppPort), 9000);
    QCOMPARE(port->value(), 9000);
    full.fixture.host.redo();
    PageFixture::settle();
    QCOMPARE(full.machine.value(config::OcppPort), 8887);
    QCOMPARE(port->value(), 8887);
}

/// The reason names the command, or says what to do without one.
void TestSettingsNetwork::anAttachedWindowDoesNotRestart()
{
    for (const char* command : {"systemctl --user restart forecourtd", ""}) {
        SettingsFixture full;
        full.machine.isHere = false;
        full.machine.current.restartCommand = QLatin1String(command);
        if (full.fixture.console.attached)
            std::ignore = full.fixture.console.theMachine().readState();
        PageFixture::settle();
        full.open();
        full.show("network");
        auto* port = find<QSpinBox>(*full.page, "networkPort");
        port->setValue(9000);
        Q_EMIT port->editingFinished();
        PageFixture::settle();
        QVERIFY(find<QWidget>(*full.page, "settingsRestart")->isVisible());
        auto* restart = find<Button>(*full.page, "settingsRestartNow");
        QVERIFY2(restart->isBlocked() && restart->blockedReason().contains(QLatin1String(command)), qPrintable(restart->blockedReason()));
        press(*full.page, "settingsRestartNow");
        QCOMPARE(full.machine.restarts, 0);
    }
}

void TestSettingsNetwork::whatCannotBeStoredIsSaidBelowTheField()
{
    SettingsFixture full;
    full.machine.settingsFailure = Error{ErrorCode::FileFailed, QStringLiteral("/etc/forecourt/site.conf cannot be written"), {}};
    full.open();
    full.show("retention");
    auto* days = find<QSpinBox>(*full.page, "retentionEvents");
    days->setValue(77);
    Q_EMIT days->editingFinished();
    PageFixture::settle();
    QVERIFY2(errorOf(*full.page, "retentionEvents").contains(QStringLiteral("/etc/forecourt/site.conf cannot be written")),
             qPrintable(errorOf(*full.page, "retentionEvents")));
    QCOMPARE(days->value(), 77);
    QVERIFY(!find<QWidget>(*full.page, "settingsRestart")->isVisible());
    full.machine.settingsFailure.reset();
    Q_EMIT days->editingFinished();
    PageFixture::settle();
    QVERIFY(errorOf(*full.page, "retentionEvents").isEmpty());
    QCOMPARE(full.machine.value(config::EventDays), 77);
}

void TestSettingsNetwork::whatAnotherWindowChangedIsShown()
{
    SettingsFixture full;
    full.open();
    full.show("network");
    full.machine.current.settings.insert(QLatin1String(config::OcppPort.key), {QStringLiteral("9100"), QStringLiteral("9100")});
    full.show("site");
    full.show("network");
    QCOMPARE(find<QSpinBox>(*full.page, "networkPort")->value(), 9100);
}

void TestSettingsNetwork::theAddressForChargersIsKept()
{
    SettingsFixture full;
    full.machine.cards = {{QStringLiteral("enp3s0"), {QStringLiteral("192.168.1.20"), QStringLiteral("192.168.7.7")}}};
    full.open();
    full.show("network");
    auto* address = find<QComboBox>(*full.page, "networkAddress");
    address->setCurrentIndex(address->findData(QStringLiteral("192.168.7.7")));
    Q_EMIT address->activated(address->currentIndex());
    PageFixture::settle();
    QCOMPARE(full.machine.value(config::AdvertisedAddress), QStringLiteral("192.168.7.7"));
    QVERIFY(find<CopyField>(*full.page, "networkUrl")->text().contains(QStringLiteral("192.168.7.7")));
}

void TestSettingsNetwork::refusedTextStaysWithASentence()
{
    SettingsFixture full;
    full.open();
    full.show("network");
    enter(*full.page, "networkBind", QStringLiteral("my computer!"));
    QVERIFY(!errorOf(*full.page, "networkBind").isEmpty());
    QVERIFY(full.machine.value(config::OcppBindAddress).isEmpty());
    full.show("site");
    full.show("network");
    QCOMPARE(find<QLineEdit>(*full.page, "networkBind")->text(), QStringLiteral("my computer!"));
    enter(*full.page, "networkBind", QStringLiteral("127.0.0.1"));
    QVERIFY(errorOf(*full.page, "networkBind").isEmpty());
    QCOMPARE(full.machine.value(config::OcppBindAddress), QStringLiteral("127.0.0.1"));
}

void TestSettingsNetwork::portCheckNamesTheOwner()
{
    SettingsFixture full;
    full.machine.use = {api::PortUse::State::Taken, QStringLiteral("apache2 (711)")};
    full.open();
    full.show("network");
    press(*full.page, "networkPortCheck");
    QCOMPARE(full.machine.checkedPorts, QList<int>{8887});
    QVERIFY(find<QLabel>(*full.page, "networkPortAnswer")->text().contains(QStringLiteral("apache2 (711)")));
    full.machine.use = {};
    press(*full.page, "networkPortCheck");
    QCOMPARE(find<QLabel>(*full.page, "networkPortAnswer")->text(), QStringLiteral("Free."));
}

void TestSettingsNetwork::certificateTellsUntilWhen()
{
    SettingsFixture full;
    api::CertificateFacts facts;
    facts.subject = QStringLiteral("site.example");
    facts.validFrom = full.fixture.console.clock.utcNow().addDays(-100);
    facts.validTo = full.fixture.console.clock.utcNow().addDays(-1);
    full.machine.facts = facts;
    full.open();
    full.show("network");
    press(*full.page, "networkCertificateCheck");
    auto* answer = find<QLabel>(*full.page, "networkCertificateAnswer");
    QVERIFY(answer->text().contains(QStringLiteral("both files")));
    enter(*full.page, "networkCertificate", QStringLiteral("/tmp/a.pem"));
    enter(*full.page, "networkKey", QStringLiteral("/tmp/a.key"));
    press(*full.page, "networkCertificateCheck");
    QVERIFY2(answer->text().contains(QStringLiteral("Expired")), qPrintable(answer->text()));
    full.machine.facts = failure(ErrorCode::InvalidInput);
    press(*full.page, "networkCertificateCheck");
    QVERIFY(answer->text().contains(QStringLiteral("does not belong")));
}

void TestSettingsNetwork::tokenIsHiddenUntilAskedFor()
{
    SettingsFixture full;
    full.open();
    full.show("expert");
    const auto shows = [&](const char* token) {
        for (const QLineEdit* edit : full.page->findChildren<QLineEdit*>()) {
            if (edit->text().contains(QLatin1String(token)))
                return true;
        }
        return false;
    };
    QVERIFY(!shows("old-token"));
    press(*full.page, "expertTokenShow");
    QVERIFY(shows("old-token"));
    press(*full.page, "expertTokenRenew");
    QCOMPARE(full.machine.renewals, 0); // asks first
}

void TestSettingsNetwork::theEncryptedAddressIsThatOfTheOpenPort()
{
    SettingsFixture full;
    full.open();
    full.show("network");
    auto* url = find<CopyField>(*full.page, "networkTlsUrl");
    const auto publish = [&](const PortState& tls) {
        ChangeBatch batch;
        batch.system = SystemState{};
        batch.system->ocppTls = tls;
        full.fixture.console.source.publish(batch);
        full.fixture.settle();
    };
    publish({});
    QVERIFY(!url->text().contains(QStringLiteral("wss")));
    QVERIFY(url->accessibleDescription().contains(QStringLiteral("certificate"))); // the help below it
    publish({8443, false, QStringLiteral("in use")});
    QVERIFY(!url->text().contains(QStringLiteral("wss")));
    QVERIFY(url->accessibleDescription().contains(QStringLiteral("8443")));
    publish({8443, true, {}});
    QVERIFY2(url->text().startsWith(QStringLiteral("wss://")) && url->text().endsWith(QStringLiteral(":8443/ocpp/")), qPrintable(url->text()));
}

void TestSettingsNetwork::whatStandsBelowAFieldBeginsWithIt_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("left to right") << Qt::LeftToRight;
    QTest::newRow("right to left") << Qt::RightToLeft;
}

void TestSettingsNetwork::whatStandsBelowAFieldBeginsWithIt()
{
    QFETCH(Qt::LayoutDirection, direction);
    SettingsFixture full;
    full.open();
    full.page->setLayoutDirection(direction);
    full.show("network");
    PageFixture::settle();
    const auto begin = [&](const char* name) {
        const auto* widget = find<QWidget>(*full.page, name);
        const QRect where(widget->mapTo(full.page.get(), QPoint()), widget->size());
        return direction == Qt::RightToLeft ? where.right() : where.left();
    };
    for (const char* below : {"networkPortCheck", "networkSelfTest"})
        QVERIFY2(std::abs(begin(below) - begin("networkPort")) <= 1, below);
    QVERIFY(std::abs(begin("networkCertificateChoose") - begin("networkCertificate")) <= 1);
}

FORECOURT_WINDOW_TEST(TestSettingsNetwork)

} // namespace forecourt::tests::settingsnetwork

#include "tst_settingsnetwork.moc"
