// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The bands of a price over time, in a lane below a chart of the same span.
#pragma once

#include "ui/format/formatter.h"
#include "ui/theme/thememanager.h"

#include <QWidget>

namespace forecourt::ui {

/// A stretch of time with one price.
struct PriceSpan
{
    QDateTime from; ///< UTC
    QDateTime to;
    QString text;   ///< "Day 0,35 €/kWh"
    int rank = 0;   ///< 0: cheapest, lightest

    bool operator==(const PriceSpan&) const = default;
};

/// 22 high; the tooltip says all of what does not fit. Time runs from left to right in every language. Source: design.md §3
/// "Timeline". Thread: GUI.
class PriceLane final : public QWidget
{
    Q_OBJECT

public:
    PriceLane(const ThemeManager& themes, const Formatter& formatter, QWidget* parent = nullptr);

    void setFormatter(const Formatter& formatter);
    /// Of the chart above, to line up with it.
    void setPlotMargins(int left, int right);
    /// \a fees: what is charged beside the price for a while, such as idling; drawn as dark blocks over it.
    void setSpans(const QDateTime& from, const QDateTime& to, const QList<PriceSpan>& spans, const QList<PriceSpan>& fees = {});
    [[nodiscard]] const QList<PriceSpan>& spans() const { return m_spans; }
    [[nodiscard]] const QList<PriceSpan>& fees() const { return m_fees; }
    /// "Day 0,35 €/kWh, 17:02 to 20:00", and a fee; empty where nothing is known.
    [[nodiscard]] QString textAt(int x) const;
    /// "Day 0,35 €/kWh", and a fee: what counted at \a time; empty where nothing is known.
    [[nodiscard]] QString priceAt(const QDateTime& time) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] double xOf(const QDateTime& at) const;
    [[nodiscard]] QString textOf(const PriceSpan& span) const;
    void paintFee(QPainter& painter, const PriceSpan& fee) const;
    void describe();

    const ThemeManager& m_themes;
    Formatter m_formatter;
    QDateTime m_from;
    QDateTime m_to;
    QList<PriceSpan> m_spans;
    QList<PriceSpan> m_fees;
    int m_left = 44;
    int m_right = 16;
};

} // namespace forecourt::ui
