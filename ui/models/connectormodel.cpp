// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/connectormodel.h"

#include "ui/models/modelroles.h"

#include <QCollator>

namespace forecourt::ui {

namespace {
constexpr int TurnsForAll = 10;

QCollator byName()
{
    QCollator collator;
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    return collator;
}

bool isBefore(const ConnectorRow& a, const ConnectorRow& b)
{
    static const QCollator collator = byName();
    if (a.area.isEmpty() != b.area.isEmpty())
        return b.area.isEmpty();
    if (const int areas = collator.compare(a.area, b.area); areas != 0)
        return areas < 0;
    return collator.compare(a.tile.name, b.tile.name) < 0;
}

ConnectorRow makeRow(const TileSurroundings& around, const StationState& station, const ConnectorState& connector)
{
    ConnectorRow row{{station.record.id, connector.evse}, connectorTile(around, station, connector),
                     station.record.area.simplified(), std::nullopt};
    if (station.link.isOnline && connector.transaction)
        row.powerW = connector.live.powerW;
    return row;
}

/// Who was put back to waiting keeps its tiles while it is connected: a car may charge there. Who went then, or was rejected,
/// is none of the site's.
bool hasTiles(const StationState& station)
{
    return station.record.belongsToSite() || (station.link.isOnline && !station.record.isRejected);
}
} // namespace

QString ConnectorModel::noAreaTitle()
{
    //: Title of a group of tiles: connectors of chargers that have no area.
    return tr("Without area");
}

ConnectorModel::ConnectorModel(Workspace& workspace, QObject* parent) : KeyedTableModel(parent), m_workspace(workspace)
{
    const api::LiveSite& site = workspace.site();
    const auto markAll = [this] {
        m_isAllDirty = true;
        m_throttle.request();
    };
    const auto mark = [this](const StationId& station) {
        m_dirty.insert(station);
        m_throttle.request();
    };
    connect(&site, &api::LiveSite::reset, this, markAll);
    connect(&site, &api::LiveSite::personsChanged, this, markAll);
    connect(&site, &api::LiveSite::stationChanged, this, [mark](const StationPointer& s) { mark(s->record.id); });
    connect(&site, &api::LiveSite::stationRemoved, this, [mark](const StationId& id) { mark(id); });
    connect(&site, &api::LiveSite::transactionChanged, this, [mark](const TransactionPointer& t) { mark(t->station); });
    connect(&site, &api::LiveSite::commandChanged, this, [mark](const CommandPointer& c) { mark(c->station); });
    connect(&site, &api::LiveSite::alertsChanged, this, [this, mark] {
        for (const ConnectorRow& row : rows()) {
            if (row.tile.status == DisplayStatus::Faulted) // its alert may be new, or acknowledged
                mark(row.key.station);
        }
    });
    connect(&site, &api::LiveSite::reservationChanged, this, [mark](const ReservationRecord& r) { mark(r.station); });
    connect(&site, &api::LiveSite::runningCostChanged, this, [mark, &site](TransactionKey key) {
        if (const TransactionPointer session = site.transaction(key))
            mark(session->station);
    });
    connect(&workspace, &Workspace::formatChanged, this, markAll);
    connect(&workspace, &Workspace::ticked, this, &ConnectorModel::refreshSome);
    connect(&m_throttle, &UpdateThrottle::due, this, &ConnectorModel::refresh);
    refresh();
}

int ConnectorModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : 1;
}

int ConnectorModel::insertPosition(const ConnectorRow& row) const
{
    const auto after =
        std::find_if(rows().begin(), rows().end(), [&row](const ConnectorRow& other) { return isBefore(row, other); });
    return static_cast<int>(std::distance(rows().begin(), after));
}

/// A changed row stays where it is, unless its name or area changed: then a person asked for it.
void ConnectorModel::put(const ConnectorRow& row)
{
    const int at = rowOf(row.key);
    if (at >= 0 && (rows().at(at).area != row.area || rows().at(at).tile.name != row.tile.name))
        removeAt(at);
    upsert(row);
}

void ConnectorModel::refresh()
{
    if (m_isAllDirty) {
        refreshAll();
    } else {
        const TileSurroundings around(m_workspace);
        for (const StationId& station : std::as_const(m_dirty))
            refreshStation(around, station);
    }
    m_dirty.clear();
    m_isAllDirty = false;
    recount();
    sumAreas();
}

