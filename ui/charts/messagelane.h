// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// When the charger and we spoke, in a lane below a chart of the same span.
#pragma once

#include "ui/charts/messagemarks.h"
#include "ui/charts/readout.h"
#include "ui/format/formatter.h"

#include <QWidget>

namespace forecourt::ui {

/// 22 high: what the charger said stands up, what we said hangs down; several at one place are a broader tick, a deviation has a
/// triangle. The tooltip says how many. Time runs from left to right in every language. Thread: GUI.
class MessageLane final : public QWidget
{
    Q_OBJECT

public:
    MessageLane(const ThemeManager& themes, const Formatter& formatter, QWidget* parent = nullptr);

    void setFormatter(const Formatter& formatter);
    /// Of the chart above, to line up with it.
    void setPlotMargins(int left, int right);
    /// Why there are no marks behind a moment.
    enum class Rest { TooMany, Unreadable };
    /// \a readTo: reading stopped there, as \a rest says; invalid: all were read.
    void setMarks(const QDateTime& from, const QDateTime& to, const QList<MessageMark>& marks, const QDateTime& readTo = {},
                  Rest rest = Rest::TooMany);
    [[nodiscard]] const QList<MessageMark>& marks() const { return m_marks; }
    /// What is drawn: those that would lie over each other as one.
    [[nodiscard]] const QList<MessageMark>& clusters() const { return m_clusters; }
    /// The last message at \a time: its name and when it was; empty: none before.
    [[nodiscard]] QList<ReadOutLine> readOut(const QDateTime& time) const;
    /// "17:02:05: 3 from the charger, 2 to the charger, the last MeterValues"; empty where nothing was said.
    [[nodiscard]] QString textAt(int x) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] int plotWidth() const;
    [[nodiscard]] double xOf(const QDateTime& at) const;
    [[nodiscard]] QString textOf(const MessageMark& mark) const;
    void paintMark(QPainter& painter, const MessageMark& mark) const;
    void place();
    void describe();

    const ThemeManager& m_themes;
    Formatter m_formatter;
    QDateTime m_from;
    QDateTime m_to;
    QDateTime m_readTo;
    Rest m_rest = Rest::TooMany;
    QList<MessageMark> m_marks;
    QList<MessageMark> m_clusters;
    int m_left = 72;
    int m_right = 16;
};

} // namespace forecourt::ui
