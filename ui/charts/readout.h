// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What a drawing says of one moment: a raised box of names and values beside a line.
#pragma once

#include "ui/theme/thememanager.h"

#include <QList>
#include <QRectF>
#include <QString>

class QPainter;

namespace forecourt::ui {

/// One line of a read-out, as text.
struct ReadOutLine
{
    QString name;
    QString value;

    bool operator==(const ReadOutLine&) const = default;
};

/// Where the box of \a lines under \a title stands: right of \a x, or left of it where \a area ends; never above it.
[[nodiscard]] QRectF readOutBox(const ThemeManager& themes, const QRectF& area, double x, const QString& title,
                                const QList<ReadOutLine>& lines);
/// Draws it there.
void paintReadOut(QPainter& painter, const ThemeManager& themes, const QRectF& box, const QString& title,
                  const QList<ReadOutLine>& lines);

} // namespace forecourt::ui
