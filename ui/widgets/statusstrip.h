// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The status bar: flat segments, each opening its page.
#pragma once

#include "ui/theme/thememanager.h"

#include <QAbstractButton>
#include <QWidget>

class QLabel;

namespace forecourt::ui {

/// 28 high. Segments lie at the start or at the end; when it gets narrow, those with the highest drop
/// rank go first. Source: design.md §3 "Status bar".
class StatusStrip : public QWidget
{
    Q_OBJECT
public:
    enum class Side { Start, End };

    explicit StatusStrip(const ThemeManager& themes, QWidget* parent = nullptr);

    /// Segments are placed from their side inwards in the order of the calls: the first at the end is the
    /// outermost. \a dropRank 0: never dropped. \a isClickable: a button that emits segmentPressed().
    void addSegment(const QString& id, Side side, int dropRank = 0, bool isClickable = true);
    /// An empty \a text hides the segment. \a iconColor: ink 2, Good only for "listening", Warning or
    /// Critical for a bad segment, whose text then tells the cause.
    void setSegment(const QString& id, const QString& iconName, const QString& text,
                    Theme::Color iconColor = Theme::Color::Ink2, const QString& toolTip = {});

    /// The tip of what the mouse or the keyboard is on, instead of the segments at the start; empty: these.
    void setHint(const QString& text);
    [[nodiscard]] QString hint() const;
    /// The segment itself, to open something above it; null where there is none.
    [[nodiscard]] QWidget* segment(const QString& id) const;
    [[nodiscard]] QString segmentText(const QString& id) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {200, sizeHint().height()}; }

Q_SIGNALS:
    void segmentPressed(const QString& id);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    class Segment;
    void place();
    [[nodiscard]] Segment* find(const QString& id) const;

    const ThemeManager& m_themes;
    QList<Segment*> m_segments;
    QLabel* m_hint; ///< lies over the start, so that no segment loses the focus
};

} // namespace forecourt::ui
