// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>
#include <QStackedWidget>

namespace forecourt::ui {

/// Holds what fits nearly always, and scrolls it where a screen leaves it no room: at 200 % a window may have 480 pixels of
/// height. Draws nothing of its own and takes no part in the order of Tab; what the keyboard goes to comes into sight.
/// Thread: GUI.
class OverflowArea : public QScrollArea
{
    Q_OBJECT

public:
    explicit OverflowArea(QWidget* parent = nullptr);
    /// As setWidget(), which would paint behind \a content.
    void setContent(QWidget* content);
    /// To where the content begins: another page is seen from its top.
    void goToBegin();
};

/// A stack that needs the room of the page it shows, not of its largest. Thread: GUI.
class PageStack : public QStackedWidget
{
    Q_OBJECT

public:
    explicit PageStack(QWidget* parent = nullptr);

    [[nodiscard]] QSize minimumSizeHint() const override;
    /// The least height at \a width, in which every line that wraps is seen.
    [[nodiscard]] int heightForWidth(int width) const override;
};

} // namespace forecourt::ui
