// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/eventmodel.h"

#include "core/base/async.h"
#include "ui/format/eventwords.h"
#include "ui/format/words.h"
#include "ui/models/linkhealing.h"
#include "ui/models/modelroles.h"
#include "ui/models/names.h"

#include <algorithm>
#include <iterator>

namespace forecourt::ui {

namespace {
Sign signOf(const EventRecord& row)
{
    switch (row.severity) {
    case Severity::Info: return Sign::None;
    case Severity::Warning: return Sign::Warning;
    case Severity::Critical: return Sign::Critical;
    }
    return Sign::None;
}
} // namespace

EventModel::EventModel(Workspace& workspace, api::History& history, QObject* parent)
    : KeyedTableModel(parent), m_workspace(workspace), m_history(history)
{
    connect(&workspace, &Workspace::formatChanged, this, [this] { announce(0, ColumnCount - 1); });
    whenLinkHeals(workspace, this, [this] { reload(); });
}

void EventModel::setStation(const StationId& station, const QList<StationId>& former)
{
    m_station = station;
    m_former = former;
    m_error.reset();
    m_isRestUnread = false;
    resetRows({});
    request(true);
}

void EventModel::setRange(const StationId& station, EventKind kind, const QDateTime& from, const std::optional<QDateTime>& to)
{
    m_kind = kind;
    m_from = from;
    m_to = to;
    setStation(station);
}

void EventModel::reload()
{
    if (m_station)
        request(true);
}

void EventModel::readAgain()
{
    if (m_error && !m_isLoading)
        request(!m_isRestUnread);
}

/// After a failure views would ask without end: readAgain() and reload() do.
bool EventModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && m_station && !m_isExhausted && !m_isLoading && !m_error;
}

void EventModel::fetchMore(const QModelIndex& parent)
{
    if (canFetchMore(parent))
        request(false);
}

void EventModel::request(bool startsOver)
{
    api::EventQuery query;
    query.station = m_station;
    query.formerStations = m_former;
    query.kind = m_kind;
    query.from = m_from;
    query.to = m_to;
    query.after = startsOver ? QString() : m_next;
    m_isLoading = true;
    const int generation = ++m_generation;
    whenFinished(m_history.events(query), this, [this, generation, startsOver](const Result<Page<EventRecord>>& page) {
        if (generation != m_generation)
            return;
        m_isLoading = false;
        const bool isNews = page && startsOver && takeNewest(page->rows);
        if (isNews && m_isRestUnread)
            return request(false); // what is missing below is still missing
        m_isRestUnread = !page && (m_isRestUnread || !startsOver);
        m_error = page ? std::nullopt : std::optional(page.error());
        if (page && !isNews)
            takePage(*page, startsOver);
        Q_EMIT stateChanged();
    });
}

void EventModel::takePage(const Page<EventRecord>& page, bool startsOver)
{
    m_next = page.next;
    m_isExhausted = page.next.isEmpty();
    if (startsOver)
        resetRows(page.rows);
    else
        appendRows(page.rows);
}

/// What is read already stays, and so does the place in it. False: there is a gap between the two.
bool EventModel::takeNewest(const QList<EventRecord>& rows)
{
    const auto known = std::find_if(rows.begin(), rows.end(), [this](const EventRecord& row) { return rowOf(row.id) >= 0; });
    if (known == rows.end())
        return false;
    for (auto it = std::make_reverse_iterator(known); it != std::make_reverse_iterator(rows.begin()); ++it)
        insertAt(0, *it);
    return true;
}

int EventModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EventModel::display(const EventRecord& row, Column column) const
{
    switch (column) {
    case Column::Sign: return {};
    case Column::When: return m_workspace.format().dateTime(row.at, m_workspace.now());
    case Column::What: return eventTitle(row);
    case Column::Where: return row.evse ? placeName(m_workspace.site(), row.station, *row.evse) : QString();
    case Column::Details: return eventDetails(row, m_workspace.site(), m_workspace.format(), m_workspace.now());
    }
    return {};
}

QVariant EventModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const EventRecord& row = this->row(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole: return display(row, column);
    case SortRole: return column == Column::When ? QVariant(row.at) : display(row, column);
    case KeyRole: return row.id.value();
    case SignRole: return column == Column::Sign ? QVariant::fromValue(signOf(row)) : QVariant();
    case SearchRole: return QStringList{eventKindWord(row.kind), row.code, display(row, Column::What).toString(), display(row, Column::Details).toString()}.join(QLatin1Char(' '));
    case Qt::ToolTipRole: return column == Column::Details ? display(row, column) : QVariant();
    case Qt::AccessibleTextRole: return column == Column::Sign ? severityWord(row.severity) : display(row, column);
    default: return {};
    }
}

QVariant EventModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::AccessibleTextRole && Column(section) == Column::Sign)
        return tr("Severity");
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Sign: return QString();
    case Column::When: return tr("When");
    //: Column: the event.
    case Column::What: return tr("Event");
    //: Column: at which connector.
    case Column::Where: return tr("Connector");
    case Column::Details: return tr("Details");
    }
    return {};
}

} // namespace forecourt::ui
