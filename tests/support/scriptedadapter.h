// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A station adapter and a link whose other end is the test.
#pragma once

#include "core/engine/ports/transport.h"
#include "core/ocpp/adapter/stationadapter.h"

#include <algorithm>
#include <deque>
#include <map>

namespace forecourt::tests {

/// Remembers what was sent and whether it was closed.
class FakeLink final : public ports::StationLink
{
public:
    QList<QByteArray> texts;
    std::optional<quint16> closeCode;
    bool isAborted = false;

    void sendText(const QByteArray& utf8) override { texts.append(utf8); }
    void close(quint16 code, const QString&) override { closeCode = code; }
    void abort() override { isAborted = true; }
    [[nodiscard]] qint64 bytesToWrite() const override { return 0; }
};

/// Lets the test speak as the station in neutral terms. Thread: the test's.
class ScriptedAdapter final : public ocpp::StationAdapter
{
public:
    struct Sent
    {
        CommandId command;
        ocpp::PreparedCommand prepared;
        std::chrono::milliseconds timeout{};
    };

    explicit ScriptedAdapter(ocpp::AdapterSetup setup) : m_setup(std::move(setup)) {}

    std::vector<Sent> sentCommands;
    std::map<quint64, ocpp::Reply> replies;
    std::map<quint64, std::pair<ocpp::Refusal, QString>> refusals;
    std::vector<quint64> answerOrder;
    std::vector<quint64> abandoned;
    bool isHeld = false;
    bool isWithoutMilliseconds = false;

    // ---- the test as station
    quint64 say(const QString& action, ocpp::Notice notice, QList<Deviation> deviations = {})
    {
        const quint64 handle = ++m_lastHandle;
        m_setup.listener->received({ocpp::RequestHandle(handle), action, std::move(notice), std::move(deviations)});
        return handle;
    }
    /// Answers the command that is out.
    void answer(const ocpp::Answer& answer)
    {
        const CommandId command = *m_outstanding;
        m_outstanding.reset();
        m_setup.listener->answered(command, answer);
        next();
    }
    void answer(CommandOutcome outcome, const QString& status)
    {
        ocpp::Answer one;
        one.outcome = outcome;
        one.status = status;
        answer(one);
    }
    void answerLate(CommandId command, CommandOutcome outcome, const QString& status)
    {
        ocpp::Answer late;
        late.outcome = outcome;
        late.status = status;
        late.isLate = true;
        m_setup.listener->answered(command, late);
    }
    template<class T>
    [[nodiscard]] std::optional<T> reply(quint64 handle) const
    {
        const auto it = replies.find(handle);
        return it == replies.end() ? std::nullopt : std::optional(std::get<T>(it->second));
    }

    // ---- ocpp::StationAdapter
    void receiveText(const QByteArray&) override {}
    void reply(ocpp::RequestHandle handle, const ocpp::Reply& value) override
    {
        replies.emplace(handle.value(), value);
        answerOrder.push_back(handle.value());
    }
    void refuse(ocpp::RequestHandle handle, ocpp::Refusal refusal, const QString& text) override
    {
        refusals.emplace(handle.value(), std::pair(refusal, text));
        answerOrder.push_back(handle.value());
    }
    void abandon(ocpp::RequestHandle handle) override { abandoned.push_back(handle.value()); }
    [[nodiscard]] Result<ocpp::PreparedCommand> prepare(const CommandParameters& parameters) const override
    {
        static const char* const names[] = {"RemoteStartTransaction", "RemoteStopTransaction", "Reset",
                                            "ChangeAvailability", "UnlockConnector", "TriggerMessage",
                                            "GetConfiguration", "RawCall", "ChangeConfiguration", "ClearCache",
                                            "GetLocalListVersion", "SendLocalList", "ReserveNow",
                                            "CancelReservation", "SetChargingProfile", "ClearChargingProfile",
                                            "GetCompositeSchedule", "GetDiagnostics", "GetLog", "UpdateFirmware",
                                            "SignedUpdateFirmware", "InstallCertificate", "DeleteCertificate",
                                            "GetInstalledCertificateIds", "CertificateSigned", "DataTransfer"};
        static_assert(std::size(names) == std::variant_size_v<CommandParameters>);
        ocpp::PreparedCommand prepared;
        prepared.action = QString::fromLatin1(names[parameters.index()]);
        prepared.meaning = parameters;
        if (const auto* raw = std::get_if<RawCall>(&parameters)) {
            if (raw->action.isEmpty())
                return failure(ErrorCode::InvalidInput, QStringLiteral("no action"));
            prepared.action = raw->action;
            prepared.payload = raw->payload;
            prepared.maskedPayload = raw->payload;
        }
        return prepared;
    }
    void send(CommandId command, const ocpp::PreparedCommand& prepared, std::chrono::milliseconds timeout) override
    {
        m_queue.push_back({command, prepared, timeout});
        next();
    }
    bool cancel(CommandId command) override
    {
        const auto before = m_queue.size();
        std::erase_if(m_queue, [&](const Sent& waiting) { return waiting.command == command; });
        return m_queue.size() != before;
    }
    void setHeld(bool held) override
    {
        isHeld = held;
        next();
    }
    void setTimesWithoutMilliseconds(bool isWithout) override { isWithoutMilliseconds = isWithout; }
    [[nodiscard]] QList<CommandId> queue() const override
    {
        QList<CommandId> ids;
        for (const Sent& waiting : m_queue)
            ids.append(waiting.command);
        return ids;
    }
    [[nodiscard]] std::optional<CommandId> outstanding() const override { return m_outstanding; }
    void linkClosed() override
    {
        ocpp::Answer gone;
        gone.outcome = CommandOutcome::Disconnected;
        if (m_outstanding)
            m_setup.listener->answered(*std::exchange(m_outstanding, std::nullopt), gone);
        gone.outcome = CommandOutcome::Cancelled;
        for (const Sent& waiting : std::exchange(m_queue, {}))
            m_setup.listener->answered(waiting.command, gone);
    }

private:
    void next()
    {
        if (isHeld || m_outstanding || m_queue.empty())
            return;
        const Sent sending = m_queue.front();
        m_queue.pop_front();
        m_outstanding = sending.command;
        sentCommands.push_back(sending);
        m_setup.listener->sent(sending.command);
    }

    ocpp::AdapterSetup m_setup;
    std::deque<Sent> m_queue;
    std::optional<CommandId> m_outstanding;
    quint64 m_lastHandle = 0;
};

} // namespace forecourt::tests
