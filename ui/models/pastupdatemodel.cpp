// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/pastupdatemodel.h"

#include "core/base/async.h"
#include "ui/format/firmwarewords.h"
#include "ui/models/linkhealing.h"
#include "ui/models/modelroles.h"
#include "ui/models/names.h"

namespace forecourt::ui {

namespace {

constexpr qsizetype LongestVersion = 80;

Sign signOf(JobState state)
{
    switch (state) {
    case JobState::Open: return Sign::Waiting;
    case JobState::Done:
    case JobState::NothingToDo: return Sign::Done;
    case JobState::Failed: return Sign::Critical;
    case JobState::Cancelled: return Sign::None;
    }
    return Sign::None;
}

} // namespace

PastUpdateModel::PastUpdateModel(Workspace& workspace, api::Jobs& jobs, QObject* parent)
    : KeyedTableModel(parent), m_workspace(workspace), m_jobs(jobs)
{
    connect(&workspace, &Workspace::formatChanged, this, [this] { announce(0, ColumnCount - 1); });
    whenLinkHeals(workspace, this, [this] { readAgain(); });
}

void PastUpdateModel::load(const StationId& station)
{
    m_query = {};
    m_query.station = station;
    m_error.reset();
    m_hasMore = false;
    resetRows({});
    read();
}

void PastUpdateModel::readAgain()
{
    if (m_error && !m_isLoading)
        read();
}

bool PastUpdateModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && m_hasMore && !m_isLoading;
}

void PastUpdateModel::fetchMore(const QModelIndex& parent)
{
    if (canFetchMore(parent))
        read();
}

void PastUpdateModel::read()
{
    m_isLoading = true;
    m_hasMore = false;
    whenFinished(m_jobs.firmwareHistory(m_query), this, [this, generation = ++m_generation](const Result<Page<FirmwareJob>>& page) {
        if (generation != m_generation) // asked anew meanwhile
            return;
        m_isLoading = false;
        m_error = page ? std::nullopt : std::optional(page.error());
        if (page) {
            m_query.after = page->next;
            m_hasMore = !page->next.isEmpty();
            appendRows(page->rows);
        }
        Q_EMIT stateChanged();
    });
}

int PastUpdateModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString PastUpdateModel::display(const FirmwareJob& row, Column column) const
{
    const Formatter& format = m_workspace.format();
    const QDateTime now = m_workspace.now();
    switch (column) {
    case Column::Sign: return {};
    case Column::When: return format.timeOrDate(row.reachedAt(FirmwareStage::Asked).value_or(row.createdAt), now);
    case Column::Was: return row.versionBefore.isEmpty() ? Formatter::missing() : shortened(row.versionBefore, LongestVersion);
    case Column::Became: return row.versionSeen.isEmpty() ? Formatter::missing() : shortened(row.versionSeen, LongestVersion);
    case Column::State: {
        const QString failure = firmwareFailureSentence(row);
        return row.state == JobState::Failed && !failure.isEmpty() ? failure : firmwareJobWord(row);
    }
    }
    return {};
}

QVariant PastUpdateModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FirmwareJob& row = this->row(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole: return display(row, column);
    case SortRole: return column == Column::When ? QVariant(row.createdAt) : QVariant(display(row, column).toCaseFolded());
    case KeyRole: return row.id.value();
    case SignRole: return column == Column::Sign ? QVariant::fromValue(signOf(row.state)) : QVariant();
    case QuietRole: return row.state == JobState::Cancelled || row.state == JobState::NothingToDo;
    case SearchRole: return display(row, Column::State);
    case Qt::ToolTipRole: return column == Column::State ? QVariant(display(row, column)) : QVariant();
    case Qt::AccessibleTextRole: return column == Column::Sign ? firmwareJobWord(row) : display(row, column);
    default: return {};
    }
}

QVariant PastUpdateModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::AccessibleTextRole && Column(section) == Column::Sign)
        return tr("State");
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Sign: return QString();
    //: Column: when an update was asked for.
    case Column::When: return tr("When");
    //: Column: the firmware version before the update.
    case Column::Was: return tr("Was");
    //: Column: the firmware version that the charger named after the update.
    case Column::Became: return tr("Became");
    case Column::State: return tr("State");
    }
    return {};
}

} // namespace forecourt::ui
