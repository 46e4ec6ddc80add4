// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// On or off, at once: a switch with its label. For anything that needs a Save use a check box.
#pragma once

#include "ui/theme/thememanager.h"

#include <QAbstractButton>

namespace forecourt::ui {

/// 28 × 16 with the text beside it.
class Switch : public QAbstractButton
{
    Q_OBJECT
public:
    Switch(const ThemeManager& themes, const QString& text, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const ThemeManager& m_themes;
};

} // namespace forecourt::ui
