// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What a charger and we said to each other during a session.
#pragma once

#include "core/api/history.h"
#include "ui/models/keyedtablemodel.h"
#include "ui/models/workspace.h"

namespace forecourt::ui {

/// Pages of the message log of one charger between two instants, oldest first. Thread: GUI.
class SessionMessageModel final : public KeyedTableModel<RecordId, MessageRecord>
{
    Q_OBJECT

public:
    enum class Column { When, Direction, Action, Payload };
    static constexpr int ColumnCount = int(Column::Payload) + 1;

    SessionMessageModel(Workspace& workspace, api::History& history, QObject* parent = nullptr);

    /// \a to empty: up to now.
    void setRange(const StationId& station, const QDateTime& from, const std::optional<QDateTime>& to);
    void clear();
    /// After error(): asks once more for what could not be read.
    void readAgain();

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

    [[nodiscard]] bool isLoading() const { return m_isLoading; }
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

Q_SIGNALS:
    /// Loading began or ended.
    void stateChanged();

protected:
    [[nodiscard]] RecordId idOf(const MessageRecord& row) const override { return row.id; }

private:
    void request();
    void take(const Page<MessageRecord>& page);
    [[nodiscard]] QString display(const MessageRecord& row, Column column) const;

    Workspace& m_workspace;
    api::History& m_history;
    api::MessageQuery m_query;
    QString m_next;
    std::optional<Error> m_error;
    bool m_isLoading = false;
    bool m_isExhausted = true;
    int m_generation = 0;
};

} // namespace forecourt::ui
