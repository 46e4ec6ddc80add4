// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/engine/jobsite.h"

namespace forecourt::tests::jobsite {

JobSite::JobSite(const QStringList& chargers)
{
    useFiles();
    for (const QString& id : chargers)
        stations.insert(id, site.online(id));
    file = addFile();
}

JobSite::~JobSite() = default;

void JobSite::useFiles()
{
    site.engine->useVault(&vault);
    site.engine->useFileHost(&host);
    site.settle();
}

FirmwareFileId JobSite::addFile(const QString& version)
{
    FirmwareFacts facts;
    facts.name = QStringLiteral("fw.bin");
    facts.version = version;
    const auto added = site.engine->fileLibrary().addFirmware(QStringLiteral("/tmp/fw.bin"), facts, QStringLiteral("Eva"));
    Q_ASSERT(added.isFinished() && added.result().has_value());
    return *added.result();
}

RolloutRequest JobSite::request(const QStringList& chargers) const
{
    RolloutRequest request;
    request.file = file;
    for (const QString& id : chargers)
        request.stations.append(StationId(id));
    request.user = QStringLiteral("Eva");
    return request;
}

Result<RolloutId> JobSite::start(const RolloutRequest& request)
{
    const auto started = site.engine->jobs().startRollout(request);
    site.settle();
    return started.result();
}

FirmwareJob JobSite::job(qint64 id)
{
    site.settle();
    const FirmwareJobPointer known = site.live->jobs().firmwareJob(JobId(id));
    return known ? *known : FirmwareJob{};
}

LogJob JobSite::log(qint64 id)
{
    site.settle();
    const LogJobPointer known = site.live->jobs().logJob(JobId(id));
    return known ? *known : LogJob{};
}

FirmwareRollout JobSite::rollout(RolloutId id)
{
    site.settle();
    return site.live->jobs().rollout(id).value_or(FirmwareRollout{});
}

QStringList JobSite::asked(const QString& id)
{
    QStringList actions;
    for (const ScriptedAdapter::Sent& sent : at(id).sentCommands)
        actions.append(sent.prepared.action);
    return actions;
}

void JobSite::accept(const QString& id)
{
    at(id).answer(CommandOutcome::Accepted, {});
    site.settle();
}

void JobSite::says(const QString& id, const char* status)
{
    at(id).say(QStringLiteral("FirmwareStatusNotification"), ocpp::FirmwareStatusNotice{QString::fromLatin1(status), {}, false});
    site.settle();
}

void JobSite::saysOfLog(const QString& id, const char* status)
{
    at(id).say(QStringLiteral("DiagnosticsStatusNotification"), ocpp::LogStatusNotice{QString::fromLatin1(status), {}, true});
    site.settle();
}

void JobSite::update(const QString& id, const char* version)
{
    accept(id);
    says(id, "Downloading");
    says(id, "Downloaded");
    says(id, "Installing");
    stations.find(id)->boot(QString::fromLatin1(version));
    site.settle();
}

void JobSite::restart()
{
    site.restart();
    stations.clear();
}

void JobSite::connectAgain(const QString& id)
{
    stations.remove(id);
    stations.insert(id, site.connect(id));
    while (at(id).outstanding() && !isOfJob(at(id).sentCommands.back().prepared.action))
        at(id).answer(CommandOutcome::Rejected, QStringLiteral("Rejected"));
    site.settle();
}

bool JobSite::isOfJob(const QString& action)
{
    return action.contains(QStringLiteral("Firmware")) || action == QStringLiteral("GetLog") || action == QStringLiteral("GetDiagnostics");
}

QList<JobId> JobSite::requestLogs(LogRequest request)
{
    const auto asked = site.engine->jobs().requestLogs(request);
    site.settle();
    return asked.result().value_or(QList<JobId>{});
}

QList<JobId> JobSite::requestLogs(const QStringList& chargers, LogKind kind)
{
    LogRequest request;
    for (const QString& id : chargers)
        request.stations.append(StationId(id));
    request.kind = kind;
    return requestLogs(request);
}

} // namespace forecourt::tests::jobsite
