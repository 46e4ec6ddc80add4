// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windowfit.h"

#include <QRegion>
#include <QStyle>
#include <QWidget>
#include <QWindow>

#include <algorithm>

namespace forecourt::ui {
namespace {

bool isCovered(const QRect& window, const QList<QRect>& screens)
{
    QRegion rest(window);
    for (const QRect& screen : screens)
        rest -= screen;
    return rest.isEmpty();
}

qint64 sharedArea(const QRect& window, const QRect& screen)
{
    const QRect shared = window.intersected(screen);
    return shared.isEmpty() ? 0 : qint64(shared.width()) * shared.height();
}

} // namespace

QSize boundedMinimum(QSize wanted, const QRect& available, const QMargins& frame)
{
    if (available.isEmpty())
        return wanted;
    return wanted.boundedTo(available.marginsRemoved(frame).size()).expandedTo(QSize(1, 1));
}

QMargins frameOf(const QWidget& window)
{
    const QMargins known = window.windowHandle() != nullptr ? window.windowHandle()->frameMargins() : QMargins();
    return known.isNull() ? QMargins(0, window.style()->pixelMetric(QStyle::PM_TitleBarHeight), 0, 0) : known;
}

QRect onScreen(const QRect& saved, const QList<QRect>& screens)
{
    if (saved.isEmpty() || screens.isEmpty() || isCovered(saved, screens))
        return saved;
    const auto most = std::max_element(screens.begin(), screens.end(), [&saved](const QRect& a, const QRect& b) {
        return sharedArea(saved, a) < sharedArea(saved, b);
    });
    const QSize size = saved.size().boundedTo(most->size());
    return {std::clamp(saved.x(), most->x(), most->x() + most->width() - size.width()),
            std::clamp(saved.y(), most->y(), most->y() + most->height() - size.height()), size.width(), size.height()};
}

} // namespace forecourt::ui
