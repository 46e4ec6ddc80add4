// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sitebuilder.h"

namespace forecourt::tests {

QDateTime pictureTime()
{
    return QDateTime(QDate(2026, 5, 5), QTime(8, 14, 6), Qt::UTC);
}

StationBuilder::StationBuilder(const QString& id)
{
    state.record.id = StationId(id);
    state.record.isAdmitted = true;
    state.record.registration = RegistrationStatus::Accepted;
    state.link.since = pictureTime().addSecs(-6 * 3600);
}

StationBuilder::~StationBuilder() = default;
StationBuilder::StationBuilder(const StationBuilder& other) = default;
StationBuilder& StationBuilder::operator=(const StationBuilder& other) = default;

StationBuilder& StationBuilder::named(const QString& name)
{
    state.record.name = name;
    return *this;
}

StationBuilder& StationBuilder::booted(const QString& vendor, const QString& model, const QString& firmware,
                                       const QString& serial)
{
    state.record.boot.vendor = vendor;
    state.record.boot.model = model;
    state.record.boot.firmwareVersion = firmware;
    state.record.boot.serialNumber = serial;
    state.record.lastBootAt = pictureTime().addSecs(-6 * 3600);
    return *this;
}

StationBuilder& StationBuilder::online(const QString& address)
{
    state.link.isOnline = true;
    state.link.peerAddress = address;
    state.link.protocol = QStringLiteral("ocpp1.6");
    state.link.lastHeardAt = pictureTime().addSecs(-3);
    state.record.lastSeenAt = state.link.lastHeardAt;
    return *this;
}

StationBuilder& StationBuilder::offlineSince(const QDateTime& since)
{
    state.link.isOnline = false;
    state.link.since = since;
    state.record.lastSeenAt = since;
    return *this;
}

StationBuilder& StationBuilder::pending()
{
    state.record.isAdmitted = false;
    state.record.registration = RegistrationStatus::Pending;
    return *this;
}

StationBuilder& StationBuilder::withConnectors(int count)
{
    while (static_cast<int>(state.connectors.size()) < count) {
        ConnectorState connector;
        connector.evse = EvseId(static_cast<int>(state.connectors.size()) + 1);
        connector.status = ConnectorStatus::Available;
        connector.since = pictureTime().addSecs(-7500);
        state.connectors.push_back(connector);
    }
    state.record.evseCount = count;
    return *this;
}

ConnectorState& StationBuilder::connector(int evse)
{
    withConnectors(std::max(evse, static_cast<int>(state.connectors.size())));
    return state.connectors.at(static_cast<std::size_t>(evse) - 1);
}

StationBuilder& StationBuilder::unsupported(const QString& action)
{
    state.record.unsupportedActions.insert(action);
    return *this;
}

StationBuilder& StationBuilder::withVariable(const QString& key, const QString& value, bool readOnly)
{
    state.record.variables.append({QStringLiteral("Ocpp16"), key, value, readOnly});
    state.record.variablesReadAt = pictureTime().addSecs(-6 * 3600);
    return *this;
}

StationPointer StationBuilder::pointer() const
{
    return std::make_shared<StationState>(state);
}

StationBuilder aStation(const QString& id)
{
    return StationBuilder(id);
}

TransactionBuilder::TransactionBuilder(qint64 key)
{
    record.key = TransactionKey(key);
    record.number = QStringLiteral("2026-%1").arg(key, 6, 10, QLatin1Char('0'));
    record.id = TransactionId(QString::number(key));
    record.evse = EvseId(1);
    record.startedAt = pictureTime().addSecs(-4200);
    record.startReceivedAt = record.startedAt;
    record.meterStart = Energy::fromWh(1'000'000);
}

TransactionBuilder::~TransactionBuilder() = default;
TransactionBuilder::TransactionBuilder(const TransactionBuilder& other) = default;
TransactionBuilder& TransactionBuilder::operator=(const TransactionBuilder& other) = default;

TransactionBuilder& TransactionBuilder::at(const QString& station, int evse)
{
    record.station = StationId(station);
    record.evse = EvseId(evse);
    return *this;
}

TransactionBuilder& TransactionBuilder::by(const QString& token, const QString& person, qint64 personId)
{
    record.token.value = token;
    record.personName = person;
    if (personId > 0)
        record.person = PersonId(personId);
    return *this;
}

TransactionBuilder& TransactionBuilder::started(const QDateTime& at)
{
    record.startedAt = at;
    record.startReceivedAt = at;
    return *this;
}

TransactionBuilder& TransactionBuilder::charged(qint64 wattHours)
{
    record.lastRegister = Energy{record.meterStart.milliWh + wattHours * 1000};
    return *this;
}

TransactionBuilder& TransactionBuilder::ended(const QDateTime& at, StopReason reason, qint64 wattHours)
{
    record.state = TransactionState::Ended;
    record.stoppedAt = at;
    record.stopReceivedAt = at;
    record.stopReason = reason;
    record.meterStop = Energy{record.meterStart.milliWh + wattHours * 1000};
    return *this;
}

TransactionBuilder& TransactionBuilder::peak(qint64 watts)
{
    record.maximumPowerW = watts;
    return *this;
}

TransactionBuilder& TransactionBuilder::battery(int percent)
{
    record.lastSocPercent = percent;
    return *this;
}

TransactionBuilder& TransactionBuilder::flagged(TransactionFlags flags)
{
    record.flags |= flags;
    return *this;
}

TransactionPointer TransactionBuilder::pointer() const
{
    return std::make_shared<TransactionRecord>(record);
}

TransactionBuilder aTransaction(qint64 key)
{
    return TransactionBuilder(key);
}

TokenRecord aToken(const QString& value, qint64 person)
{
    TokenRecord token;
    token.value = value;
    if (person > 0)
        token.person = PersonId(person);
    return token;
}

PersonRecord aPerson(qint64 id, const QString& name, const QString& group)
{
    PersonRecord person;
    person.id = PersonId(id);
    person.name = name;
    person.group = group;
    return person;
}

Candidate aCandidate(const QString& id)
{
    Candidate candidate;
    candidate.id = id;
    candidate.peerAddress = QStringLiteral("192.168.1.41");
    candidate.vendor = QStringLiteral("ABB");
    candidate.model = QStringLiteral("Terra AC");
    candidate.firmwareVersion = QStringLiteral("1.8.32");
    candidate.firstSeenAt = pictureTime().addSecs(-780);
    candidate.lastSeenAt = pictureTime().addSecs(-46);
    candidate.attempts = 3;
    candidate.isOnline = true;
    candidate.hasBooted = true;
    return candidate;
}

ConnectionAttempt anAttempt(AttemptReason reason, const QString& identity)
{
    ConnectionAttempt attempt;
    attempt.at = pictureTime().addSecs(-46);
    attempt.peerAddress = QStringLiteral("192.168.1.41");
    attempt.path = identity.isEmpty() ? QStringLiteral("/ocpp") : QStringLiteral("/ocpp/") + identity;
    attempt.identity = identity;
    attempt.subprotocols = QStringLiteral("ocpp1.6");
    attempt.reason = reason;
    return attempt;
}

} // namespace forecourt::tests
