// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Chargers that nobody accepted yet, or any more.
#pragma once

#include "ui/models/keyedtablemodel.h"
#include "ui/models/updatethrottle.h"
#include "ui/models/workspace.h"

namespace forecourt::ui {

/// One that calls and is unknown; or one of the records that is no charger of the site.
struct WaitingRow : Candidate
{
    bool isKnown = false;    ///< it has its page, with its history
    bool isRejected = false; ///< with isKnown

    bool operator==(const WaitingRow&) const = default;
};

/// One row per waiting charger, in order of arrival; in a new model then those put back to waiting, then the
/// rejected ones. Thread: GUI.
class CandidateModel final : public KeyedTableModel<QString, WaitingRow>
{
    Q_OBJECT

public:
    enum class Column { Sign, Id, Model, Serial, Firmware, Address, Attempts, LastSeen, State };
    static constexpr int ColumnCount = int(Column::State) + 1;

    explicit CandidateModel(Workspace& workspace, QObject* parent = nullptr);

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] QString idOf(const WaitingRow& row) const override { return row.id; }

private:
    void refresh();
    [[nodiscard]] QVariant display(const WaitingRow& row, Column column) const;

    Workspace& m_workspace;
    UpdateThrottle m_throttle;
};

/// Chargers that wait for the operator's word: connected, and neither accepted nor rejected.
[[nodiscard]] int waitingChargers(const api::LiveSite& site);

} // namespace forecourt::ui
