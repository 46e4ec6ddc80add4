// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The newest messages of one charger, one line each.
#pragma once

#include "core/api/history.h"
#include "ui/models/keyedtablemodel.h"
#include "ui/models/workspace.h"

namespace forecourt::ui {

/// Pages of the message log, newest first. Thread: GUI.
class MessageListModel final : public KeyedTableModel<RecordId, MessageRecord>
{
    Q_OBJECT

public:
    enum class Column { When, Direction, Action, Kind, Payload };
    static constexpr int ColumnCount = int(Column::Payload) + 1;
    /// So many rows stay while new ones come on top, and more only where somebody scrolled to them.
    static constexpr int MostRows = 2000;

    MessageListModel(Workspace& workspace, api::History& history, QObject* parent = nullptr);

    void setStation(const StationId& station);
    /// Asks for those that came since, and for what could not be read before.
    void reload();
    /// After error(): asks once more for what could not be read.
    void readAgain();

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }
    [[nodiscard]] bool isLoading() const { return m_isLoading; }

Q_SIGNALS:
    void stateChanged();

protected:
    [[nodiscard]] RecordId idOf(const MessageRecord& row) const override { return row.id; }

private:
    void request(bool startsOver);
    void goOn();
    void take(const Result<Page<MessageRecord>>& page, bool startsOver);
    bool takeNewest(const Page<MessageRecord>& page);
    void trimTo(int most);
    [[nodiscard]] QString whenText(const QDateTime& at) const;
    [[nodiscard]] QString display(const MessageRecord& row, Column column) const;

    Workspace& m_workspace;
    api::History& m_history;
    std::optional<StationId> m_station;
    QString m_next;
    std::optional<Error> m_error;
    bool m_isLoading = false;
    bool m_isExhausted = true;
    bool m_isRestUnread = false; ///< a page below those that are here could not be read
    int m_generation = 0;
};

} // namespace forecourt::ui
