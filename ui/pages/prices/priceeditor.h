// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The list of prices, the price that is edited, and its worked example.
#pragma once

#include "ui/models/pricedraft.h"
#include "ui/models/pricelistmodel.h"
#include "ui/pages/pagecontext.h"

#include <QWidget>

class QCheckBox;
class QVBoxLayout;

namespace forecourt::ui {

class Button;
class Card;
class PriceExampleCard;
class RecordTable;
class TextLabel;
class ViewStack;

/// Changes stay in the draft until they are saved as a version; another price is only opened when they are saved or discarded.
/// Thread: GUI.
class PriceEditor final : public QWidget
{
    Q_OBJECT

public:
    explicit PriceEditor(const PageContext& context, QWidget* parent = nullptr);

    /// Begins a price.
    void makeNew();
    void openPrice(PriceId price);
    /// Opens the first of the list where none is open.
    void showFirst();
    [[nodiscard]] const PriceDraft& draft() const { return m_draft; }

Q_SIGNALS:
    /// "Change…" beside where it applies.
    void assignmentsWanted(forecourt::PriceId price);

private:
    QWidget* makeList();
    void fitSince();
    QWidget* makeMiddle();
    QWidget* makeRight();
    QWidget* makeFoot();
    void makeEmpty();
    void connectParts();
    void leaveFor(const std::function<void()>& next);
    void load(PriceId price, const std::optional<PriceVersionId>& version = {});
    void showDraft();
    void showPlaces();
    void save();
    void saved(const api::PriceChangeOutcome& outcome, bool isNew);
    void removeVersion();
    void removePrice();
    void restorePrice();
    void duplicate();
    void change(const api::PriceChange& change, const QString& notice, const std::function<void(const api::PriceChangeOutcome&)>& done = {});
    void discard();
    [[nodiscard]] const PriceListRow* chosen() const;

    PageContext m_context;
    PriceDraft m_draft;
    PriceListModel m_list;
    RecordTable* m_table;
    QCheckBox* m_showRemoved;
    TextLabel* m_coverage;   ///< whether every connector has a price
    ViewStack* m_stack;
    Card* m_places;
    QVBoxLayout* m_placeNames;
    QStringList m_shownPlaces;
    PriceExampleCard* m_example;
    TextLabel* m_state;
    Button* m_new;
    Button* m_copy;
    Button* m_remove;
    Button* m_removeVersion;
    Button* m_discard;
    Button* m_simulate;
    Button* m_save;
    QWidget* m_foot;
    bool m_isChoosing = false; ///< the selection follows the draft, not a person
};

} // namespace forecourt::ui
