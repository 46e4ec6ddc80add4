// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ocpp/adapter/v16adapter/v16adapter.h"

#include "core/ocpp/adapter/v16adapter/answers.h"
#include "core/ocpp/adapter/v16adapter/deviations.h"
#include "core/ocpp/adapter/v16adapter/frametexts.h"
#include "core/ocpp/adapter/v16adapter/replies.h"
#include "core/ocpp/adapter/v16adapter/secrets.h"
#include "core/ocpp/adapter/v16adapter/timestyle.h"
#include "core/ocpp/v16/actions.h"

#include <algorithm>

namespace forecourt::ocpp::v16adapter {

namespace {

using rpc::CallErrorCode;

constexpr quint16 CloseProtocolError = 1002;
constexpr qsizetype KeptOfBrokenFrame = 4096;

/// The answer must be sent however the message reads: the station would repeat it and then drop it.
bool isTransactionMessage(const QString& action)
{
    return action == QLatin1String("StartTransaction") || action == QLatin1String("StopTransaction")
        || action == QLatin1String("MeterValues") || action == QLatin1String("StatusNotification");
}

/// What a bill may rest on keeps the station's own words. Source: REL-5.
void keepRaw(Notice& notice, const QByteArray& text)
{
    const auto isSigned = [](const MeterSample& sample) { return !sample.signedData.isEmpty(); };
    if (auto* start = std::get_if<TransactionStartNotice>(&notice))
        start->raw.text = text;
    else if (auto* stop = std::get_if<TransactionStopNotice>(&notice))
        stop->raw.text = text;
    else if (auto* meter = std::get_if<MeterNotice>(&notice);
             meter && std::any_of(meter->samples.cbegin(), meter->samples.cend(), isSigned))
        meter->raw.text = text;
}

} // namespace

V16Adapter::V16Adapter(AdapterSetup setup) : m_setup(std::move(setup)), m_pending(*m_setup.clock)
{
    Q_ASSERT(m_setup.listener && m_setup.clock && m_setup.ids && m_setup.sendText);
}

MessageRecord V16Adapter::record(MessageRecord::Direction direction, MessageRecord::Kind kind, const QString& action,
                                 const QString& id, QByteArray payload) const
{
    MessageRecord message;
    message.at = m_setup.clock->utcNow();
    message.station = m_setup.station;
    message.direction = direction;
    message.kind = kind;
    message.action = action;
    message.messageId = id;
    message.payload = std::move(payload);
    return message;
}

/// The payload as it was sent, where nothing in it is to be masked.
MessageRecord V16Adapter::callRecord(const rpc::Call& call, const QByteArray& payloadText) const
{
    const v16::ActionInfo* info = v16::findAction(call.action);
    const bool isPlain = !payloadText.isEmpty() && info && info->isFromStation();
    return record(MessageRecord::Direction::In, MessageRecord::Kind::Call, call.action, call.id,
                  isPlain ? payloadText : jsonText(maskedResponse(maskedRequest(call.action, call.payload))));
}

// ---- what comes in ----------------------------------------------------------------------------------

void V16Adapter::receiveText(const QByteArray& utf8)
{
    m_threadGuard.assertHere();
    if (m_isClosed)
        return;
    const rpc::ParsedFrame parsed = rpc::parseFrame(utf8);
    const bool isTooMuch = m_garbage.note(parsed);
    const Alive alive = m_alive;
    QList<Deviation> deviations = frameDeviations(parsed);

    if (const auto* call = std::get_if<rpc::Call>(&parsed.frame)) {
        handleCall(*call, rpc::payloadText(utf8, parsed), std::move(deviations));
    } else if (const auto* result = std::get_if<rpc::CallResult>(&parsed.frame)) {
        const auto read = [result](const Asked& asked) { return readAnswer(asked.action, asked.payload, result->payload); };
        handleAnswer(result->id, read,
                     record(MessageRecord::Direction::In, MessageRecord::Kind::Result, {}, result->id,
                            jsonText(maskedResponse(result->payload))),
                     std::move(deviations));
    } else if (const auto* error = std::get_if<rpc::CallError>(&parsed.frame)) {
        const auto read = [error](const Asked& asked) {
            Answer answer = readError(codeText(*error), error->description);
            if (const auto refused = refusedTime(asked.action, asked.payload, *error))
                answer.deviations.append(*refused);
            return answer;
        };
        handleAnswer(error->id, read,
                     record(MessageRecord::Direction::In, MessageRecord::Kind::Error, {}, error->id,
                            jsonText(maskedResponse(errorPayload(*error)))),
                     std::move(deviations));
    } else {
        handleUnparseable(std::get<rpc::Unparseable>(parsed.frame), utf8);
    }
    if (isTooMuch && !alive.expired())
        m_setup.listener->closeRequested(CloseProtocolError, QStringLiteral("too many unreadable messages"));
}

void V16Adapter::handleUnparseable(const rpc::Unparseable& fault, const QByteArray& utf8)
{
    const Alive alive = m_alive;
    const QString name = fault.why == rpc::FrameFault::UnknownMessageType ? QStringLiteral("unknown-message-type")
                                                                          : QStringLiteral("unparseable-frame");
    const QString faultName = rpc::frameFaultName(fault.why);
    const QList<Deviation> deviations{{10, name, QStringLiteral("frame: %1").arg(faultName)}};
    MessageRecord message = record(MessageRecord::Direction::In, MessageRecord::Kind::Unparseable, {},
                                   fault.id.value_or(QString()), maskedText(utf8).left(KeptOfBrokenFrame));
    message.deviations = names(deviations);
    m_setup.listener->logged(message);
    if (alive.expired())
        return;
    m_setup.listener->deviated(deviations);
    if (!alive.expired() && fault.id && fault.answerWith)
        refuseCall(*fault.id, QString(), *fault.answerWith, faultName);
}

void V16Adapter::handleCall(const rpc::Call& call, const QByteArray& payloadText, QList<Deviation> deviations)
{
    using Verdict = rpc::AnsweredCalls::Verdict;
    const rpc::AnsweredCalls::Decision decision = m_answered.begin(call, payloadText);
    if (decision.verdict == Verdict::New) {
        handleNewCall(call, payloadText, std::move(deviations));
        return;
    }
    // A heartbeat wants the time of now, and a station that never changes its ids must not lose what
    // it has to say about energy.
    const bool isRepeat = decision.verdict != Verdict::Conflict;
    const bool isHandledAnyway = isRepeat ? decision.verdict == Verdict::RepeatAnswered
            && call.action == QLatin1String("Heartbeat")
                                          : isTransactionMessage(call.action);
    deviations.append({11, isRepeat ? QStringLiteral("repeated-message") : QStringLiteral("reused-message-id"),
                       QStringLiteral("%1: same message id again").arg(call.action)});
    if (isHandledAnyway) {
        handleNewCall(call, payloadText, std::move(deviations));
        return;
    }
    const Alive alive = m_alive;
    MessageRecord message = callRecord(call, payloadText);
    message.deviations = names(deviations);
    m_setup.listener->logged(message);
    if (alive.expired())
        return;
    m_setup.listener->deviated(deviations);
    if (alive.expired() || m_isClosed)
        return;
    if (decision.verdict == Verdict::RepeatAnswered)
        m_setup.sendText(decision.answer);
    else if (decision.verdict == Verdict::Conflict)
        refuseCall(call.id, call.action, CallErrorCode::FormationViolation,
                   QStringLiteral("this message id was used for another request"));
}

void V16Adapter::handleNewCall(const rpc::Call& call, const QByteArray& payloadText, QList<Deviation> deviations)
{
    const Alive alive = m_alive;
    const v16::ActionInfo* info = v16::findAction(call.action);
    ReadRequest request;
    if (info && info->isFromStation()) {
        request = readRequest(call.action, call.payload);
        if (const auto* meter = request.notice ? std::get_if<MeterNotice>(&*request.notice) : nullptr)
            m_meterHistory.inspect(*meter, request.deviations);
        for (Deviation& deviation : request.deviations)
            addOnce(deviations, std::move(deviation));
    }
    MessageRecord message = callRecord(call, payloadText);
    message.deviations = names(deviations);
    m_setup.listener->logged(message);
    if (alive.expired())
        return;

    if (!info || !info->isFromStation()) {
        refuseCall(call.id, call.action, info ? CallErrorCode::NotSupported : CallErrorCode::NotImplemented,
                   info ? QStringLiteral("only a central system sends this") : QStringLiteral("unknown action"));
        return;
    }
    if (!request.notice) {
        m_setup.listener->deviated(deviations);
        if (alive.expired())
            return;
        schema::Issues issues;
        issues.add(*request.fault);
        refuseCall(call.id, call.action, rpc::callErrorFor(issues), issues.summary());
        return;
    }
    keepRaw(*request.notice, payloadText.isEmpty() ? jsonText(call.payload) : payloadText);
    const RequestHandle handle(++m_lastHandle);
    m_open.push_back({handle, call.id, call.action, m_setup.clock->monotonic()});
    m_setup.listener->received({handle, call.action, std::move(*request.notice), std::move(deviations)});
}

void V16Adapter::handleAnswer(const QString& id, const std::function<Answer(const Asked&)>& read,
                              MessageRecord message, QList<Deviation> deviations)
{
    const Alive alive = m_alive;
    const rpc::AnswerMatch match = m_pending.match(id);
    const CommandId command(static_cast<qint64>(match.ticket));
    const Asked* asked = match.ticket == 0 ? nullptr : findAsked(command);
    const bool isUsed = asked && (match.kind == rpc::AnswerKind::Expected || match.kind == rpc::AnswerKind::Late);
    message.action = match.action;
    if (match.kind != rpc::AnswerKind::Unmatched)
        message.replyMs = match.elapsed.count();
    if (!isUsed) {
        const bool isDuplicate = match.kind == rpc::AnswerKind::Duplicate;
        deviations.append({11, isDuplicate ? QStringLiteral("duplicate-answer") : QStringLiteral("unmatched-answer"),
                           isDuplicate ? QStringLiteral("%1: second answer").arg(match.action)
                                       : QStringLiteral("answer to nothing we asked")});
        message.deviations = names(deviations);
        m_setup.listener->logged(message);
        if (!alive.expired())
            m_setup.listener->deviated(deviations);
        return;
    }
    Answer answer = read(*asked);
    answer.isLate = match.kind == rpc::AnswerKind::Late;
    if (answer.isLate)
        deviations.append({11, QStringLiteral("late-answer"), QStringLiteral("%1: after %2 ms").arg(match.action)
                                                                  .arg(match.elapsed.count())});
    for (const Deviation& deviation : std::as_const(answer.deviations))
        addOnce(deviations, deviation);
    answer.deviations = deviations;
    if (message.kind == MessageRecord::Kind::Result)
        message.payload = jsonText(answer.response);
    message.deviations = names(deviations);
    m_setup.listener->logged(message);
    if (alive.expired())
        return;
    m_setup.listener->answered(command, answer);
    if (!alive.expired())
        sendNext();
}

const V16Adapter::Asked* V16Adapter::findAsked(CommandId command) const
{
    const auto it = std::find_if(m_asked.crbegin(), m_asked.crend(),
                                 [&](const Asked& asked) { return asked.command == command; });
    return it == m_asked.crend() ? nullptr : &*it;
}

// ---- answers of ours --------------------------------------------------------------------------------

std::optional<V16Adapter::Open> V16Adapter::takeOpen(RequestHandle handle)
{
    const auto it =
        std::find_if(m_open.begin(), m_open.end(), [handle](const Open& open) { return open.handle == handle; });
    if (it == m_open.end() || m_isClosed)
        return std::nullopt;
    Open open = std::move(*it);
    m_open.erase(it);
    return open;
}

void V16Adapter::abandon(RequestHandle handle)
{
    m_threadGuard.assertHere();
    const std::optional<Open> open = takeOpen(handle);
    if (!open)
        return;
    m_answered.abandoned(open->id);
    logNoReply(MessageRecord::Direction::Out, *open, "not-saved");
}

void V16Adapter::logNoReply(MessageRecord::Direction direction, const Open& call, const char* reason)
{
    MessageRecord message = record(direction, MessageRecord::Kind::NoReply, call.action, call.id,
                                   jsonText({{QStringLiteral("reason"), QLatin1String(reason)}}));
    message.replyMs = millisecondsSince(call.at);
    m_setup.listener->logged(message);
}

qint64 V16Adapter::millisecondsSince(std::chrono::milliseconds at) const
{
    return (m_setup.clock->monotonic() - at).count();
}

void V16Adapter::reply(RequestHandle handle, const Reply& reply)
{
    m_threadGuard.assertHere();
    const std::optional<Open> open = takeOpen(handle);
    if (!open)
        return;
    Q_ASSERT_X(fits(open->action, reply), "V16Adapter::reply", qPrintable(open->action));
    const QByteArray payload = jsonText(replyPayload(reply, m_timeStyle));
    MessageRecord message =
        record(MessageRecord::Direction::Out, MessageRecord::Kind::Result, open->action, open->id, payload);
    message.replyMs = millisecondsSince(open->at);
    sendAnswer(open->id, rpc::serialiseResult(open->id, payload), std::move(message));
}

void V16Adapter::refuse(RequestHandle handle, Refusal refusal, const QString& text)
{
    m_threadGuard.assertHere();
    const std::optional<Open> open = takeOpen(handle);
    if (!open)
        return;
    const rpc::CallError error{open->id, codeOf(refusal), {}, text, {}};
    // What was refused may be sent again under the same id and is then looked at anew.
    m_answered.abandoned(open->id);
    MessageRecord message = record(MessageRecord::Direction::Out, MessageRecord::Kind::Error, open->action, open->id,
                                   jsonText(errorPayload(error)));
    message.replyMs = millisecondsSince(open->at);
    sendAnswer(open->id, rpc::serialise(error), std::move(message));
}

void V16Adapter::refuseCall(const QString& id, const QString& action, CallErrorCode code, const QString& text)
{
    const Alive alive = m_alive;
    const rpc::CallError error{id, code, {}, text, {}};
    MessageRecord message =
        record(MessageRecord::Direction::Out, MessageRecord::Kind::Error, action, id, jsonText(errorPayload(error)));
    message.replyMs = 0; // on the spot
    sendAnswer(id, rpc::serialise(error), std::move(message));
    if (!alive.expired())
        m_setup.listener->refusedByAdapter(action, rpc::callErrorText(code, rpc::Dialect::Ocpp16), text);
}

void V16Adapter::sendAnswer(const QString& id, const QByteArray& frame, MessageRecord message)
{
    if (m_isClosed)
        return;
    const Alive alive = m_alive;
    m_answered.answered(id, frame);
    m_setup.sendText(frame);
    if (!alive.expired())
        m_setup.listener->logged(message);
}

} // namespace forecourt::ocpp::v16adapter
