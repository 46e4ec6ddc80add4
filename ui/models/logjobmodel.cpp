// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/logjobmodel.h"

#include "ui/format/logwords.h"
#include "ui/models/modelroles.h"
#include "ui/models/names.h"

#include <algorithm>

namespace forecourt::ui {

namespace {

Sign signOf(const LogJob& job)
{
    switch (job.state) {
    case JobState::Open: return job.stall == LogStall::None ? Sign::Waiting : Sign::Warning;
    case JobState::Done:
    case JobState::NothingToDo: return Sign::Done;
    case JobState::Failed: return Sign::Critical;
    case JobState::Cancelled: return Sign::None;
    }
    return Sign::None;
}

} // namespace

LogJobModel::LogJobModel(Workspace& workspace, QObject* parent) : KeyedTableModel(parent), m_workspace(workspace)
{
    connect(&workspace.site(), &api::LiveSite::reset, this, [this] {
        resetRows(rowsOfSite());
        Q_EMIT stateChanged();
    });
    connect(&workspace.site().jobs(), &api::LiveJobs::logJobChanged, this, [this](const LogJobPointer& job) { upsert(*job); });
    connect(&workspace.site().jobs(), &api::LiveJobs::jobsChanged, this, &LogJobModel::stateChanged);
    connect(&workspace, &Workspace::formatChanged, this, [this] { announce(0, ColumnCount - 1); });
    connect(&workspace, &Workspace::ticked, this, &LogJobModel::tick);
    resetRows(rowsOfSite());
}

QList<LogJob> LogJobModel::rowsOfSite() const
{
    QList<LogJob> rows;
    for (const LogJobPointer& job : m_workspace.site().jobs().logJobs())
        rows.prepend(*job);
    return rows;
}

void LogJobModel::tick()
{
    for (int i = 0; i < rowCount(); ++i) {
        if (row(i).isOpen() && row(i).stall != LogStall::None)
            Q_EMIT dataChanged(index(i, int(Column::State)), index(i, int(Column::State)), {Qt::DisplayRole, Qt::AccessibleTextRole});
    }
}

int LogJobModel::insertPosition(const LogJob& row) const
{
    const auto at = std::find_if(rows().begin(), rows().end(), [&](const LogJob& other) { return other.id < row.id; });
    return static_cast<int>(at - rows().begin());
}

int LogJobModel::openCount() const
{
    return static_cast<int>(std::count_if(rows().begin(), rows().end(), [](const LogJob& row) { return row.isOpen(); }));
}

int LogJobModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString LogJobModel::display(const LogJob& row, Column column) const
{
    const Formatter& format = m_workspace.format();
    const QDateTime now = m_workspace.now();
    switch (column) {
    case Column::Sign: return {};
    case Column::Charger: return shortened(stationName(m_workspace.site(), row.station), 80);
    case Column::Kind: return logKindWord(row.kind);
    case Column::Period: return periodSentence(row.from, row.to, format, now);
    case Column::State: return logJobSentence(row, format, now);
    case Column::Asked: return format.timeOrDate(row.createdAt, now);
    case Column::User: return row.user.isEmpty() ? Formatter::missing() : shortened(row.user, 80);
    }
    return {};
}

QVariant LogJobModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LogJob& row = this->row(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole: return display(row, column);
    case SortRole:
        switch (column) {
        case Column::Sign:
        case Column::State: return int(row.state);
        case Column::Asked: return row.createdAt;
        case Column::Period: return row.from ? QVariant(*row.from) : QVariant();
        case Column::Charger:
        case Column::Kind:
        case Column::User: return display(row, column).toCaseFolded();
        }
        return {};
    case KeyRole: return row.id.value();
    case SignRole: return column == Column::Sign ? QVariant::fromValue(signOf(row)) : QVariant();
    case QuietRole: return row.state == JobState::Cancelled;
    case SearchRole:
        return QStringList{display(row, Column::Charger), row.station.value(), display(row, Column::Kind), logJobWord(row), row.user}.join(QLatin1Char(' '));
    case Qt::ToolTipRole: return column == Column::State || column == Column::Charger ? display(row, column) : QVariant();
    case Qt::AccessibleTextRole: return column == Column::Sign ? logJobWord(row) : display(row, column);
    default: return {};
    }
}

QVariant LogJobModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::AccessibleTextRole && Column(section) == Column::Sign)
        return tr("State");
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Sign: return QString();
    case Column::Charger: return tr("Charger");
    //: Column: diagnostics or security log.
    case Column::Kind: return tr("What");
    case Column::Period: return tr("Period");
    case Column::State: return tr("State");
    //: Column: when a log was asked for.
    case Column::Asked: return tr("Asked");
    //: Column: who asked.
    case Column::User: return tr("By");
    }
    return {};
}

} // namespace forecourt::ui
