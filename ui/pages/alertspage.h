// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What is wrong and what was: acknowledge, snooze, go where it can be mended.
#pragma once

#include "ui/models/alertmodel.h"
#include "ui/models/quiettime.h"
#include "ui/pages/pagecontext.h"

#include <QWidget>

#include <functional>

class QLineEdit;
class QMenu;

namespace forecourt::ui {

class Banner;
class Button;
class RecordTable;
class SegmentedSwitch;
class SidePane;
class TextLabel;
class EmptyState;
class UnreadRow;
class ViewStack;

/// Open, acknowledged or all alerts in one table; what is chosen is told below it. Thread: GUI.
class AlertsPage final : public QWidget
{
    Q_OBJECT

public:
    explicit AlertsPage(const PageContext& context, QWidget* parent = nullptr);

    /// Chooses the alert; shows all alerts where it is not among the open ones. A filter goes that would hide it.
    void select(AlertId alert);
    /// Chooses the alert where it is open and not chosen yet: a place is opened again by Back, and when the program starts.
    void showPlace(AlertId alert);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeTools();
    QWidget* makeDetail();
    void makeTable();
    void connectActions();
    void applyTab();
    void refresh();
    void refreshDetail();
    void showMenu(const QPoint& position);
    void fillSnoozeMenu(QMenu* menu);
    void acknowledge();
    void tellWhyNot();
    void snooze(const QDateTime& until);
    void openSelected();
    /// Does \a apply to \a alerts; Undo opens them again, Redo does it once more.
    void change(const QList<AlertId>& alerts, const QString& text, const std::function<QFuture<Result<void>>(const PageContext&)>& apply);
    [[nodiscard]] QList<AlertId> selected() const;
    [[nodiscard]] const AlertRecord* current() const;
    [[nodiscard]] QString stepText(const AlertRecord& alert) const;
    [[nodiscard]] QString quietTitle() const;

    PageContext m_context;
    AlertModel m_model;
    QuietTime m_quiet;
    SegmentedSwitch* m_tab;
    QLineEdit* m_filter;
    RecordTable* m_table;
    UnreadRow* m_unread;
    ViewStack* m_stack;
    EmptyState* m_empty;
    Button* m_emptyClear;
    Button* m_emptyAgain;
    Button* m_acknowledge;
    Button* m_snooze;
    TextLabel* m_title;
    TextLabel* m_details;
    TextLabel* m_hint;
    Button* m_step;
    QWidget* m_detail;
    SidePane* m_pane;
};

} // namespace forecourt::ui
