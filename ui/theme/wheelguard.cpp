// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/wheelguard.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QEvent>

namespace forecourt::ui {

bool WheelGuard::eventFilter(QObject* watched, QEvent* event)
{
    const QEvent::Type type = event->type();
    if (type != QEvent::Polish && type != QEvent::Wheel)
        return false;
    if (!qobject_cast<QAbstractSpinBox*>(watched) && !qobject_cast<QComboBox*>(watched)) // dates and times are spin boxes
        return false;
    auto* field = static_cast<QWidget*>(watched);
    if (type == QEvent::Polish) {
        if (field->focusPolicy() == Qt::WheelFocus) // else turning the wheel would choose it
            field->setFocusPolicy(Qt::StrongFocus);
        return false;
    }
    if (field->hasFocus())
        return false;
    event->ignore(); // goes on to what scrolls
    return true;
}

} // namespace forecourt::ui
