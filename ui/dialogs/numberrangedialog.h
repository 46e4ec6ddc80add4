// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Asks how the numbers of one kind of document look.
#pragma once

#include "core/domain/document.h"
#include "ui/models/workspace.h"
#include "ui/widgets/formdialog.h"

class QLineEdit;
class QSpinBox;

namespace forecourt::ui {

/// Show with open(); emits submitted() and stays open until accept() or fail(). Thread: GUI.
class NumberRangeDialog final : public FormDialog
{
    Q_OBJECT

public:
    NumberRangeDialog(const ThemeManager& themes, const Workspace& workspace, const NumberRange& range, QWidget* parent);

    [[nodiscard]] NumberRange range() const;
    void fail(const Error& error);

Q_SIGNALS:
    void submitted();

private:
    void showExample();
    void submit();

    const Workspace& m_workspace;
    NumberRange m_range;
    QLineEdit* m_pattern;
    QSpinBox* m_next;
    TextLabel* m_example;
};

} // namespace forecourt::ui
