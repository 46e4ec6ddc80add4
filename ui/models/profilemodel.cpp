// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/profilemodel.h"

#include "ui/format/limitwords.h"
#include "ui/models/modelroles.h"
#include "ui/models/names.h"

namespace forecourt::ui {

namespace {
Sign profileSign(ProfileStanding standing)
{
    switch (standing) {
    case ProfileStanding::Confirmed: return Sign::Done;
    case ProfileStanding::Unanswered: return Sign::Waiting;
    case ProfileStanding::BeforeRestart:
    case ProfileStanding::Doubtful: return Sign::Warning;
    }
    return Sign::None;
}
} // namespace

ProfileModel::ProfileModel(Workspace& workspace, QObject* parent) : KeyedTableModel(parent), m_workspace(workspace)
{
    connect(&workspace.site(), &api::LiveSite::powerLimitsChanged, this, [this](const PowerLimitsPointer& limits) {
        if (limits->station == m_station)
            refresh();
    });
    connect(&workspace.site(), &api::LiveSite::reset, this, &ProfileModel::refresh);
    connect(&workspace, &Workspace::formatChanged, this, [this] { announce(0, ColumnCount - 1); });
}

void ProfileModel::setStation(const StationId& station)
{
    m_station = station;
    refresh();
}

void ProfileModel::refresh()
{
    const PowerLimitsPointer limits = m_workspace.site().powerLimits(m_station);
    updateRows(limits ? limits->profiles : QList<InstalledProfile>{});
}

int ProfileModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ProfileModel::text(const InstalledProfile& row, Column column) const
{
    const Formatter& format = m_workspace.format();
    switch (column) {
    case Column::Sign: return {};
    //: In place of a connector: the limit is for the charger as a whole.
    case Column::Connector: return row.evse ? placeName(m_workspace.site(), m_station, *row.evse) : tr("Whole charger");
    case Column::Purpose: return purposeWord(row.profile.purpose);
    case Column::Level: return format.number(row.profile.stackLevel);
    case Column::Number: return format.number(row.profile.id);
    case Column::Limit: return scheduleText(row.profile.schedule, format);
    case Column::Validity: return validityText(row.profile, format, m_workspace.now());
    case Column::State: return standingWord(row.standing);
    case Column::When: return format.dateTime(row.at, m_workspace.now());
    case Column::Who: return row.user;
    }
    return {};
}

QVariant ProfileModel::sortValue(const InstalledProfile& row, Column column) const
{
    switch (column) {
    case Column::Sign: return int(profileSign(row.standing));
    case Column::Level: return row.profile.stackLevel;
    case Column::Number: return row.profile.id;
    case Column::When: return row.at;
    default: return text(row, column);
    }
}

QVariant ProfileModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const InstalledProfile& row = this->row(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole: return text(row, column);
    case SortRole: return sortValue(row, column);
    case KeyRole: return row.command.value();
    case SignRole: return column == Column::Sign ? QVariant::fromValue(profileSign(row.standing)) : QVariant();
    case SearchRole:
        return QString(text(row, Column::Connector) + QLatin1Char(' ') + text(row, Column::Purpose) + QLatin1Char(' ') + text(row, Column::Number));
    case QuietRole: return column == Column::Who || column == Column::When;
    case Qt::TextAlignmentRole:
        if (column == Column::Level || column == Column::Number)
            return int(Qt::AlignTrailing | Qt::AlignVCenter);
        return {};
    case Qt::ToolTipRole: return column == Column::Sign || column == Column::State ? standingSentence(row.standing) : text(row, column);
    case Qt::AccessibleTextRole: return column == Column::Sign ? standingWord(row.standing) : text(row, column);
    default: return {};
    }
}

QVariant ProfileModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    switch (Column(section)) {
    case Column::Sign: return role == Qt::AccessibleTextRole ? tr("State") : QString();
    case Column::Connector: return tr("Connector");
    //: Column: what a limit of power is for.
    case Column::Purpose: return tr("Limit of");
    //: Column: the stack level of a limit; of several the highest counts.
    case Column::Level: return tr("Level");
    //: Column: the number of a limit.
    case Column::Number: return tr("No.");
    case Column::Limit: return tr("Allows");
    //: Column: when a limit counts.
    case Column::Validity: return tr("When");
    case Column::State: return tr("State");
    //: Column: when a limit was set.
    case Column::When: return tr("Set");
    //: Column: who set it.
    case Column::Who: return tr("By");
    }
    return {};
}

} // namespace forecourt::ui
