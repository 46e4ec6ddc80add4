// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A session on one time axis: states, power, currents, prices and messages, with a cursor through all of them.
#pragma once

#include "ui/charts/readout.h"
#include "ui/format/formatter.h"

#include <QWidget>

#include <optional>

namespace forecourt::ui {

class CurrentLane;
class MessageLane;
class PriceLane;
class SessionChart;
class StateLane;
class TimelineOverlay;

/// Press and drag, or Left and Right, move the cursor: by a hundredth of the time, with Shift by a second, with Ctrl to the
/// next message; Home and End to the ends. Enter or a double click asks for the message of that moment. The mouse without a
/// button shows a moment and leaves the cursor where it is. Time runs from left to right in every language. Source:
/// design.md §3 "Timeline". Thread: GUI.
class SessionTimeline final : public QWidget
{
    Q_OBJECT

public:
    static constexpr int LabelColumn = 72;

    SessionTimeline(const ThemeManager& themes, const Formatter& formatter, QWidget* parent = nullptr);

    [[nodiscard]] StateLane& states() { return *m_states; }
    [[nodiscard]] SessionChart& chart() { return *m_chart; }
    [[nodiscard]] CurrentLane& currents() { return *m_currents; }
    [[nodiscard]] PriceLane& prices() { return *m_prices; }
    [[nodiscard]] MessageLane& messages() { return *m_messages; }

    void setFormatter(const Formatter& formatter);
    /// What all rows show, UTC. Invalid: nothing, and no cursor.
    void setSpan(const QDateTime& from, const QDateTime& to);
    /// Rows or their values changed: lines them up and tells again what is at the cursor.
    void refresh();

    [[nodiscard]] const std::optional<QDateTime>& cursor() const { return m_cursor; }
    /// \a at within the span; empty: none.
    void setCursor(const std::optional<QDateTime>& at);
    /// All values at \a time.
    [[nodiscard]] QList<ReadOutLine> readOut(const QDateTime& time) const;
    /// The same as one sentence.
    [[nodiscard]] QString momentText(const QDateTime& time) const;
    /// Of a place in pixels of this widget.
    [[nodiscard]] QDateTime timeAt(double x) const;
    [[nodiscard]] double xOf(const QDateTime& at) const;
    [[nodiscard]] const TimelineOverlay& overlay() const { return *m_overlay; }

Q_SIGNALS:
    void cursorMoved();
    /// The message at or before this moment is wanted, by the times of the session.
    void openWanted(const QDateTime& at);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    /// Of the rows: their mouse is ours.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void watch(QWidget* row);
    [[nodiscard]] bool onMouse(const QWidget& row, const QEvent& event);
    void step(qint64 milliseconds);
    void stepToMessage(bool isForward);
    void showMoment();
    void describe();

    const ThemeManager& m_themes;
    Formatter m_formatter;
    StateLane* m_states;
    SessionChart* m_chart;
    CurrentLane* m_currents;
    PriceLane* m_prices;
    MessageLane* m_messages;
    TimelineOverlay* m_overlay;
    QDateTime m_from;
    QDateTime m_to;
    std::optional<QDateTime> m_cursor;
    std::optional<QDateTime> m_hover;
};

} // namespace forecourt::ui
