// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The rarer rules of a price: groups of people, steps, and dates with another week.
#pragma once

#include "ui/models/pricestepmodel.h"
#include "ui/pages/prices/pricefields.h"
#include "ui/pages/prices/ratetable.h"
#include "ui/widgets/card.h"

class QCheckBox;
class QComboBox;
class QListWidget;

namespace forecourt::ui {

class TableView;

/// Other rates for the people of a group. Thread: GUI.
class PriceGroupsCard final : public Card
{
    Q_OBJECT

public:
    PriceGroupsCard(const PageContext& context, PriceDraft& draft, QWidget* parent = nullptr);

private:
    void refresh();
    void addGroup();
    void removeGroup(int row);

    PageContext m_context;
    PriceDraft& m_draft;
    RateTableModel m_model;
    RateTable* m_table;
    QComboBox* m_group;
};

/// From an energy or a power on another price. Thread: GUI.
class PriceStepsCard final : public Card
{
    Q_OBJECT

public:
    PriceStepsCard(const PageContext& context, PriceDraft& draft, QWidget* parent = nullptr);

private:
    void makeTable();
    void connectParts();
    void refresh();

    PageContext m_context;
    PriceDraft& m_draft;
    PriceStepModel m_model;
    QComboBox* m_basis;
    QComboBox* m_effect;
    TableView* m_table;
    Button* m_add;
    Button* m_remove;
    TextLabel* m_problem;
    QString m_refused;
};

/// Dates on which other bands count than the week says. Thread: GUI.
class PriceExceptionsCard final : public Card
{
    Q_OBJECT

public:
    PriceExceptionsCard(const PageContext& context, PriceDraft& draft, QWidget* parent = nullptr);

private:
    void refresh();
    void edit(int index);
    void remove(int index);

    PageContext m_context;
    PriceDraft& m_draft;
    QListWidget* m_list;
    Button* m_add;
    Button* m_change;
    Button* m_remove;
    TextLabel* m_problem;
};

} // namespace forecourt::ui
