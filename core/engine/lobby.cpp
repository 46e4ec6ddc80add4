// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/lobby.h"

#include "core/engine/limits.h"

#include <algorithm>

namespace forecourt::engine {

namespace {
constexpr quint16 CloseTryLater = 1013;
constexpr int MaximumText = 64; // of what an unknown device says of itself
} // namespace

/// One candidate and its link.
class Lobby::Guest final : public ocpp::AdapterListener
{
public:
    Guest(Lobby& lobby, QString identity) : m_lobby(lobby)
    {
        candidate.id = std::move(identity);
        candidate.firstSeenAt = lobby.m_context.clock.utcNow();
        candidate.attempts = 0;
    }

    void open(const ports::LinkInfo& linkInfo, std::shared_ptr<ports::StationLink> socket);
    void shut();

    void received(const ocpp::Inbound& inbound) override;
    void sent(CommandId) override {}
    void answered(CommandId, const ocpp::Answer&) override {}
    void logged(const MessageRecord&) override {} // nothing of a stranger is written
    void deviated(const QList<Deviation>&) override {}
    void closeRequested(quint16 code, const QString& reason) override
    {
        if (link)
            link->close(code, reason);
    }
    void refusedByAdapter(const QString&, const QString&, const QString&) override {}

    Candidate candidate;
    BootInfo boot;
    ports::LinkInfo info;
    std::shared_ptr<ports::StationLink> link;
    std::unique_ptr<ocpp::StationAdapter> adapter;

private:
    Lobby& m_lobby;
};

void Lobby::Guest::open(const ports::LinkInfo& linkInfo, std::shared_ptr<ports::StationLink> socket)
{
    shut();
    ocpp::AdapterSetup setup;
    setup.station = linkInfo.identity;
    setup.listener = this;
    setup.clock = &m_lobby.m_context.clock;
    setup.ids = &m_lobby.m_context.ids;
    setup.sendText = [weak = std::weak_ptr(socket)](const QByteArray& utf8) {
        if (const auto open = weak.lock())
            open->sendText(utf8);
    };
    Result<std::unique_ptr<ocpp::StationAdapter>> made
        = m_lobby.m_context.makeAdapter(linkInfo.protocol, std::move(setup));
    if (!made) {
        socket->close(ClosePolicy, QStringLiteral("protocol not supported"));
        return;
    }
    adapter = std::move(*made);
    info = linkInfo;
    link = std::move(socket);
    candidate.peerAddress = linkInfo.peerAddress;
    candidate.lastSeenAt = m_lobby.m_context.clock.utcNow();
    candidate.isOnline = true;
    ++candidate.attempts;
}

void Lobby::Guest::shut()
{
    if (adapter)
        adapter->linkClosed();
    adapter.reset();
    link.reset();
    candidate.isOnline = false;
}

void Lobby::Guest::received(const ocpp::Inbound& inbound)
{
    candidate.lastSeenAt = m_lobby.m_context.clock.utcNow();
    const auto* notice = std::get_if<ocpp::BootNotice>(&inbound.notice);
    if (!notice) {
        adapter->refuse(inbound.handle, ocpp::Refusal::SecurityError,
                        QStringLiteral("the station is not accepted yet"));
        return;
    }
    boot = notice->info;
    candidate.vendor = boot.vendor.left(MaximumText);
    candidate.model = boot.model.left(MaximumText);
    candidate.serialNumber
        = (boot.serialNumber.isEmpty() ? boot.chargeBoxSerialNumber : boot.serialNumber).left(MaximumText);
    candidate.firmwareVersion = boot.firmwareVersion.left(MaximumText);
    candidate.hasBooted = true;
    adapter->reply(inbound.handle, ocpp::BootReply{RegistrationStatus::Pending, candidate.lastSeenAt, PendingIntervalS});
    m_lobby.publish();
}

Lobby::Lobby(EngineContext& context) : m_context(context) {}

Lobby::~Lobby() = default;

void Lobby::linkOpened(const ports::LinkInfo& info, std::shared_ptr<ports::StationLink> link)
{
    const QString identity = info.identity.value();
    auto known = std::find_if(m_guests.begin(), m_guests.end(),
                              [&](const auto& guest) { return guest->candidate.id == identity; });
    if (known == m_guests.end()) {
        makeRoom();
        if (m_guests.size() >= MaximumCandidates) {
            link->close(CloseTryLater, QStringLiteral("too many unknown stations"));
            return;
        }
        m_guests.push_back(std::make_unique<Guest>(*this, identity));
        known = std::prev(m_guests.end());
    }
    (*known)->open(info, std::move(link));
    publish();
}

/// The candidate that has been gone longest makes room for a new one.
void Lobby::makeRoom()
{
    if (m_guests.size() < MaximumCandidates)
        return;
    const auto isOffline = [](const auto& guest) { return !guest->candidate.isOnline; };
    auto oldest = std::find_if(m_guests.begin(), m_guests.end(), isOffline);
    for (auto it = oldest; it != m_guests.end(); ++it) {
        if (isOffline(*it) && (*it)->candidate.lastSeenAt < (*oldest)->candidate.lastSeenAt)
            oldest = it;
    }
    if (oldest != m_guests.end())
        m_guests.erase(oldest);
}

Lobby::Guest* Lobby::byEpoch(quint64 epoch)
{
    for (const auto& guest : m_guests) {
        if (guest->link && guest->info.epoch == epoch)
            return guest.get();
    }
    return nullptr;
}

bool Lobby::linkText(quint64 epoch, const QByteArray& utf8)
{
    Guest* guest = byEpoch(epoch);
    if (guest && guest->adapter)
        guest->adapter->receiveText(utf8);
    return guest != nullptr;
}

bool Lobby::linkAlive(quint64 epoch)
{
    Guest* guest = byEpoch(epoch);
    if (guest)
        guest->candidate.lastSeenAt = m_context.clock.utcNow();
    return guest != nullptr;
}

bool Lobby::linkClosed(quint64 epoch)
{
    Guest* guest = byEpoch(epoch);
    if (!guest)
        return false;
    guest->shut();
    publish();
    return true;
}

QList<Candidate> Lobby::candidates() const
{
    QList<Candidate> list;
    for (const auto& guest : m_guests)
        list.append(guest->candidate);
    return list;
}

bool Lobby::contains(const QString& identity) const
{
    return std::any_of(m_guests.begin(), m_guests.end(),
                       [&](const auto& guest) { return guest->candidate.id == identity; });
}

std::optional<Lobby::Leaving> Lobby::take(const QString& identity)
{
    const auto found = std::find_if(m_guests.begin(), m_guests.end(),
                                    [&](const auto& guest) { return guest->candidate.id == identity; });
    if (found == m_guests.end())
        return std::nullopt;
    Guest& guest = **found;
    Leaving leaving{guest.candidate, guest.boot, guest.info, guest.link};
    guest.shut();
    m_guests.erase(found);
    publish();
    return leaving;
}

void Lobby::closeAll(quint16 code, const QString& reason)
{
    for (const auto& guest : m_guests) {
        const std::shared_ptr<ports::StationLink> link = guest->link;
        guest->shut();
        if (link)
            link->close(code, reason);
    }
}

void Lobby::publish()
{
    m_context.publisher.pending().candidates = candidates();
    m_context.publisher.hurry();
}

} // namespace forecourt::engine
