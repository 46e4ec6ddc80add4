// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What is kept for whom: as a list, and as a week.
#pragma once

#include "ui/models/reservationmodel.h"
#include "ui/models/reservationweekmodel.h"
#include "ui/models/updatethrottle.h"
#include "ui/pages/reservationactions.h"

#include <QWidget>

class QLineEdit;
class QStackedWidget;

namespace forecourt::ui {

class Card;
class EmptyState;
class RecordTable;
class SegmentedSwitch;
class SidePane;
class TextLabel;
class ViewStack;

/// The open ones or all in one table with what became of each, or the connectors against the days. Thread: GUI.
class ReservationsPage final : public QWidget
{
    Q_OBJECT

public:
    explicit ReservationsPage(const PageContext& context, QWidget* parent = nullptr);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeTools();
    QWidget* makeList();
    QWidget* makeDetail();
    QWidget* makeWeek();
    void connectActions();
    void applyView();
    void showWeek(const QDate& day);
    void refresh();
    void refreshDetail();
    void showMenu(int row, const QPoint& position);
    void showPlace(int weekRow);
    void cancelCurrent();
    void openSession();
    [[nodiscard]] const ReservationRecord* current() const;
    [[nodiscard]] QString reserveReason() const;

    PageContext m_context;
    ReservationModel m_model;
    ReservationWeekModel m_week;
    ReservationActions m_actions;
    UpdateThrottle m_throttle; ///< chargers change all the time
    SegmentedSwitch* m_view;
    QLineEdit* m_filter;
    RecordTable* m_table;
    RecordTable* m_weekTable;
    ViewStack* m_stack;
    EmptyState* m_empty;
    QStackedWidget* m_pages;
    QWidget* m_weekTools;
    TextLabel* m_weekTitle;
    Card* m_detail;
    SidePane* m_pane;
    TextLabel* m_title;
    TextLabel* m_sentence;
    Button* m_reserve;
    Button* m_cancel;
    Button* m_session;
};

} // namespace forecourt::ui
