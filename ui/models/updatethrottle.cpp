// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/updatethrottle.h"

namespace forecourt::ui {

namespace {
constexpr int IntervalMs = 250;
}

UpdateThrottle::UpdateThrottle(QObject* parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (m_isWanted)
            grant();
    });
}

void UpdateThrottle::request()
{
    if (m_isWanted)
        return;
    m_isWanted = true;
    if (!m_timer.isActive())
        m_timer.start(0);
}

void UpdateThrottle::grant()
{
    m_isWanted = false;
    m_timer.start(IntervalMs);
    Q_EMIT due();
}

} // namespace forecourt::ui