void ConnectorModel::refreshAll()
{
    const TileSurroundings around(m_workspace);
    QList<ConnectorRow> rows;
    for (const StationPointer& station : m_workspace.site().stations()) {
        if (!hasTiles(*station))
            continue;
        for (const ConnectorState& connector : station->connectors)
            rows.append(makeRow(around, *station, connector));
    }
    if (rowCount() == 0) { // the usual case at the start: one signal instead of one per connector
        std::stable_sort(rows.begin(), rows.end(), isBefore);
        resetRows(rows);
        return;
    }
    QSet<ConnectorKey> wanted;
    for (const ConnectorRow& row : std::as_const(rows))
        wanted.insert(row.key);
    for (int i = rowCount() - 1; i >= 0; --i) {
        if (!wanted.contains(row(i).key))
            removeAt(i);
    }
    for (const ConnectorRow& row : std::as_const(rows))
        put(row);
}

void ConnectorModel::refreshStation(const TileSurroundings& around, const StationId& id)
{
    const StationPointer station = m_workspace.site().station(id);
    for (int i = rowCount() - 1; i >= 0; --i) {
        const ConnectorKey& key = row(i).key;
        if (key.station == id && (!station || !hasTiles(*station) || !station->connector(key.evse)))
            removeAt(i);
    }
    if (!station || !hasTiles(*station))
        return;
    for (const ConnectorState& connector : station->connectors)
        put(makeRow(around, *station, connector));
}

/// Once a second: a tenth of the tiles in turn, and those where a command is under way.
void ConnectorModel::refreshSome()
{
    const TileSurroundings around(m_workspace);
    QSet<QString> busy;
    for (const CommandPointer& command : around.commands)
        busy.insert(command->station.value());
    m_turn = (m_turn + 1) % TurnsForAll;
    for (int i = 0; i < rowCount(); ++i) {
        const ConnectorKey key = row(i).key;
        if (i % TurnsForAll != m_turn && !busy.contains(key.station.value()))
            continue;
        const StationPointer station = m_workspace.site().station(key.station);
        const ConnectorState* connector = station ? station->connector(key.evse) : nullptr;
        if (connector)
            put(makeRow(around, *station, *connector));
    }
}

void ConnectorModel::recount()
{
    std::array<int, DisplayStatusCount> counts{};
    for (const ConnectorRow& row : rows())
        ++counts[std::size_t(row.tile.status)];
    if (counts == m_counts)
        return;
    m_counts = counts;
    Q_EMIT countsChanged();
}

void ConnectorModel::sumAreas()
{
    QHash<QString, qint64> power;
    QStringList areas;
    for (const ConnectorRow& row : rows()) {
        if (areas.isEmpty() || areas.last() != row.area)
            areas.append(row.area);
        if (row.powerW)
            power[row.area] += *row.powerW;
    }
    if (power != m_areaPowerW) {
        m_areaPowerW = power;
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0), {TileGroupValueRole});
    }
    if (areas != m_areas) {
        m_areas = areas;
        Q_EMIT areasChanged();
    }
}

QVariant ConnectorModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TileData& tile = row(index.row()).tile;
    switch (role) {
    case Qt::DisplayRole:
    case SortRole:
    case TileNameRole: return tile.name;
    case KeyRole: return row(index.row()).key.station.value();
    case StatusRole:
    case TileStatusRole: return QVariant::fromValue(tile.status);
    case TileStateWordRole: return tile.stateWord;
    case TileMainStyleRole: return QVariant::fromValue(tile.mainStyle);
    case TileMainValueRole: return tile.mainValue;
    case TileMainUnitRole: return tile.mainUnit;
    case TileSecondValueRole: return tile.secondValue;
    case TileBarFractionRole: return tile.barFraction ? QVariant(*tile.barFraction) : QVariant();
    case TileLimitFractionRole: return tile.limitFraction ? QVariant(*tile.limitFraction) : QVariant();
    case TileReasonRole: return tile.reason;
    case TilePersonRole: return tile.person;
    case TilePersonIconRole: return tile.personIcon;
    case TileAmountRole: return tile.amount;
    case TileButtonsRole: return QVariant::fromValue(tile.buttons);
    case TileDurationRole: return tile.duration;
    case TileMediumTextRole: return tile.mediumText;
    case TileMediumLineRole: return tile.mediumLine;
    case TileCompactValueRole: return tile.compactValue;
    case TileGroupRole: return row(index.row()).area.isEmpty() ? noAreaTitle() : row(index.row()).area;
    case TileGroupValueRole: {
        const auto power = m_areaPowerW.constFind(row(index.row()).area);
        return power == m_areaPowerW.cend() ? QString() : m_workspace.format().power(*power);
    }
    case SearchRole:
        return QStringList{tile.name, row(index.row()).key.station.value(), tile.stateWord, tile.person,
                           row(index.row()).area}.join(QLatin1Char(' '));
    default: return {};
    }
}

} // namespace forecourt::ui
