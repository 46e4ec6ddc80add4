// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/stationmodel.h"

#include "core/base/logging.h"

#include <algorithm>
#include <cstdlib>

namespace forecourt::engine {

namespace {
constexpr int MaximumQuirks = 100;
constexpr int MaximumDetail = 200;
constexpr qint64 ReadingQuietS = 20;
constexpr char RetiredQuirk[] = "no-boot-on-connect"; // was counted although a station boots only after a restart
} // namespace

StationModel::StationModel(EngineContext& context, ports::StoredStation stored) : m_context(context)
{
    m_state.record = std::move(stored.record);
    m_state.quirks = std::move(stored.quirks);
    m_state.quirks.removeIf([](const QuirkCount& known) { return known.name == QLatin1String(RetiredQuirk); });
    m_state.connectors = std::move(stored.connectors);
    m_passwordHashes = std::move(stored.passwordHashes);
    m_state.stationStatus = stored.statuses.station;
    m_state.stationErrorCode = std::move(stored.statuses.errorCode);
    m_state.stationVendorErrorCode = std::move(stored.statuses.vendorErrorCode);
    m_state.stationInfo = std::move(stored.statuses.info);
    m_statusStamps = std::move(stored.statuses.stamps);
    m_profileChosenAt = stored.profileChosenAt;
    m_state.link.since = m_state.record.lastSeenAt;
    m_state.link.lastHeardAt = m_state.record.lastSeenAt;
    for (ConnectorState& connector : m_state.connectors) {
        connector.live = {};
        connector.transaction.reset();
        connector.pendingStart.reset();
    }
    ensureConnectors(m_state.record.evseCount);
}

void StationModel::publish(ChangeBatch& batch)
{
    if (m_state.record.isArchived) {
        batch.removedStations.append(id());
        batch.archivedStations.append(snapshot());
    } else {
        batch.stations.append(snapshot());
    }
}

StationPointer StationModel::snapshot()
{
    m_state.record.hasPassword = !m_passwordHashes.isEmpty();
    return std::make_shared<const StationState>(m_state);
}

ports::StoredStation StationModel::stored() const
{
    ports::StoredStation stored;
    stored.record = m_state.record;
    stored.record.hasPassword = !m_passwordHashes.isEmpty();
    stored.passwordHashes = m_passwordHashes;
    stored.quirks = m_state.quirks;
    stored.statuses = {m_state.stationStatus, m_state.stationErrorCode, m_state.stationVendorErrorCode,
                       m_state.stationInfo, m_statusStamps};
    stored.profileChosenAt = m_profileChosenAt;
    stored.connectors = m_state.connectors;
    for (ConnectorState& connector : stored.connectors) {
        connector.live = {};
        connector.transaction.reset();
        connector.pendingStart.reset();
    }
    return stored;
}

void StationModel::save()
{
    if (m_context.store.isFull())
        return markUnsaved(); // later: memory must not grow with every link (REL-2)
    save([station = id().value()](const Result<void>& result) {
        if (!result)
            qCWarning(logEngine) << station << "could not be stored:" << result.error().detail;
    });
}

void StationModel::save(ports::Completion<void> done)
{
    m_isUnsaved = false;
    ++m_saves;
    m_context.store.saveStation(stored(), std::move(done));
}

ConnectorState* StationModel::connector(EvseId evse)
{
    if (evse.value() < 1 || evse.value() > MaximumConnectors)
        return nullptr;
    auto& all = m_state.connectors;
    const auto at = std::lower_bound(all.begin(), all.end(), evse, [](const ConnectorState& known, EvseId wanted) {
        return known.evse.value() < wanted.value();
    });
    if (at != all.end() && at->evse == evse)
        return &*at;
    ConnectorState made;
    made.evse = evse;
    made.name = m_state.record.connectorNames.value(evse.value());
    const auto inserted = all.insert(at, std::move(made));
    m_state.record.evseCount = std::max(m_state.record.evseCount, evse.value());
    markUnsaved();
    markDirty();
    return &*inserted;
}

void StationModel::ensureConnectors(int count)
{
    for (int number = 1; number <= std::min(count, MaximumConnectors); ++number)
        static_cast<void>(connector(EvseId(number)));
}

ConnectorState* StationModel::onlyConnector()
{
    return m_state.connectors.size() == 1 ? &m_state.connectors.front() : nullptr;
}

void StationModel::count(const Deviation& deviation)
{
    const QDateTime now = m_context.clock.utcNow();
    for (QuirkCount& known : m_state.quirks) {
        if (known.number != deviation.number || known.name != deviation.name)
            continue;
        ++known.count;
        known.lastAt = now;
        if (known.lastDetail != deviation.detail)
            known.lastDetail = deviation.detail.left(MaximumDetail);
        markUnsaved();
        markDirty();
        return;
    }
    if (m_state.quirks.size() >= MaximumQuirks)
        return;
    m_state.quirks.append(
        QuirkCount{deviation.number, deviation.name, deviation.detail.left(MaximumDetail), 1, now, now});
    markUnsaved();
    markDirty();
}

bool StationModel::hasQuirk(int number) const
{
    return std::any_of(m_state.quirks.cbegin(), m_state.quirks.cend(),
                       [number](const QuirkCount& quirk) { return quirk.number == number; });
}

std::optional<QString> StationModel::variable(QLatin1String name) const
{
    for (const DeviceVariable& variable : m_state.record.variables) {
        if (variable.variable.compare(name, Qt::CaseInsensitive) == 0)
            return variable.value;
    }
    return std::nullopt;
}

std::optional<int> StationModel::number(QLatin1String name) const
{
    const std::optional<QString> text = variable(name);
    if (!text)
        return std::nullopt;
    bool isNumber = false;
    const int value = text->trimmed().toInt(&isNumber);
    return isNumber ? std::optional(value) : std::nullopt;
}

void StationModel::mergeVariables(const QList<DeviceVariable>& read, const QStringList& unknown, bool isComplete)
{
    QList<DeviceVariable>& known = m_state.record.variables;
    if (isComplete && !read.isEmpty())
        known.clear();
    for (const DeviceVariable& variable : read) {
        const auto same = std::find_if(known.begin(), known.end(), [&](const DeviceVariable& other) {
            return other.component == variable.component
                && other.variable.compare(variable.variable, Qt::CaseInsensitive) == 0;
        });
        if (same != known.end())
            *same = variable;
        else
            known.append(variable);
    }
    for (const QString& name : unknown) {
        known.removeIf([&](const DeviceVariable& other) {
            return other.variable.compare(name, Qt::CaseInsensitive) == 0;
        });
    }
    noteOddVariables(read);
    if (!read.isEmpty())
        m_state.record.variablesReadAt = m_context.clock.utcNow();
    m_isReadingNew = true;
    if (const std::optional<int> count = number(QLatin1String("NumberOfConnectors")); count && *count > 0)
        ensureConnectors(*count);
    save();
    markDirty();
}

void StationModel::keepReading(const QDateTime& now)
{
    const std::optional<QDateTime>& at = m_state.record.variablesReadAt;
    if (!m_isReadingNew || !at || at->secsTo(now) < ReadingQuietS || m_context.store.isFull())
        return;
    m_isReadingNew = false;
    if (!m_state.record.variables.isEmpty())
        m_context.store.saveSettingsReading({id(), *at, m_state.record.variables});
}

/// Quirk 38: keys in other case than the standard's, and a number of connectors that is no number.
void StationModel::noteOddVariables(const QList<DeviceVariable>& read)
{
    static const QLatin1String standard[] = {
        QLatin1String("NumberOfConnectors"),      QLatin1String("HeartbeatInterval"),
        QLatin1String("MeterValueSampleInterval"), QLatin1String("MeterValuesSampledData"),
        QLatin1String("SupportedFeatureProfiles"), QLatin1String("ConnectionTimeOut"),
        QLatin1String("GetConfigurationMaxKeys"), QLatin1String("AuthorizeRemoteTxRequests")};
    for (const DeviceVariable& variable : read) {
        const auto same = std::find_if(std::begin(standard), std::end(standard), [&](QLatin1String name) {
            return variable.variable.compare(name, Qt::CaseInsensitive) == 0;
        });
        if (same == std::end(standard))
            continue;
        if (variable.variable != *same)
            count(Deviation{38, QStringLiteral("key-in-other-case"), variable.variable});
        if (same == std::begin(standard) && !number(*same))
            count(Deviation{38, QStringLiteral("connectors-not-told"), variable.value.value_or(QString())});
    }
}

void StationModel::noteStationTime(const QDateTime& stationTime, const QDateTime& received)
{
    if (!stationTime.isValid())
        return;
    m_drift.add(stationTime, received);
    const std::optional<qint64> drift = m_drift.driftMs();
    if (!drift)
        return;
    const std::optional<qint64>& shown = m_state.link.clockDriftMs;
    if (!shown || std::abs(*shown - *drift) > 1000) {
        m_state.link.clockDriftMs = drift;
        markDirty();
    }
    if (m_drift.isWarning() == m_wasDriftReported)
        return;
    m_wasDriftReported = m_drift.isWarning();
    if (m_wasDriftReported)
        journal(EventKind::StatusChanged, Severity::Warning, QStringLiteral("ClockDrift"),
                {{QStringLiteral("driftMs"), *drift}});
}

void StationModel::journal(EventKind kind, Severity severity, const QString& code, const QJsonObject& data,
                           std::optional<EvseId> evse)
{
    Happening happening;
    happening.station = id();
    happening.kind = kind;
    happening.severity = severity;
    happening.code = code;
    happening.data = data;
    happening.evse = evse;
    m_context.journal.add(std::move(happening));
    if (severity == Severity::Critical)
        m_context.publisher.hurry();
}

} // namespace forecourt::engine
