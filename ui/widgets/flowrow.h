// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A row of controls that takes a second line where one is too narrow, instead of cutting them.
#pragma once

#include <QList>
#include <QWidget>

namespace forecourt::ui {

/// The controls stand at the trailing end, or at the leading one, in the order they were added; hidden ones take no room.
/// Its height follows its width. Thread: GUI.
class FlowRow final : public QWidget
{
    Q_OBJECT

public:
    enum class Side { Trailing, Leading };

    explicit FlowRow(QWidget* parent = nullptr, Side side = Side::Trailing);

    /// Takes \a control over.
    void add(QWidget* control);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    using Line = QList<QWidget*>;
    [[nodiscard]] QList<Line> linesFor(int width) const;
    [[nodiscard]] static int widthOf(const Line& line);
    [[nodiscard]] static int heightOf(const Line& line);
    void place();

    Side m_side;
    QList<QWidget*> m_controls;
};

} // namespace forecourt::ui
