// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Shows what speaks against the energy of a session, and asks why it shall count, or why not.
#pragma once

#include "core/domain/transaction.h"
#include "ui/widgets/formdialog.h"

class QLineEdit;

namespace forecourt::ui {

class Workspace;

/// Show with open(); emits submitted() and stays open until succeed() or fail() says how it went. Thread: GUI.
class EnergyVerdictDialog final : public FormDialog
{
    Q_OBJECT

public:
    /// \a accepts: it shall count in sums, for which a reason is needed; else it shall not any more.
    EnergyVerdictDialog(const ThemeManager& themes, const Workspace& workspace, const TransactionRecord& session,
                        bool accepts, QWidget* parent);

    /// As typed, without blanks around it.
    [[nodiscard]] QString reason() const;

    void succeed() { accept(); }
    void fail(const QString& sentence);

Q_SIGNALS:
    void submitted();

private:
    void submit();

    QLineEdit* m_reason;
    bool m_isReasonNeeded;
};

} // namespace forecourt::ui
