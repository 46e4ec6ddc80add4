// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/candidatemodel.h"

#include "ui/models/modelroles.h"

#include <QSet>

#include <algorithm>

namespace forecourt::ui {

namespace {
WaitingRow knownRow(const StationState& station)
{
    const StationRecord& record = station.record;
    WaitingRow row;
    row.id = record.id.value();
    row.peerAddress = station.link.peerAddress;
    row.vendor = record.boot.vendor;
    row.model = record.boot.model;
    row.serialNumber = record.boot.serialNumber.isEmpty() ? record.boot.chargeBoxSerialNumber : record.boot.serialNumber;
    row.firmwareVersion = record.boot.firmwareVersion;
    row.firstSeenAt = record.firstSeenAt.value_or(QDateTime());
    row.lastSeenAt = station.link.lastHeardAt ? *station.link.lastHeardAt : record.lastSeenAt.value_or(QDateTime());
    row.attempts = 0; // nobody counts them
    row.isOnline = station.link.isOnline;
    row.hasBooted = record.lastBootAt.has_value();
    row.isKnown = true;
    row.isRejected = record.isRejected;
    return row;
}

QString stateOf(const WaitingRow& row)
{
    if (row.isRejected)
        //: State of a charger: the operator said no to it.
        return CandidateModel::tr("Rejected");
    if (row.isKnown)
        //: State of a charger: it was accepted once, and the operator put it back among those that wait.
        return CandidateModel::tr("Put back to waiting");
    //: State of a charger that nobody accepted yet.
    return CandidateModel::tr("New");
}
} // namespace

CandidateModel::CandidateModel(Workspace& workspace, QObject* parent) : KeyedTableModel(parent), m_workspace(workspace)
{
    const api::LiveSite& site = workspace.site();
    connect(&site, &api::LiveSite::reset, this, &CandidateModel::refresh);
    connect(&site, &api::LiveSite::candidatesChanged, this, &CandidateModel::refresh);
    connect(&site, &api::LiveSite::stationChanged, &m_throttle, &UpdateThrottle::request);
    connect(&site, &api::LiveSite::stationRemoved, &m_throttle, &UpdateThrottle::request);
    connect(&m_throttle, &UpdateThrottle::due, this, &CandidateModel::refresh);
    connect(&workspace, &Workspace::formatChanged, this, [this] { announce(0, ColumnCount - 1); });
    refresh();
}

void CandidateModel::refresh()
{
    QList<WaitingRow> rows;
    QSet<QString> calling;
    for (const Candidate& candidate : m_workspace.site().candidates()) {
        rows.append(WaitingRow{candidate});
        calling.insert(candidate.id);
    }
    const qsizetype unknown = rows.size();
    for (const StationPointer& station : m_workspace.site().stations()) {
        if (!station->record.belongsToSite() && !calling.contains(station->record.id.value()))
            rows.append(knownRow(*station));
    }
    std::stable_sort(rows.begin() + unknown, rows.end(), [](const WaitingRow& a, const WaitingRow& b) { return a.isRejected < b.isRejected; });
    updateRows(rows);
}

int waitingChargers(const api::LiveSite& site)
{
    const QList<Candidate> strangers = site.candidates();
    const QList<StationPointer> stations = site.stations();
    const auto waits = [&](const StationPointer& station) {
        const bool isStranger = std::any_of(strangers.begin(), strangers.end(), [&](const Candidate& candidate) { return candidate.id == station->record.id.value(); });
        return !station->record.belongsToSite() && !station->record.isRejected && station->link.isOnline && !isStranger;
    };
    return static_cast<int>(strangers.size() + std::count_if(stations.begin(), stations.end(), waits));
}

int CandidateModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CandidateModel::display(const WaitingRow& row, Column column) const
{
    const auto orMissing = [](const QString& text) { return text.isEmpty() ? Formatter::missing() : text; };
    switch (column) {
    case Column::Sign: return {};
    case Column::Id: return row.id;
    case Column::Model: return orMissing(QString(row.vendor + QLatin1Char(' ') + row.model).trimmed());
    case Column::Serial: return orMissing(row.serialNumber);
    case Column::Firmware: return orMissing(row.firmwareVersion);
    case Column::Address: return orMissing(row.peerAddress);
    case Column::Attempts: return row.isKnown ? Formatter::missing() : m_workspace.format().number(row.attempts);
    case Column::LastSeen:
        return row.lastSeenAt.isValid() ? m_workspace.format().timeOrDate(row.lastSeenAt, m_workspace.now()) : Formatter::missing();
    case Column::State: return stateOf(row);
    }
    return {};
}

QVariant CandidateModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const WaitingRow& row = this->row(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole: return display(row, column);
    case SortRole:
        if (column == Column::LastSeen)
            return row.lastSeenAt;
        return column == Column::Attempts ? QVariant(row.attempts) : display(row, column);
    case KeyRole: return row.id;
    case SignRole:
        if (column != Column::Sign)
            return {};
        return QVariant::fromValue(row.isOnline && !row.isRejected ? Sign::Waiting : Sign::None);
    case SearchRole: return QStringList{row.id, row.vendor, row.model, row.serialNumber, row.peerAddress, stateOf(row)}.join(QLatin1Char(' '));
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        if (column == Column::Sign && row.isRejected)
            return stateOf(row);
        if (column == Column::Sign)
            return row.isOnline ? tr("Connected, waiting to be accepted") : tr("Not connected at the moment");
        return display(row, column);
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (column == Column::Attempts ? Qt::AlignRight : Qt::AlignLeft));
    default: return {};
    }
}

QVariant CandidateModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (Column(section) == Column::Attempts ? Qt::AlignRight : Qt::AlignLeft));
    if (role == Qt::AccessibleTextRole && Column(section) == Column::Sign)
        return tr("State");
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Sign: return QString();
    case Column::Id: return tr("Id");
    case Column::Model: return tr("Make and model");
    case Column::Serial: return tr("Serial number");
    case Column::Firmware: return tr("Firmware");
    //: Column: network address a charger calls from.
    case Column::Address: return tr("From");
    case Column::Attempts: return tr("Attempts");
    case Column::LastSeen: return tr("Last heard");
    //: Column: new, put back to waiting, or rejected.
    case Column::State: return tr("Kind");
    }
    return {};
}

} // namespace forecourt::ui
