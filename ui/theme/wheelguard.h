// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The wheel scrolls a form; it does not change the values that pass below the pointer.
#pragma once

#include <QObject>

namespace forecourt::ui {

/// Application event filter. Qt gives a number, date or choice field the focus and another value when the wheel turns above
/// it: whoever scrolls through the settings would shorten how long messages are kept. Here the wheel belongs to what
/// scrolls, unless the field was chosen before. Thread: GUI.
class WheelGuard : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace forecourt::ui
