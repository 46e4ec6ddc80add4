// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What happened at a charger, newest first.
#pragma once

#include "core/api/history.h"
#include "ui/models/keyedtablemodel.h"
#include "ui/models/workspace.h"

namespace forecourt::ui {

/// Stored events of one charger, page by page. Thread: GUI.
class EventModel final : public KeyedTableModel<RecordId, EventRecord>
{
    Q_OBJECT

public:
    enum class Column { Sign, When, What, Where, Details };
    static constexpr int ColumnCount = int(Column::Details) + 1;

    EventModel(Workspace& workspace, api::History& history, QObject* parent = nullptr);

    /// \a former: what stood in its place before.
    void setStation(const StationId& station, const QList<StationId>& former = {});
    /// Only events of this kind; before setStation().
    void setKind(EventKind kind) { m_kind = kind; }
    /// Only events of \a kind from \a from (inclusive) to \a to (exclusive; empty: open).
    void setRange(const StationId& station, EventKind kind, const QDateTime& from, const std::optional<QDateTime>& to);
    /// Asks again for the newest ones, and for what could not be read before.
    void reload();
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
    void stateChanged();

protected:
    [[nodiscard]] RecordId idOf(const EventRecord& row) const override { return row.id; }

private:
    void request(bool startsOver);
    void takePage(const Page<EventRecord>& page, bool startsOver);
    bool takeNewest(const QList<EventRecord>& rows);
    [[nodiscard]] QVariant display(const EventRecord& row, Column column) const;

    Workspace& m_workspace;
    api::History& m_history;
    std::optional<StationId> m_station;
    QList<StationId> m_former;
    std::optional<EventKind> m_kind;
    std::optional<QDateTime> m_from;
    std::optional<QDateTime> m_to;
    QString m_next;
    std::optional<Error> m_error;
    bool m_isLoading = false;
    bool m_isExhausted = true;
    bool m_isRestUnread = false; ///< a page below those that are here could not be read
    int m_generation = 0;
};

} // namespace forecourt::ui
