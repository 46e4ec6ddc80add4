// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Sends one station's commands and follows each to its real end.
#pragma once

#include "core/engine/commandquirks.h"
#include "core/engine/keychange.h"
#include "core/engine/linkhabits.h"
#include "core/engine/profilechange.h"
#include "core/engine/statustracker.h"

namespace forecourt::engine {

/// A command's life after submit: queue, answer, and the effect the station reports later.
/// Thread: engine. Source: ocpp-behaviour.md §4, house-style.md §3b.
class CommandFollower
{
public:
    /// What learned code wants to know of a command it sent itself.
    using Answered = CommandBook::Answered;

    CommandFollower(EngineContext& context, StationModel& model, StatusTracker& statuses);
    ~CommandFollower();

    /// The link's adapter, or null. Commands of the old one were answered before.
    void setAdapter(ocpp::StationAdapter* adapter) { m_adapter = adapter; }

    /// Errors: see api::Engine::submit.
    [[nodiscard]] Result<CommandId> submit(CommandRequest request);
    /// Errors: Conflict (sent already).
    [[nodiscard]] Result<void> cancel(CommandId command);
    /// Takes up what was awaited when the program ended.
    void resume(CommandRecord& record);

    void sent(CommandId command);
    void answered(CommandId command, const ocpp::Answer& answer);

    /// Was this message asked for within the last minute (allowed while Pending, §3.1).
    [[nodiscard]] bool isTriggered(const QString& action) const;
    void messageArrived(const ocpp::Inbound& inbound);
    void statusArrived();
    void transactionBegan(const TransactionRecord& begun);
    void transactionEnded(const TransactionRecord& record);
    void booted();
    void linkOpened();
    /// Before linkClosed(): why the commands that are out get no answer.
    void linkEnding(LinkEnd end) { m_linkEnd = end; }
    void linkClosed();
    /// The operator chose the station's security profile: no order of before counts.
    void profileOverruled() { m_profileChange.overruled(); }

private:
    /// One command that is not over.
    struct Watch
    {
        CommandId id;
        CommandParameters meaning;
        QList<ocpp::PreparedCommand> rest; ///< further parts of a split GetConfiguration
        std::optional<QList<int>> outOfUseBefore; ///< a change of availability that is out; see StatusTracker
        std::optional<QByteArray> newKey; ///< of a change of the station's password
        std::chrono::milliseconds timeout{};
        std::unique_ptr<ScheduledCall> timer;
        bool wasBeforeBoot = false; ///< sent before the station booted on this link (quirk 12)
        std::chrono::milliseconds sentAt{-1}; ///< the part that is out, monotonic; negative: none was sent
        bool sawLinkLoss = false;
        bool wasResumed = false; ///< from before our own restart: a loss of the link may have been ours
    };

    [[nodiscard]] std::optional<Error> whyNot(const CommandParameters& parameters) const;
    [[nodiscard]] std::optional<Error> chooseConnector(CommandParameters& parameters) const;
    [[nodiscard]] Result<QList<ocpp::PreparedCommand>> prepareAll(const CommandParameters& parameters) const;
    [[nodiscard]] Watch* find(CommandId id);
    Watch& follow(std::unique_ptr<Watch> watch);
    void forget(CommandId id);
    void refreshQueue();

    void take(CommandRecord& record, const ocpp::Answer& answer) const;
    void rememberSupport(const CommandRecord& record, const ocpp::Answer& answer);
    [[nodiscard]] bool sendNextPart(Watch& watch, CommandRecord& record, const ocpp::Answer& answer);
    void followUp(Watch& watch, CommandRecord& record, const ocpp::Answer& answer);
    void noteDrop(const Watch& watch, const CommandRecord& record);
    [[nodiscard]] bool isRestartAwaited() const;
    void noteEarlyMessage(const ocpp::Inbound& inbound);
    void awaitEffect(Watch& watch, CommandRecord& record, bool isScheduled);
    void awaitPlug(Watch& watch, CommandRecord& record, const RemoteStart& start);
    [[nodiscard]] std::chrono::seconds plugLimit() const;
    void showPlugAwaited(CommandId id, const RemoteStart& start, const QDateTime& since);
    void awaitAvailability(CommandRecord& record, const ChangeAvailability& change, bool isScheduled);
    void awaitProgress(Watch& watch, CommandRecord& record);
    void endOlder(CommandId newer, const CommandParameters& meaning, CommandAnswer answer);
    void reportArrived(const ocpp::Inbound& inbound);
    void reservationUsed(const TransactionRecord& transaction);
    void reservationsLost();
    void restarted();
    void restartExpired(Watch& watch, CommandRecord& record);
    [[nodiscard]] bool progressExpired(Watch& watch, CommandRecord& record);
    [[nodiscard]] bool resumeProgress(Watch& watch, const CommandRecord& record);
    void finish(CommandId id, CommandEffect effect);
    void expireAfter(Watch& watch, std::chrono::milliseconds delay);
    void expired(CommandId id);
    [[nodiscard]] bool isDeafTo(const Watch& watch) const;
    void clearPendingStart(CommandId id);
    void setMissing(std::optional<QDateTime> since);
    [[nodiscard]] bool isFromBefore(const TransactionRecord& transaction, const QDateTime& queuedAt) const;

    EngineContext& m_context;
    StationModel& m_model;
    StatusTracker& m_statuses;
    KeyChange m_keyChange;
    ProfileChange m_profileChange;
    CommandQuirks m_quirks;
    LinkEnd m_linkEnd = LinkEnd::Lost;
    ocpp::StationAdapter* m_adapter = nullptr;
    std::vector<std::unique_ptr<Watch>> m_watches;
    std::chrono::milliseconds m_openedAt{0}; ///< this link, monotonic
    QString m_earlyMessage; ///< the first message on this link, if it came before the boot
    bool m_hasSaidBoot = false; ///< on this link
    QHash<QString, qint64> m_triggeredUntil; ///< action → monotonic ms
};

} // namespace forecourt::engine
