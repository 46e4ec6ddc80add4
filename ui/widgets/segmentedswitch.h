// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// One choice of a few, all visible: segments in one border.
#pragma once

#include "ui/theme/thememanager.h"

#include <QToolButton>
#include <QWidget>

#include <optional>

class QButtonGroup;

namespace forecourt::ui {

/// Exclusive; arrows move between segments, Tab leaves. 28 high.
class SegmentedSwitch : public QWidget
{
    Q_OBJECT
public:
    explicit SegmentedSwitch(const ThemeManager& themes, QWidget* parent = nullptr);

    /// The first segment added becomes current. Returns its index.
    int addSegment(const QString& text);
    int addSegment(DisplayStatus status, const QString& text);
    int addIconSegment(const QString& iconName, const QString& name);
    void setSegmentText(int index, const QString& text);
    void setSegmentVisible(int index, bool visible);
    /// The width \a index takes when it is shown.
    [[nodiscard]] int segmentWidth(int index) const;

    [[nodiscard]] int currentIndex() const;
    /// Does not emit.
    void setCurrentIndex(int index);
    [[nodiscard]] int count() const;

Q_SIGNALS:
    /// The person chose another segment.
    void currentChanged(int index);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    class Segment;
    int add(Segment* segment);
    [[nodiscard]] Segment* segment(int index) const;

    const ThemeManager& m_themes;
    QButtonGroup* m_group;
};

} // namespace forecourt::ui
