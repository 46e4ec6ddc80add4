// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// This computer: on battery or not, as a UPower of our own says on a bus of our own; and awake or not while cars charge.
#include "app/common/machinewatch.h"
#include "tests/support/fakechangesource.h"
#include "tests/support/manualclock.h"
#include "tests/support/sitebuilder.h"
#include "tests/support/testprogram.h"

#include <QDBusMessage>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace forecourt;
using namespace forecourt::app;
using namespace forecourt::tests;

namespace forecourt::tests::machinewatch {

const QString UPowerName = QStringLiteral("org.freedesktop.UPower");
const QString UPowerPath = QStringLiteral("/org/freedesktop/UPower");
const QString DisplayPath = QStringLiteral("/org/freedesktop/UPower/devices/DisplayDevice");

/// What UPower says of the whole computer.
class FakePower : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.UPower")
    Q_PROPERTY(bool OnBattery MEMBER isOnBattery)

public:
    bool isOnBattery = false;
};

/// What UPower says of all batteries together.
class FakeBattery : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.UPower.Device")
    Q_PROPERTY(bool IsPresent MEMBER isPresent)
    Q_PROPERTY(double Percentage MEMBER percentage)
    Q_PROPERTY(uint WarningLevel MEMBER warningLevel)

public:
    bool isPresent = true;
    double percentage = 87.6;
    uint warningLevel = 1;
};

/// A message bus for this test alone, with a UPower on it that can come and go.
class PrivateBus
{
public:
    PrivateBus()
    {
        m_daemon.start(QStringLiteral("dbus-daemon"), {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--nopidfile"),
                                                       QStringLiteral("--print-address=1")});
        m_daemon.waitForReadyRead();
        const QString address = QString::fromLocal8Bit(m_daemon.readLine()).trimmed();
        m_service = QDBusConnection::connectToBus(address, QStringLiteral("fake UPower"));
        m_client = QDBusConnection::connectToBus(address, QStringLiteral("watch"));
    }
    ~PrivateBus()
    {
        QDBusConnection::disconnectFromBus(QStringLiteral("watch"));
        QDBusConnection::disconnectFromBus(QStringLiteral("fake UPower"));
        m_daemon.terminate();
        m_daemon.waitForFinished();
    }
    PrivateBus(const PrivateBus&) = delete;
    PrivateBus& operator=(const PrivateBus&) = delete;

    [[nodiscard]] const QDBusConnection& client() const { return m_client; }

    [[nodiscard]] bool begin()
    {
        return m_service.registerObject(UPowerPath, &power, QDBusConnection::ExportAllProperties)
            && m_service.registerObject(DisplayPath, &battery, QDBusConnection::ExportAllProperties)
            && m_service.registerService(UPowerName);
    }
    void end()
    {
        m_service.unregisterService(UPowerName);
        m_service.unregisterObject(UPowerPath);
        m_service.unregisterObject(DisplayPath);
    }
    void plug(bool isIn)
    {
        power.isOnBattery = !isIn;
        tell(UPowerPath, UPowerName);
    }
    void drain(double percentage, uint warningLevel)
    {
        battery.percentage = percentage;
        battery.warningLevel = warningLevel;
        tell(DisplayPath, UPowerName + QStringLiteral(".Device"));
    }

    FakePower power;
    FakeBattery battery;

private:
    void tell(const QString& path, const QString& interface)
    {
        QDBusMessage changed = QDBusMessage::createSignal(path, QStringLiteral("org.freedesktop.DBus.Properties"),
                                                          QStringLiteral("PropertiesChanged"));
        changed.setArguments({interface, QVariantMap(), QStringList()});
        m_service.send(changed);
    }

    QProcess m_daemon;
    QDBusConnection m_service{QString()};
    QDBusConnection m_client{QString()};
};

/// Grants or refuses at once, as \a isGranting says then.
class Way final : public SleepBlocker
{
public:
    explicit Way(const bool& isGranting) : m_isGranting(isGranting) {}
    void block(const QString&, std::function<void(bool)> done) override { done(m_isGranting); }
    void release() override {}

private:
    const bool& m_isGranting;
};

class TestMachineWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theBatteryIsFollowed();
    void aComputerWithoutBatteryIsPluggedIn();
    void uPowerMayComeLateAndGo();
    void withoutABusNothingIsSaid();
    void batteryAndRefusedSleepLockAreTold();
};

void TestMachineWatch::initTestCase()
{
    if (QStandardPaths::findExecutable(QStringLiteral("dbus-daemon")).isEmpty())
        QSKIP("dbus-daemon is not installed");
}

