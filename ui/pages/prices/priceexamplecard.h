// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A worked example of the price that is edited, beside the version in force.
#pragma once

#include "core/domain/sessionfacts.h"
#include "ui/pages/pagecontext.h"
#include "ui/pages/prices/pricefields.h"
#include "ui/widgets/card.h"

#include <QTimer>

class QComboBox;
class QDateTimeEdit;

namespace forecourt::ui {

class CostView;

/// What the example is about.
struct PriceExample
{
    Energy energy = Energy::fromWh(22'000);
    QDateTime pluggedInAt;   ///< UTC
    int chargingS = 3 * 3600;
    int idleS = 40 * 60;
    QString group;

    bool operator==(const PriceExample&) const = default;
};

/// A session that charges evenly and then idles, as a price looks at it.
[[nodiscard]] SessionFacts exampleFacts(const PriceExample& example);

/// Works anew with every letter typed, in the editor or here. Thread: GUI.
class PriceExampleCard final : public Card
{
    Q_OBJECT

public:
    PriceExampleCard(const PageContext& context, PriceDraft& draft, QWidget* parent = nullptr);

    /// By the draft as it is; empty without a calculator.
    [[nodiscard]] const std::optional<SessionCost>& cost() const { return m_cost; }
    /// The same example by another version.
    [[nodiscard]] std::optional<SessionCost> costBy(const PriceVersion& version) const;

Q_SIGNALS:
    void worked();

private:
    void makeFields();
    void fillGroups();
    void work();

    PageContext m_context;
    PriceDraft& m_draft;
    PriceExample m_example;
    std::optional<SessionCost> m_cost;
    NumberField* m_energy;
    QDateTimeEdit* m_pluggedIn;
    NumberField* m_charging;
    NumberField* m_idle;
    QComboBox* m_group;
    QWidget* m_groupField;
    CostView* m_view;
};

/// The example and last month by the draft against what counts now. Thread: GUI.
class PriceAgainstCard final : public Card
{
    Q_OBJECT

public:
    PriceAgainstCard(const PageContext& context, PriceDraft& draft, const PriceExampleCard& example, QWidget* parent = nullptr);

    /// The whole month before this one, UTC.
    [[nodiscard]] static api::RepriceScope lastMonth(const Workspace& workspace);

private:
    void refresh();
    void simulate();
    void showMonth(const Result<api::RepricePreview>& preview);

    PageContext m_context;
    PriceDraft& m_draft;
    const PriceExampleCard& m_example;
    QTimer m_wait;       ///< until nobody types any more
    QFuture<Result<api::RepricePreview>> m_future;
    int m_generation = 0;
    PriceVersion m_simulated;
    TextLabel* m_exampleBefore;
    TextLabel* m_difference;
    TextLabel* m_monthName;
    TextLabel* m_month;
    TextLabel* m_note;
};

} // namespace forecourt::ui
