// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/widgetstage.h"

#include <QTest>
#include <QVBoxLayout>

namespace forecourt::tests {

WidgetStage::WidgetStage()
{
    new QVBoxLayout(this);
    resize(600, 400);
}

void WidgetStage::open()
{
    show();
    QVERIFY(QTest::qWaitForWindowExposed(this));
    activateWindow();
    QTRY_VERIFY(isActiveWindow());
}

} // namespace forecourt::tests
