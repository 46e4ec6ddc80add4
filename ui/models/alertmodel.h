// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The alerts: those of now from the mirror, older ones page by page.
#pragma once

#include "core/api/history.h"
#include "ui/models/keyedtablemodel.h"
#include "ui/models/workspace.h"

namespace forecourt::ui {

/// Newest first. Older ones are fetched only once setHistoryWanted() was called. Thread: GUI.
class AlertModel final : public KeyedTableModel<AlertId, AlertRecord>
{
    Q_OBJECT

public:
    enum class Column { Severity, Since, Charger, What, State };
    static constexpr int ColumnCount = int(Column::State) + 1;

    AlertModel(Workspace& workspace, api::History& history, QObject* parent = nullptr);

    /// Whether views may fetch what is no longer in the mirror.
    void setHistoryWanted(bool isWanted);
    /// After error(): asks once more for what could not be read.
    void readAgain();

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }
    /// Rows in this state.
    [[nodiscard]] int count(AlertState state) const;

Q_SIGNALS:
    void stateChanged();

protected:
    [[nodiscard]] AlertId idOf(const AlertRecord& row) const override { return row.id; }
    [[nodiscard]] int insertPosition(const AlertRecord& row) const override;

private:
    void resetFromSite();
    void takeChanges();
    [[nodiscard]] QString display(const AlertRecord& row, Column column) const;

    Workspace& m_workspace;
    api::History& m_history;
    QString m_next;
    std::optional<Error> m_error;
    bool m_isHistoryWanted = false;
    bool m_isLoading = false;
    bool m_isExhausted = false;
    int m_generation = 0;
};

} // namespace forecourt::ui
