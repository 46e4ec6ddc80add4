// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/statustracker.h"

#include "core/engine/limits.h"

namespace forecourt::engine {

namespace {

constexpr qint64 WithoutTransactionS = 300; // ocpp-behaviour.md §3.7: "for long"
constexpr qint64 FreeButRunningS = 60;      // quirk 27
constexpr qint64 SilentS = 900;              // quirk 36
constexpr qint64 FutureToleranceS = 5;

bool isCharging(const ConnectorState& connector)
{
    return connector.charging == ChargingState::Charging || connector.charging == ChargingState::SuspendedEv
        || connector.charging == ChargingState::SuspendedEvse || connector.charging == ChargingState::Finishing;
}

/// The statuses that may come with EVCommunicationError. Source: OCPP 1.6 ChargePointErrorCode, §3.7.
bool isVehicleThere(ChargingState charging)
{
    return charging == ChargingState::EvConnected || charging == ChargingState::SuspendedEv
        || charging == ChargingState::SuspendedEvse || charging == ChargingState::Finishing;
}

QJsonObject statusData(const ocpp::StatusNotice& notice)
{
    QJsonObject data{{QStringLiteral("status"), notice.rawStatus}};
    const auto put = [&data](const QString& key, const QString& value) {
        if (!value.isEmpty())
            data.insert(key, value);
    };
    put(QStringLiteral("errorCode"), notice.errorCode);
    put(QStringLiteral("vendorId"), notice.vendorId);
    put(QStringLiteral("vendorErrorCode"), notice.vendorErrorCode);
    put(QStringLiteral("info"), notice.info);
    return data;
}

} // namespace

void StatusTracker::ordered(std::optional<EvseId> evse, Availability availability)
{
    const int index = evse ? evse->value() : 0;
    QList<int> outOfUse = m_model.record().outOfUse;
    outOfUse.removeAll(index);
    if (!evse)
        outOfUse.clear();
    if (availability == Availability::Inoperative)
        outOfUse.append(index);
    setOrdered(outOfUse);
}

void StatusTracker::setOrdered(const QList<int>& outOfUse)
{
    if (m_model.record().outOfUse == outOfUse)
        return;
    m_model.record().outOfUse = outOfUse;
    m_model.save();
    m_model.markDirty();
}

bool StatusTracker::isOutdated(int evse, const QDateTime& at, const QDateTime& received) const
{
    const QMap<int, QDateTime>& stamps = m_model.statusStamps();
    const auto newest = stamps.constFind(evse);
    if (newest == stamps.cend() || at >= *newest)
        return false;
    // A stamp ahead of us came from a clock that was wrong then; it must not block the right ones.
    return *newest <= received.addSecs(FutureToleranceS);
}

void StatusTracker::handle(const ocpp::StatusNotice& notice)
{
    const QDateTime received = m_context.clock.utcNow();
    const JudgedTime time = judge(notice.at, received, QStringLiteral("StatusNotification"));
    if (time.deviation)
        m_model.count(*time.deviation);
    else if (!time.isMissing)
        m_model.noteStationTime(time.at, received);

    const int index = notice.evse ? notice.evse->value() : 0;
    const bool isOld = isOutdated(index, time.at, received);
    if (isOld) {
        m_model.count(Deviation{43, QStringLiteral("status-replayed"), QStringLiteral("StatusNotification: ") + notice.at.text});
        return report(notice, true, true);
    }
    if (time.isMissing || time.isImplausible)
        m_model.statusStamps().remove(index); // our own time says nothing of the station's order
    else
        m_model.statusStamps().insert(index, time.at);
    m_model.markUnsaved(); // the stamp binds over our restart
    if (!notice.evse)
        return applyToStation(notice);
    ConnectorState* connector = m_model.connector(*notice.evse);
    if (!connector) {
        m_model.count(Deviation{0, QStringLiteral("connector-number-out-of-range"),
                                QStringLiteral("StatusNotification: connectorId %1").arg(index)});
        return;
    }
    applyToConnector(*connector, notice, time.at);
}

void StatusTracker::booted()
{
    StationState& state = m_model.state();
    m_model.statusStamps().clear();
    state.stationStatus.reset();
    state.stationErrorCode.clear();
    state.stationVendorErrorCode.clear();
    state.stationInfo.clear();
    m_model.markDirty();
    m_model.markUnsaved();
}

void StatusTracker::applyToStation(const ocpp::StatusNotice& notice)
{
    StationState& state = m_model.state();
    const bool isNews = state.stationStatus != notice.status || state.stationErrorCode != notice.errorCode
        || state.stationVendorErrorCode != notice.vendorErrorCode || state.stationInfo != notice.info;
    if (!isNews)
        return;
    state.stationStatus = notice.status;
    state.stationErrorCode = notice.errorCode;
    state.stationVendorErrorCode = notice.vendorErrorCode;
    state.stationInfo = notice.info;
    m_model.markDirty();
    m_model.markUnsaved();
    report(notice, false, m_model.record().isOutOfUse(std::nullopt));
}

void StatusTracker::applyToConnector(ConnectorState& connector, const ocpp::StatusNotice& notice, const QDateTime& at)
{
    noteOddities(connector, notice);
    const bool hasMoved = connector.status != notice.status || connector.charging != notice.charging;
    const bool isNews = hasMoved || connector.errorCode != notice.errorCode
        || connector.vendorErrorCode != notice.vendorErrorCode || connector.info != notice.info;
    const bool wasOrdered = m_model.record().isOutOfUse(connector.evse);
    if (hasMoved || !connector.since)
        connector.since = at;
    connector.status = notice.status;
    connector.charging = notice.charging;
    connector.errorCode = notice.errorCode;
    connector.vendorErrorCode = notice.vendorErrorCode;
    connector.info = notice.info;
    if (connector.pendingAvailability) {
        const bool isInoperative = notice.status == ConnectorStatus::Unavailable;
        if (isInoperative == (*connector.pendingAvailability == Availability::Inoperative))
            connector.pendingAvailability.reset();
    }
    if (!isCharging(connector) && !connector.transaction) {
        connector.live.powerW.reset();
        m_wasReported.remove(connector.evse.value());
    }
    if (RunningTransaction* running = m_context.book.runningOn(m_model.id(), connector.evse);
        running && notice.status != ConnectorStatus::Available)
        running->freeSince.reset();
    if (!isNews)
        return;
    m_model.markDirty();
    m_model.markUnsaved();
    report(notice, false, wasOrdered);
}

void StatusTracker::noteOddities(const ConnectorState& connector, const ocpp::StatusNotice& notice)
{
    if (notice.charging == ChargingState::Finishing && !notice.errorCode.isEmpty())
        m_model.count(Deviation{28, QStringLiteral("finishing-with-fault"),
                                QStringLiteral("StatusNotification: ") + notice.errorCode});
    if (notice.errorCode == QLatin1String("EVCommunicationError") && !isVehicleThere(notice.charging))
        m_model.count(Deviation{0, QStringLiteral("vehicle-error-without-vehicle"),
                                QStringLiteral("StatusNotification: ") + notice.rawStatus});
    RunningTransaction* running = m_context.book.runningOn(m_model.id(), connector.evse);
    if (running && notice.status == ConnectorStatus::Available && !running->freeSince) {
        running->freeSince = m_context.clock.utcNow();
        m_model.count(Deviation{28, QStringLiteral("available-before-stop"),
                                QStringLiteral("StatusNotification: connectorId %1").arg(connector.evse.value())});
    }
}

void StatusTracker::report(const ocpp::StatusNotice& notice, bool isOutdated, bool wasOrdered)
{
    QJsonObject data = statusData(notice);
    Severity severity = Severity::Info;
    if (notice.status == ConnectorStatus::Faulted)
        severity = Severity::Critical;
    else if (!notice.errorCode.isEmpty() || (notice.status == ConnectorStatus::Unavailable && !wasOrdered))
        severity = Severity::Warning;
    if (isOutdated) {
        severity = Severity::Info;
        data.insert(QStringLiteral("isOutdated"), true);
    }
    Happening happening;
    happening.station = m_model.id();
    happening.kind = EventKind::StatusChanged;
    happening.severity = severity;
    happening.code = notice.rawStatus;
    happening.evse = notice.evse;
    happening.stationTime = notice.at.text;
    happening.data = data;
    m_context.journal.add(std::move(happening));
    if (severity == Severity::Critical)
        m_context.publisher.hurry();
}

void StatusTracker::tick(const QDateTime& now)
{
    for (const ConnectorState& connector : m_model.state().connectors) {
        RunningTransaction* running = m_context.book.runningOn(m_model.id(), connector.evse);
        if (running) {
            checkFree(connector, *running, now);
            checkDuration(*running, now);
            checkSilence(connector, *running, now);
        }
        const int index = connector.evse.value();
        if (running || !isCharging(connector) || m_wasReported.value(index) || !connector.since
            || connector.since->secsTo(now) < WithoutTransactionS)
            continue;
        m_wasReported.insert(index, true);
        m_model.journal(EventKind::TransactionReview, Severity::Warning,
                        QStringLiteral("ChargingWithoutTransaction"), {}, connector.evse);
    }
}

void StatusTracker::checkDuration(RunningTransaction& transaction, const QDateTime& now)
{
    TransactionRecord& record = transaction.record;
    if (record.flags.testFlag(TransactionFlag::LongDuration) || record.startedAt.secsTo(now) <= LongDurationS
        || m_context.book.isEnding(record.key)) // its end is being stored, with flags of its own
        return;
    record.flags |= TransactionFlag::LongDuration;
    m_context.book.touch(transaction);
    m_context.transactions.addSamples(record.station, record.evse, record, {}, [](const Result<void>&) {});
}

/// Quirk 36: it charges and never says how much. Values that are ordered seldom are waited for.
void StatusTracker::checkSilence(const ConnectorState& connector, RunningTransaction& transaction, const QDateTime& now)
{
    const LinkState& link = m_model.state().link;
    if (transaction.wasReportedSilent || !link.isOnline || connector.charging != ChargingState::Charging || !connector.since)
        return;
    QDateTime heard = std::max(*connector.since, transaction.record.startReceivedAt);
    if (link.since)
        heard = std::max(heard, *link.since);
    if (connector.live.receivedAt)
        heard = std::max(heard, *connector.live.receivedAt);
    const qint64 interval = m_model.number(QLatin1String("MeterValueSampleInterval")).value_or(0);
    if (heard.secsTo(now) < std::max<qint64>(SilentS, 3 * std::min<qint64>(interval, LongDurationS)))
        return;
    transaction.wasReportedSilent = true;
    m_model.count(Deviation{36, QStringLiteral("no-meter-values"),
                            QStringLiteral("transaction %1").arg(transaction.record.id.value())});
    m_model.journal(EventKind::TransactionReview, Severity::Warning, QStringLiteral("NoMeterValues"),
                    {{QStringLiteral("transaction"), transaction.record.key.value()},
                     {QStringLiteral("number"), transaction.record.number}},
                    connector.evse);
}

void StatusTracker::checkFree(const ConnectorState& connector, RunningTransaction& transaction, const QDateTime& now)
{
    if (!transaction.freeSince || transaction.wasReportedFree
        || transaction.freeSince->secsTo(now) < FreeButRunningS)
        return;
    transaction.wasReportedFree = true;
    m_model.count(Deviation{27, QStringLiteral("stop-missing"),
                            QStringLiteral("transaction %1").arg(transaction.record.id.value())});
    m_model.journal(EventKind::TransactionReview, Severity::Warning, QStringLiteral("StopMissing"),
                    {{QStringLiteral("transaction"), transaction.record.key.value()},
                     {QStringLiteral("number"), transaction.record.number}},
                    connector.evse);
}

} // namespace forecourt::engine
