// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Builders for stations, sessions, tags and attempts, so that a test names only what matters to it.
#pragma once

#include "core/domain/changes.h"

namespace forecourt::tests {

/// The moment of the pictures: Tuesday 5 May 2026, 10:14 in Berlin.
[[nodiscard]] inline QDateTime pictureTime()
{
    return QDateTime(QDate(2026, 5, 5), QTime(8, 14, 6), Qt::UTC);
}

/// aStation("SN1").named("Bay 1").online().withConnectors(2).state
class StationBuilder
{
public:
    explicit StationBuilder(const QString& id)
    {
        state.record.id = StationId(id);
        state.record.isAdmitted = true;
        state.record.registration = RegistrationStatus::Accepted;
        state.link.since = pictureTime().addSecs(-6 * 3600);
    }

    StationBuilder& named(const QString& name)
    {
        state.record.name = name;
        return *this;
    }
    StationBuilder& booted(const QString& vendor, const QString& model, const QString& firmware,
                           const QString& serial = {})
    {
        state.record.boot.vendor = vendor;
        state.record.boot.model = model;
        state.record.boot.firmwareVersion = firmware;
        state.record.boot.serialNumber = serial;
        state.record.lastBootAt = pictureTime().addSecs(-6 * 3600);
        return *this;
    }
    StationBuilder& online(const QString& address = QStringLiteral("192.168.1.31"))
    {
        state.link.isOnline = true;
        state.link.peerAddress = address;
        state.link.protocol = QStringLiteral("ocpp1.6");
        state.link.lastHeardAt = pictureTime().addSecs(-3);
        state.record.lastSeenAt = state.link.lastHeardAt;
        return *this;
    }
    StationBuilder& offlineSince(const QDateTime& since)
    {
        state.link.isOnline = false;
        state.link.since = since;
        state.record.lastSeenAt = since;
        return *this;
    }
    StationBuilder& pending()
    {
        state.record.isAdmitted = false;
        state.record.registration = RegistrationStatus::Pending;
        return *this;
    }
    StationBuilder& withConnectors(int count)
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
    /// The connector \a evse; made if it is not there yet.
    ConnectorState& connector(int evse)
    {
        withConnectors(std::max(evse, static_cast<int>(state.connectors.size())));
        return state.connectors.at(static_cast<std::size_t>(evse) - 1);
    }
    StationBuilder& unsupported(const QString& action)
    {
        state.record.unsupportedActions.insert(action);
        return *this;
    }
    StationBuilder& withVariable(const QString& key, const QString& value, bool readOnly = false)
    {
        state.record.variables.append({QStringLiteral("Ocpp16"), key, value, readOnly});
        state.record.variablesReadAt = pictureTime().addSecs(-6 * 3600);
        return *this;
    }
    [[nodiscard]] StationPointer pointer() const { return std::make_shared<StationState>(state); }

    StationState state;
};

[[nodiscard]] inline StationBuilder aStation(const QString& id) { return StationBuilder(id); }

/// aTransaction(12).at("SN1", 1).by("04A2", "A. Weber").started(…).charged(4120).record
class TransactionBuilder
{
public:
    explicit TransactionBuilder(qint64 key)
    {
        record.key = TransactionKey(key);
        record.number = QStringLiteral("2026-%1").arg(key, 6, 10, QLatin1Char('0'));
        record.id = TransactionId(QString::number(key));
        record.evse = EvseId(1);
        record.startedAt = pictureTime().addSecs(-4200);
        record.startReceivedAt = record.startedAt;
        record.meterStart = Energy::fromWh(1'000'000);
    }

    TransactionBuilder& at(const QString& station, int evse = 1)
    {
        record.station = StationId(station);
        record.evse = EvseId(evse);
        return *this;
    }
    TransactionBuilder& by(const QString& token, const QString& person = {}, qint64 personId = 0)
    {
        record.token.value = token;
        record.personName = person;
        if (personId > 0)
            record.person = PersonId(personId);
        return *this;
    }
    TransactionBuilder& started(const QDateTime& at)
    {
        record.startedAt = at;
        record.startReceivedAt = at;
        return *this;
    }
    /// Energy so far, in Wh.
    TransactionBuilder& charged(qint64 wattHours)
    {
        record.lastRegister = Energy{record.meterStart.milliWh + wattHours * 1000};
        return *this;
    }
    TransactionBuilder& ended(const QDateTime& at, StopReason reason, qint64 wattHours)
    {
        record.state = TransactionState::Ended;
        record.stoppedAt = at;
        record.stopReceivedAt = at;
        record.stopReason = reason;
        record.meterStop = Energy{record.meterStart.milliWh + wattHours * 1000};
        return *this;
    }
    TransactionBuilder& peak(qint64 watts)
    {
        record.maximumPowerW = watts;
        return *this;
    }
    TransactionBuilder& battery(int percent)
    {
        record.lastSocPercent = percent;
        return *this;
    }
    TransactionBuilder& flagged(TransactionFlags flags)
    {
        record.flags |= flags;
        return *this;
    }
    [[nodiscard]] TransactionPointer pointer() const { return std::make_shared<TransactionRecord>(record); }

    TransactionRecord record;
};

[[nodiscard]] inline TransactionBuilder aTransaction(qint64 key) { return TransactionBuilder(key); }

[[nodiscard]] inline TokenRecord aToken(const QString& value, qint64 person = 0)
{
    TokenRecord token;
    token.value = value;
    if (person > 0)
        token.person = PersonId(person);
    return token;
}

[[nodiscard]] inline PersonRecord aPerson(qint64 id, const QString& name, const QString& group = {})
{
    PersonRecord person;
    person.id = PersonId(id);
    person.name = name;
    person.group = group;
    return person;
}

[[nodiscard]] inline Candidate aCandidate(const QString& id)
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

[[nodiscard]] inline ConnectionAttempt anAttempt(AttemptReason reason, const QString& identity = {})
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
