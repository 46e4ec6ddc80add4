// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Issued documents, the newest first.
#pragma once

#include "core/api/billing.h"
#include "ui/models/keyedtablemodel.h"
#include "ui/models/workspace.h"

#include <QFuture>

namespace forecourt::ui {

/// Fetched page by page as the view scrolls. Thread: GUI.
class DocumentModel final : public KeyedTableModel<DocumentId, DocumentRecord>
{
    Q_OBJECT

public:
    enum class Column { Number, Kind, Issued, Recipient, Month, Sessions, Gross, State };
    static constexpr int ColumnCount = int(Column::State) + 1;

    DocumentModel(Workspace& workspace, api::Documents* documents, QObject* parent = nullptr);

    void setQuery(const api::DocumentQuery& query);
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
    [[nodiscard]] DocumentId idOf(const DocumentRecord& row) const override { return row.id; }

private:
    void request(bool startsOver);
    void take(const Result<Page<DocumentRecord>>& page, bool startsOver);
    [[nodiscard]] QString display(const DocumentRecord& row, Column column) const;

    Workspace& m_workspace;
    api::Documents* m_documents;
    api::DocumentQuery m_query;
    QString m_next;
    QFuture<Result<Page<DocumentRecord>>> m_future;
    std::optional<Error> m_error;
    bool m_isLoading = false;
    bool m_isUnreadAnew = false;     ///< what could not be read is the beginning
    bool m_areRowsOfAnother = false; ///< what is here answers a question asked before
    int m_generation = 0;
};

} // namespace forecourt::ui
