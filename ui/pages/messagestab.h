// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The newest messages between one charger and us.
#pragma once

#include "ui/models/messagelistmodel.h"
#include "ui/pages/pagecontext.h"

#include <QTimer>
#include <QWidget>

class QLineEdit;
class QPlainTextEdit;

namespace forecourt::ui {

class Card;
class EmptyState;
class RecordTable;
class SidePane;
class UnreadRow;
class ViewStack;

/// Asks for new ones every few seconds while it is shown. Thread: GUI.
class MessagesTab final : public QWidget
{
    Q_OBJECT

public:
    explicit MessagesTab(const PageContext& context, QWidget* parent = nullptr);

    void setStation(const StationId& station);

protected:
    void showEvent(QShowEvent* event) override;

private:
    /// \a filter: emptied where nothing fits it.
    void makeTable(QLineEdit* filter);
    void makeDetail();
    void updateState();
    void showDetail();

    PageContext m_context;
    StationId m_station;
    bool m_isStale = true; ///< another charger was chosen since the last look
    MessageListModel m_messages;
    QTimer m_timer;
    RecordTable* m_table;
    UnreadRow* m_unread;
    ViewStack* m_stack;
    EmptyState* m_empty;
    Card* m_detail;
    SidePane* m_pane;
    QPlainTextEdit* m_payload;
};

} // namespace forecourt::ui
