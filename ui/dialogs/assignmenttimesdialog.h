// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Asks from when until when a price that is assigned applies.
#pragma once

#include "core/domain/priceassignment.h"
#include "ui/models/workspace.h"
#include "ui/widgets/formdialog.h"

class QCheckBox;
class QComboBox;
class QDateTimeEdit;

namespace forecourt::ui {

/// Show with open(); emits submitted() and stays open until accept() or setProblem() says how it went. Times that are not touched
/// stay as they were, to the millisecond. Thread: GUI.
class AssignmentTimesDialog final : public FormDialog
{
    Q_OBJECT

public:
    /// \a where: name of the place.
    AssignmentTimesDialog(const ThemeManager& themes, const Workspace& workspace, const PriceAssignment& known, const QString& where,
                          QWidget* parent);

    [[nodiscard]] PriceAssignment assignment() const;

Q_SIGNALS:
    void submitted();

private:
    void makeFields();
    void submit();
    [[nodiscard]] QDateTime timeOf(const QDateTimeEdit& edit, const std::optional<QDateTime>& known) const;

    const Workspace& m_workspace;
    PriceAssignment m_known;
    QComboBox* m_begin;
    QDateTimeEdit* m_from;
    QCheckBox* m_ends;
    QDateTimeEdit* m_until;
};

} // namespace forecourt::ui
