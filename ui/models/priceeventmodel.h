// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What was changed about prices, newest first.
#pragma once

#include "core/api/prices.h"
#include "ui/models/keyedtablemodel.h"
#include "ui/models/workspace.h"

namespace forecourt::ui {

/// Fetched page by page as the view scrolls. Thread: GUI.
class PriceEventModel final : public KeyedTableModel<RecordId, api::PriceEvent>
{
    Q_OBJECT

public:
    enum class Column { When, Who, What };
    static constexpr int ColumnCount = int(Column::What) + 1;

    PriceEventModel(Workspace& workspace, api::Prices* prices, QObject* parent = nullptr);

    /// Asks anew, of one price or of all.
    void reload(const std::optional<PriceId>& price);
    /// After error(): asks once more for what could not be read; rows that are here stay.
    void readAgain();
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }
    [[nodiscard]] bool isLoading() const { return m_isLoading; }

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    void stateChanged();

protected:
    [[nodiscard]] RecordId idOf(const api::PriceEvent& row) const override { return row.id; }

private:
    void request(bool startsOver);
    void take(const Result<Page<api::PriceEvent>>& page, bool startsOver);

    Workspace& m_workspace;
    api::Prices* m_prices;
    std::optional<PriceId> m_price;
    QString m_next;
    std::optional<Error> m_error;
    bool m_isLoading = false;
    bool m_isUnreadAnew = false;     ///< what could not be read is the beginning
    bool m_areRowsOfAnother = false; ///< what is here answers a question asked before
    int m_generation = 0;
};

} // namespace forecourt::ui
