// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// One charger of a roll-out: its log, its times, and what to do about it.
#pragma once

#include "ui/models/jobnotemodel.h"
#include "ui/pages/firmwareactions.h"

#include <QWidget>

class QMenu;
class QScrollArea;

namespace forecourt::ui {

class Card;
class DiagnosticsActions;
class PanePair;
class RecordTable;
class ViewStack;

/// As high as what is to be done needs, where the page has the room; else that scrolls. Thread: GUI.
class FirmwareJobPanel final : public QWidget
{
    Q_OBJECT

public:
    FirmwareJobPanel(const PageContext& context, FirmwareActions& actions, DiagnosticsActions& diagnostics, QWidget* parent = nullptr);

    /// Null: asks to choose one.
    void setJob(const FirmwareJobPointer& job);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeLog();
    QWidget* makeSteps();
    QWidget* makeButtons();
    void showButtons();
    void takeHeight();
    [[nodiscard]] int neededHeight() const;

    PageContext m_context;
    FirmwareActions& m_actions;
    DiagnosticsActions& m_diagnostics;
    FirmwareJobPointer m_job;
    JobNoteModel m_notes;
    ViewStack* m_stack;
    PanePair* m_parts;
    QScrollArea* m_area; ///< of what is to be done
    Card* m_log;
    Card* m_what;
    RecordTable* m_table;
    Button* m_copy;
    TextLabel* m_sentence;
    TextLabel* m_steps;
    TextLabel* m_times;
    Button* m_skip;
    Button* m_retry;
    Button* m_retryBy;
    QMenu* m_retryMenu;
    Button* m_wait;
    Button* m_giveUp;
    Button* m_bundle;
    Button* m_open;
};

} // namespace forecourt::ui
