// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Guided check of a charger: steps, measured values, sign-off, and the checks made before.
#pragma once

#include "core/commissioning/guidedcheck.h"
#include "ui/models/checkhistorymodel.h"
#include "ui/models/checkstepmodel.h"
#include "ui/pages/pagecontext.h"

#include <QWidget>

#include <functional>
#include <memory>
#include <optional>

class QAction;
class QStackedWidget;

namespace forecourt::ui {

class Banner;
class Button;
class CheckSignPanel;
class CheckStepPanel;
class EmptyState;
class PageHeader;
class RecordTable;
class TabBar;
class TableView;
class ViewStack;

/// Opens the charger's unfinished check where it was left, else offers a new one. Thread: GUI.
class GuidedCheckPage final : public QWidget
{
    Q_OBJECT

public:
    enum class Tab { Steps, Values, HandOver, Checks };

    explicit GuidedCheckPage(const PageContext& context, QWidget* parent = nullptr);

    void setStation(const StationId& station);
    [[nodiscard]] const commissioning::GuidedCheck& check() const { return m_check; }
    void showTab(Tab tab);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void makeHeader();
    QWidget* makeSteps();
    QWidget* makeChecks();
    void refresh();
    void showChecks(const QList<CheckRecord>& checks);
    void reloadChecks(bool mayResume);
    void begin(bool withOffline);
    void openCheck(int row);
    void removeCheck(int row);
    /// \a done: once it is gone.
    void throwAway(CheckId check, const std::function<void()>& done);
    /// \a restored gets its new number.
    void putBack(CheckRecord record, const std::shared_ptr<CheckId>& restored);
    void tellTest(const TransactionRecord& session);
    void openDocument(const CheckRecord& record, const CheckSignOff& draft);
    void editTemplate();
    void selectCurrentStep();
    [[nodiscard]] std::optional<int> printedRow() const;
    void print();
    void updatePrint();

    PageContext m_context;
    commissioning::GuidedCheck m_check;
    StationId m_station;
    CheckStepModel m_steps;
    CheckHistoryModel m_checks;
    PageHeader* m_header = nullptr;
    TabBar* m_tabs = nullptr;
    QStackedWidget* m_stack = nullptr;
    ViewStack* m_stepStack = nullptr;
    ViewStack* m_valueStack = nullptr;
    ViewStack* m_signStack = nullptr;
    ViewStack* m_checkStack = nullptr;
    EmptyState* m_noCheck = nullptr;
    TableView* m_stepTable = nullptr;
    CheckStepPanel* m_stepPanel = nullptr;
    CheckSignPanel* m_signPanel = nullptr;
    RecordTable* m_checkTable = nullptr;
    Button* m_begin = nullptr;
    Button* m_beginHere = nullptr;
    QAction* m_print = nullptr; ///< what the window's Print does here
    int m_lastCurrent = -1;
    int m_generation = 0; ///< answers for an earlier charger are dropped
};

} // namespace forecourt::ui
