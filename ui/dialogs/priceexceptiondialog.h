// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Asks for dates on which other bands count than the week says.
#pragma once

#include "ui/charts/weekgrid.h"
#include "ui/models/workspace.h"
#include "ui/widgets/formdialog.h"

class QComboBox;
class QDateEdit;
class QLineEdit;

namespace forecourt::ui {

class NumberField;

/// One day's plan for all the dates. Show with open(); exception() once it was accepted. Thread: GUI.
class PriceExceptionDialog final : public FormDialog
{
    Q_OBJECT

public:
    /// \a version: whose bands can be chosen. \a known: to change.
    PriceExceptionDialog(const ThemeManager& themes, const Workspace& workspace, const PriceVersion& version,
                         const std::optional<BandException>& known, QWidget* parent);

    [[nodiscard]] BandException exception() const;

private:
    void makeDay();
    void layBand(int band);
    void refresh();
    void submit();

    const Workspace& m_workspace;
    PriceVersion m_version;
    WeekPlan m_plan;
    QLineEdit* m_name;
    QDateEdit* m_from;
    QDateEdit* m_to;
    WeekGrid* m_grid;
    NumberField* m_begin;
    NumberField* m_end;
    QComboBox* m_band;
    Button* m_lay;
};

} // namespace forecourt::ui
