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
    FakeLink();
    ~FakeLink() override;

    QList<QByteArray> texts;
    std::optional<quint16> closeCode;
    bool isAborted = false;

    void sendText(const QByteArray& utf8) override;
    void close(quint16 code, const QString&) override;
    void abort() override;
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

    explicit ScriptedAdapter(ocpp::AdapterSetup setup);
    ~ScriptedAdapter() override;

    std::vector<Sent> sentCommands;
    std::map<quint64, ocpp::Reply> replies;
    std::map<quint64, std::pair<ocpp::Refusal, QString>> refusals;
    std::vector<quint64> answerOrder;
    std::vector<quint64> abandoned;
    bool isHeld = false;
    bool isWithoutMilliseconds = false;

    // ---- the test as station
    quint64 say(const QString& action, ocpp::Notice notice, QList<Deviation> deviations = {});
    /// Answers the command that is out.
    void answer(const ocpp::Answer& answer);
    void answer(CommandOutcome outcome, const QString& status);
    void answerLate(CommandId command, CommandOutcome outcome, const QString& status, CommandAnswer kind = CommandAnswer::None);
    template<class T>
    [[nodiscard]] std::optional<T> reply(quint64 handle) const
    {
        const auto it = replies.find(handle);
        return it == replies.end() ? std::nullopt : std::optional(std::get<T>(it->second));
    }

    // ---- ocpp::StationAdapter
    void receiveText(const QByteArray&) override {}
    void reply(ocpp::RequestHandle handle, const ocpp::Reply& value) override;
    void refuse(ocpp::RequestHandle handle, ocpp::Refusal refusal, const QString& text) override;
    void abandon(ocpp::RequestHandle handle) override;
    [[nodiscard]] Result<ocpp::PreparedCommand> prepare(const CommandParameters& parameters) const override;
    void send(CommandId command, const ocpp::PreparedCommand& prepared, std::chrono::milliseconds timeout) override;
    bool cancel(CommandId command) override;
    void setHeld(bool held) override;
    void setTimesWithoutMilliseconds(bool isWithout) override;
    [[nodiscard]] QList<CommandId> queue() const override;
    [[nodiscard]] std::optional<CommandId> outstanding() const override { return m_outstanding; }
    void linkClosed() override;

private:
    void next();

    ocpp::AdapterSetup m_setup;
    std::deque<Sent> m_queue;
    std::optional<CommandId> m_outstanding;
    quint64 m_lastHandle = 0;
};

} // namespace forecourt::tests
