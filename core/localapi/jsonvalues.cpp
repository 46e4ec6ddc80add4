// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/localapi/jsonvalues.h"

#include "core/domain/pricejson.h"
#include "core/localapi/names.h"
#include "core/localapi/requestreader.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace forecourt::localapi {

namespace {

constexpr QLatin1String Ocpp("ocpp");

QJsonValue milliValue(qint64 milli)
{
    return milli % 1000 == 0 ? QJsonValue(milli / 1000) : QJsonValue(static_cast<double>(milli) / 1000.0);
}

template<class T>
QJsonValue numberValue(const std::optional<T>& number)
{
    return number ? QJsonValue(static_cast<qint64>(*number)) : QJsonValue();
}

QJsonValue errorCodeValue(const QString& code)
{
    return code == QLatin1String("NoError") ? QJsonValue() : textValue(code);
}

/// A number where the protocol's id is one (OCPP 1.6), else text.
QJsonValue transactionIdValue(const TransactionId& id)
{
    bool isNumber = false;
    const int number = id.value().toInt(&isNumber);
    return isNumber ? QJsonValue(number) : textValue(id.value());
}

QJsonObject connectorToJson(const ConnectorState& connector)
{
    const QJsonValue session = connector.transaction ? QJsonValue(connector.transaction->value()) : QJsonValue();
    return {
        {QStringLiteral("evse"), connector.evse.value()},
        {QStringLiteral("connector"), connector.connector.value()},
        {QStringLiteral("status"), connectorStatusName(connector.status, connector.charging)},
        {QStringLiteral("errorCode"), errorCodeValue(connector.errorCode)},
        {QStringLiteral("vendorErrorCode"), textValue(connector.vendorErrorCode)},
        {QStringLiteral("info"), textValue(connector.info)},
        {QStringLiteral("since"), timeValue(connector.since)},
        {QStringLiteral("sessionId"), session},
        {QStringLiteral("powerW"), numberValue(connector.live.powerW)},
        {QStringLiteral("energyWh"), whValue(connector.live.energyRegister)},
    };
}

QString messageKindName(MessageRecord::Kind kind)
{
    switch (kind) {
    case MessageRecord::Kind::Call: return QStringLiteral("call");
    case MessageRecord::Kind::Result: return QStringLiteral("result");
    case MessageRecord::Kind::Error: return QStringLiteral("error");
    case MessageRecord::Kind::Unparseable: return QStringLiteral("unparseable");
    case MessageRecord::Kind::NoReply: return QStringLiteral("no-reply");
    }
    return {};
}

/// Did the station answer, in time or late. That we gave up, or the link was lost, is no answer.
bool wasAnswered(const CommandRecord& command)
{
    const bool isUnknown = command.outcome == CommandOutcome::TimedOut || command.outcome == CommandOutcome::Disconnected
        || command.outcome == CommandOutcome::Cancelled;
    const bool isLate = command.answer != CommandAnswer::None || !command.errorCode.isEmpty();
    return command.answeredAt && (!isUnknown || isLate);
}

/// The CALLERROR; or, without a code, why there is no answer to be read.
QJsonValue errorValue(const CommandRecord& command)
{
    if (command.errorCode.isEmpty() && command.errorText.isEmpty())
        return {};
    return QJsonObject{{QStringLiteral("code"), textValue(command.errorCode)}, {QStringLiteral("description"), command.errorText}};
}

/// The payload as JSON; as text where it is none.
QJsonValue payloadValue(const QByteArray& text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (document.isObject())
        return document.object();
    if (document.isArray())
        return document.array();
    return QString::fromUtf8(text);
}

} // namespace

QJsonValue whValue(std::optional<Energy> energy)
{
    return energy ? milliValue(energy->milliWh) : QJsonValue();
}

QJsonValue timeValue(const std::optional<QDateTime>& time)
{
    return time && time->isValid() ? QJsonValue(writeTime(*time)) : QJsonValue();
}

