// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Scrolling through a form changes no value.
#include "tests/support/testprogram.h"
#include "ui/theme/thememanager.h"

#include <QApplication>
#include <QBoxLayout>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QTest>
#include <QtTest/qtestspontaneevent.h>
#include <QWheelEvent>

using namespace forecourt;
using namespace forecourt::ui;

namespace forecourt::tests::wheelguard {

void turnWheel(QWidget& over)
{
    const QPointF at = over.rect().center();
    QWheelEvent wheel(at, over.mapToGlobal(at), {}, QPoint(0, -120), Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QSpontaneKeyEvent::setSpontaneous(&wheel); // as from the window system: only then it goes on to the parents
    qApp->notify(&over, &wheel);
}

/// A page higher than its window, with one field of each kind on top.
struct Form
{
    Form()
    {
        auto* inner = new QWidget;
        auto* column = new QVBoxLayout(inner);
        number->setRange(0, 100);
        number->setValue(50);
        choice->addItems({QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")});
        choice->setCurrentIndex(1);
        typed->setEditable(true);
        typed->addItems({QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")});
        typed->setCurrentIndex(1);
        time->setTime(QTime(12, 0));
        for (QWidget* field : fields())
            column->addWidget(field);
        column->addSpacing(2000);
        area.setWidget(inner);
        area.resize(300, 200);
        area.show();
    }
    [[nodiscard]] QList<QWidget*> fields() const { return {number, choice, typed, time}; }
    [[nodiscard]] bool isUnchanged() const
    {
        return number->value() == 50 && choice->currentIndex() == 1 && typed->currentIndex() == 1 && time->time() == QTime(12, 0);
    }

    QSpinBox* number = new QSpinBox;
    QComboBox* choice = new QComboBox;
    QComboBox* typed = new QComboBox;
    QTimeEdit* time = new QTimeEdit;
    QScrollArea area;
};

class TestWheelGuard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wheelScrollsAndChangesNothing();
    void wheelChangesTheChosenField();
};

void TestWheelGuard::wheelScrollsAndChangesNothing()
{
    const ThemeManager themes(*qApp, ThemeManager::Setting::Light);
    Form form;
    QVERIFY(QTest::qWaitForWindowExposed(&form.area));
    form.area.setFocus();
    for (QWidget* field : form.fields()) {
        const int before = form.area.verticalScrollBar()->value();
        turnWheel(*field);
        QVERIFY2(form.isUnchanged(), field->metaObject()->className());
        QVERIFY2(form.area.verticalScrollBar()->value() > before, field->metaObject()->className());
        QVERIFY2(!(field->focusPolicy() & (Qt::WheelFocus & ~Qt::StrongFocus)), field->metaObject()->className());
    }
}

void TestWheelGuard::wheelChangesTheChosenField()
{
    const ThemeManager themes(*qApp, ThemeManager::Setting::Light);
    Form form;
    QVERIFY(QTest::qWaitForWindowExposed(&form.area));
    QApplication::setActiveWindow(&form.area);
    form.number->setFocus();
    QTRY_VERIFY(form.number->hasFocus());
    turnWheel(*form.number);
    QCOMPARE(form.number->value(), 49);
}

FORECOURT_WINDOW_TEST(TestWheelGuard)

} // namespace forecourt::tests::wheelguard

#include "tst_wheelguard.moc"
