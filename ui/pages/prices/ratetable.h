// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A small table to type rates into, with its buttons.
#pragma once

#include "ui/models/ratetablemodel.h"
#include "ui/pages/pagecontext.h"

#include <QWidget>

namespace forecourt::ui {

class Button;
class TableView;
class TextLabel;

/// The table of \a model, "Add" and "Remove" below, and what was not taken. Thread: GUI.
class RateTable final : public QWidget
{
    Q_OBJECT

public:
    /// \a objectName: of the table; its buttons append "Add" and "Remove".
    RateTable(const PageContext& context, RateTableModel& model, const QString& objectName, const QString& name, const QString& addText,
              QWidget* parent = nullptr);

    [[nodiscard]] int currentRow() const;
    void chooseRow(int row, bool isEdited = false);
    /// A sentence below the table; empty: none.
    void setProblem(const QString& sentence);
    [[nodiscard]] Button* adder() const { return m_add; }

Q_SIGNALS:
    void addWanted();
    void removeWanted(int row);
    void currentChanged(int row);

private:
    void updateButtons();
    void fitHeight();

    RateTableModel& m_model;
    TableView* m_table;
    Button* m_add;
    Button* m_remove;
    TextLabel* m_problem;
};

} // namespace forecourt::ui
