// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Where the ring of the keyboard is: in lists, and where the focus came from a widget that went away.
#include "tests/support/testprogram.h"
#include "ui/theme/keyboardfocus.h"
#include "ui/theme/thememanager.h"
#include "ui/widgets/button.h"

#include <QApplication>
#include <QBoxLayout>
#include <QListWidget>
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
    void theRingIsAroundTheRowNotItsTick();
    void theRingGoesAlongBehindADialog();
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

void TestKeyboardFocus::theRingIsAroundTheRowNotItsTick()
{
    ThemeManager themes(*qApp, ThemeManager::Setting::Light);
    QListWidget list;
    for (const char* name : {"Bay 1", "Bay 2"}) {
        auto* item = new QListWidgetItem(QLatin1String(name), &list);
        item->setCheckState(Qt::Unchecked);
    }
    list.resize(300, 120);
    list.show();
    QApplication::setActiveWindow(&list);
    QVERIFY(QTest::qWaitForWindowExposed(&list));
    list.setCurrentRow(0);
    giveKeyboardFocus(&list);
    QVERIFY(hasKeyboardFocus(&list));
    const QRgb ring = themes.color(Theme::Color::Accent).rgb();
    const QImage drawn = list.viewport()->grab().toImage();
    const auto ringsIn = [&](const QRect& area) {
        int count = 0;
        for (int y = area.top(); y <= area.bottom(); ++y) {
            for (int x = area.left(); x <= area.right(); ++x)
                count += drawn.pixel(x, y) == ring ? 1 : 0;
        }
        return count;
    };
    const QRect first = list.visualItemRect(list.item(0));
    const QRect second = list.visualItemRect(list.item(1));
    QCOMPARE(ringsIn(second), 0); // the keyboard is not there
    QVERIFY(ringsIn(QRect(first.left(), first.top() + 4, 3, first.height() - 8)) > 0);
    QVERIFY(ringsIn(QRect(first.right() - 2, first.top() + 4, 3, first.height() - 8)) > 0);
}

void TestKeyboardFocus::theRingGoesAlongBehindADialog()
{
    ThemeManager themes(*qApp, ThemeManager::Setting::Light);
    QWidget window;
    auto* column = new QVBoxLayout(&window);
    auto* add = new Button(themes, QStringLiteral("Add file…"));
    auto* firmware = new Button(themes, QStringLiteral("Firmware"));
    column->addWidget(add);
    column->addWidget(firmware);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QApplication::setActiveWindow(&window);
    giveKeyboardFocus(add);
    QWidget dialog;
    auto* accept = new Button(themes, QStringLiteral("Add"), Button::Kind::Default, &dialog);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    QApplication::setActiveWindow(&dialog);
    accept->setFocus();
    QVERIFY(keepsKeyboardFocus(add)); // seen behind the dialog
    firmware->setFocus();             // what was added is chosen
    dialog.close();
    QApplication::setActiveWindow(&window);
    QTRY_VERIFY(hasKeyboardFocus(firmware));
    QVERIFY(!keepsKeyboardFocus(add));
}

FORECOURT_WINDOW_TEST(TestKeyboardFocus)

} // namespace forecourt::tests::keyboardfocus

#include "tst_keyboardfocus.moc"
