// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Prices with since when they count and where.
#pragma once

#include "ui/models/keyedtablemodel.h"
#include "ui/models/updatethrottle.h"
#include "ui/models/workspace.h"

namespace forecourt::ui {

/// A price and what the list tells of it.
struct PriceListRow
{
    PriceSetting setting;
    std::optional<PriceVersion> inForce;
    std::optional<PriceVersion> next;    ///< the first that counts later
    int versions = 0;
    QString places;                      ///< "Bay 1, Bay 2 and 4 more"
    bool isUnsaved = false;

    bool operator==(const PriceListRow&) const = default;
};

/// By name; those that are no longer offered come last. Thread: GUI.
class PriceListModel final : public KeyedTableModel<PriceId, PriceListRow>
{
    Q_OBJECT

public:
    enum class Column { Name, Since };
    static constexpr int ColumnCount = int(Column::Since) + 1;

    explicit PriceListModel(Workspace& workspace, QObject* parent = nullptr);

    /// Removed prices are in the list, too.
    void setShowsRemoved(bool shows);
    /// A mark at the price that is edited; PriceId(0): none.
    void setUnsaved(PriceId price);
    [[nodiscard]] int removedCount() const { return m_removed; }

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void refreshed();

protected:
    [[nodiscard]] PriceId idOf(const PriceListRow& row) const override { return row.setting.id; }

private:
    void refresh();
    [[nodiscard]] QString sinceText(const PriceListRow& row) const;

    Workspace& m_workspace;
    UpdateThrottle m_throttle; ///< an import changes people many times a second
    bool m_showsRemoved = false;
    PriceId m_unsaved;
    int m_removed = 0;
};

/// Where a price applies now, as names: connectors one by one, then groups and people.
[[nodiscard]] QStringList placesOf(PriceId price, const Workspace& workspace);
/// What applies at a connector now, whoever charges.
[[nodiscard]] PriceDecision decisionAt(const Workspace& workspace, const StationId& station, EvseId evse);

} // namespace forecourt::ui
