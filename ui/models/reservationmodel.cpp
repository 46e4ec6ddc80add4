// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/reservationmodel.h"

#include "ui/format/reservationwords.h"
#include "ui/models/modelroles.h"
#include "ui/models/names.h"

#include <algorithm>

namespace forecourt::ui {

namespace {
Sign signOf(ReservationState state)
{
    switch (state) {
    case ReservationState::Requested: return Sign::Waiting;
    case ReservationState::Active: return Sign::Person;
    case ReservationState::Unconfirmed:
    case ReservationState::Refused:
    case ReservationState::Lost:
    case ReservationState::ChargerReplaced: return Sign::Warning;
    case ReservationState::Used: return Sign::Done;
    case ReservationState::Expired:
    case ReservationState::Cancelled:
    case ReservationState::Replaced: return Sign::None;
    }
    return Sign::None;
}
} // namespace

QString reservationPlace(const api::LiveSite& site, const StationId& station, const std::optional<EvseId>& evse)
{
    if (evse)
        return placeName(site, station, *evse);
    //: Where something is reserved: %1 a charger.
    return ReservationModel::tr("%1, any connector").arg(stationName(site, station));
}

ReservationModel::ReservationModel(Workspace& workspace, QObject* parent) : KeyedTableModel(parent), m_workspace(workspace)
{
    connect(&workspace.site(), &api::LiveSite::reset, this, &ReservationModel::resetFromSite);
    connect(&workspace.site(), &api::LiveSite::reservationChanged, this, [this](const ReservationRecord& now) { upsert(now); });
    connect(&workspace.site(), &api::LiveSite::reservationsChanged, this, &ReservationModel::stateChanged);
    connect(&workspace, &Workspace::formatChanged, this, [this] { announce(0, ColumnCount - 1); });
    resetFromSite();
}

void ReservationModel::resetFromSite()
{
    QList<ReservationRecord> rows = m_workspace.site().reservations();
    std::reverse(rows.begin(), rows.end());
    resetRows(std::move(rows));
    Q_EMIT stateChanged();
}

int ReservationModel::insertPosition(const ReservationRecord& row) const
{
    const auto at = std::find_if(rows().begin(), rows().end(),
                                 [&](const ReservationRecord& other) { return other.id < row.id; });
    return static_cast<int>(at - rows().begin());
}

int ReservationModel::openCount() const
{
    return static_cast<int>(
        std::count_if(rows().begin(), rows().end(), [](const ReservationRecord& row) { return row.isOpen(); }));
}

int ReservationModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ReservationModel::display(const ReservationRecord& row, Column column) const
{
    const Formatter& format = m_workspace.format();
    const QDateTime now = m_workspace.now();
    switch (column) {
    case Column::Sign: return {};
    case Column::State: return reservationStateWord(row.state);
    case Column::Place: return reservationPlace(m_workspace.site(), row.station, row.evse);
    case Column::Who: return reservationHolder(row);
    case Column::Until: return format.timeOrDate(row.expiresAt, now);
    case Column::Made: return format.timeOrDate(row.createdAt, now);
    case Column::What: return reservationSentence(row, format, now);
    }
    return {};
}

QVariant ReservationModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ReservationRecord& row = this->row(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole: return display(row, column);
    case SortRole:
        switch (column) {
        case Column::Sign:
        case Column::State: return int(row.state);
        case Column::Until: return row.expiresAt;
        case Column::Made: return row.createdAt;
        case Column::Place:
        case Column::Who:
        case Column::What: return display(row, column).toCaseFolded();
        }
        return {};
    case KeyRole: return row.id.value();
    case SignRole: return column == Column::Sign ? QVariant::fromValue(signOf(row.state)) : QVariant();
    case QuietRole: return !row.isOpen();
    case SearchRole:
        return QStringList{display(row, Column::State), display(row, Column::Place), row.personName, row.token.value, row.user}
            .join(QLatin1Char(' '));
    case Qt::ToolTipRole: return column == Column::What || column == Column::Place ? display(row, column) : QVariant();
    case Qt::AccessibleTextRole: return column == Column::Sign ? display(row, Column::State) : display(row, column);
    default: return {};
    }
}

QVariant ReservationModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::AccessibleTextRole && Column(section) == Column::Sign)
        return tr("State");
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Sign: return QString();
    case Column::State: return tr("State");
    case Column::Place: return tr("Connector");
    //: Column: for whom a connector is kept.
    case Column::Who: return tr("For");
    //: Column: when a reservation ends.
    case Column::Until: return tr("Until");
    //: Column: when a reservation was made.
    case Column::Made: return tr("Made");
    //: Column: what became of a reservation and what to do.
    case Column::What: return tr("What became of it");
    }
    return {};
}

} // namespace forecourt::ui
