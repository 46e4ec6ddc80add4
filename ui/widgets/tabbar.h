// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Tabs of a page: an accent line under the current one, counts beside the words.
#pragma once

#include "ui/theme/thememanager.h"

#include <QTabBar>

namespace forecourt::ui {

/// 36 high, with a line along its whole width.
class TabBar : public QTabBar
{
    Q_OBJECT
public:
    explicit TabBar(const ThemeManager& themes, QWidget* parent = nullptr);

    /// A short note in a pill beside the tab's word: a count, "1 running". Empty: none.
    void setNote(int index, const QString& note);

protected:
    [[nodiscard]] QSize tabSizeHint(int index) const override;
    [[nodiscard]] QSize minimumTabSizeHint(int index) const override { return tabSizeHint(index); }
    void paintEvent(QPaintEvent* event) override;

private:
    void paintTab(QPainter& painter, int index);
    [[nodiscard]] QString note(int index) const { return tabData(index).toString(); }

    const ThemeManager& m_themes;
};

} // namespace forecourt::ui
