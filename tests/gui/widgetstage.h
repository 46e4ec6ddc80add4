// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A shown window to put widgets in, for the tests of ui/widgets.
#pragma once

#include <QLayout>
#include <QWidget>

namespace forecourt::tests {

/// 600 × 400, with a column of what is added. Thread: the GUI's.
class WidgetStage : public QWidget
{
public:
    WidgetStage();
    template<class T>
    T* add(T* widget)
    {
        layout()->addWidget(widget);
        return widget;
    }
    /// Shows it and waits until it is the active window; a failure of the test where that never comes.
    void open();
};

} // namespace forecourt::tests
