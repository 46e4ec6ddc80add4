// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// All connectors of the site, for the tiles of the Overview.
#pragma once

#include "ui/models/connectortile.h"
#include "ui/models/keyedtablemodel.h"
#include "ui/models/updatethrottle.h"

#include <QSet>

#include <array>

namespace forecourt::ui {

/// Which connector.
struct ConnectorKey
{
    StationId station;
    EvseId evse;

    bool operator==(const ConnectorKey&) const = default;
    friend size_t qHash(const ConnectorKey& key, size_t seed = 0)
    {
        return qHashMulti(seed, key.station, key.evse);
    }
};

struct ConnectorRow
{
    ConnectorKey key;
    TileData tile;
    QString area;                 ///< of the station; empty: none
    std::optional<qint64> powerW; ///< what it draws now

    bool operator==(const ConnectorRow& other) const
    {
        return key == other.key && area == other.area && powerW == other.powerW && sameTile(tile, other.tile);
    }
};

/// Answers the roles of ui/widgets/tilerole.h. A connector keeps its place whatever its state: they
/// stand in the order of areas and names, those without an area last. Follows the LiveSite at most four times a second; texts that
/// contain a duration are at most ten seconds late. Thread: GUI.
class ConnectorModel final : public KeyedTableModel<ConnectorKey, ConnectorRow>
{
    Q_OBJECT

public:
    explicit ConnectorModel(Workspace& workspace, QObject* parent = nullptr);

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

    [[nodiscard]] int countOf(DisplayStatus status) const { return m_counts[std::size_t(status)]; }
    /// In order of their names, the empty one (no area) last.
    [[nodiscard]] QStringList areas() const { return m_areas; }
    /// Title of the group of those without an area.
    [[nodiscard]] static QString noAreaTitle();

Q_SIGNALS:
    /// How many connectors are in a state changed.
    void countsChanged();
    void areasChanged();

protected:
    [[nodiscard]] ConnectorKey idOf(const ConnectorRow& row) const override { return row.key; }
    [[nodiscard]] int insertPosition(const ConnectorRow& row) const override;

private:
    void refresh();
    void refreshAll();
    void refreshStation(const TileSurroundings& around, const StationId& station);
    void refreshSome();
    void put(const ConnectorRow& row);
    void recount();
    void sumAreas();

    Workspace& m_workspace;
    UpdateThrottle m_throttle;
    QSet<StationId> m_dirty;
    bool m_isAllDirty = true;
    int m_turn = 0;
    QStringList m_areas;
    QHash<QString, qint64> m_areaPowerW;
    std::array<int, DisplayStatusCount> m_counts{};
};

} // namespace forecourt::ui
