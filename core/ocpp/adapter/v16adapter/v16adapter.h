// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// StationAdapter for OCPP 1.6 over JSON.
#pragma once

#include "core/base/threadguard.h"
#include "core/ocpp/adapter/stationadapter.h"
#include "core/ocpp/adapter/v16adapter/notices.h"
#include "core/ocpp/rpc/answeredcalls.h"
#include "core/ocpp/rpc/frame.h"
#include "core/ocpp/rpc/pendingcalls.h"
#include "core/ocpp/schema/timestamp.h"

#include <deque>
#include <optional>
#include <vector>

namespace forecourt::ocpp::v16adapter {

/// One link of one station. Thread: engine.
class V16Adapter final : public StationAdapter
{
public:
    explicit V16Adapter(AdapterSetup setup);

    void receiveText(const QByteArray& utf8) override;
    void reply(RequestHandle handle, const Reply& reply) override;
    void refuse(RequestHandle handle, Refusal refusal, const QString& text) override;
    void abandon(RequestHandle handle) override;
    [[nodiscard]] Result<PreparedCommand> prepare(const CommandParameters& parameters) const override;
    void send(CommandId command, const PreparedCommand& prepared, std::chrono::milliseconds timeout) override;
    bool cancel(CommandId command) override;
    void setHeld(bool isHeld) override;
    void setTimesWithoutMilliseconds(bool isWithout) override;
    [[nodiscard]] QList<CommandId> queue() const override;
    [[nodiscard]] std::optional<CommandId> outstanding() const override;
    void linkClosed() override;

private:
    struct Waiting
    {
        CommandId command;
        QString action;
        QJsonObject payload;
        QJsonObject maskedPayload;
        std::chrono::milliseconds timeout;
    };
    /// What was asked, until no answer can be told apart any more.
    struct Asked
    {
        CommandId command;
        QString action;
        QJsonObject payload;
    };
    /// A request of the station that waits for our answer.
    struct Open
    {
        RequestHandle handle;
        QString id;
        QString action;
        std::chrono::milliseconds at{0}; ///< monotonic
    };
    using Alive = std::weak_ptr<int>;

    void handleCall(const rpc::Call& call, const QByteArray& payloadText, QList<Deviation> deviations);
    void handleNewCall(const rpc::Call& call, const QByteArray& payloadText, QList<Deviation> deviations);
    void handleAnswer(const QString& id, const std::function<Answer(const Asked&)>& read, MessageRecord message,
                      QList<Deviation> deviations);
    void handleUnparseable(const rpc::Unparseable& fault, const QByteArray& utf8);

    /// Logs that an answer did not come, or that we give none.
    void logNoReply(MessageRecord::Direction direction, const Open& call, const char* reason);
    [[nodiscard]] qint64 millisecondsSince(std::chrono::milliseconds at) const;
    void refuseCall(const QString& id, const QString& action, rpc::CallErrorCode code, const QString& text);
    void sendAnswer(const QString& id, const QByteArray& frame, MessageRecord record);
    void sendNext();
    void timedOut(CommandId command);
    [[nodiscard]] const Asked* findAsked(CommandId command) const;
    [[nodiscard]] std::optional<Open> takeOpen(RequestHandle handle);
    [[nodiscard]] MessageRecord record(MessageRecord::Direction direction, MessageRecord::Kind kind,
                                       const QString& action, const QString& id, QByteArray payload) const;
    [[nodiscard]] MessageRecord callRecord(const rpc::Call& call, const QByteArray& payloadText) const;

    AdapterSetup m_setup;
    ThreadGuard m_threadGuard;
    rpc::PendingCalls m_pending;
    rpc::AnsweredCalls m_answered;
    rpc::GarbageCounter m_garbage;
    MeterHistory m_meterHistory;
    std::deque<Waiting> m_waiting;
    std::deque<Asked> m_asked; ///< newest last
    Open m_sent; ///< our last call; without a handle
    std::vector<Open> m_open; ///< oldest first; nearly always one
    quint64 m_lastHandle = 0;
    bool m_isHeld = false;
    schema::TimestampStyle m_timeStyle = schema::TimestampStyle::Milliseconds;
    bool m_isClosed = false;
    std::shared_ptr<int> m_alive = std::make_shared<int>(0); ///< the listener may destroy us
};

} // namespace forecourt::ocpp::v16adapter
