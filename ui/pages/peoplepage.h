// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// People & tags: who may charge, and cards nobody knows yet.
#pragma once

#include "ui/models/personmodel.h"
#include "ui/models/tokenmodel.h"
#include "ui/models/unknowntokenmodel.h"
#include "ui/pages/chargeractions.h"
#include "ui/pages/fileexport.h"
#include "ui/pages/peopleactions.h"
#include "ui/pages/reservationactions.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QMenu;
class QStackedWidget;
class QVBoxLayout;

namespace forecourt::ui {

class Button;
class LearnPanel;
class RecordTable;
class TabBar;
class TextLabel;
class ViewStack;

/// Three tabs with one filter. Thread: GUI.
class PeoplePage final : public QWidget
{
    Q_OBJECT

public:
    explicit PeoplePage(const PageContext& context, QWidget* parent = nullptr);

    /// Starts "Learn tag" (Ctrl+L).
    void learn();
    /// Opens the preview of a CSV file.
    void importFile(const QString& path);
    /// The sessions of one person.
    void showStatement(const PersonRecord& person);
    /// Shows this person's row.
    void showPerson(PersonId person);

private:
    Button* makeFileMenu();
    void askForImport();
    enum Tab { TagsTab, PeopleTab, UnknownTab };
    enum class State { Any, Valid, Blocked, Expired };

    QWidget* makeHeader();
    void makeTabs(QVBoxLayout& column);
    void follow();
    QWidget* makeFilters();
    void fillGroups();
    void applyRules();
    [[nodiscard]] bool isInGroup(const std::optional<PersonId>& person) const;
    QWidget* makeTags();
    QWidget* makePersons();
    QWidget* makeUnknown();
    /// \a table with what stands there while the filter leaves nothing of it.
    QWidget* makeFiltered(RecordTable* table, const QString& title);
    void resetFilter();
    void clearFilter();
    void updateCounts();
    void applyFilter(const QString& text);
    void applySieve();
    void updateLong();
    [[nodiscard]] bool fits(const TokenRecord& token, State state) const;
    [[nodiscard]] bool fits(const PersonRecord& person, State state) const;
    void selectWanted();
    void showTokenMenu(int row, const QPoint& position);
    void showPersonMenu(int row, const QPoint& position);
    void addReserve(QMenu& menu, const ReserveWish& wish, bool mayNotCharge);
    void addUnknown(int row);

    PageContext m_context;
    PeopleActions m_actions;
    ChargerActions m_chargers;
    ReservationActions m_reservations;
    FileExport m_fileExport;
    TokenModel m_tokens;
    PersonModel m_persons;
    UnknownTokenModel m_unknown;
    UpdateThrottle m_throttle; ///< an import changes people many times a second
    std::optional<PersonId> m_wantedPerson; ///< to be selected when a long list has found the row
    LearnPanel* m_learn;
    TabBar* m_tabs;
    QStackedWidget* m_stack;
    QLineEdit* m_filter;
    QComboBox* m_group;
    QComboBox* m_state;
    TextLabel* m_long; ///< what is different where there are very many tags or people
    RecordTable* m_tokenTable;
    RecordTable* m_personTable;
    RecordTable* m_unknownTable;
    ViewStack* m_tokenStack;
    ViewStack* m_personStack;
    ViewStack* m_unknownStack;
};

} // namespace forecourt::ui
