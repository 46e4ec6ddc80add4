// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Every command of every charger: who, when, what, and what became of it.
#pragma once

#include "ui/models/commandmodel.h"
#include "ui/pages/pagecontext.h"
#include "ui/widgets/formdialog.h"

#include <QPointer>

class QLineEdit;

namespace forecourt::ui {

class CommandExport;
class EmptyState;
class RecordTable;
class SegmentedSwitch;
class UnreadRow;
class ViewStack;

/// Newest first, older ones as one scrolls or searches. Show with open(). Thread: GUI.
class CommandHistoryDialog final : public FormDialog
{
    Q_OBJECT

public:
    CommandHistoryDialog(const PageContext& context, QWidget* parent);
    ~CommandHistoryDialog() override;

private:
    [[nodiscard]] QWidget* makeHead();
    [[nodiscard]] QWidget* makeTable();
    void applyChoice(int choice);
    /// A search looks through all that is kept, not only through what was shown so far.
    void fetchForFilter();
    void refresh();
    void openCharger(int row);

    PageContext m_context;
    CommandModel m_model;
    QPointer<CommandExport> m_export; ///< goes on writing when this is closed
    SegmentedSwitch* m_choice;
    QLineEdit* m_filter;
    RecordTable* m_table;
    UnreadRow* m_unread;
    ViewStack* m_stack;
    EmptyState* m_empty;
    Button* m_open;
};

} // namespace forecourt::ui
