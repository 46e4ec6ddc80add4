// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Bands of the week: their prices, and when they count.
#pragma once

#include "ui/charts/weekgrid.h"
#include "ui/pages/prices/pricefields.h"
#include "ui/pages/prices/ratetable.h"
#include "ui/widgets/card.h"

class QCheckBox;
class QComboBox;

namespace forecourt::ui {

/// What is drawn is also in fields, and the other way round. Thread: GUI.
class PriceWeekCard final : public Card
{
    Q_OBJECT

public:
    PriceWeekCard(const PageContext& context, PriceDraft& draft, QWidget* parent = nullptr);

    /// How bands are drawn: cheaper ones lighter.
    [[nodiscard]] static QList<BandLook> looksOf(const PriceVersion& version, const Formatter& format);
    [[nodiscard]] static BandLook plainLook(const PriceVersion& version, const Formatter& format);

private:
    void makeBands();
    QWidget* makeFields();
    void connectFields();
    void refresh();
    void refreshFields();
    void showProblems();
    void addBand();
    void removeBand(int row);
    void layBand(int band);
    void moveEdges();
    void copyToWeekend();
    void takePlan(const WeekPlan& plan);
    void offerUndo(const QString& what, const PriceVersion& before);
    [[nodiscard]] WeekPlan plan() const { return WeekPlan::fromSlots(m_draft.version().week); }

    PageContext m_context;
    PriceDraft& m_draft;
    RateTableModel m_bands;
    RateTable* m_table;
    WeekGrid* m_grid;
    QWidget* m_fields;
    TextLabel* m_days;
    NumberField* m_from;
    NumberField* m_to;
    QComboBox* m_band;
    Button* m_copy;
    Button* m_clear;
    QCheckBox* m_holidays;
    TextLabel* m_problems;
};

} // namespace forecourt::ui
