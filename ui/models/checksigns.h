// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Icon and colour of a step's state.
#pragma once

#include "core/domain/check.h"
#include "ui/theme/theme.h"

namespace forecourt::ui {

/// Shape tells the state, colour repeats it. \a isOpen: being done right now.
[[nodiscard]] inline QString checkStateIcon(CheckState state, bool isOpen = false)
{
    switch (state) {
    case CheckState::Waiting: return isOpen ? QStringLiteral("play") : QStringLiteral("circle");
    case CheckState::Passed: return QStringLiteral("circle-check");
    case CheckState::Warning: return QStringLiteral("triangle-alert");
    case CheckState::Failed: return QStringLiteral("octagon-x");
    case CheckState::Skipped: return QStringLiteral("ban");
    }
    return {};
}

[[nodiscard]] inline Theme::Color checkStateColor(CheckState state, bool isOpen = false)
{
    switch (state) {
    case CheckState::Waiting: return isOpen ? Theme::Color::Accent : Theme::Color::Ink3;
    case CheckState::Passed: return Theme::Color::Good;
    case CheckState::Warning: return Theme::Color::Warning;
    case CheckState::Failed: return Theme::Color::Critical;
    case CheckState::Skipped: return Theme::Color::Ink2;
    }
    return Theme::Color::Ink2;
}

} // namespace forecourt::ui
