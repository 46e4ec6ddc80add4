// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Asks why something is decided about odd sessions, and what counts instead.
#pragma once

#include "core/api/billing.h"
#include "ui/models/workspace.h"
#include "ui/widgets/formdialog.h"

#include <QTimer>

class QDateTimeEdit;
class QLineEdit;

namespace forecourt::ui {

class NumberField;

/// For one session to correct it shows the values and what they cost; for several only the reason. Show with open(); emits
/// submitted() and stays open until accept() or fail(). Thread: GUI.
class DecisionDialog final : public FormDialog
{
    Q_OBJECT

public:
    /// \a cases: at least one. \a state: Corrected, Kept or LeftOut.
    DecisionDialog(const ThemeManager& themes, const Workspace& workspace, api::Corrections& corrections, const QList<BillingCase>& cases,
                   CaseState state, QWidget* parent);

    [[nodiscard]] QList<CaseDecision> decisions() const;
    void fail(const Error& error);

Q_SIGNALS:
    void submitted();

private:
    void makeValues(const SessionValues& values);
    void work();
    void submit();
    [[nodiscard]] SessionValues values() const;

    const Workspace& m_workspace;
    api::Corrections& m_corrections;
    QList<BillingCase> m_cases;
    CaseState m_state;
    QTimer m_wait; ///< until nobody types any more
    int m_generation = 0;
    QDateTimeEdit* m_start = nullptr;
    QDateTimeEdit* m_end = nullptr;
    NumberField* m_meterStart = nullptr;
    NumberField* m_meterStop = nullptr;
    TextLabel* m_cost = nullptr;
    QLineEdit* m_reason;
};

} // namespace forecourt::ui
