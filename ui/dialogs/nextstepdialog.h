// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What to do when a charger did not follow.
#pragma once

#include "ui/widgets/formdialog.h"

#include <functional>

namespace forecourt::ui {

/// The ladder of ux-and-packaging.md §1 "Stop a stuck session", each rung saying what reaches the
/// charger. Show with open().
class NextStepDialog final : public FormDialog
{
    Q_OBJECT

public:
    enum class Step { StopAgain, Unlock, Restart, CloseInRecords };

    /// \a progress: what happened so far; \a isRunning: there is a session to stop or close; \a whyNot: why a step cannot
    /// be done now, empty where it can.
    NextStepDialog(const ThemeManager& themes, const QString& place, const QString& progress, bool isRunning,
                   const std::function<QString(Step)>& whyNot, QWidget* parent);

Q_SIGNALS:
    void chosen(forecourt::ui::NextStepDialog::Step step);

private:
    void addStep(Step step, const QString& objectName, const QString& text, const QString& effect, const QString& verb);

    std::function<QString(Step)> m_whyNot;
};

} // namespace forecourt::ui
