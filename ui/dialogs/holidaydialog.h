// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Asks for a holiday: its name and its day.
#pragma once

#include "core/domain/tariff.h"
#include "ui/models/workspace.h"
#include "ui/widgets/formdialog.h"

class QComboBox;
class QDateEdit;
class QLineEdit;
class QSpinBox;

namespace forecourt::ui {

/// Show with open(); holiday() once it was accepted. Thread: GUI.
class HolidayDialog final : public FormDialog
{
    Q_OBJECT

public:
    HolidayDialog(const ThemeManager& themes, const Workspace& workspace, const std::optional<Holiday>& known, QWidget* parent);

    [[nodiscard]] Holiday holiday() const;

private:
    void showKind();
    void submit();

    QLineEdit* m_name;
    QComboBox* m_kind;
    QDateEdit* m_date;
    QSpinBox* m_offset;
};

} // namespace forecourt::ui
