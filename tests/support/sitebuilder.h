// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Builders for stations, sessions, tags and attempts, so that a test names only what matters to it.
#pragma once

#include "core/domain/changes.h"

namespace forecourt::tests {

/// The moment of the pictures: Tuesday 5 May 2026, 10:14 in Berlin.
[[nodiscard]] QDateTime pictureTime();

/// aStation("SN1").named("Bay 1").online().withConnectors(2).state
class StationBuilder
{
public:
    explicit StationBuilder(const QString& id);
    ~StationBuilder();
    StationBuilder(const StationBuilder& other);
    StationBuilder& operator=(const StationBuilder& other);

    StationBuilder& named(const QString& name);
    StationBuilder& booted(const QString& vendor, const QString& model, const QString& firmware,
                           const QString& serial = {});
    StationBuilder& online(const QString& address = QStringLiteral("192.168.1.31"));
    StationBuilder& offlineSince(const QDateTime& since);
    StationBuilder& pending();
    StationBuilder& withConnectors(int count);
    /// The connector \a evse; made if it is not there yet.
    ConnectorState& connector(int evse);
    StationBuilder& unsupported(const QString& action);
    StationBuilder& withVariable(const QString& key, const QString& value, bool readOnly = false);
    [[nodiscard]] StationPointer pointer() const;

    StationState state;
};

[[nodiscard]] StationBuilder aStation(const QString& id);

/// aTransaction(12).at("SN1", 1).by("04A2", "A. Weber").started(…).charged(4120).record
class TransactionBuilder
{
public:
    explicit TransactionBuilder(qint64 key);
    ~TransactionBuilder();
    TransactionBuilder(const TransactionBuilder& other);
    TransactionBuilder& operator=(const TransactionBuilder& other);

    TransactionBuilder& at(const QString& station, int evse = 1);
    TransactionBuilder& by(const QString& token, const QString& person = {}, qint64 personId = 0);
    TransactionBuilder& started(const QDateTime& at);
    /// Energy so far, in Wh.
    TransactionBuilder& charged(qint64 wattHours);
    TransactionBuilder& ended(const QDateTime& at, StopReason reason, qint64 wattHours);
    TransactionBuilder& peak(qint64 watts);
    TransactionBuilder& battery(int percent);
    TransactionBuilder& flagged(TransactionFlags flags);
    [[nodiscard]] TransactionPointer pointer() const;

    TransactionRecord record;
};

[[nodiscard]] TransactionBuilder aTransaction(qint64 key);

[[nodiscard]] TokenRecord aToken(const QString& value, qint64 person = 0);

[[nodiscard]] PersonRecord aPerson(qint64 id, const QString& name, const QString& group = {});

[[nodiscard]] Candidate aCandidate(const QString& id);

[[nodiscard]] ConnectionAttempt anAttempt(AttemptReason reason, const QString& identity = {});

} // namespace forecourt::tests
