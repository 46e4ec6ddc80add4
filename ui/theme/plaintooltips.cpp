// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/plaintooltips.h"

#include <QEvent>
#include <QLabel>

#include <algorithm>

namespace forecourt::ui {

namespace {
constexpr qsizetype LongestTip = 2000;
constexpr int WidestTip = 480;

void fitTip(QLabel& tip)
{
    if (tip.sizeHint().width() <= WidestTip && tip.text().size() <= LongestTip)
        return;
    tip.setText(tip.text().left(LongestTip));
    tip.setWordWrap(true);
    tip.resize(WidestTip, std::min(WidestTip, tip.heightForWidth(WidestTip)));
}
} // namespace

bool PlainToolTips::eventFilter(QObject* watched, QEvent* event)
{
    const QEvent::Type type = event->type();
    if ((type != QEvent::Polish && type != QEvent::Resize) || !watched->inherits("QTipLabel"))
        return false;
    auto* tip = static_cast<QLabel*>(watched);
    if (type == QEvent::Polish) // once, before its first text
        tip->setTextFormat(Qt::PlainText);
    else // after each text
        fitTip(*tip);
    return false;
}

} // namespace forecourt::ui
