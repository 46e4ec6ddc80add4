// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What happened at a charger: commands, events, starts with their firmware, deviations from the standard.
#pragma once

#include "ui/models/commandmodel.h"
#include "ui/models/eventmodel.h"
#include "ui/models/quirkmodel.h"
#include "ui/pages/commandexport.h"
#include "ui/pages/pagecontext.h"

#include <QWidget>

#include <functional>

class QLineEdit;
class QStackedWidget;

namespace forecourt::ui {

class Button;
class RecordTable;
class SegmentedSwitch;

/// What stood in the charger's place before belongs to it. Thread: GUI.
class HistoryTab final : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryTab(const PageContext& context, QWidget* parent = nullptr);

    /// Another charger, or another list of what stood there before.
    void setStation(const StationId& station, const QList<StationId>& former);
    /// The same with news.
    void refresh(const StationState& state) { m_quirks.setStation(state); }
    /// Asks for the newest events.
    void reload();

private:
    QWidget* makeHead();
    void applyFilter(const QString& text);
    void fetchForFilter();
    RecordTable* makeCommands();
    RecordTable* makeEvents(const char* objectName, const QString& name, EventModel& model);
    RecordTable* makeQuirks();
    using ErrorOf = std::function<std::optional<Error>()>;
    /// \a again asks once more after an error.
    void add(const QString& title, RecordTable* table, QAbstractItemModel& model, const QString& emptyTitle, const QString& emptyText,
             const ErrorOf& errorOf, const std::function<void()>& again);

    PageContext m_context;
    CommandModel m_commands;
    EventModel m_events;
    EventModel m_boots;
    QuirkModel m_quirks;
    CommandExport m_export;
    StationId m_station;
    QList<StationId> m_former;
    SegmentedSwitch* m_choice;
    QLineEdit* m_filter;
    Button* m_exportButton;
    QList<RecordTable*> m_tables;
    QStackedWidget* m_stack;
    int m_turn = 0;
};

} // namespace forecourt::ui
