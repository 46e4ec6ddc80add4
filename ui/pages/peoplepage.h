// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// People & tags: who may charge, and cards nobody knows yet.
#pragma once

#include "ui/models/personmodel.h"
#include "ui/models/tokenmodel.h"
#include "ui/models/unknowntokenmodel.h"
#include "ui/pages/peopleactions.h"

#include <QWidget>

class QLineEdit;
class QStackedWidget;

namespace forecourt::ui {

class LearnPanel;
class RecordTable;
class TabBar;
class ViewStack;

/// Three tabs with one filter. Thread: GUI.
class PeoplePage final : public QWidget
{
    Q_OBJECT

public:
    explicit PeoplePage(const PageContext& context, QWidget* parent = nullptr);

    /// Starts "Learn tag" (Ctrl+L).
    void learn();

private:
    QWidget* makeTags();
    QWidget* makePersons();
    QWidget* makeUnknown();
    void updateCounts();
    void applyFilter(const QString& text);
    void showTokenMenu(int row, const QPoint& position);
    void showPersonMenu(int row, const QPoint& position);
    void addUnknown(int row);

    PageContext m_context;
    PeopleActions m_actions;
    TokenModel m_tokens;
    PersonModel m_persons;
    UnknownTokenModel m_unknown;
    LearnPanel* m_learn;
    TabBar* m_tabs;
    QStackedWidget* m_stack;
    QLineEdit* m_filter;
    RecordTable* m_tokenTable;
    RecordTable* m_personTable;
    RecordTable* m_unknownTable;
    ViewStack* m_tokenStack;
    ViewStack* m_personStack;
    ViewStack* m_unknownStack;
};

} // namespace forecourt::ui
