// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/stylenotes.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QFrame>
#include <QLineEdit>

namespace forecourt::ui {

namespace {
/// Whose rules Qt takes from the widget around it.
bool isPartOfAnother(const QWidget& widget)
{
    const QWidget* const around = widget.parentWidget();
    const bool isLine = qobject_cast<const QLineEdit*>(&widget) != nullptr;
    const bool isList = qobject_cast<const QFrame*>(&widget) != nullptr && qobject_cast<const QComboBox*>(around) != nullptr;
    return isList || (isLine && (qobject_cast<const QComboBox*>(around) != nullptr || qobject_cast<const QAbstractSpinBox*>(around) != nullptr));
}
} // namespace

void forgetStyleOf(QWidget& top)
{
    for (QWidget* const widget : top.findChildren<QWidget*>()) {
        if (isPartOfAnother(*widget) && widget->styleSheet().isEmpty())
            widget->setStyleSheet(QStringLiteral("/**/")); // one with a sheet of its own goes with its notes
    }
}

} // namespace forecourt::ui
