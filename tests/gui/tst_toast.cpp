// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Notices: how many, how long, and their Undo.
#include "tests/support/testprogram.h"
#include "ui/theme/thememanager.h"
#include "ui/widgets/toast.h"

#include <QApplication>
#include <QBoxLayout>
#include <QEnterEvent>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace forecourt::ui;

namespace forecourt::tests::toast {

class TestToast : public QObject
{
    Q_OBJECT
public:
    explicit TestToast(ThemeManager& themes) : m_themes(themes) {}

private Q_SLOTS:
    void atMostThreeToastsAndUndoIsReported();
    void aToastStaysWhileTheKeyboardOrTheMouseIsThere();

private:
    ThemeManager& m_themes;
};

namespace {

/// A shown window to put widgets in.
class Stage : public QWidget
{
public:
    Stage()
    {
        new QVBoxLayout(this);
        resize(600, 400);
    }
    template<class T>
    T* add(T* widget)
    {
        layout()->addWidget(widget);
        return widget;
    }
    void open()
    {
        show();
        QVERIFY(QTest::qWaitForWindowExposed(this));
        activateWindow();
        QTRY_VERIFY(isActiveWindow());
    }
};

} // namespace

void TestToast::atMostThreeToastsAndUndoIsReported()
{
    Stage stage;
    stage.open();
    ToastHost& host = *stage.add(new ToastHost(m_themes));
    QVERIFY(!host.isVisible());
    QSignalSpy posted(&host, &ToastHost::posted);
    Toast* newest = nullptr;
    for (int i = 0; i < 4; ++i)
        newest = host.post(QStringLiteral("check"), QStringLiteral("Archived Bay %1").arg(i), QStringLiteral("Undo"));
    QCOMPARE(posted.count(), 4);
    QTRY_COMPARE(stage.findChildren<Toast*>().size(), 3);
    QCOMPARE(newest->text(), QStringLiteral("Archived Bay 3"));
    for (const Toast* toast : stage.findChildren<Toast*>())
        QVERIFY(toast->text() != QStringLiteral("Archived Bay 0"));
    QTRY_VERIFY(newest->width() >= 300 && host.rect().contains(newest->geometry()));
    QSignalSpy undone(newest, &Toast::actionTriggered);
    newest->findChildren<Button*>().first()->click();
    QCOMPARE(undone.count(), 1);
    QTRY_COMPARE(stage.findChildren<Toast*>().size(), 2);
    for (Toast* toast : stage.findChildren<Toast*>())
        toast->dismiss();
    QVERIFY(!host.isVisible()); // takes no room from the page
}

void TestToast::aToastStaysWhileTheKeyboardOrTheMouseIsThere()
{
    Stage stage;
    auto* other = stage.add(new Button(m_themes, QStringLiteral("Elsewhere")));
    ToastHost& host = *stage.add(new ToastHost(m_themes));
    stage.open();
    other->setFocus();
    Toast* toast = host.post(QStringLiteral("check"), QStringLiteral("Archived Bay 4"), QStringLiteral("Undo"));
    auto* lifetime = toast->findChild<QTimer*>(QStringLiteral("toastLifetime"));
    auto* undo = toast->findChild<Button*>(QStringLiteral("toastAction"));
    const auto comes = [toast] {
        QEnterEvent event(QPointF(4, 4), QPointF(4, 4), QPointF(4, 4));
        QApplication::sendEvent(toast, &event);
    };
    const auto goes = [toast] {
        QEvent event(QEvent::Leave);
        QApplication::sendEvent(toast, &event);
    };
    QVERIFY(lifetime->isActive());
    comes();
    QVERIFY(!lifetime->isActive());
    goes();
    QVERIFY(lifetime->isActive());
    undo->setFocus();
    QTRY_VERIFY(undo->hasFocus());
    QVERIFY(!lifetime->isActive());
    comes();
    goes();
    QVERIFY(!lifetime->isActive()); // Undo still has the keyboard
    other->setFocus();
    QTRY_VERIFY(lifetime->isActive());
}

FORECOURT_TEST_PROGRAM(TestToast)
{
    QApplication application(argc, argv);
    ThemeManager themes(application, ThemeManager::Setting::Light);
    TestToast test(themes);
    return QTest::qExec(&test, argc, argv);
}

} // namespace forecourt::tests::toast

#include "tst_toast.moc"
