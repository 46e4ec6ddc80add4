// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What was asked of a charger, or of all, and what became of it, newest first.
#pragma once

#include "core/api/history.h"
#include "ui/models/keyedtablemodel.h"
#include "ui/models/workspace.h"

namespace forecourt::ui {

/// Pages of the history with the mirror's newer records on top. Thread: GUI.
class CommandModel final : public KeyedTableModel<CommandId, CommandRecord>
{
    Q_OBJECT

public:
    enum class Column { Sign, When, Charger, What, Target, Parameters, Outcome, Who };
    static constexpr int ColumnCount = int(Column::Who) + 1;

    CommandModel(Workspace& workspace, api::History& history, QObject* parent = nullptr);

    /// Shows the commands of \a station and asks the history for the first page.
    /// \a former: what stood in its place before.
    void setStation(const StationId& station, const QList<StationId>& former = {});

    /// Shows the commands of all chargers.
    void showAll();
    /// After error(): asks once more for what could not be read.
    void readAgain();

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

Q_SIGNALS:
    void stateChanged();

protected:
    [[nodiscard]] CommandId idOf(const CommandRecord& row) const override { return row.id; }
    [[nodiscard]] int insertPosition(const CommandRecord& row) const override;

private:
    void beginAnew();
    [[nodiscard]] bool isWanted(const CommandRecord& command) const { return m_isAll || command.station == m_station; }
    void takeLive();
    void request();
    [[nodiscard]] QVariant display(const CommandRecord& row, Column column) const;

    Workspace& m_workspace;
    api::History& m_history;
    bool m_isAll = false;
    std::optional<StationId> m_station;
    QList<StationId> m_former;
    QString m_next;
    std::optional<Error> m_error;
    bool m_isLoading = false;
    bool m_isExhausted = true;
    int m_generation = 0;
};

} // namespace forecourt::ui
