// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The parts of a price: energy, times, start fee, idle fee, bounds and what is free.
#pragma once

#include "ui/pages/pagecontext.h"
#include "ui/pages/prices/pricefields.h"
#include "ui/widgets/card.h"

class QCheckBox;

namespace forecourt::ui {

/// A row per part; a part without its check is not charged. Thread: GUI.
class PricePartsCard final : public Card
{
    Q_OBJECT

public:
    PricePartsCard(const PageContext& context, PriceDraft& draft, QWidget* parent = nullptr);

private:
    using Get = std::function<std::optional<qint64>(const PriceVersion&)>;
    using Set = std::function<void(PriceVersion&, const std::optional<qint64>&)>;

    /// One row: check, field, unit, words behind.
    struct Part
    {
        QCheckBox* check = nullptr;
        NumberField* field = nullptr;
        TextLabel* unit = nullptr;
        TextLabel* error = nullptr;
        std::function<QString()> unitText;
        Get get;
        Set set;
        qint64 usual = 0;   ///< where the check is set
        qint64 most = 0;    ///< 0: no bound but the rules'
    };

    void makeParts();
    void makeRates();
    void makeBounds();
    Part& addPart(const QString& title, NumberField* field, const std::function<QString()>& unit, qint64 usual, Get get, Set set);
    void addIdleDetails(QWidget* row);
    void connectPart(int index);
    void refresh();
    void showErrors();

    PageContext m_context;
    PriceDraft& m_draft;
    QList<Part> m_parts;
    NumberField* m_grace = nullptr;
    NumberField* m_idleMaximum = nullptr;
    TextLabel* m_idleUnit = nullptr;
    TextLabel* m_bounds = nullptr;
    QWidget* m_idleRow = nullptr;
};

} // namespace forecourt::ui
