// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/jobs/jobsite.h"

#include <QDir>
#include <QFile>

namespace forecourt::tests {

JobSite::JobSite()
{
    engine = std::make_unique<engine::Engine>(engine::EngineSetup{
        clock, ids, transactions, site, hasher,
        [](const QString& protocol, ocpp::AdapterSetup setup) { return ocpp::makeStationAdapter(protocol, std::move(setup)); },
        QStringLiteral("test")});
    engine->start([](const Result<void>& result) { QVERIFY(result.has_value()); });
    live = std::make_unique<api::LiveSite>(engine->changes());
}

JobSite::~JobSite()
{
    fleet.powerOff();
    server.reset();
    engine->useFileHost(nullptr);
    if (desk)
        desk->close();
    door.reset();
    desk.reset();
    engine->useVault(nullptr);
    vault.reset();
    live.reset();
    engine.reset();
}

bool JobSite::openFiles()
{
    files::DeskOptions options;
    options.receivedFolder = folder.filePath(QStringLiteral("received"));
    options.fallbackAddress = QStringLiteral("127.0.0.1");
    desk = std::make_unique<files::FileDesk>(options, clock, ids, &engineSide);
    files::HttpDoorOptions http;
    http.address = QStringLiteral("127.0.0.1");
    http.port = 0;
    door = std::make_unique<files::HttpDoor>(*desk, http);
    if (!QDir(folder.path()).mkpath(QStringLiteral("data")) || !desk->open() || !door->listen())
        return false;
    desk->addDoor(*door);
    vault = std::make_unique<vault::DiskVault>(folder.filePath(QStringLiteral("data")), clock, engineSide);
    engine->useVault(vault.get());
    engine->useFileHost(desk.get());
    return true;
}

bool JobSite::open(int stations)
{
    server::ServerSettings settings;
    settings.bindAddress = QHostAddress::LocalHost;
    settings.port = 0;
    server = std::make_unique<server::OcppServer>(engine->directory(), engine->links(), hasher, clock, ids, settings);
    if (!openFiles() || !server->listen())
        return false;
    for (int i = 0; i < stations; ++i) {
        api::StationChange known;
        known.isAdmitted = true;
        if (!await(engine->administration().saveStation(name(i), known)))
            return false;
        simulator::StationSettings one;
        one.id = name(i).value();
        one.url = QUrl(QStringLiteral("ws://127.0.0.1:%1/ocpp").arg(server->port()));
        one.seed = static_cast<quint32>(i + 1);
        one.packsDiagnostics = i == Packing;
        fleet.add(one);
    }
    fleet.powerOn();
    return true;
}

bool JobSite::isBooted(int station) const
{
    const StationPointer state = live->station(name(station));
    return state && state->link.hasBootedOnThisLink;
}

QString JobSite::version(int station) const
{
    const StationPointer state = live->station(name(station));
    return state ? state->record.boot.firmwareVersion : QString();
}

std::optional<FirmwareFileId> JobSite::addFirmware(const QString& version)
{
    const QString path = folder.filePath(QStringLiteral("twin.bin"));
    QFile file(path);
    const QByteArray content = "firmware: " + version.toLatin1() + '\n' + QByteArray(300'000, '\x7f');
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        return std::nullopt;
    file.close();
    FirmwareFacts facts;
    facts.name = QStringLiteral("twin.bin");
    facts.version = version;
    const auto added = await(engine->fileLibrary().addFirmware(path, facts, QStringLiteral("test")));
    return added ? std::optional(*added) : std::nullopt;
}

} // namespace forecourt::tests
