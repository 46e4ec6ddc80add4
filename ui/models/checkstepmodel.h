// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The steps of a guided check as a list.
#pragma once

#include "core/commissioning/guidedcheck.h"
#include "ui/models/keyedtablemodel.h"
#include "ui/models/workspace.h"

namespace forecourt::ui {

/// What a row shows; the open step stands as it is judged right now.
struct CheckStepRow
{
    int index = 0;
    CheckStepKind kind = CheckStepKind::Connect;
    QString place;       ///< the connector's name; empty: the whole charger
    CheckState state = CheckState::Waiting;
    bool isCurrent = false;
    std::optional<QDateTime> finishedAt;

    bool operator==(const CheckStepRow&) const = default;
};

/// At most 40 characters on one line, for names that stations or people may have made absurdly long.
[[nodiscard]] QString shortName(const QString& name);
/// The place as people call it: the connector's name where the charger is known, shortened. Thread: GUI.
[[nodiscard]] QString checkPlace(const api::LiveSite& site, const StationId& station, const std::optional<EvseId>& evse);

/// Follows one GuidedCheck. Thread: GUI.
class CheckStepModel final : public KeyedTableModel<int, CheckStepRow>
{
    Q_OBJECT

public:
    enum class Column { Sign, Step, State };
    static constexpr int ColumnCount = int(Column::State) + 1;

    CheckStepModel(Workspace& workspace, const commissioning::GuidedCheck& check, QObject* parent = nullptr);

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] int idOf(const CheckStepRow& row) const override { return row.index; }

private:
    void refresh();

    Workspace& m_workspace;
    const commissioning::GuidedCheck& m_check;
};

} // namespace forecourt::ui
