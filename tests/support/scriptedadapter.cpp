// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scriptedadapter.h"

namespace forecourt::tests {

FakeLink::FakeLink() = default;
FakeLink::~FakeLink() = default;

void FakeLink::sendText(const QByteArray& utf8)
{
    texts.append(utf8);
}

void FakeLink::close(quint16 code, const QString&)
{
    closeCode = code;
}

void FakeLink::abort()
{
    isAborted = true;
}

ScriptedAdapter::ScriptedAdapter(ocpp::AdapterSetup setup)
    : m_setup(std::move(setup))
{
}

ScriptedAdapter::~ScriptedAdapter() = default;

quint64 ScriptedAdapter::say(const QString& action, ocpp::Notice notice, QList<Deviation> deviations)
{
    const quint64 handle = ++m_lastHandle;
    m_setup.listener->received({ocpp::RequestHandle(handle), action, std::move(notice), std::move(deviations)});
    return handle;
}

void ScriptedAdapter::answer(const ocpp::Answer& answer)
{
    const CommandId command = *m_outstanding;
    m_outstanding.reset();
    m_setup.listener->answered(command, answer);
    next();
}

void ScriptedAdapter::answer(CommandOutcome outcome, const QString& status)
{
    ocpp::Answer one;
    one.outcome = outcome;
    one.status = status;
    answer(one);
}

void ScriptedAdapter::answerLate(CommandId command, CommandOutcome outcome, const QString& status, CommandAnswer kind)
{
    ocpp::Answer late;
    late.kind = kind;
    late.outcome = outcome;
    late.status = status;
    late.isLate = true;
    m_setup.listener->answered(command, late);
}

void ScriptedAdapter::reply(ocpp::RequestHandle handle, const ocpp::Reply& value)
{
    replies.emplace(handle.value(), value);
    answerOrder.push_back(handle.value());
}

void ScriptedAdapter::refuse(ocpp::RequestHandle handle, ocpp::Refusal refusal, const QString& text)
{
    refusals.emplace(handle.value(), std::pair(refusal, text));
    answerOrder.push_back(handle.value());
}

void ScriptedAdapter::abandon(ocpp::RequestHandle handle)
{
    abandoned.push_back(handle.value());
}

Result<ocpp::PreparedCommand> ScriptedAdapter::prepare(const CommandParameters& parameters) const
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

void ScriptedAdapter::send(CommandId command, const ocpp::PreparedCommand& prepared, std::chrono::milliseconds timeout)
{
    m_queue.push_back({command, prepared, timeout});
    next();
}

bool ScriptedAdapter::cancel(CommandId command)
{
    const auto before = m_queue.size();
    std::erase_if(m_queue, [&](const Sent& waiting) { return waiting.command == command; });
    return m_queue.size() != before;
}

void ScriptedAdapter::setHeld(bool held)
{
    isHeld = held;
    next();
}

void ScriptedAdapter::setTimesWithoutMilliseconds(bool isWithout)
{
    isWithoutMilliseconds = isWithout;
}

QList<CommandId> ScriptedAdapter::queue() const
{
    QList<CommandId> ids;
    for (const Sent& waiting : m_queue)
        ids.append(waiting.command);
    return ids;
}

void ScriptedAdapter::linkClosed()
{
    ocpp::Answer gone;
    gone.outcome = CommandOutcome::Disconnected;
    if (m_outstanding)
        m_setup.listener->answered(*std::exchange(m_outstanding, std::nullopt), gone);
    gone.outcome = CommandOutcome::Cancelled;
    for (const Sent& waiting : std::exchange(m_queue, {}))
        m_setup.listener->answered(waiting.command, gone);
}

void ScriptedAdapter::next()
{
    if (isHeld || m_outstanding || m_queue.empty())
        return;
    const Sent sending = m_queue.front();
    m_queue.pop_front();
    m_outstanding = sending.command;
    sentCommands.push_back(sending);
    m_setup.listener->sent(sending.command);
}

} // namespace forecourt::tests
