// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Updates of one charger, newest first, also those that the mirror does not keep any more.
#pragma once

#include "core/api/jobs.h"
#include "ui/models/keyedtablemodel.h"
#include "ui/models/workspace.h"

namespace forecourt::ui {

/// Pages by key, read on demand. Thread: GUI.
class PastUpdateModel final : public KeyedTableModel<JobId, FirmwareJob>
{
    Q_OBJECT

public:
    enum class Column { Sign, When, Was, Became, State };
    static constexpr int ColumnCount = int(Column::State) + 1;

    PastUpdateModel(Workspace& workspace, api::Jobs& jobs, QObject* parent = nullptr);

    /// From the newest on.
    void load(const StationId& station);
    /// After error(): asks once more for what could not be read.
    void readAgain();
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }
    [[nodiscard]] bool isLoading() const { return m_isLoading; }

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    /// A page came, or could not be read.
    void stateChanged();

protected:
    [[nodiscard]] JobId idOf(const FirmwareJob& row) const override { return row.id; }

private:
    void read();
    [[nodiscard]] QString display(const FirmwareJob& row, Column column) const;

    Workspace& m_workspace;
    api::Jobs& m_jobs;
    JobQuery m_query;
    bool m_hasMore = false;
    bool m_isLoading = false;
    std::optional<Error> m_error;
    int m_generation = 0;
};

} // namespace forecourt::ui
