// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A station's data in memory: what is stored, what is live, what deviates.
#pragma once

#include "core/engine/enginecontext.h"
#include "core/engine/plausibility.h"

namespace forecourt::engine {

/// State of one station and the small operations on it; knows no protocol and no link.
/// Thread: engine.
class StationModel final : public Published
{
public:
    static constexpr int MaximumConnectors = 128;

    StationModel(EngineContext& context, ports::StoredStation stored);
    StationModel(const StationModel&) = delete;
    StationModel& operator=(const StationModel&) = delete;

    [[nodiscard]] const StationId& id() const { return m_state.record.id; }
    [[nodiscard]] StationState& state() { return m_state; }
    [[nodiscard]] const StationState& state() const { return m_state; }
    [[nodiscard]] StationRecord& record() { return m_state.record; }
    [[nodiscard]] const StationRecord& record() const { return m_state.record; }
    [[nodiscard]] QList<QByteArray>& passwordHashes() { return m_passwordHashes; }
    [[nodiscard]] const QList<QByteArray>& passwordHashes() const { return m_passwordHashes; }
    [[nodiscard]] DriftEstimate& drift() { return m_drift; }
    /// Newest believed stamps of statuses by EVSE number; 0: the station. They are saved with it.
    [[nodiscard]] QMap<int, QDateTime>& statusStamps() { return m_statusStamps; }
    [[nodiscard]] const QMap<int, QDateTime>& statusStamps() const { return m_statusStamps; }

    /// When the operator last chose its security profile. It is saved with it.
    [[nodiscard]] std::optional<QDateTime>& profileChosenAt() { return m_profileChosenAt; }

    void markDirty() { m_context.publisher.mark(*this); }
    void publish(ChangeBatch& batch) override;
    /// The state as an immutable value.
    [[nodiscard]] StationPointer snapshot();

    /// Stores the station as it is now.
    void save();
    void save(ports::Completion<void> done);
    [[nodiscard]] ports::StoredStation stored() const;
    /// How often save() was called.
    [[nodiscard]] quint64 saves() const { return m_saves; }
    [[nodiscard]] bool isUnsaved() const { return m_isUnsaved; }
    /// To be saved with the next occasion, not at once (last seen, quirk counts).
    void markUnsaved() { m_isUnsaved = true; }

    /// The connector, made if the number is believable; null if not.
    [[nodiscard]] ConnectorState* connector(EvseId evse);
    void ensureConnectors(int count);
    /// The only connector, if the station has exactly one.
    [[nodiscard]] ConnectorState* onlyConnector();

    void count(const Deviation& deviation);
    [[nodiscard]] bool hasQuirk(int number) const;

    /// A configuration value; keys are compared without case. Source: OCPP 1.6 §9.
    [[nodiscard]] std::optional<QString> variable(QLatin1String name) const;
    [[nodiscard]] std::optional<int> number(QLatin1String name) const;
    /// Takes over what was read; \a isComplete replaces everything known before.
    void mergeVariables(const QList<DeviceVariable>& read, const QStringList& unknown, bool isComplete);

    /// Stores the settings as a reading once nothing more was read for a while: one that comes in parts is one.
    void keepReading(const QDateTime& now);

    /// A stamp of a message came: keeps the drift estimate.
    void noteStationTime(const QDateTime& stationTime, const QDateTime& received);

    void journal(EventKind kind, Severity severity, const QString& code, const QJsonObject& data = {},
                 std::optional<EvseId> evse = std::nullopt);

private:
    void noteOddVariables(const QList<DeviceVariable>& read);

    EngineContext& m_context;
    StationState m_state;
    QList<QByteArray> m_passwordHashes;
    DriftEstimate m_drift;
    QMap<int, QDateTime> m_statusStamps;
    std::optional<QDateTime> m_profileChosenAt;
    bool m_wasDriftReported = false;
    bool m_isUnsaved = false;
    bool m_isReadingNew = false; ///< settings were read and not kept as a reading yet
    quint64 m_saves = 0;
};

} // namespace forecourt::engine
