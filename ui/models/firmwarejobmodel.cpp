// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/firmwarejobmodel.h"

#include "ui/delegates/stagetrackdelegate.h"
#include "ui/format/firmwarewords.h"
#include "ui/models/modelroles.h"
#include "ui/models/names.h"

#include <algorithm>

namespace forecourt::ui {

namespace {

Sign signOf(const FirmwareJob& job)
{
    switch (job.state) {
    case JobState::Open:
        if (job.stall != FirmwareStall::None)
            return Sign::Warning;
        return Sign::Waiting;
    case JobState::Done:
    case JobState::NothingToDo: return Sign::Done;
    case JobState::Failed: return Sign::Critical;
    case JobState::Cancelled: return Sign::None;
    }
    return Sign::None;
}

} // namespace

FirmwareJobModel::FirmwareJobModel(Workspace& workspace, QObject* parent) : KeyedTableModel(parent), m_workspace(workspace)
{
    connect(&workspace.site(), &api::LiveSite::reset, this, [this] {
        resetRows(rowsOfSite());
        Q_EMIT stateChanged();
    });
    connect(&workspace.site().jobs(), &api::LiveJobs::firmwareJobChanged, this, [this](const FirmwareJobPointer& job) {
        if (job->rollout == m_rollout)
            upsert(*job);
    });
    connect(&workspace.site().jobs(), &api::LiveJobs::jobsChanged, this, &FirmwareJobModel::stateChanged);
    connect(&workspace, &Workspace::formatChanged, this, [this] { announce(0, ColumnCount - 1); });
    connect(&workspace, &Workspace::ticked, this, &FirmwareJobModel::tick);
}

void FirmwareJobModel::setRollout(RolloutId rollout)
{
    m_rollout = rollout;
    resetRows(rowsOfSite());
    Q_EMIT stateChanged();
}

QList<FirmwareJob> FirmwareJobModel::rowsOfSite() const
{
    QList<FirmwareJob> rows;
    for (const FirmwareJobPointer& job : m_workspace.site().jobs().firmwareJobs(m_rollout))
        rows.append(*job);
    return rows;
}

void FirmwareJobModel::tick()
{
    for (int i = 0; i < rowCount(); ++i) {
        if (row(i).isRunning())
            Q_EMIT dataChanged(index(i, int(Column::State)), index(i, int(Column::Took)), {Qt::DisplayRole, SortRole, Qt::AccessibleTextRole});
    }
}

int FirmwareJobModel::insertPosition(const FirmwareJob& row) const
{
    const auto at = std::find_if(rows().begin(), rows().end(),
                                 [&](const FirmwareJob& other) { return other.position > row.position; });
    return static_cast<int>(at - rows().begin());
}

int FirmwareJobModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

std::optional<std::chrono::seconds> FirmwareJobModel::took(const FirmwareJob& row) const
{
    const auto asked = row.reachedAt(FirmwareStage::Asked);
    if (!asked || row.state == JobState::NothingToDo)
        return std::nullopt;
    return std::chrono::seconds(std::max<qint64>(0, asked->secsTo(row.endedAt.value_or(m_workspace.now()))));
}

QString FirmwareJobModel::sentence(const FirmwareJob& job) const
{
    const auto rollout = m_workspace.site().jobs().rollout(job.rollout);
    const QString waitsFor = job.waitsFor.value().isEmpty() ? QString() : shortened(stationName(m_workspace.site(), job.waitsFor), 80);
    return firmwareJobSentence(job, rollout ? rollout->bytes : 0, waitsFor, m_workspace.format(), m_workspace.now());
}

QString FirmwareJobModel::display(const FirmwareJob& row, Column column) const
{
    switch (column) {
    case Column::Sign: return {};
    case Column::Charger: return shortened(stationName(m_workspace.site(), row.station), 80);
    case Column::Was: return row.versionBefore.isEmpty() ? Formatter::missing() : shortened(row.versionBefore, 80);
    case Column::Stage: return firmwareStageWord(row.stage);
    case Column::State: return sentence(row);
    case Column::Took: {
        const auto duration = took(row);
        return duration ? m_workspace.format().durationInWords(*duration) : Formatter::missing();
    }
    }
    return {};
}

QVariant FirmwareJobModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FirmwareJob& row = this->row(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole: return display(row, column);
    case StageTrackRole: return column == Column::Stage ? QVariant::fromValue(stageTrack(row)) : QVariant();
    case SortRole:
        switch (column) {
        case Column::Sign: return int(row.state);
        case Column::Stage: return int(row.stage);
        case Column::Took: {
            const auto duration = took(row);
            return duration ? QVariant(qint64(duration->count())) : QVariant();
        }
        case Column::Charger:
        case Column::Was:
        case Column::State: return display(row, column).toCaseFolded();
        }
        return {};
    case KeyRole: return row.id.value();
    case SignRole: return column == Column::Sign ? QVariant::fromValue(signOf(row)) : QVariant();
    case QuietRole: return !row.isRunning() && row.state != JobState::Done && row.state != JobState::Failed;
    case SearchRole: return QStringList{display(row, Column::Charger), row.station.value(), display(row, Column::State)}.join(QLatin1Char(' '));
    case Qt::TextAlignmentRole: return column == Column::Took ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case Qt::ToolTipRole:
        if (column == Column::Stage)
            return firmwareMomentLines(row, m_workspace.format(), m_workspace.now()).join(QLatin1Char('\n'));
        return column == Column::State || column == Column::Charger ? display(row, column) : QVariant();
    case Qt::AccessibleTextRole: return column == Column::Sign ? firmwareJobWord(row) : display(row, column);
    default: return {};
    }
}

QVariant FirmwareJobModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::AccessibleTextRole && Column(section) == Column::Sign)
        return tr("State");
    if (role == Qt::TextAlignmentRole && Column(section) == Column::Took)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Sign: return QString();
    case Column::Charger: return tr("Charger");
    //: Column: the firmware version before the update.
    case Column::Was: return tr("Was");
    case Column::Stage: return tr("Stage");
    case Column::State: return tr("State");
    //: Column: how long the update took or takes.
    case Column::Took: return tr("Took");
    }
    return {};
}

} // namespace forecourt::ui
