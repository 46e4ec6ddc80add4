// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/stationmodel.h"

#include "ui/models/modelroles.h"
#include "ui/models/names.h"

#include <algorithm>

namespace forecourt::ui {

namespace {
constexpr int ManyConnectors = 1000; // more than any charger has

/// From the most to the least urgent; where a charger has several connectors this one is shown.
bool isWorse(DisplayStatus a, DisplayStatus b)
{
    return severityRank(a) < severityRank(b);
}

QString protocolText(const LinkState& link)
{
    if (link.protocol.isEmpty())
        return {};
    QString text = link.protocol;
    text.replace(QStringLiteral("ocpp"), QStringLiteral("OCPP "));
    if (link.isUnprotected())
        //: %1 a protocol; the charger connected without a password.
        return StationModel::tr("%1, unprotected").arg(text);
    if (link.securityProfile > 0)
        //: %1 a protocol, %2 the number of its security profile.
        text = StationModel::tr("%1, profile %2").arg(text).arg(link.securityProfile);
    return text;
}

int chargingAt(const StationState& station)
{
    return static_cast<int>(std::count_if(station.connectors.begin(), station.connectors.end(), [&station](const ConnectorState& connector) {
        return displayStatus(connector, station.link) == DisplayStatus::Charging;
    }));
}

/// What the search finds a charger by.
QString searchTextOf(const StationState& station, DisplayStatus status, const QString& serial)
{
    QStringList texts{station.record.displayName(), station.record.id.value(), makeAndModel(station.record.boot),
                      station.record.boot.firmwareVersion, serial, statusWord(status), station.record.area, station.record.note,
                      station.link.peerAddress};
    for (const ConnectorState& connector : station.connectors)
        texts.append(connector.name);
    return texts.join(QLatin1Char(' '));
}

QString serialOf(const BootInfo& boot)
{
    return boot.serialNumber.isEmpty() ? boot.chargeBoxSerialNumber : boot.serialNumber;
}
} // namespace

StationModel::StationModel(Workspace& workspace, Source source, QObject* parent)
    : KeyedTableModel(parent), m_workspace(workspace), m_source(source)
{
    const api::LiveSite& site = workspace.site();
    connect(&site, &api::LiveSite::reset, &m_throttle, &UpdateThrottle::request);
    connect(&site, &api::LiveSite::stationChanged, &m_throttle, &UpdateThrottle::request);
    connect(&site, &api::LiveSite::stationRemoved, &m_throttle, &UpdateThrottle::request);
    connect(&site, &api::LiveSite::archivedStationsChanged, &m_throttle, &UpdateThrottle::request);
    connect(&m_throttle, &UpdateThrottle::due, this, &StationModel::refresh);
    connect(&workspace, &Workspace::ticked, this,
            [this] { announce(int(Column::LastSeen), int(Column::LastSeen)); });
    connect(&workspace, &Workspace::formatChanged, this, [this] { announce(0, ColumnCount - 1); });
    refresh();
}

int StationModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

DisplayStatus StationModel::worstStatus(const StationState& station)
{
    if (!station.link.isOnline)
        return DisplayStatus::Offline;
    if (station.connectors.empty())
        return station.stationStatus == ConnectorStatus::Faulted ? DisplayStatus::Faulted : DisplayStatus::Unavailable;
    DisplayStatus worst = displayStatus(station.connectors.front(), station.link);
    for (const ConnectorState& connector : station.connectors) {
        const DisplayStatus status = displayStatus(connector, station.link);
        if (isWorse(status, worst))
            worst = status;
    }
    return station.stationStatus == ConnectorStatus::Faulted ? DisplayStatus::Faulted : worst;
}

void StationModel::setTodayEnergy(const QHash<StationId, Energy>& energy)
{
    m_today = energy;
    refresh();
}

void StationModel::refresh()
{
    QList<StationRow> rows;
    const QList<StationPointer> stations =
        m_source == Source::Active ? siteStations(m_workspace.site()) : m_workspace.site().archivedStations();
    rows.reserve(stations.size());
    for (const StationPointer& station : stations) {
        StationRow row{station, worstStatus(*station), std::nullopt};
        if (const auto it = m_today.constFind(station->record.id); it != m_today.cend())
            row.today = *it;
        rows.append(row);
    }
    updateRows(rows);
}

QPair<int, int> StationModel::changedSpan(const StationRow& before, const StationRow& after) const
{
    if (before.station->record == after.station->record && before.status == after.status
        && before.station->connectors.size() == after.station->connectors.size() && before.today == after.today)
        return {int(Column::Connectors), int(Column::LastSeen)};
    return {0, ColumnCount - 1};
}

QString StationModel::connectorSummary(const StationRow& row) const
{
    const auto total = static_cast<int>(row.station->connectors.size());
    if (total == 0)
        return Formatter::missing();
    //: How many connectors of a charger are charging: "1 of 2".
    return tr("%1 of %2").arg(chargingAt(*row.station)).arg(total);
}

QVariant StationModel::display(const StationRow& row, Column column) const
{
    const StationRecord& record = row.station->record;
    const Formatter& format = m_workspace.format();
    const auto orMissing = [](const QString& text) { return text.isEmpty() ? Formatter::missing() : text; };
    switch (column) {
    case Column::Status: return {};
    case Column::Name: return record.displayName();
    case Column::Area: return orMissing(record.area.simplified());
    case Column::Id: return record.id.value();
    case Column::Model: return orMissing(makeAndModel(record.boot));
    case Column::Serial: return orMissing(serialOf(record.boot));
    case Column::Address: return orMissing(row.station->link.peerAddress);
    case Column::Note: return orMissing(record.note.simplified());
    case Column::ArchivedAt: return format.dateTime(record.archivedAt, m_workspace.now());
    case Column::ReplacedBy:
        return record.replacedBy.value().isEmpty() ? Formatter::missing() : stationName(m_workspace.site(), record.replacedBy);
    case Column::Firmware: return orMissing(record.boot.firmwareVersion);
    case Column::Connectors: return connectorSummary(row);
    case Column::Protocol: return orMissing(protocolText(row.station->link));
    case Column::LastSeen:
        if (row.station->link.isOnline && row.station->link.lastHeardAt)
            return format.ago(*m_workspace.elapsed(row.station->link.lastHeardAt));
        return format.timeOrDate(record.lastSeenAt, m_workspace.now());
    case Column::Today: return format.energyNumber(row.today);
    }
    return {};
}

QVariant StationModel::sortValue(const StationRow& row, Column column) const
{
    const StationRecord& record = row.station->record;
    switch (column) {
    case Column::Status: return severityRank(row.status);
    case Column::Name: return record.displayName();
    case Column::Area: return record.area.isEmpty() ? QVariant() : QVariant(record.area.simplified());
    case Column::Id: return record.id.value();
    case Column::Model: return makeAndModel(record.boot);
    case Column::Serial: return serialOf(record.boot);
    case Column::Address: return row.station->link.peerAddress;
    case Column::Note: return record.note.simplified();
    case Column::ArchivedAt: return record.archivedAt ? QVariant(*record.archivedAt) : QVariant();
    case Column::ReplacedBy: return record.replacedBy.value();
    case Column::Firmware: return record.boot.firmwareVersion;
    case Column::Connectors: { // by the first number, then by the second
        const auto total = static_cast<int>(row.station->connectors.size());
        return total == 0 ? QVariant() : QVariant(chargingAt(*row.station) * ManyConnectors + total);
    }
    case Column::Protocol: return row.station->link.protocol;
    case Column::LastSeen: return record.lastSeenAt ? QVariant(*record.lastSeenAt) : QVariant();
    case Column::Today: return row.today ? QVariant(row.today->milliWh) : QVariant();
    }
    return {};
}

QVariant StationModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const StationRow& row = this->row(index.row());
    const auto column = Column(index.column());
    const bool isUnprotected = column == Column::Protocol && row.station->link.isUnprotected();
    switch (role) {
    case Qt::DisplayRole: return display(row, column);
    case SortRole: return sortValue(row, column);
    case KeyRole: return row.station->record.id.value();
    case SignRole: return isUnprotected ? QVariant::fromValue(Sign::Critical) : QVariant();
    case StatusRole: return column == Column::Status ? QVariant::fromValue(row.status) : QVariant();
    case SearchRole: return searchTextOf(*row.station, row.status, serialOf(row.station->record.boot));
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        if (column == Column::Status)
            return statusWord(row.status);
        if (role == Qt::ToolTipRole && isUnprotected)
            return tr("Connected without a password: whoever knows its id can pass for this charger");
        return role == Qt::AccessibleTextRole ? display(row, column) : QVariant();
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (column == Column::Today ? Qt::AlignRight : Qt::AlignLeft));
    default: return {};
    }
}

QVariant StationModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (Column(section) == Column::Today ? Qt::AlignRight : Qt::AlignLeft));
    if (role == Qt::AccessibleTextRole && Column(section) == Column::Status)
        return tr("Status");
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Status: return QString();
    case Column::Name: return tr("Name");
    //: Column: where a charger stands.
    case Column::Area: return tr("Area");
    case Column::Serial: return tr("Serial number");
    //: Column: network address.
    case Column::Address: return tr("Address");
    case Column::Note: return tr("Note");
    case Column::ArchivedAt: return tr("Archived");
    //: Column: the charger that took its place.
    case Column::ReplacedBy: return tr("Replaced by");
    //: The charger's own id, part of its address.
    case Column::Id: return tr("Id");
    case Column::Model: return tr("Make and model");
    case Column::Firmware: return tr("Firmware");
    case Column::Connectors: return tr("Charging");
    case Column::Protocol: return tr("Protocol");
    case Column::LastSeen: return tr("Last heard");
    //: Column: energy of today in kilowatt-hours.
    case Column::Today: return tr("Today kWh");
    }
    return {};
}

} // namespace forecourt::ui
