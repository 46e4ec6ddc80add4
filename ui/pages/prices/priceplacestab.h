// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The table of what applies where and why, what is assigned to a place when, and changing it.
#pragma once

#include "ui/models/priceplacemodel.h"
#include "ui/pages/pagecontext.h"

#include <QWidget>

class QLineEdit;
class QListWidget;
class QVBoxLayout;

namespace forecourt::ui {

class Button;
class Card;
class FormDialog;
class RecordTable;
class SegmentedSwitch;
class SidePane;
class TextLabel;

/// Several places at once with Ctrl or Shift. Thread: GUI.
class PricePlacesTab final : public QWidget
{
    Q_OBJECT

public:
    explicit PricePlacesTab(const PageContext& context, QWidget* parent = nullptr);

    /// Offers \a price first where one is assigned.
    void setWantedPrice(const std::optional<PriceId>& price) { m_wanted = price; }
    /// Chooses the row of \a place and opens the dialog.
    void assignAt(const PricePlace& place);
    void clearFilter();

private:
    QWidget* makeTools();
    QWidget* makeDetail();
    void applyFilter();
    void refresh();
    void assign();
    void take();
    void changeTimes();
    void store(FormDialog* dialog, const api::PriceChange& change, const QString& notice);
    void refreshSchedule(const QList<PricePlaceRow>& rows);
    void refreshTimes();
    void showMenu(const QPoint& position);
    [[nodiscard]] QList<PricePlaceRow> chosen() const;
    [[nodiscard]] QString whyNotTake() const;
    [[nodiscard]] QString whyNotAssign() const;
    [[nodiscard]] QString whyNotTimes() const;
    /// The one chosen in the list of the only place chosen.
    [[nodiscard]] std::optional<PriceAssignment> chosenAssignment() const;

    PageContext m_context;
    PricePlaceModel m_model;
    std::optional<PriceId> m_wanted;
    SegmentedSwitch* m_view;
    QLineEdit* m_filter;
    TextLabel* m_manyPeople; ///< why not all of them stand in the list
    RecordTable* m_table;
    Button* m_assign;
    Button* m_take;
    Card* m_detail;
    SidePane* m_pane;
    TextLabel* m_levels;
    QWidget* m_scheduleBox;
    QListWidget* m_schedule;
    Button* m_times;
    QList<PriceAssignment> m_listed; ///< in m_schedule
};

} // namespace forecourt::ui
