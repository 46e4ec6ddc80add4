// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// F1: what the open page is for, and the keys that work there.
#pragma once

#include "ui/widgets/formdialog.h"

namespace forecourt::ui {

class ActionBook;

/// Not modal: it can stay open while one works. Thread: GUI.
class HelpDialog final : public FormDialog
{
    Q_OBJECT

public:
    /// \a text: plain, paragraphs separated by an empty line.
    HelpDialog(const ThemeManager& themes, const QString& page, const QString& text, const ActionBook& actions,
               QWidget* parent);
};

} // namespace forecourt::ui
