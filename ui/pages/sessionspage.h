// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Sessions: live, finished, and those somebody should look at.
#pragma once

#include "ui/models/transactionmodel.h"
#include "ui/pages/chargeractions.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QStackedWidget;

namespace forecourt::ui {

class Button;
class EmptyState;
class RecordTable;
class SessionDetail;
class TabBar;
class TotalsRow;
class ViewStack;

/// One table and its detail; the tab decides where the rows come from. Thread: GUI.
class SessionsPage final : public QWidget
{
    Q_OBJECT

public:
    enum class Tab { Live, Finished, Attention };

    SessionsPage(const PageContext& context, ChargerActions& actions, QWidget* parent = nullptr);

    void showTab(Tab tab);
    /// Shows this session's detail, whatever the filters say.
    void showSession(TransactionKey key);

Q_SIGNALS:
    /// How many sessions somebody should look at.
    void attentionCounted(int count);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeTools();
    QWidget* makeTable();
    void fillChoices();
    void useTab(int tab);
    void applyFilters();
    void loadTotals();
    void countAttention();
    void showTotals(const api::TransactionTotals& totals);
    void showLiveTotals();
    void updateState();
    void clearFilters();
    [[nodiscard]] bool isFiltered() const;
    void showMenu(int row, const QPoint& position);
    [[nodiscard]] Tab tab() const;
    [[nodiscard]] const TransactionModel& model() const;
    [[nodiscard]] api::TransactionQuery query() const;

    PageContext m_context;
    ChargerActions& m_actions;
    LiveTransactionModel m_live;
    PagedTransactionModel m_stored;
    QTimer m_typing;     ///< a query is asked when typing pauses
    QTimer m_attention;  ///< counting waits for a burst of changes to pass
    int m_totalsGeneration = 0;
    TabBar* m_tabs;
    QComboBox* m_period;
    QComboBox* m_charger;
    QComboBox* m_person;
    QLineEdit* m_filter;
    RecordTable* m_liveTable;
    RecordTable* m_storedTable;
    QStackedWidget* m_tables;
    ViewStack* m_stack;
    EmptyState* m_empty;
    Button* m_emptyAction;
    TotalsRow* m_totals;
    SessionDetail* m_detail;
};

} // namespace forecourt::ui
