// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demopark.h"

#include "core/simulator/driver.h"
#include "core/simulator/scaledclock.h"
#include "core/simulator/simulatedstation.h"

#include <QPointer>

namespace forecourt::demo {

namespace {

using namespace std::chrono_literals;
using simulator::Driver;
using simulator::SimulatedStation;

/// What is going on when the window opens.
enum class Scene {
    Charging,
    CarIsFull,   ///< the session runs, the car takes nothing
    JustStopped, ///< the card was shown again, the cable is still in
    WaitsForCard,
    Faulted,
};
struct Opening
{
    const char* station;
    int connector;
    Scene scene;
    double socPercent;
};
constexpr Opening Openings[] = {
    {"YARD-1", 1, Scene::Charging, 34},     {"YARD-2", 1, Scene::Charging, 58},
    {"YARD-2", 2, Scene::CarIsFull, 100},   {"GARAGE-1", 2, Scene::Charging, 71},
    {"GARAGE-2", 1, Scene::JustStopped, 66}, {"GATE", 1, Scene::WaitsForCard, 45},
    {"YARD-DC", 1, Scene::Charging, 27},    {"YARD-DC", 2, Scene::Faulted, 0},
};
constexpr auto TapDelay = 500ms;
constexpr auto StopDelay = 12s;
constexpr auto Stay = 25min;

simulator::StationSettings settingsOf(const Station& station, const QUrl& url, quint32 seed)
{
    simulator::StationSettings settings;
    settings.id = station.id.value();
    settings.url = url;
    settings.password = station.password;
    settings.vendor = station.boot.vendor;
    settings.model = station.boot.model;
    settings.serialNumber = station.boot.serialNumber;
    settings.firmwareVersion = station.boot.firmwareVersion;
    settings.connectors = static_cast<int>(station.connectors.size());
    settings.seed = seed;
    settings.packsDiagnostics = true;
    // A demo is looked at for minutes: values every ten seconds.
    settings.configuration.insert(QStringLiteral("MeterValueSampleInterval"), QStringLiteral("10"));
    settings.bootDuration = 0ms;
    for (const Connector& connector : station.connectors) {
        settings.isDirectCurrent = connector.isDirectCurrent;
        settings.connectorMaximumW = static_cast<double>(connector.maximumW);
        settings.registersWh.insert(connector.evse.value(), static_cast<double>(connector.registerWh));
    }
    return settings;
}

/// Owns stations and drivers. Thread: the park's.
class Park final : public QObject
{
public:
    Park(QList<Station> stations, quint16 port)
        : m_plan(std::move(stations)), m_url(QStringLiteral("ws://127.0.0.1:%1/ocpp").arg(port))
    {}

    void open()
    {
        for (const TokenRecord& token : site().tokens)
            m_drivers.tokens.append(token.value);
        m_drivers.tokens.removeFirst(); // the built-in example
        m_drivers.meanAbsence = 12min;
        m_drivers.meanStay = 35min;
        quint32 seed = Seed;
        for (const Station& station : std::as_const(m_plan))
            addStation(station, ++seed);
        addCandidate();
    }

private:
    void addStation(const Station& planned, quint32 seed)
    {
        auto* station = new SimulatedStation(settingsOf(planned, m_url, seed), m_clock, this);
        for (const Connector& connector : planned.connectors) {
            simulator::DriverSettings settings = m_drivers;
            settings.seed = seed * 8 + static_cast<quint32>(connector.evse.value());
            begin(*station, planned, connector.evse.value(), settings);
        }
        station->powerOn();
    }

    void begin(SimulatedStation& station, const Station& planned, int connector, const simulator::DriverSettings& settings)
    {
        auto* driver = new Driver(station, connector, settings, m_clock, this);
        for (const Opening& opening : Openings) {
            if (planned.id.value() != QLatin1String(opening.station) || connector != opening.connector)
                continue;
            connect(&station, &SimulatedStation::registered, driver,
                    [this, driver, opening, faulty = QPointer(&station)](ocpp::v16::RegistrationStatus status) {
                        if (status == ocpp::v16::RegistrationStatus::Accepted && faulty && !m_hasOpened.contains(driver)) {
                            m_hasOpened.insert(driver);
                            act(*driver, *faulty, opening);
                        }
                    });
            return;
        }
        driver->start();
    }

    void act(Driver& driver, SimulatedStation& station, const Opening& opening)
    {
        const int connector = opening.connector;
        if (opening.scene == Scene::Faulted) {
            later(TapDelay, station, [connector](SimulatedStation& it) {
                it.setFault(connector, ocpp::v16::ChargePointErrorCode::GroundFailure);
            });
            return;
        }
        station.plugIn(connector, simulator::SimulatedCar(simulator::CarModel(), opening.socPercent));
        const QString token = m_drivers.tokens.at(m_openings++ % m_drivers.tokens.size());
        const auto tap = [connector, token](SimulatedStation& it) { it.tapCard(connector, token); };
        if (opening.scene != Scene::WaitsForCard)
            later(TapDelay, station, tap);
        if (opening.scene == Scene::JustStopped)
            later(StopDelay, station, tap);
        later(Stay, station, [connector, next = QPointer(&driver)](SimulatedStation& it) {
            it.unplug(connector);
            if (next)
                next->start();
        });
    }

    void later(std::chrono::milliseconds delay, SimulatedStation& station, std::function<void(SimulatedStation&)> act)
    {
        m_pending.push_back(m_clock.after(delay, [it = QPointer(&station), act = std::move(act)] {
            if (it)
                act(*it);
        }));
    }

    void addCandidate()
    {
        Station waiting;
        waiting.id = StationId(QStringLiteral("SN0042"));
        waiting.boot.vendor = QStringLiteral("Elmsfeuer");
        waiting.boot.model = QStringLiteral("Wall 22");
        waiting.boot.serialNumber = QStringLiteral("EF-SN0042");
        waiting.boot.firmwareVersion = QStringLiteral("1.8.32");
        waiting.connectors = {Connector{EvseId(1), 22000, false, 0}};
        auto* station = new SimulatedStation(settingsOf(waiting, m_url, Seed), m_clock, this);
        station->powerOn();
    }

    const QList<Station> m_plan;
    const QUrl m_url;
    simulator::ScaledClock m_clock;
    simulator::DriverSettings m_drivers;
    std::vector<std::unique_ptr<ScheduledCall>> m_pending;
    QSet<const Driver*> m_hasOpened; ///< a station that boots again does not begin anew
    int m_openings = 0;
};

} // namespace

DemoPark::DemoPark(QList<Station> stations, quint16 port)
{
    m_thread.setObjectName(QStringLiteral("demo"));
    auto* park = new Park(std::move(stations), port);
    park->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::started, park, [park] { park->open(); });
    QObject::connect(&m_thread, &QThread::finished, park, &QObject::deleteLater);
    m_thread.start();
}

DemoPark::~DemoPark()
{
    m_thread.quit();
    m_thread.wait();
}

} // namespace forecourt::demo
