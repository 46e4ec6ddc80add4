// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// forecourt-sim: charging stations that are not there.
#include "app/sim/loadrun.h"
#include "app/sim/simoptions.h"

#include <QCoreApplication>
#include <QTextStream>

#include <cstdio>

using namespace forecourt;

namespace {

/// Tells on standard output what a station does.
void report(simulator::SimulatedStation& station, bool isVerbose)
{
    const QString id = station.settings().id;
    const auto say = [id](const QString& line) {
        QTextStream(stdout) << QDateTime::currentDateTime().toString(QStringLiteral("HH:mm:ss.zzz ")) << id << ' ' << line << Qt::endl;
    };
    using Station = simulator::SimulatedStation;
    QObject::connect(&station, &Station::opened, &station, [say] { say(QStringLiteral("connected")); });
    QObject::connect(&station, &Station::closed, &station, [say] { say(QStringLiteral("link lost")); });
    QObject::connect(&station, &Station::connectFailed, &station, [say](const QString& why) { say(QStringLiteral("cannot connect: ") + why); });
    QObject::connect(&station, &Station::registered, &station, [say](ocpp::v16::RegistrationStatus status) {
        say(QStringLiteral("boot ") + ocpp::schema::enumText(status));
    });
    QObject::connect(&station, &Station::statusChanged, &station, [say](int connector, ocpp::v16::ChargePointStatus status) {
        say(QStringLiteral("connector %1 %2").arg(connector).arg(ocpp::schema::enumText(status)));
    });
    QObject::connect(&station, &Station::transactionNumbered, &station, [say](int connector, qint64 transaction) {
        say(QStringLiteral("connector %1 transaction %2").arg(connector).arg(transaction));
    });
    QObject::connect(&station, &Station::commandReceived, &station, [say](const QString& action, const QJsonObject&) {
        say(QStringLiteral("asked for ") + action);
    });
    if (!isVerbose)
        return;
    QObject::connect(&station, &Station::frameSent, &station, [say](const QByteArray& frame) { say(QStringLiteral("> ") + QString::fromUtf8(frame)); });
    QObject::connect(&station, &Station::frameReceived, &station, [say](const QByteArray& frame) { say(QStringLiteral("< ") + QString::fromUtf8(frame)); });
}

int runFleet(const sim::SimOptions& options)
{
    simulator::Fleet fleet(options.scenario.timeScale);
    simulator::DriverSettings drivers;
    drivers.seed = options.scenario.seed;
    if (!options.scenario.tokens.isEmpty())
        drivers.tokens = options.scenario.tokens;
    for (const simulator::Scenario::Station& station : options.scenario.stations)
        report(fleet.add(station.settings, station.hasDrivers ? std::optional(drivers) : std::nullopt), options.isVerbose);
    simulator::ScenarioPlayer player(fleet, options.scenario.steps);
    fleet.powerOn();
    player.start();
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char** argv)
{
    std::setvbuf(stdout, nullptr, _IOLBF, 0); // also when piped: people watch it
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("forecourt-sim"));
    QCoreApplication::setApplicationVersion(QStringLiteral(FORECOURT_VERSION));
    const auto options = sim::readOptions(QCoreApplication::arguments());
    if (!options) {
        std::fprintf(stderr, "forecourt-sim: %s\n", qPrintable(options.error().detail));
        return 2;
    }
    if (!options->isLoad)
        return runFleet(*options);
    sim::LoadRun run(*options);
    run.start();
    return QCoreApplication::exec();
}