void TestMachineWatch::theBatteryIsFollowed()
{
    PrivateBus bus;
    QVERIFY(bus.begin());
    PowerWatch watch(bus.client());
    QSignalSpy changed(&watch, &PowerWatch::changed);
    QVERIFY(!watch.supply().isOnBattery);
    bus.plug(false);
    QTRY_COMPARE(watch.supply(), (PowerSupply{true, 88, false}));
    bus.drain(41.4, 1);
    QTRY_COMPARE(watch.supply(), (PowerSupply{true, 41, false}));
    bus.drain(9.0, 3); // UPower's "low"
    QTRY_COMPARE(watch.supply(), (PowerSupply{true, 9, true}));
    const auto told = changed.size();
    bus.plug(true);
    QTRY_COMPARE(watch.supply(), PowerSupply());
    QCOMPARE(changed.size(), told + 1);
}

void TestMachineWatch::aComputerWithoutBatteryIsPluggedIn()
{
    PrivateBus bus;
    bus.battery.isPresent = false;
    bus.battery.percentage = 0;
    QVERIFY(bus.begin());
    PowerWatch watch(bus.client());
    bus.plug(false); // on a supply that says nothing of itself
    QTRY_COMPARE(watch.supply(), (PowerSupply{true, std::nullopt, false}));
}

void TestMachineWatch::uPowerMayComeLateAndGo()
{
    PrivateBus bus;
    PowerWatch watch(bus.client());
    bus.power.isOnBattery = true;
    QVERIFY(bus.begin()); // nobody says that anything changed
    QTRY_VERIFY(watch.supply().isOnBattery);
    bus.end();
    QTRY_VERIFY(!watch.supply().isOnBattery);
}

void TestMachineWatch::withoutABusNothingIsSaid()
{
    PowerWatch watch(QDBusConnection(QStringLiteral("there is none")));
    QCOMPARE(watch.supply(), PowerSupply());
}

void TestMachineWatch::batteryAndRefusedSleepLockAreTold()
{
    PrivateBus bus;
    QVERIFY(bus.begin());
    FakeChangeSource source;
    api::LiveSite live(source);
    ManualClock clock;
    bool isGranting = false;
    std::vector<std::unique_ptr<SleepBlocker>> ways;
    ways.push_back(std::make_unique<Way>(isGranting));
    MachineWatch watch(live, std::move(ways), bus.client(), clock);
    QList<engine::MachineCondition> told;
    connect(&watch, &MachineWatch::changed, this, [&told](const engine::MachineCondition& state) { told.append(state); });
    QTRY_VERIFY(live.isReady());
    const QDateTime unplugged = clock.utcNow();
    bus.plug(false);
    QTRY_COMPARE(told.size(), 1);
    QCOMPARE(told.last(), (engine::MachineCondition{unplugged, 88, false, std::nullopt, std::nullopt}));
    clock.advance(std::chrono::minutes(1));
    source.publishTransaction(aTransaction(1).at(QStringLiteral("A")).started(pictureTime()).record);
    QTRY_COMPARE(told.size(), 2); // a car charges, and nobody keeps the computer awake
    QCOMPARE(told.last(), (engine::MachineCondition{unplugged, 88, false, false, clock.utcNow()}));
    clock.advance(std::chrono::minutes(1));
    bus.drain(4.0, 4);
    QTRY_COMPARE(told.size(), 3);
    QCOMPARE(told.last(), (engine::MachineCondition{unplugged, 4, true, false, unplugged.addSecs(60)}));
    bus.plug(true);
    QTRY_COMPARE(told.size(), 4);
    QVERIFY(!told.last().onBatterySince && !told.last().batteryPercent && !told.last().isBatteryLow);
    isGranting = true;
    source.publishTransaction(aTransaction(1).at(QStringLiteral("A")).started(pictureTime()).ended(pictureTime().addSecs(60), StopReason::Local, 10).record);
    QTRY_VERIFY(!live.transaction(TransactionKey(1))->isRunning());
    QCOMPARE(told.size(), 4); // it stays so until a lock is taken
    source.publishTransaction(aTransaction(2).at(QStringLiteral("A")).started(pictureTime()).record);
    QTRY_COMPARE(told.size(), 5);
    QCOMPARE(told.last(), (engine::MachineCondition{std::nullopt, std::nullopt, false, true, std::nullopt}));
}

FORECOURT_TEST(TestMachineWatch)

} // namespace forecourt::tests::machinewatch

#include "tst_machinewatch.moc"
