// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/rolloutmodel.h"

#include "ui/format/firmwarewords.h"
#include "ui/models/modelroles.h"
#include "ui/models/names.h"

#include <algorithm>

namespace forecourt::ui {

namespace {

Sign signOf(const RolloutRow& row)
{
    if (row.rollout.state == RolloutState::Stopped)
        return Sign::Critical;
    if (row.count.stalled > 0 || row.count.failed > 0)
        return Sign::Warning;
    switch (row.rollout.state) {
    case RolloutState::Running:
    case RolloutState::Paused: return Sign::Waiting;
    case RolloutState::Finished: return Sign::Done;
    default: return Sign::None;
    }
}

} // namespace

RolloutCount countJobs(const QList<FirmwareJobPointer>& jobs)
{
    RolloutCount count;
    for (const FirmwareJobPointer& job : jobs) {
        ++count.all;
        switch (job->state) {
        case JobState::Open:
            ++(job->isRunning() ? count.running : count.waiting);
            count.stalled += job->isRunning() && job->stall != FirmwareStall::None ? 1 : 0;
            count.offline += !job->isRunning() && job->wait == JobWait::Online ? 1 : 0;
            break;
        case JobState::Done: ++count.done; break;
        case JobState::NothingToDo: ++count.nothing; break;
        case JobState::Failed: ++count.failed; break;
        case JobState::Cancelled: ++count.cancelled; break;
        }
    }
    return count;
}

RolloutModel::RolloutModel(Workspace& workspace, QObject* parent) : KeyedTableModel(parent), m_workspace(workspace)
{
    const api::LiveJobs& jobs = workspace.site().jobs();
    connect(&workspace.site(), &api::LiveSite::reset, this, [this] {
        resetRows(rowsOfSite());
        Q_EMIT stateChanged();
    });
    connect(&jobs, &api::LiveJobs::rolloutsChanged, this, &RolloutModel::follow);
    connect(&jobs, &api::LiveJobs::jobsChanged, this, &RolloutModel::follow);
    connect(&workspace, &Workspace::formatChanged, this, [this] { announce(0, ColumnCount - 1); });
    resetRows(rowsOfSite());
}

QList<RolloutRow> RolloutModel::rowsOfSite() const
{
    const api::LiveJobs& jobs = m_workspace.site().jobs();
    QHash<qint64, QList<FirmwareJobPointer>> ofRollout;
    for (const FirmwareJobPointer& job : jobs.firmwareJobs())
        ofRollout[job->rollout.value()].append(job);
    QList<RolloutRow> rows;
    for (const FirmwareRollout& rollout : jobs.rollouts())
        rows.prepend({rollout, countJobs(ofRollout.value(rollout.id.value()))});
    return rows;
}

void RolloutModel::follow()
{
    updateRows(rowsOfSite());
    Q_EMIT stateChanged();
}

int RolloutModel::insertPosition(const RolloutRow& row) const
{
    const auto at = std::find_if(rows().begin(), rows().end(),
                                 [&](const RolloutRow& other) { return other.rollout.id < row.rollout.id; });
    return static_cast<int>(at - rows().begin());
}

int RolloutModel::openCount() const
{
    return static_cast<int>(
        std::count_if(rows().begin(), rows().end(), [](const RolloutRow& row) { return row.rollout.isOpen(); }));
}

int RolloutModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString RolloutModel::display(const RolloutRow& row, Column column) const
{
    const Formatter& format = m_workspace.format();
    switch (column) {
    case Column::Sign: return {};
    case Column::What: return rolloutTitle(row.rollout);
    case Column::State: return rolloutStateWord(row.rollout.state);
    //: Chargers of a roll-out: %1 done, %2 all.
    case Column::Done:
        return tr("%1 of %2").arg(format.number(row.count.done + row.count.nothing), format.number(std::max(row.count.all, row.rollout.count)));
    case Column::Failed: return format.number(row.count.failed);
    case Column::Plan: return rolloutPlanSentence(row.rollout.plan, format, m_workspace.now());
    case Column::Started: return format.timeOrDate(row.rollout.createdAt, m_workspace.now());
    case Column::User: return row.rollout.user.isEmpty() ? Formatter::missing() : shortened(row.rollout.user, 80);
    }
    return {};
}

QVariant RolloutModel::sortValue(const RolloutRow& row, Column column) const
{
    switch (column) {
    case Column::Sign:
    case Column::State: return int(row.rollout.state);
    case Column::Done: return row.count.done + row.count.nothing;
    case Column::Failed: return row.count.failed;
    case Column::Started: return row.rollout.createdAt;
    case Column::What:
    case Column::Plan:
    case Column::User: return display(row, column).toCaseFolded();
    }
    return {};
}

QVariant RolloutModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RolloutRow& row = this->row(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole: return display(row, column);
    case SortRole: return sortValue(row, column);
    case KeyRole: return row.rollout.id.value();
    case SignRole: return column == Column::Sign ? QVariant::fromValue(signOf(row)) : QVariant();
    case QuietRole: return !row.rollout.isOpen();
    case SearchRole: return QStringList{display(row, Column::What), row.rollout.fileName, display(row, Column::State), row.rollout.user}.join(QLatin1Char(' '));
    case Qt::TextAlignmentRole:
        return column == Column::Done || column == Column::Failed ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case Qt::ToolTipRole: return column == Column::What || column == Column::Plan ? display(row, column) : QVariant();
    case Qt::AccessibleTextRole: return display(row, column == Column::Sign ? Column::State : column);
    default: return {};
    }
}

QVariant RolloutModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::AccessibleTextRole && Column(section) == Column::Sign)
        return tr("State");
    if (role == Qt::TextAlignmentRole && (Column(section) == Column::Done || Column(section) == Column::Failed))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Sign: return QString();
    case Column::What: return tr("Firmware");
    case Column::State: return tr("State");
    //: Column: how many chargers are done.
    case Column::Done: return tr("Done");
    //: Column: how many chargers failed.
    case Column::Failed: return tr("Failed");
    //: Column: in which order and when chargers are updated.
    case Column::Plan: return tr("How");
    case Column::Started: return tr("Started");
    //: Column: who started it.
    case Column::User: return tr("By");
    }
    return {};
}

} // namespace forecourt::ui
