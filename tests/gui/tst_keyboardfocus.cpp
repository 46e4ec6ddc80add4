// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Who shows a ring where the focus came from a widget that went away.
#include "tests/support/testprogram.h"
#include "ui/theme/keyboardfocus.h"
#include "ui/theme/thememanager.h"
#include "ui/widgets/button.h"

#include <QApplication>
#include <QBoxLayout>
#include <QTest>

using namespace forecourt;
using namespace forecourt::ui;

namespace forecourt::tests::keyboardfocus {

class TestKeyboardFocus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void focusOfAWidgetThatGoesBringsNoRing_data();
    void focusOfAWidgetThatGoesBringsNoRing();
};

void TestKeyboardFocus::focusOfAWidgetThatGoesBringsNoRing_data()
{
    QTest::addColumn<bool>("byKeyboard");
    QTest::addColumn<QString>("how");
    for (const char* how : {"hidden", "disabled", "hidden with its card"}) {
        QTest::addRow("clicked, then %s", how) << false << QString::fromLatin1(how);
        QTest::addRow("by Tab, then %s", how) << true << QString::fromLatin1(how);
    }
}

void TestKeyboardFocus::focusOfAWidgetThatGoesBringsNoRing()
{
    QFETCH(bool, byKeyboard);
    QFETCH(QString, how);
    ThemeManager themes(*qApp, ThemeManager::Setting::Light);
    QWidget window;
    auto* column = new QVBoxLayout(&window);
    auto* card = new QWidget;
    auto* accept = new Button(themes, QStringLiteral("Accept"));
    (new QVBoxLayout(card))->addWidget(accept);
    auto* table = new Button(themes, QStringLiteral("Show as table"));
    auto* last = new Button(themes, QStringLiteral("Stop"));
    column->addWidget(card);
    column->addWidget(table);
    column->addWidget(last);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QApplication::setActiveWindow(&window);
    if (byKeyboard)
        giveKeyboardFocus(accept);
    else
        QTest::mouseClick(accept, Qt::LeftButton);
    QVERIFY(accept->hasFocus());
    QCOMPARE(hasKeyboardFocus(accept), byKeyboard);

    if (how == QLatin1String("hidden"))
        accept->hide();
    else if (how == QLatin1String("disabled"))
        accept->setEnabled(false);
    else
        card->hide();
    QVERIFY(table->hasFocus());
    QCOMPARE(hasKeyboardFocus(table), byKeyboard); // who works by keyboard goes on seeing where it is

    QTest::keyClick(table, Qt::Key_Tab);
    QVERIFY(hasKeyboardFocus(last));
    QVERIFY(!hasKeyboardFocus(table));
}

FORECOURT_WINDOW_TEST(TestKeyboardFocus)

} // namespace forecourt::tests::keyboardfocus

#include "tst_keyboardfocus.moc"
