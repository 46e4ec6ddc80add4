// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The chargers or sessions of a command to many: who takes part, who cannot and why, what became of each.
#pragma once

#include "core/api/bulkplan.h"
#include "ui/format/commandcatalog.h"
#include "ui/models/keyedtablemodel.h"
#include "ui/models/modelroles.h"
#include "ui/models/workspace.h"

#include <functional>

namespace forecourt::ui {

struct BulkRow
{
    api::BulkGoal goal;
    QString name;
    Sign sign = Sign::None;
    QString text;

    bool operator==(const BulkRow&) const = default;
};

/// Thread: GUI.
class BulkModel final : public KeyedTableModel<QString, BulkRow>
{
    Q_OBJECT

public:
    enum class Column { Sign, Charger, WhatHappened };
    static constexpr int ColumnCount = int(Column::WhatHappened) + 1;

    BulkModel(Workspace& workspace, QObject* parent = nullptr);

    /// Why a charger cannot take what is asked of many; empty: it can.
    using WhyNot = std::function<QString(const StationState&)>;
    /// Those of \a goals that can take \a kind now, in order; the others are shown with why not.
    [[nodiscard]] QList<api::BulkGoal> propose(const QList<api::BulkGoal>& goals, const CommandKind& kind, const WhyNot& whyNot = {});
    /// How it goes.
    void follow(const api::BulkPlan& plan);

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] QString idOf(const BulkRow& row) const override { return keyOf(row.goal); }

private:
    [[nodiscard]] static QString keyOf(const api::BulkGoal& goal);
    [[nodiscard]] QString nameOf(const api::BulkGoal& goal) const;
    [[nodiscard]] QString whyNotNow(const api::BulkGoal& goal, const CommandKind& kind, const WhyNot& whyNot) const;
    [[nodiscard]] QString textOf(const api::BulkAnswer& answer) const;
    [[nodiscard]] BulkRow rowFor(const api::BulkTarget& target) const;

    Workspace& m_workspace;
    bool m_isOfSessions = false;
};

} // namespace forecourt::ui
