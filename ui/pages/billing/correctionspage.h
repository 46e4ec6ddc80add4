// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The corrections desk: odd sessions with their evidence, and a decision about each.
#pragma once

#include "ui/models/casemodel.h"
#include "ui/pages/pagecontext.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLineEdit;

namespace forecourt::ui {

class Button;
class Card;
class EmptyState;
class RecordTable;
class SegmentedSwitch;
class SidePane;
class TextLabel;
class UnreadRow;
class ViewStack;

/// Undecided sessions are in no sum. What the charger told is never changed; a decision can be taken back. Thread: GUI.
class CorrectionsPage final : public QWidget
{
    Q_OBJECT

public:
    explicit CorrectionsPage(const PageContext& context, QWidget* parent = nullptr);

    /// Chooses the case of this session, once it is here.
    void showSession(TransactionKey session);

Q_SIGNALS:
    void counted(qint64 undecided);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeTools();
    QWidget* makeTable();
    QWidget* makeDetail();
    void connectParts();
    void reload();
    void count();
    void refresh();
    void acceptByKey();
    void showDetail();
    void decide(CaseState state);
    void store(const QList<CaseDecision>& decisions, const QString& notice, const std::function<void(const Error&)>& failed, const std::function<void()>& done);
    void takeBack();
    void showPast(TransactionKey session);
    [[nodiscard]] QList<BillingCase> chosen() const;
    [[nodiscard]] QString whyNot(CaseState state) const;

    PageContext m_context;
    CaseModel m_model;
    QTimer m_reload; ///< a burst of changes passes first
    int m_pastGeneration = 0;
    SegmentedSwitch* m_show;
    QComboBox* m_kind;
    QLineEdit* m_filter;
    RecordTable* m_table;
    UnreadRow* m_unread;
    ViewStack* m_stack;
    EmptyState* m_empty;
    Card* m_detail;
    SidePane* m_pane;
    TextLabel* m_what;
    TextLabel* m_evidence;
    TextLabel* m_recorded;
    TextLabel* m_proposal;
    TextLabel* m_past;
    Button* m_accept;
    Button* m_correct;
    Button* m_keep;
    Button* m_leaveOut;
    Button* m_takeBack;
    Button* m_open;
    Button* m_price;
};

} // namespace forecourt::ui
