// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/stationcontroller.h"

#include "core/base/logging.h"
#include "core/engine/limits.h"

#include <algorithm>

namespace forecourt::engine {

namespace {
constexpr qint64 ShownHeardStepS = 5;     // how exact "last heard" is on screen
constexpr qint64 SilenceLimitMs = 90'000; // ocpp-behaviour.md §3.2: ping limit
constexpr qint64 SaveHeardStepS = 600;
constexpr int CommandHoldQuirk = 12;
constexpr int TimeFormQuirk = 24;
constexpr qint64 SlowCommitMs = 3'000;    // after this, what needs no commit is answered past what does

/// What makes no record may be answered even when no record is taken.
bool isAnsweredWhenFull(const ocpp::Notice& notice)
{
    return std::holds_alternative<ocpp::HeartbeatNotice>(notice)
        || std::holds_alternative<ocpp::AuthorizeNotice>(notice);
}

/// Did the content deviate from the schema; repeated ids, size and odd tags are another matter.
bool hasSchemaDeviation(const ocpp::Inbound& inbound)
{
    return std::any_of(inbound.deviations.cbegin(), inbound.deviations.cend(), [](const Deviation& deviation) {
        return deviation.number != 11 && deviation.number != 14 && deviation.number != 25 && deviation.number != 32;
    });
}
} // namespace

StationController::StationController(EngineContext& context, ports::StoredStation stored)
    : m_context(context)
    , m_model(context, std::move(stored))
    , m_statuses(context, m_model)
    , m_follower(context, m_model, m_statuses)
    , m_learner(context, m_model, m_follower)
    , m_readBack(context, m_model, m_follower)
    , m_habits(context.clock, m_model)
    , m_start(context, m_model, [this](const TransactionRecord& record) { m_follower.transactionBegan(record); })
    , m_stop(context, m_model, [this](const TransactionRecord& record) { m_follower.transactionEnded(record); })
    , m_meterValues(context, m_model)
{
    m_learner.setReleased([this] {
        if (m_adapter)
            m_adapter->setHeld(false);
    });
    for (const RunningTransaction* running : context.book.runningAt(m_model.id())) {
        if (ConnectorState* connector = m_model.connector(running->record.evse))
            connector->transaction = running->record.key;
    }
}

StationController::~StationController()
{
    m_context.publisher.forget(m_model);
}

void StationController::linkOpened(const ports::LinkInfo& info, std::shared_ptr<ports::StationLink> link)
{
    if (m_adapter)
        linkLost(QStringLiteral("connection replaced"), LinkEnd::Replaced);
    ocpp::AdapterSetup setup;
    setup.station = m_model.id();
    setup.listener = this;
    setup.clock = &m_context.clock;
    setup.ids = &m_context.ids;
    setup.sendText = [this, weak = std::weak_ptr(link)](const QByteArray& utf8) {
        m_habits.talked();
        if (const auto socket = weak.lock())
            socket->sendText(utf8);
    };
    Result<std::unique_ptr<ocpp::StationAdapter>> adapter = m_context.makeAdapter(info.protocol, std::move(setup));
    if (!adapter) {
        qCWarning(logEngine) << m_model.id().value() << "protocol" << info.protocol << adapter.error().detail;
        link->close(ClosePolicy, QStringLiteral("protocol not supported"));
        return;
    }
    m_link = info;
    m_socket = std::move(link);
    m_adapter = std::move(*adapter);
    LinkState& state = m_model.state().link;
    const QDateTime now = m_context.clock.utcNow();
    state = LinkState{};
    state.isOnline = true;
    state.peerAddress = info.peerAddress;
    state.protocol = info.protocol;
    state.securityProfile = info.securityProfile;
    state.since = now;
    if (!m_model.record().firstSeenAt)
        m_model.record().firstSeenAt = now;
    m_model.drift().clear();
    noteHeard();
    m_habits.opened(info);
    m_model.journal(EventKind::Connected, Severity::Info, info.protocol,
                    {{QStringLiteral("address"), info.peerAddress},
                     {QStringLiteral("securityProfile"), info.securityProfile}});
    if (info.securityProfile == 0) // SEC-3
        m_model.journal(EventKind::Security, Severity::Warning, QStringLiteral("UnprotectedConnection"),
                        {{QStringLiteral("address"), info.peerAddress}});
    m_model.markDirty();
    m_follower.setAdapter(m_adapter.get());
    chooseTimeStyle();
    m_adapter->setHeld(m_model.hasQuirk(CommandHoldQuirk));
    m_learner.linkOpened();
    m_follower.linkOpened();
    m_readBack.linkOpened();
    if (m_context.events.watcher)
        m_context.events.watcher->linkOpened(m_model.id());
}

void StationController::chooseTimeStyle()
{
    if (m_adapter)
        m_adapter->setTimesWithoutMilliseconds(m_model.hasQuirk(TimeFormQuirk));
}

void StationController::linkText(const QByteArray& utf8)
{
    m_habits.talked();
    if (m_adapter)
        m_adapter->receiveText(utf8);
}

void StationController::linkAlive()
{
    noteHeard();
}

void StationController::linkLost(const QString& reason, LinkEnd end)
{
    if (!m_adapter)
        return;
    m_follower.linkEnding(m_habits.ended(end));
    const std::unique_ptr<ocpp::StationAdapter> adapter = std::move(m_adapter);
    m_replies.clear();
    m_inbox.clear();
    m_pending.linkLost();
    m_follower.setAdapter(nullptr);
    m_learner.linkClosed();
    adapter->linkClosed(); // every open command is answered now
    m_follower.linkClosed();
    m_readBack.linkClosed();
    m_socket.reset();
    const QDateTime now = m_context.clock.utcNow();
    LinkState& state = m_model.state().link;
    state.isOnline = false;
    state.isStale = false;
    state.since = now;
    state.hasBootedOnThisLink = false;
    state.queuedCommands = 0;
    state.commandOutstanding = false;
    for (ConnectorState& connector : m_model.state().connectors)
        connector.live.powerW.reset(); // not known any more
    m_model.journal(EventKind::Disconnected, Severity::Info, QStringLiteral("Disconnected"),
                    {{QStringLiteral("reason"), reason}});
    m_model.save();
    m_model.markDirty();
    if (m_context.events.watcher)
        m_context.events.watcher->linkClosed(m_model.id());
}

void StationController::close(quint16 code, const QString& reason)
{
    const std::shared_ptr<ports::StationLink> socket = m_socket;
    linkLost(reason, LinkEnd::Ours);
    if (socket)
        socket->close(code, reason);
}

void StationController::noteHeard()
{
    m_heardAtMs = m_context.clock.monotonic().count();
    const QDateTime now = m_context.clock.utcNow();
    if (m_shownHeardAt.isValid() && m_shownHeardAt.secsTo(now) < ShownHeardStepS && m_shownHeardAt <= now
        && !m_model.state().link.isStale && m_model.state().link.lastHeardAt)
        return;
    m_shownHeardAt = now;
    m_model.state().link.lastHeardAt = now;
    m_model.state().link.isStale = false;
    m_model.record().lastSeenAt = now;
    m_model.markUnsaved();
    m_model.markDirty();
}

void StationController::admissionChanged()
{
    if (!m_adapter)
        return;
    m_model.markDirty();
    if (m_model.record().isAdmitted)
        m_learner.admitted();
}

void StationController::transactionClosed(const TransactionRecord& record)
{
    ConnectorState* connector = m_model.connector(record.evse);
    if (connector && connector->transaction == record.key) {
        connector->transaction.reset();
        m_model.markDirty();
    }
    m_model.journal(EventKind::TransactionReview, Severity::Info, QStringLiteral("ClosedByOperator"),
                    {{QStringLiteral("transaction"), record.key.value()},
                     {QStringLiteral("number"), record.number}},
                    record.evse);
}

void StationController::tick(const QDateTime& now)
{
    m_statuses.tick(now);
    m_model.keepReading(now);
    if (!m_adapter)
        return;
    relax();
    if (!m_adapter)
        return; // closed by what waited
    LinkState& state = m_model.state().link;
    const qint64 limit = std::max<qint64>(2'000LL * m_context.settings.heartbeatIntervalS, SilenceLimitMs);
    const bool isStale = m_context.clock.monotonic().count() - m_heardAtMs > limit;
    if (isStale != state.isStale) {
        state.isStale = isStale;
        m_model.markDirty();
    }
    if (m_model.isUnsaved() && now.toSecsSinceEpoch() / SaveHeardStepS != (now.toSecsSinceEpoch() - 10) / SaveHeardStepS)
        m_model.save();
}

void StationController::storageChanged()
{
    relax();
}

// ---- messages ---------------------------------------------------------------------------------------

bool StationController::isAllowed(const ocpp::Inbound& inbound) const
{
    return m_model.record().isAdmitted || std::holds_alternative<ocpp::BootNotice>(inbound.notice)
        || (!m_model.record().isRejected && m_follower.isTriggered(inbound.action));
}

Responder StationController::responder(const ocpp::Inbound& inbound)
{
    return Responder{this, m_link.epoch, inbound.handle};
}

void StationController::received(const ocpp::Inbound& inbound)
{
    noteHeard();
    deviated(inbound.deviations);
    m_habits.received(inbound.action, inbound.notice);
    if (m_replies.isFull()) {
        m_model.count(Deviation{0, QStringLiteral("too-many-unanswered"), inbound.action});
        return close(ClosePolicy, QStringLiteral("too many unanswered requests"));
    }
    const bool isRecord = PendingRecords::isRecord(inbound.notice);
    if (m_context.store.isFull() && !isAnsweredWhenFull(inbound.notice))
        return m_adapter->abandon(inbound.handle); // the station sends it again (REL-2)
    if (isRecord && m_pending.join(inbound.notice, {m_link.epoch, inbound.handle})) {
        m_replies.open(inbound.handle);
        return;
    }
    if (isRecord && m_pending.isFull())
        return m_adapter->abandon(inbound.handle);
    m_replies.open(inbound.handle);
    const bool mustWait = m_pending.isHolding() || !m_inbox.empty();
    if (mustWait && (isRecord || !isRelaxed()))
        m_inbox.push_back(inbound);
    else
        dispatch(inbound);
}

/// Does the store take so long that what needs no commit goes past what does. Source: T-4.
bool StationController::isRelaxed() const
{
    return m_context.storageHealth != StorageHealth::Good || m_pending.isHoldingFromBefore(m_link.epoch)
        || m_pending.longestWaitMs(m_context.clock.monotonic().count()) > SlowCommitMs;
}

void StationController::relax()
{
    if (!m_adapter || !isRelaxed())
        return;
    while (true) {
        const auto next = std::find_if(m_inbox.begin(), m_inbox.end(), [](const ocpp::Inbound& waiting) {
            return !PendingRecords::isRecord(waiting.notice);
        });
        if (next == m_inbox.end())
            break;
        const ocpp::Inbound inbound = std::move(*next);
        m_inbox.erase(next);
        dispatch(inbound);
    }
    if (m_adapter)
        m_replies.release(*m_adapter);
}

void StationController::dispatch(const ocpp::Inbound& inbound)
{
    const Responder answer = responder(inbound);
    if (!isAllowed(inbound)) {
        answer.refuse(ocpp::Refusal::SecurityError, QStringLiteral("the station is not accepted"));
        return;
    }
    if (m_model.record().isAdmitted && m_model.record().registration != RegistrationStatus::Accepted) {
        m_model.record().registration = RegistrationStatus::Accepted; // admission is acceptance (decisions.md 24)
        m_model.markUnsaved();
        m_model.markDirty();
    }
    if (PendingRecords::isRecord(inbound.notice))
        m_pending.open(inbound.notice, {m_link.epoch, inbound.handle}, m_context.clock.monotonic().count());
    m_follower.messageArrived(inbound);
    const auto visitor = [&](const auto& notice) {
        using Kind = std::decay_t<decltype(notice)>;
        if constexpr (std::is_same_v<Kind, ocpp::HeartbeatNotice>) {
            answer.reply(ocpp::HeartbeatReply{m_context.clock.utcNow()});
        } else if constexpr (std::is_same_v<Kind, ocpp::StatusNotice>) {
            m_statuses.handle(notice);
            m_follower.statusArrived();
            answer.reply(ocpp::EmptyReply{});
        } else if constexpr (std::is_same_v<Kind, ocpp::TransactionStartNotice>) {
            m_start.handle(notice, hasSchemaDeviation(inbound), answer);
        } else if constexpr (std::is_same_v<Kind, ocpp::TransactionStopNotice>) {
            m_stop.handle(notice, hasSchemaDeviation(inbound), answer);
        } else if constexpr (std::is_same_v<Kind, ocpp::MeterNotice>) {
            m_meterValues.handle(notice, answer);
        } else {
            handle(notice, answer);
        }
    };
    std::visit(visitor, inbound.notice);
}

void StationController::drainInbox()
{
    if (m_isDraining)
        return;
    m_isDraining = true;
    while (!m_pending.isHolding() && !m_inbox.empty()) {
        const ocpp::Inbound next = std::move(m_inbox.front());
        m_inbox.erase(m_inbox.begin());
        dispatch(next);
    }
    m_isDraining = false;
}

void StationController::hold(quint64 epoch, ocpp::RequestHandle handle)
{
    m_pending.hold({epoch, handle});
}

void StationController::settle(quint64 epoch, ocpp::RequestHandle handle, std::variant<ocpp::Reply, Refused> answer)
{
    for (const PendingRecords::Request& due : m_pending.take({epoch, handle})) {
        if (m_adapter && due.epoch == m_link.epoch)
            m_replies.settle(due.handle, answer, *m_adapter, !isRelaxed());
    }
    drainInbox();
}

void StationController::sent(CommandId command)
{
    m_follower.sent(command);
}

void StationController::answered(CommandId command, const ocpp::Answer& answer)
{
    if (m_adapter)
        noteHeard();
    m_follower.answered(command, answer);
    if (const CommandRecord* record = m_context.commands.find(command))
        m_readBack.answered(*record, answer);
    chooseTimeStyle();
}

void StationController::logged(const MessageRecord& message)
{
    m_context.store.addMessage(message);
}

void StationController::deviated(const QList<Deviation>& deviations)
{
    for (const Deviation& deviation : deviations)
        m_model.count(deviation);
}

void StationController::closeRequested(quint16 code, const QString& reason)
{
    m_habits.closing();
    // The adapter is still on the stack: it must not die under its own feet.
    const std::shared_ptr<ports::StationLink> socket = m_socket;
    if (socket)
        socket->close(code, reason);
}

void StationController::refusedByAdapter(const QString& action, const QString& code, const QString& detail)
{
    noteHeard();
    m_model.count(Deviation{0, QStringLiteral("refused-") + code, action + QStringLiteral(": ") + detail});
}

} // namespace forecourt::engine
