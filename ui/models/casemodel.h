// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Sessions that wait for a decision, or got one.
#pragma once

#include "core/api/billing.h"
#include "ui/models/keyedtablemodel.h"
#include "ui/models/workspace.h"

#include <QFuture>

namespace forecourt::ui {

/// Fetched page by page as the view scrolls. Thread: GUI.
class CaseModel final : public KeyedTableModel<TransactionKey, BillingCase>
{
    Q_OBJECT

public:
    enum class Column { Sign, Number, Start, Place, Person, What, Proposed, Cost, State };
    static constexpr int ColumnCount = int(Column::State) + 1;

    CaseModel(Workspace& workspace, api::Corrections* corrections, QObject* parent = nullptr);

    void setQuery(const api::CaseQuery& query);
    void reload() { request(true); }
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
    [[nodiscard]] TransactionKey idOf(const BillingCase& row) const override { return row.record.key; }

private:
    void request(bool startsOver);
    void take(const Result<Page<BillingCase>>& page, bool startsOver);
    [[nodiscard]] QString display(const BillingCase& row, Column column) const;

    Workspace& m_workspace;
    api::Corrections* m_corrections;
    api::CaseQuery m_query;
    QString m_next;
    QFuture<Result<Page<BillingCase>>> m_future;
    std::optional<Error> m_error;
    bool m_isLoading = false;
    bool m_isUnreadAnew = false;     ///< what could not be read is the beginning
    bool m_areRowsOfAnother = false; ///< what is here answers a question asked before
    int m_generation = 0;
};

} // namespace forecourt::ui
