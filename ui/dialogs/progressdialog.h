// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Shows how far a file is and lets it be stopped.
#pragma once

#include "core/api/exchange.h"
#include "ui/widgets/formdialog.h"

#include <QTimer>

class QProgressBar;

namespace forecourt::ui {

/// Looks at the progress ten times a second. Cancel asks the work to stop; close() when it has. Show with open().
class ProgressDialog final : public FormDialog
{
    Q_OBJECT

public:
    ProgressDialog(const ThemeManager& themes, const QString& title, api::ExchangeProgressPointer progress,
                   QWidget* parent);

    void reject() override;
    /// The work is done, well or not.
    void finish() { accept(); }

private:
    void refresh();

    api::ExchangeProgressPointer m_progress;
    QProgressBar* m_bar;
    QTimer m_timer;
};

} // namespace forecourt::ui
