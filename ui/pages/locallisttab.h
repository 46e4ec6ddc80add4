// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A charger's own list of tags: how it stands, what is in it, and sending it.
#pragma once

#include "ui/models/locallistmodel.h"
#include "ui/pages/pagecontext.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace forecourt::ui {

class Banner;
class Button;
class RecordTable;
class Switch;
class TextLabel;
class ViewStack;

/// Thread: GUI.
class LocalListTab final : public QWidget
{
    Q_OBJECT

public:
    explicit LocalListTab(const PageContext& context, QWidget* parent = nullptr);

    /// Another charger.
    void setStation(const StationId& station);
    /// The same with news.
    void refresh();

private:
    QWidget* makeState();
    QWidget* makeTools();
    void push(bool isWhole);
    void saveOptions(const LocalListOptions& options);
    void offerUndo(const LocalListOptions& before, const LocalListOptions& after);
    void showRoom(const LocalListState& list);
    [[nodiscard]] QString pushReason(const LocalListState& list) const;
    [[nodiscard]] LocalListState list() const;

    PageContext m_context;
    StationId m_station;
    LocalListModel m_model;
    Banner* m_conflict;
    TextLabel* m_state;
    TextLabel* m_sentence;
    TextLabel* m_room;
    Button* m_send;
    Button* m_sendWhole;
    Switch* m_automatic;
    QComboBox* m_priority;
    QLineEdit* m_filter;
    RecordTable* m_table;
    ViewStack* m_stack;
};

} // namespace forecourt::ui
