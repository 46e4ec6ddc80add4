// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What has no room in a small window scrolls; what has room does not.
#include "tests/support/testprogram.h"
#include "ui/theme/keyboardfocus.h"
#include "ui/widgets/overflowarea.h"

#include <QApplication>
#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QTest>

#include <memory>

using namespace forecourt::ui;

namespace forecourt::tests::overflowarea {

class TestOverflowArea : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void scrollsOnlyWhatHasNoRoom_data();
    void scrollsOnlyWhatHasNoRoom();
    void needsTheRoomOfTheShownPage();
    void linesThatWrapHaveRoom();
    void followsThePage();
    void whatTheKeyboardGoesToComesIntoSight();
    void takesNoKeyboardItself();

private:
    QWidget* addPage(QSize least);
    [[nodiscard]] bool scrollsDown() const { return m_area->verticalScrollBar()->maximum() > 0; }
    [[nodiscard]] bool scrollsAside() const { return m_area->horizontalScrollBar()->maximum() > 0; }

    std::unique_ptr<OverflowArea> m_area;
    PageStack* m_stack = nullptr;
};

void TestOverflowArea::init()
{
    m_area = std::make_unique<OverflowArea>();
    m_stack = new PageStack;
    m_area->setContent(m_stack);
    m_area->resize(600, 400);
    m_area->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_area.get()));
}

void TestOverflowArea::cleanup()
{
    m_area.reset();
}

QWidget* TestOverflowArea::addPage(QSize least)
{
    auto* page = new QWidget;
    auto* rows = new QVBoxLayout(page);
    rows->setContentsMargins(0, 0, 0, 0);
    auto* content = new QWidget;
    content->setMinimumSize(least);
    rows->addWidget(content);
    m_stack->addWidget(page);
    return page;
}

void TestOverflowArea::scrollsOnlyWhatHasNoRoom_data()
{
    QTest::addColumn<QSize>("least");
    QTest::addColumn<bool>("down");
    QTest::addColumn<bool>("aside");
    QTest::newRow("small") << QSize(300, 200) << false << false;
    QTest::newRow("as large as the window") << QSize(600, 400) << false << false;
    QTest::newRow("too high") << QSize(300, 700) << true << false;
    QTest::newRow("too wide") << QSize(900, 200) << false << true;
    QTest::newRow("too large") << QSize(900, 700) << true << true;
}

void TestOverflowArea::scrollsOnlyWhatHasNoRoom()
{
    QFETCH(QSize, least);
    QFETCH(bool, down);
    QFETCH(bool, aside);
    const QWidget* page = addPage(least);
    QTRY_COMPARE(scrollsDown(), down);
    QTRY_COMPARE(scrollsAside(), aside);
    QVERIFY(page->width() >= least.width() && page->height() >= least.height());
    m_area->resize(1000, 800);
    QTRY_VERIFY(!scrollsDown() && !scrollsAside());
    QTRY_COMPARE(page->size(), QSize(1000, 800)); // what has room takes it
}

void TestOverflowArea::needsTheRoomOfTheShownPage()
{
    addPage({300, 200});
    addPage({300, 700});
    QTRY_VERIFY(!scrollsDown());
    m_stack->setCurrentIndex(1);
    QTRY_VERIFY(scrollsDown());
    m_stack->setCurrentIndex(0);
    QTRY_VERIFY(!scrollsDown());
    QTRY_COMPARE(m_stack->height(), 400);
}

void TestOverflowArea::linesThatWrapHaveRoom()
{
    QWidget* page = addPage({100, 350});
    auto* text = new QLabel(QStringLiteral("Several words of a hint that needs some lines at this width. ").repeated(12));
    text->setWordWrap(true);
    page->layout()->addWidget(text);
    QTRY_VERIFY(scrollsDown());
    QTRY_VERIFY(text->height() >= text->heightForWidth(text->width()));
}

void TestOverflowArea::followsThePage()
{
    QWidget* page = addPage({300, 200});
    QTRY_VERIFY(!scrollsDown());
    auto* more = new QWidget;
    more->setMinimumHeight(500);
    page->layout()->addWidget(more);
    QTRY_VERIFY(scrollsDown());
    more->hide();
    QTRY_VERIFY(!scrollsDown());
}

void TestOverflowArea::whatTheKeyboardGoesToComesIntoSight()
{
    KeyboardFocusFilter filter; // as the program has it
    qApp->installEventFilter(&filter);
    QWidget* page = addPage({300, 900});
    auto* button = new QPushButton(QStringLiteral("Save"));
    page->layout()->addWidget(button);
    QTRY_VERIFY(scrollsDown());
    const auto isInSight = [&] { return m_area->viewport()->rect().contains(QRect(button->mapTo(m_area->viewport(), QPoint()), button->size())); };
    QTRY_VERIFY(button->y() > 400 && !isInSight());
    m_area->activateWindow();
    giveKeyboardFocus(button);
    QTRY_VERIFY(isInSight());
}

void TestOverflowArea::takesNoKeyboardItself()
{
    addPage({300, 900});
    QCOMPARE(m_area->focusPolicy(), Qt::NoFocus);
    QVERIFY(!m_area->viewport()->autoFillBackground() && !m_stack->autoFillBackground());
}

FORECOURT_WINDOW_TEST(TestOverflowArea)

} // namespace forecourt::tests::overflowarea

#include "tst_overflowarea.moc"