QJsonValue textValue(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject siteToJson(const SiteSettings& site)
{
    return {
        {QStringLiteral("name"), site.name},           {QStringLiteral("address"), site.address},
        {QStringLiteral("currency"), site.currency},   {QStringLiteral("timeZone"), site.timeZone},
        {QStringLiteral("mainFuseA"), site.mainFuseA}, {QStringLiteral("phases"), site.phases},
        {QStringLiteral("voltage"), site.voltage},     {QStringLiteral("marginPercent"), site.marginPercent},
    };
}

QJsonObject stationToJson(const StationState& station)
{
    QJsonArray connectors;
    for (const ConnectorState& connector : station.connectors)
        connectors.append(connectorToJson(connector));
    const StationRecord& record = station.record;
    const LinkState& link = station.link;
    const QString version = link.protocol.startsWith(Ocpp) ? link.protocol.mid(Ocpp.size()) : link.protocol;
    QJsonArray meterKeys;
    for (auto it = record.meterKeys.cbegin(); it != record.meterKeys.cend(); ++it)
        meterKeys.append(QJsonObject{{QStringLiteral("connector"), it.key()},
                                     {QStringLiteral("fingerprint"), it->fingerprint},
                                     {QStringLiteral("pinnedAt"), timeValue(it->pinnedAt)},
                                     {QStringLiteral("pinnedBy"), textValue(it->pinnedBy)}});
    const QJsonValue ownStatus = station.stationStatus
        ? QJsonValue(connectorStatusName(*station.stationStatus, ChargingState::None))
        : QJsonValue();
    return {
        {QStringLiteral("id"), record.id.value()},
        {QStringLiteral("name"), textValue(record.name)},
        {QStringLiteral("admitted"), record.isAdmitted},
        {QStringLiteral("online"), link.isOnline},
        {QStringLiteral("lastSeen"), timeValue(link.lastHeardAt ? link.lastHeardAt : record.lastSeenAt)},
        {QStringLiteral("registration"), registrationName(record.registration)},
        {QStringLiteral("vendor"), textValue(record.boot.vendor)},
        {QStringLiteral("model"), textValue(record.boot.model)},
        {QStringLiteral("serial"), textValue(record.boot.serialNumber)},
        {QStringLiteral("firmware"), textValue(record.boot.firmwareVersion)},
        {QStringLiteral("ocppVersion"), textValue(version)},
        {QStringLiteral("securityProfile"), record.securityProfile},
        {QStringLiteral("allowPlain"), record.allowPlain},
        {QStringLiteral("hasPassword"), record.hasPassword},
        {QStringLiteral("assumeProtocol"), textValue(record.assumedProtocol)},
        {QStringLiteral("filesWithPassword"), record.transfer.wantsPassword},
        {QStringLiteral("filesAddress"), textValue(record.transfer.address)},
        {QStringLiteral("status"), ownStatus},
        {QStringLiteral("errorCode"), errorCodeValue(station.stationErrorCode)},
        {QStringLiteral("connectors"), connectors},
        {QStringLiteral("meterKeys"), meterKeys},
    };
}

QJsonObject candidateToJson(const Candidate& candidate)
{
    return {
        {QStringLiteral("id"), candidate.id},
        {QStringLiteral("peerAddress"), candidate.peerAddress},
        {QStringLiteral("vendor"), textValue(candidate.vendor)},
        {QStringLiteral("model"), textValue(candidate.model)},
        {QStringLiteral("serial"), textValue(candidate.serialNumber)},
        {QStringLiteral("firmware"), textValue(candidate.firmwareVersion)},
        {QStringLiteral("firstSeen"), timeValue(candidate.firstSeenAt)},
        {QStringLiteral("lastSeen"), timeValue(candidate.lastSeenAt)},
        {QStringLiteral("attempts"), candidate.attempts},
        {QStringLiteral("online"), candidate.isOnline},
        {QStringLiteral("booted"), candidate.hasBooted},
    };
}

QJsonObject attemptToJson(const ConnectionAttempt& attempt)
{
    return {
        {QStringLiteral("time"), timeValue(attempt.at)},
        {QStringLiteral("peerAddress"), attempt.peerAddress},
        {QStringLiteral("path"), attempt.path},
        {QStringLiteral("identity"), textValue(attempt.identity)},
        {QStringLiteral("subprotocols"), textValue(attempt.subprotocols)},
        {QStringLiteral("httpStatus"), attempt.httpStatus == 0 ? QJsonValue() : QJsonValue(attempt.httpStatus)},
        {QStringLiteral("reason"), attemptReasonName(attempt.reason)},
        {QStringLiteral("detail"), attempt.detail},
    };
}

QJsonObject commandToJson(const CommandRecord& command)
{
    const bool isAnswered = wasAnswered(command);
    const bool hasResponse = isAnswered && command.errorCode.isEmpty();
    const QJsonValue session =
        command.effectTransaction ? QJsonValue(command.effectTransaction->value()) : QJsonValue();
    return {
        {QStringLiteral("id"), command.id.value()},
        {QStringLiteral("station"), command.station.value()},
        {QStringLiteral("action"), command.action},
        {QStringLiteral("payload"), command.payload},
        {QStringLiteral("origin"), originName(command.origin)},
        {QStringLiteral("user"), textValue(command.user)},
        {QStringLiteral("outcome"), outcomeName(command.outcome)},
        {QStringLiteral("answer"), answerName(command.answer)},
        {QStringLiteral("response"), hasResponse ? QJsonValue(command.response) : QJsonValue()},
        {QStringLiteral("error"), errorValue(command)},
        {QStringLiteral("queuedAt"), timeValue(command.queuedAt)},
        {QStringLiteral("sentAt"), timeValue(command.sentAt)},
        {QStringLiteral("answeredAt"), isAnswered ? timeValue(command.answeredAt) : QJsonValue()},
        {QStringLiteral("effect"), effectName(command.effect)},
        {QStringLiteral("effectSessionId"), session},
    };
}

QJsonObject tokenToJson(const TokenRecord& token, const QString& personName)
{
    QJsonArray stations;
    for (const StationId& station : token.stations)
        stations.append(station.value());
    return {
        {QStringLiteral("value"), token.value},
        {QStringLiteral("status"), token.isBlocked ? QStringLiteral("Blocked") : QStringLiteral("Accepted")},
        {QStringLiteral("expiresAt"), timeValue(token.expiresAt)},
        {QStringLiteral("groupId"), textValue(token.groupId)},
        {QStringLiteral("person"), textValue(personName)},
        {QStringLiteral("stations"), stations},
    };
}

QJsonValue costValue(const std::optional<SessionCost>& cost)
{
    if (!cost || !cost->isPriced())
        return {};
    const QJsonObject whole = toJson(*cost);
    QJsonObject sums;
    for (const auto name : {QLatin1String("net"), QLatin1String("vat"), QLatin1String("total"), QLatin1String("flags")})
        sums.insert(name, whole.value(name));
    return sums;
}

QJsonObject sessionToJson(const TransactionRecord& session, const std::optional<SessionCost>& cost)
{
    return {
        {QStringLiteral("id"), session.key.value()},
        {QStringLiteral("number"), session.number},
        {QStringLiteral("station"), session.station.value()},
        {QStringLiteral("evse"), session.evse.value()},
        {QStringLiteral("connector"), session.connector.value()},
        {QStringLiteral("token"), textValue(session.token.value)},
        {QStringLiteral("person"), textValue(session.personName)},
        {QStringLiteral("state"), transactionStateName(session.state)},
        {QStringLiteral("startedAt"), timeValue(session.startedAt)},
        {QStringLiteral("stoppedAt"), timeValue(session.stoppedAt)},
        {QStringLiteral("meterStartWh"), whValue(session.meterStart)},
        {QStringLiteral("meterStopWh"), whValue(session.meterStop)},
        {QStringLiteral("energyWh"), whValue(session.energy())},
        {QStringLiteral("stopReason"), textValue(stopReasonName(session.stopReason))},
        {QStringLiteral("flags"), QJsonArray::fromStringList(flagNames(session.flags))},
        {QStringLiteral("note"), textValue(session.note)},
        {QStringLiteral("ocppTransactionId"), transactionIdValue(session.id)},
        {QStringLiteral("cost"), costValue(cost)},
    };
}

QJsonObject sampleToJson(const MeterSample& sample)
{
    return {
        {QStringLiteral("time"), timeValue(sample.at)},
        {QStringLiteral("measurand"), measurandName(sample.measurand)},
        {QStringLiteral("phase"), textValue(phaseName(sample.phase))},
        {QStringLiteral("unit"), textValue(unitName(sample.measurand))},
        {QStringLiteral("value"), sample.signedData.isEmpty() ? milliValue(sample.milli) : QJsonValue()},
        {QStringLiteral("context"), contextName(sample.context)},
        {QStringLiteral("signedData"), textValue(sample.signedData)},
    };
}

QJsonObject messageToJson(const MessageRecord& message)
{
    const bool isIn = message.direction == MessageRecord::Direction::In;
    return {
        {QStringLiteral("id"), message.id.value()},
        {QStringLiteral("time"), timeValue(message.at)},
        {QStringLiteral("station"), message.station.value()},
        {QStringLiteral("direction"), isIn ? QStringLiteral("in") : QStringLiteral("out")},
        {QStringLiteral("kind"), messageKindName(message.kind)},
        {QStringLiteral("action"), textValue(message.action)},
        {QStringLiteral("messageId"), textValue(message.messageId)},
        {QStringLiteral("payload"), payloadValue(message.payload)},
        {QStringLiteral("deviations"), QJsonArray::fromStringList(message.deviations)},
        {QStringLiteral("replyMs"), message.replyMs ? QJsonValue(*message.replyMs) : QJsonValue()},
    };
}

QJsonObject reservationToJson(const ReservationRecord& reservation)
{
    const QJsonValue session = reservation.transaction ? QJsonValue(reservation.transaction->value()) : QJsonValue();
    return {
        {QStringLiteral("id"), reservation.id.value()},
        {QStringLiteral("station"), reservation.station.value()},
        {QStringLiteral("connector"), reservation.evse ? QJsonValue(reservation.evse->value()) : QJsonValue()},
        {QStringLiteral("token"), textValue(reservation.token.value)},
        {QStringLiteral("person"), textValue(reservation.personName)},
        {QStringLiteral("createdAt"), timeValue(reservation.createdAt)},
        {QStringLiteral("expiresAt"), timeValue(reservation.expiresAt)},
        {QStringLiteral("state"), reservationStateName(reservation.state)},
        {QStringLiteral("endedAt"), timeValue(reservation.endedAt)},
        {QStringLiteral("sessionId"), session},
        {QStringLiteral("ocppReservationId"), reservation.ocppId},
    };
}

QJsonObject vendorRuleToJson(const VendorRule& rule)
{
    return {
        {QStringLiteral("id"), rule.id.value()},
        {QStringLiteral("station"), rule.station ? QJsonValue(rule.station->value()) : QJsonValue()},
        {QStringLiteral("vendorId"), rule.vendorId},
        {QStringLiteral("messageId"), textValue(rule.messageId)},
        {QStringLiteral("answer"), vendorAnswerNames().value(static_cast<qsizetype>(rule.answer))},
        {QStringLiteral("data"), textValue(rule.data)},
        {QStringLiteral("user"), textValue(rule.user)},
        {QStringLiteral("changedAt"), timeValue(rule.at)},
    };
}

QJsonObject vendorMessageToJson(const VendorMessage& message)
{
    const bool isIn = message.direction == VendorDirection::FromStation;
    return {
        {QStringLiteral("direction"), isIn ? QStringLiteral("in") : QStringLiteral("out")},
        {QStringLiteral("vendorId"), message.vendorId},
        {QStringLiteral("messageId"), textValue(message.messageId)},
        {QStringLiteral("count"), message.count},
        {QStringLiteral("firstAt"), timeValue(message.firstAt)},
        {QStringLiteral("lastAt"), timeValue(message.lastAt)},
        {QStringLiteral("lastData"), textValue(message.lastData)},
        {QStringLiteral("lastAnswer"), message.lastAnswer ? QJsonValue(vendorAnswerNames().value(static_cast<qsizetype>(*message.lastAnswer))) : QJsonValue()},
    };
}

QJsonObject alertToJson(const AlertRecord& alert)
{
    QJsonArray stations;
    for (const StationId& station : alert.stations)
        stations.append(station.value());
    return {
        {QStringLiteral("id"), alert.id.value()},
        {QStringLiteral("kind"), alertKindName(alert.kind)},
        {QStringLiteral("severity"), severityName(alert.severity)},
        {QStringLiteral("state"), alertStateName(alert.state)},
        {QStringLiteral("station"), textValue(alert.station.value())},
        {QStringLiteral("evse"), alert.evse ? QJsonValue(alert.evse->value()) : QJsonValue()},
        {QStringLiteral("sessionId"), alert.session ? QJsonValue(alert.session->value()) : QJsonValue()},
        {QStringLiteral("subject"), textValue(alert.subject)},
        {QStringLiteral("code"), textValue(alert.code)},
        {QStringLiteral("vendorCode"), textValue(alert.vendorCode)},
        {QStringLiteral("info"), textValue(alert.info)},
        {QStringLiteral("stations"), stations},
        {QStringLiteral("since"), timeValue(alert.since)},
        {QStringLiteral("lastAt"), timeValue(alert.lastAt)},
        {QStringLiteral("count"), alert.count},
        {QStringLiteral("handledBy"), textValue(alert.by)},
        {QStringLiteral("handledAt"), timeValue(alert.handledAt)},
        {QStringLiteral("snoozedUntil"), timeValue(alert.snoozedUntil)},
        {QStringLiteral("clearedAt"), timeValue(alert.clearedAt)},
    };
}

QJsonObject eventToJson(const EventRecord& event)
{
    return {
        {QStringLiteral("id"), event.id.value()},
        {QStringLiteral("time"), timeValue(event.at)},
        {QStringLiteral("stationTime"), textValue(event.stationTime)},
        {QStringLiteral("station"), textValue(event.station.value())},
        {QStringLiteral("evse"), event.evse ? QJsonValue(event.evse->value()) : QJsonValue()},
        {QStringLiteral("kind"), eventKindNames().value(static_cast<qsizetype>(event.kind))},
        {QStringLiteral("severity"), severityName(event.severity)},
        {QStringLiteral("code"), event.code},
        {QStringLiteral("data"), event.data},
    };
}

} // namespace forecourt::localapi
