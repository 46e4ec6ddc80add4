// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What one session costs and why, beside its facts.
#pragma once

#include "ui/charts/pricelane.h"
#include "ui/charts/statespans.h"
#include "ui/pages/pagecontext.h"

#include <QWidget>

namespace forecourt::ui {

class Button;
class CostView;
class TextLabel;

/// Follows a running session. Hidden where there are no prices. Thread: GUI.
class SessionPricePart final : public QWidget
{
    Q_OBJECT

public:
    explicit SessionPricePart(const PageContext& context, QWidget* parent = nullptr);

    void setSession(const std::optional<TransactionRecord>& session);
    /// What the driver pays, or so far; empty without a price.
    [[nodiscard]] std::optional<Money> total() const;
    /// The bands of its price between two moments; empty without a price.
    [[nodiscard]] QList<PriceSpan> spans(const QDateTime& from, const QDateTime& to) const;
    /// When its idle fee ran by \a states, up to \a to. Empty where that is not the time that was charged: a charger that
    /// held back, or a cable that stayed in after the end, is not to be seen in the states.
    [[nodiscard]] QList<PriceSpan> fees(const QDateTime& to, const QList<StateSpan>& states) const;

Q_SIGNALS:
    /// Another price is known, or none.
    void priced();

private:
    [[nodiscard]] const PriceVersion* version() const;
    void load();
    void showPrice(const api::SessionPrice& price);
    void reprice();
    void assign();

    PageContext m_context;
    std::optional<TransactionRecord> m_session;
    std::optional<api::SessionPrice> m_price;
    int m_generation = 0;
    TextLabel* m_title;
    TextLabel* m_reason;
    CostView* m_view;
    Button* m_reprice;
    Button* m_assign;
    Button* m_receipt; ///< hidden where no documents are made
};

} // namespace forecourt::ui
