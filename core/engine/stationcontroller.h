// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// One station: its link, its messages, its commands.
#pragma once

#include "core/engine/commandfollower.h"
#include "core/engine/linkhabits.h"
#include "core/engine/metervalues.h"
#include "core/engine/pendingrecords.h"
#include "core/engine/readback.h"
#include "core/engine/replyqueue.h"
#include "core/engine/stationlearner.h"
#include "core/engine/statustracker.h"
#include "core/engine/transactionstart.h"
#include "core/engine/transactionstop.h"

#include <deque>

namespace forecourt::engine {

/// Owns a station's model and, while it is connected, its protocol adapter. Decides what a message may
/// do and hands it to the part that knows; answers go out in the order of the requests.
/// Thread: engine. Lives as long as the engine.
class StationController final : public ocpp::AdapterListener, private ReplySink
{
public:
    StationController(EngineContext& context, ports::StoredStation stored);
    ~StationController() override;

    [[nodiscard]] StationModel& model() { return m_model; }
    [[nodiscard]] const StationModel& model() const { return m_model; }
    [[nodiscard]] CommandFollower& follower() { return m_follower; }
    [[nodiscard]] bool isOnline() const { return m_adapter != nullptr; }
    [[nodiscard]] quint64 epoch() const { return m_link.epoch; }
    /// Of the present link, or of the last one.
    [[nodiscard]] const ports::LinkInfo& link() const { return m_link; }

    void linkOpened(const ports::LinkInfo& info, std::shared_ptr<ports::StationLink> link);
    void linkText(const QByteArray& utf8);
    void linkAlive();
    /// The link is gone, or goes now.
    void linkLost(const QString& reason, LinkEnd end);
    /// Closes the link ourselves.
    void close(quint16 code, const QString& reason);

    /// The operator's decision changed. Source: decisions.md 24.
    void admissionChanged();
    /// The operator closed a transaction in our records.
    void transactionClosed(const TransactionRecord& record);
    /// Every 10 s: staleness, odd states, postponed saves.
    void tick(const QDateTime& now);
    /// The store got into trouble or out of it.
    void storageChanged();

    // ocpp::AdapterListener
    void received(const ocpp::Inbound& inbound) override;
    void sent(CommandId command) override;
    void answered(CommandId command, const ocpp::Answer& answer) override;
    void logged(const MessageRecord& message) override;
    void deviated(const QList<Deviation>& deviations) override;
    void closeRequested(quint16 code, const QString& reason) override;
    void refusedByAdapter(const QString& action, const QString& code, const QString& detail) override;

private:
    /// Times go out in whole seconds once the station has refused one with milliseconds (quirk 24).
    void chooseTimeStyle();
    void settle(quint64 epoch, ocpp::RequestHandle handle, std::variant<ocpp::Reply, Refused> answer) override;
    void hold(quint64 epoch, ocpp::RequestHandle handle) override;

    [[nodiscard]] bool isAllowed(const ocpp::Inbound& inbound) const;
    void dispatch(const ocpp::Inbound& inbound);
    void drainInbox();
    [[nodiscard]] bool isRelaxed() const;
    void relax();
    void noteHeard();
    [[nodiscard]] Responder responder(const ocpp::Inbound& inbound);

    void handle(const ocpp::BootNotice& notice, const Responder& responder);
    void handle(const ocpp::AuthorizeNotice& notice, const Responder& responder);
    void handle(const ocpp::FirmwareStatusNotice& notice, const Responder& responder);
    void handle(const ocpp::LogStatusNotice& notice, const Responder& responder);
    void handle(const ocpp::DataTransferNotice& notice, const Responder& responder);
    void handle(const ocpp::SecurityEventNotice& notice, const Responder& responder);
    void handle(const ocpp::SignCertificateNotice& notice, const Responder& responder);
    void noteTransferStep(const QString& action, const QString& before, const QString& now);
    void bootAccepted(const BootInfo& info);
    void awaitTransactionsAfterBoot();

    EngineContext& m_context;
    StationModel m_model;
    StatusTracker m_statuses;
    CommandFollower m_follower;
    StationLearner m_learner;
    ReadBack m_readBack;
    LinkHabits m_habits;
    TransactionStart m_start;
    TransactionStop m_stop;
    MeterValues m_meterValues;

    ports::LinkInfo m_link;
    std::shared_ptr<ports::StationLink> m_socket;
    std::unique_ptr<ocpp::StationAdapter> m_adapter;
    ReplyQueue m_replies;
    PendingRecords m_pending;
    std::vector<ocpp::Inbound> m_inbox; ///< wait until what m_pending holds is stored
    bool m_isDraining = false;
    qint64 m_heardAtMs = 0; ///< monotonic
    QDateTime m_shownHeardAt;
};

} // namespace forecourt::engine
