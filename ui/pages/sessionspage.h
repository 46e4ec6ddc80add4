// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Sessions: live, finished, and those somebody should look at.
#pragma once

#include "ui/models/transactionmodel.h"
#include "ui/pages/chargeractions.h"
#include "ui/pages/chargerbulk.h"
#include "ui/pages/fileexport.h"
#include "ui/pages/sessionactions.h"
#include "ui/widgets/totalsrow.h"

#include <QSet>
#include <QTimer>
#include <QWidget>

class QAction;
class QMenu;
class QStackedWidget;

namespace forecourt::ui {

class Button;
class EmptyState;
class RecordTable;
class SessionDetail;
class SessionFilterBar;
class SidePane;
class TabBar;
class TextLabel;
class UnreadRow;
class ViewStack;

/// One table and its detail; the tab decides where the rows come from. Thread: GUI.
class SessionsPage final : public QWidget
{
    Q_OBJECT

public:
    enum class Tab { Live, Finished, Attention };

    SessionsPage(const PageContext& context, ChargerActions& actions, QWidget* parent = nullptr);

    void showTab(Tab tab);
    /// Lists just these, of any time, those that run under Live if all do; \a what says which they are.
    void showOnly(const QList<TransactionKey>& sessions, const QString& what);
    /// Shows this session's detail, whatever the filters say.
    void showSession(TransactionKey key);

Q_SIGNALS:
    /// How many sessions somebody should look at.
    void attentionCounted(int count);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* makeHeader();
    void makeTools();
    QWidget* makeTable();
    void follow();
    void useTab(int tab);
    /// Empty: nothing is chosen.
    void showDetail(const std::optional<TransactionRecord>& session);
    void applyFilters();
    void renewPeriod();
    void keepPlace(int first, int last);
    void loadTotals();
    void loadIncome();
    void countAttention();
    void showTotals(const api::TransactionTotals& totals);
    void showLiveTotals();
    void updateState();
    void explainEmpty();
    /// The button below that: try again, clear the filter, or show the last session.
    void actOnEmpty();
    void forgetLast();
    void lookForLast();
    void showLast();
    [[nodiscard]] bool isFiltered() const;
    [[nodiscard]] bool isPeriodEmpty() const;
    void exportSessions(bool onlySelected);
    [[nodiscard]] QList<TransactionRecord> selectedSessions() const;
    [[nodiscard]] QList<TransactionRecord> runningSessions() const;
    QWidget* makeBulkBar();
    void updateBulk();
    void fillBulkMenu(QMenu& menu);
    [[nodiscard]] static std::optional<api::TransactionQuery::SortBy> sortByColumn(int column);
    void sortStored(int column);
    void adoptSorting();
    void tellLateEnd(const TransactionPointer& session);
    void showMenu(int row, const QPoint& position);
    [[nodiscard]] Tab tab() const;
    [[nodiscard]] const TransactionModel& model() const;
    [[nodiscard]] api::TransactionQuery query() const;

    PageContext m_context;
    ChargerActions& m_actions;
    SessionActions m_sessionActions;
    LiveTransactionModel m_live;
    PagedTransactionModel m_stored;
    FileExport m_fileExport;
    ChargerBulk m_bulk;
    QTimer m_attention; ///< counting waits for a burst of changes to pass
    bool m_areTotalsOld = false; ///< a session of the list has changed
    QTimer m_liveTotals;
    int m_totalsGeneration = 0;
    bool m_wantsTotals = false;
    api::TransactionQuery m_asked; ///< what the list shows
    std::optional<TransactionRecord> m_last; ///< of any time, while the period has none
    int m_lastGeneration = 0;
    bool m_isLastWanted = true;
    bool m_hasNone = false; ///< no session of this kind at any time
    QFuture<Result<api::TransactionTotals>> m_totalsFuture;
    api::TransactionTotals m_shownTotals;
    QList<TotalsRow::Part> m_totalParts; ///< without the income
    api::TransactionQuery::SortBy m_sortBy = api::TransactionQuery::SortBy::Start;
    int m_sortColumn = int(TransactionModel::Column::Start);
    bool m_isAscending = false;
    QSet<qint64> m_toldCorrections; ///< late ends of sessions closed by hand
    TabBar* m_tabs;
    SessionFilterBar* m_filters;
    Button* m_export;
    QAction* m_exportSelected;
    RecordTable* m_liveTable;
    RecordTable* m_storedTable;
    QStackedWidget* m_tables;
    UnreadRow* m_unread;
    ViewStack* m_stack;
    EmptyState* m_empty;
    Button* m_emptyAction;
    TotalsRow* m_totals;
    QWidget* m_bulkBar = nullptr;
    TextLabel* m_bulkCount = nullptr;
    Button* m_bulkStop = nullptr;
    SessionDetail* m_detail;
    SidePane* m_pane;
    QAction* m_print; ///< what the window's Print does here
};

} // namespace forecourt::ui
