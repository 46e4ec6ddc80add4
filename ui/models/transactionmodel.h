// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Sessions as table rows: the live ones of the mirror, or pages of the history.
#pragma once

#include "core/api/history.h"
#include "core/api/prices.h"
#include "core/base/async.h"
#include "ui/models/keyedtablemodel.h"
#include "ui/models/updatethrottle.h"
#include "ui/models/workspace.h"

namespace forecourt::ui {

/// Columns and texts common to both kinds of session list. Thread: GUI.
class TransactionModel : public KeyedTableModel<TransactionKey, TransactionRecord>
{
    Q_OBJECT

public:
    enum class Column { Sign, Number, Start, End, Duration, Place, Person, Energy, Average, Peak, Battery, Idle, Price, EndedBy, Note };
    static constexpr int ColumnCount = int(Column::Note) + 1;

    explicit TransactionModel(Workspace& workspace, QObject* parent = nullptr);

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// How long \a transaction took or has been running.
    [[nodiscard]] static std::optional<std::chrono::seconds> durationOf(const TransactionRecord& transaction,
                                                                       const QDateTime& now);
    /// How long its car stood idle; of one that runs, or has just ended, as \a site tells. Empty: not known.
    [[nodiscard]] static std::optional<std::chrono::seconds> idleOf(const TransactionRecord& transaction, const api::LiveSite& site,
                                                                    const QDateTime& now);

protected:
    [[nodiscard]] TransactionKey idOf(const TransactionRecord& row) const override { return row.key; }
    [[nodiscard]] Workspace& workspace() const { return m_workspace; }
    /// What it cost, or costs so far; empty: unpriced, or not known yet.
    [[nodiscard]] virtual std::optional<Money> costOf(const TransactionRecord& row) const;

private:
    [[nodiscard]] QVariant display(const TransactionRecord& row, Column column) const;
    [[nodiscard]] QVariant sortValue(const TransactionRecord& row, Column column) const;

    Workspace& m_workspace;
};

/// The running sessions, newest last to arrive at the end. Follows the LiveSite at most four times a
/// second.
class LiveTransactionModel final : public TransactionModel
{
    Q_OBJECT

public:
    explicit LiveTransactionModel(Workspace& workspace, QObject* parent = nullptr);

private:
    void refresh();

    UpdateThrottle m_throttle;
};

/// Stored sessions of one query, fetched page by page as the view scrolls. Rows whose session changes
/// in the mirror (a late stop, say) follow it.
class PagedTransactionModel final : public TransactionModel
{
    Q_OBJECT

public:
    PagedTransactionModel(Workspace& workspace, api::History& history, QObject* parent = nullptr);
    ~PagedTransactionModel() override;

    /// Starts over with \a query; what is shown stays until the first page is here, and goes where that cannot be read and the
    /// query is another. An older question that nobody has begun to answer is taken back.
    void setQuery(const api::TransactionQuery& query);
    /// Asks again and keeps the rows' places.
    void reload();
    /// After error(): asks once more for what could not be read; rows that are here stay.
    void readAgain();
    /// Whether sessions that end, or begin to fit, come into the list by themselves where its order has a place for them; else
    /// they come with the next question. Those of a list in order of names or of idle time always do.
    void setFollowing(bool isFollowing) { m_isFollowing = isFollowing; }
    /// Where costs are kept; without it the column of prices stays empty.
    void setPrices(api::Prices* prices) { m_prices = prices; }
    [[nodiscard]] const api::TransactionQuery& query() const { return m_query; }
    [[nodiscard]] bool isLoading() const { return m_isLoading; }
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    /// Loading began or ended; look at isLoading(), error() and rowCount().
    void stateChanged();

private:
    void request(bool startsOver);
    void take(const Result<Page<TransactionRecord>>& page, bool startsOver);
    void askForCosts(const QList<TransactionRecord>& sessions);
    void takeNews(const TransactionRecord& session);
    [[nodiscard]] bool admits(const TransactionRecord& session) const;
    [[nodiscard]] int insertPosition(const TransactionRecord& row) const override;
    [[nodiscard]] std::optional<Money> costOf(const TransactionRecord& row) const override;

    api::History& m_history;
    api::Prices* m_prices = nullptr;
    QHash<qint64, Money> m_costs; ///< gross, by key; of sessions that have ended
    api::TransactionQuery m_query;
    QString m_next;
    QFuture<Result<Page<TransactionRecord>>> m_future; ///< of the last question
    std::optional<Error> m_error;
    QList<TransactionRecord> m_news; ///< while a first page is read, which may lack them
    bool m_isLoading = false;
    bool m_isExhausted = true;
    bool m_isFollowing = false;
    bool m_isStartingOver = false;
    bool m_areRowsOfAnother = false; ///< of a query before this one
    bool m_isUnreadAnew = false; ///< with m_error: it was a first page that could not be read
    int m_generation = 0;
};

} // namespace forecourt::ui
