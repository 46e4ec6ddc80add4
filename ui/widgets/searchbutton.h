// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Looks like the search field of the page header and opens the command palette.
#pragma once

#include "ui/theme/thememanager.h"

#include <QAbstractButton>
#include <QKeySequence>

namespace forecourt::ui {

/// 288 × 28; asks for its lens alone, so that it is what gives way where there is less room. Thread: GUI.
class SearchButton final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit SearchButton(const ThemeManager& themes, QWidget* parent = nullptr);

    /// Drawn at the end.
    void setKeyHint(const QKeySequence& shortcut);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const ThemeManager& m_themes;
    QString m_key;
};

} // namespace forecourt::ui
