// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/transferdesk.h"

namespace forecourt::engine {

namespace {

constexpr QLatin1String firmwarePrefix("firmware/");
constexpr QLatin1String logPrefix("log/");

} // namespace

QString notOfferedAgain(const Error& error)
{
    return QStringLiteral("the address that the charger has does not open again: %1").arg(error.detail);
}

QString transferKey(JobKind kind, JobId job)
{
    return (kind == JobKind::Firmware ? firmwarePrefix : logPrefix) + QString::number(job.value());
}

std::optional<std::pair<JobKind, JobId>> jobOfKey(const QString& key)
{
    const JobKind kind = key.startsWith(firmwarePrefix) ? JobKind::Firmware : JobKind::Log;
    const QLatin1String prefix = kind == JobKind::Firmware ? firmwarePrefix : logPrefix;
    bool isNumber = false;
    const qint64 number = key.startsWith(prefix) ? key.mid(prefix.size()).toLongLong(&isNumber) : 0;
    if (!isNumber || number <= 0)
        return std::nullopt;
    return std::pair(kind, JobId(number));
}

QList<TransferOffering> TransferDesk::offerings() const
{
    QList<TransferOffering> offerings;
    if (!m_host)
        return offerings;
    const QList<ports::ProtocolState> states = m_host->protocols();
    for (const ports::ProtocolState& state : states)
        offerings.append({state.protocol, state.isAvailable, state.port, state.reason, state.reasonCode});
    return offerings;
}

TransferChoice TransferDesk::choose(const StationId& station, std::optional<TransferProtocol> byHand) const
{
    TransferKnowledge knowledge;
    knowledge.byHand = byHand;
    for (const TransferOffering& offering : offerings()) {
        if (offering.isAvailable)
            knowledge.offered.append(offering.protocol);
    }
    if (const auto worked = m_worked.constFind(station.value()); worked != m_worked.cend())
        knowledge.workedBefore = *worked;
    const StationState* known = state(station);
    return known ? chooseProtocol(known->record, knowledge) : TransferChoice{};
}

ports::TransferTerms TransferDesk::terms(JobKind kind, JobId job, const StationId& station, TransferProtocol protocol,
                                         const ports::TransferAccess& access) const
{
    ports::TransferTerms terms;
    terms.job = transferKey(kind, job);
    terms.station = station;
    terms.protocol = protocol;
    terms.expiresAt = m_context.clock.utcNow().addDays(AddressDays);
    if (const StationController* known = m_stations.find(station)) {
        const TransferHints& hints = known->model().state().record.transfer;
        terms.reachedAt = known->link().localAddress;
        terms.wantsPassword = hints.wantsPassword;
        terms.announcedAddress = hints.address;
    }
    if (!access.secret.isEmpty())
        terms.access = access;
    return terms;
}

void TransferDesk::revoke(JobKind kind, JobId job)
{
    if (!m_host)
        return;
    const QString key = transferKey(kind, job);
    const QList<FileTransfer> transfers = m_host->transfers();
    for (const FileTransfer& transfer : transfers) {
        if (transfer.job == key && !isOver(transfer.state))
            m_host->revoke(transfer.id);
    }
}

const StationState* TransferDesk::state(const StationId& station) const
{
    const StationController* known = m_stations.find(station);
    return known ? &known->model().state() : nullptr;
}

Result<CommandId> TransferDesk::send(const StationId& station, CommandParameters parameters, const QString& user)
{
    StationController* known = m_stations.find(station);
    if (!known)
        return failure(ErrorCode::NotFound, QStringLiteral("no such station"));
    CommandRequest request;
    request.station = station;
    request.parameters = std::move(parameters);
    request.origin = CommandOrigin::System;
    request.user = user;
    return known->follower().submit(std::move(request));
}

} // namespace forecourt::engine
