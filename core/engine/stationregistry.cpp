// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/stationregistry.h"

#include "core/engine/privatenetwork.h"

namespace forecourt::engine {

StationRegistry::~StationRegistry() = default;

StationController& StationRegistry::add(ports::StoredStation stored)
{
    const QString id = stored.record.id.value();
    auto& slot = m_stations[id];
    if (!slot) {
        slot = std::make_unique<StationController>(m_context, std::move(stored));
        m_byFolded[id.toCaseFolded()].append(slot.get());
    }
    return *slot;
}

StationController* StationRegistry::find(const StationId& id) const
{
    const auto it = m_stations.find(id.value());
    return it == m_stations.end() ? nullptr : it->second.get();
}

std::optional<ports::StationAccess> StationRegistry::access(const QString& identity) const
{
    const StationController* found = find(StationId(identity));
    bool isOtherCase = false;
    if (!found) {
        const auto folded = m_byFolded.constFind(identity.toCaseFolded());
        if (folded == m_byFolded.cend() || folded->size() != 1)
            return std::nullopt;
        found = folded->constFirst();
        isOtherCase = true;
    }
    const StationRecord& record = found->model().record();
    ports::StationAccess access;
    access.id = record.id;
    access.isArchived = record.isArchived;
    access.allowPlain = record.allowPlain;
    access.assumedProtocol = record.assumedProtocol;
    access.securityProfile = record.securityProfile;
    access.passwordHashes = found->model().passwordHashes();
    access.matchedWithoutCase = isOtherCase;
    return access;
}

bool StationRegistry::isLobbyOpen() const
{
    return m_isLobbyHeld || m_context.settings.lobby != LobbyPolicy::Closed || admittedCount() == 0;
}

bool StationRegistry::isLobbyOpenFor(const QString& peerAddress) const
{
    if (m_isLobbyHeld || m_context.settings.lobby == LobbyPolicy::Open || admittedCount() == 0)
        return true;
    return m_context.settings.lobby == LobbyPolicy::OpenOnPrivateNetworks && isPrivateAddress(peerAddress);
}

int StationRegistry::admittedCount() const
{
    int count = 0;
    for (const auto& [id, station] : m_stations)
        count += int(station->model().record().belongsToSite());
    return count;
}

int StationRegistry::registeredCount() const
{
    int count = 0;
    for (const auto& [id, station] : m_stations)
        count += int(!station->model().record().isArchived);
    return count;
}

void StationRegistry::passwordUsed(const StationId& station, const QByteArray& hash)
{
    StationController* controller = find(station);
    if (!controller || controller->model().passwordHashes().size() < 2
        || !controller->model().passwordHashes().contains(hash))
        return;
    controller->model().passwordHashes() = {hash};
    controller->model().save();
    controller->model().journal(EventKind::Security, Severity::Info, QStringLiteral("PasswordConfirmed"));
}

} // namespace forecourt::engine
