// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// One roll-out: how far each charger is, what hangs and what to do.
#pragma once

#include "ui/models/firmwarejobmodel.h"
#include "ui/models/rolloutmodel.h"
#include "ui/pages/diagnosticsactions.h"
#include "ui/pages/firmwareactions.h"

#include <QWidget>

namespace forecourt::ui {

class Banner;
class Card;
class FigureView;
class FirmwareJobPanel;
class PageHeader;
class RecordTable;
class SidePane;
class ViewStack;

/// Source: design 09. Thread: GUI.
class RolloutPage final : public QWidget
{
    Q_OBJECT

public:
    explicit RolloutPage(const PageContext& context, QWidget* parent = nullptr);

    void setRollout(RolloutId rollout);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeSummary();
    QWidget* makeTrouble();
    QWidget* makeTable();
    void makeHeader();
    void connectSite();
    void refresh();
    void showSummary(const FirmwareRollout& rollout, const RolloutCount& count);
    void showTrouble();
    void chooseFirst();
    void showJob();
    void showMenu(int row, const QPoint& position);
    [[nodiscard]] FirmwareJobPointer current() const;
    [[nodiscard]] FirmwareJobPointer troubled(int* others) const;
    [[nodiscard]] QString readySentence(const FirmwareRollout& rollout, const RolloutCount& count) const;

    PageContext m_context;
    FirmwareJobModel m_model;
    FirmwareActions m_actions;
    DiagnosticsActions m_diagnostics;
    PageHeader* m_header;
    Button* m_pause;
    Button* m_resume;
    Button* m_cancel;
    ViewStack* m_stack;
    QList<FigureView*> m_figures;
    TextLabel* m_file;
    TextLabel* m_source;
    TextLabel* m_plan;
    TextLabel* m_ready;
    Banner* m_trouble;
    Button* m_wait;
    Button* m_giveUp;
    Button* m_retry;
    Button* m_look;
    RecordTable* m_table;
    FirmwareJobPanel* m_panel;
    SidePane* m_pane;
    bool m_isToChoose = false; ///< no charger was chosen since the page was opened
};

} // namespace forecourt::ui
