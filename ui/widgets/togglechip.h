// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A filter that is on or off: "Errors", "No reply".
#pragma once

#include "ui/theme/thememanager.h"

#include <QAbstractButton>

namespace forecourt::ui {

/// 24 high; filled and with a check mark while on. Thread: GUI.
class ToggleChip final : public QAbstractButton
{
    Q_OBJECT

public:
    ToggleChip(const ThemeManager& themes, const QString& text, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const ThemeManager& m_themes;
};

} // namespace forecourt::ui
