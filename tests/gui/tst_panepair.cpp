// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// In a narrow window the right part of a page stands below the left one.
#include "tests/gui/everything.h"
#include "tests/support/testprogram.h"
#include "ui/theme/keyboardfocus.h"
#include "ui/viewstate.h"
#include "ui/widgets/panepair.h"
#include "ui/widgets/taborder.h"

#include <QApplication>
#include <QBoxLayout>
#include <QJsonArray>
#include <QLineEdit>
#include <QScrollBar>
#include <QSet>
#include <QSignalSpy>
#include <QSplitter>
#include <QTabBar>
#include <QTableView>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace forecourt::tests::panepair {

namespace {

constexpr int LeastPart = 80; ///< high: something can be read in it

/// A window that holds nothing else than a pair of fields.
struct PairFixture
{
    QWidget window;
    QLineEdit* first = new QLineEdit;
    QLineEdit* second = new QLineEdit;
    PanePair* pair = new PanePair(first, second);

    explicit PairFixture(int width)
    {
        pair->setObjectName(QStringLiteral("pair"));
        auto* column = new QVBoxLayout(&window);
        column->setContentsMargins(24, 0, 24, 0);
        column->addWidget(pair);
        for (QLineEdit* const field : {first, second})
            field->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
        window.resize(width, 640);
        window.show();
        FakeConsole::settle();
    }
    void widen(int width)
    {
        window.resize(width, 640);
        FakeConsole::settle();
    }
    [[nodiscard]] bool isBelow() const { return second->mapTo(pair, QPoint()).y() >= first->mapTo(pair, QPoint(0, first->height())).y(); }
};

const QSize SmallWindow(1024, 640);
const QSize UsualWindow(1440, 900);

/// Both parts of the pair are there, the second where it belongs. Empty: they are.
QString troubleOfPair(const PanePair* pair, const QStringList& parts, bool isBelow)
{
    if (pair == nullptr || !pair->isVisible())
        return QStringLiteral("the pair is not to be seen");
    const auto* const splitter = qobject_cast<const QSplitter*>(pair->widget());
    const QRect first = splitter->widget(0)->geometry();
    const QRect second = splitter->widget(1)->geometry();
    if (isBelow ? second.top() <= first.bottom() : second.left() <= first.right())
        return QStringLiteral("the second part is not %1 the first").arg(isBelow ? QStringLiteral("below") : QStringLiteral("beside"));
    for (int i = 0; i < 2; ++i) {
        const QWidget* const part = splitter->widget(i);
        const auto* const shown = part->findChild<QWidget*>(parts.at(i));
        if (shown == nullptr || !shown->isVisible())
            return QStringLiteral("%1 is not to be seen").arg(parts.at(i));
        if (part->height() < LeastPart || part->geometry().left() < 0 || part->geometry().right() >= pair->viewport()->width())
            return QStringLiteral("the part of %1 is cut").arg(parts.at(i));
    }
    return {};
}

/// All of the detail is in the window. Empty: it is.
QString troubleOfPart(const QWidget& window, const QStringList& parts)
{
    for (const QString& name : parts) {
        const auto* const part = window.findChild<QWidget*>(name);
        if (part == nullptr || !part->isVisible())
            return QStringLiteral("%1 is not to be seen").arg(name);
        if (part->width() <= 0 || !window.rect().contains(QRect(part->mapTo(&window, QPoint()), part->size())))
            return QStringLiteral("%1 is not in the window").arg(name);
    }
    return {};
}

} // namespace

class TestPanePair : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWindowDecides_data();
    void theWindowDecides();
    void itDoesNotJumpToAndFro();
    void whatDoesNotFitBesideGoesBelow();
    void aFixedWidthIsForBesideOnly();
    void whatIsTooHighScrolls();
    void sizesAreKeptForEachWay();
    void sizesOfASplitterAreTakenOver();
    void tabGoesFromFirstToSecondEitherWay_data();
    void tabGoesFromFirstToSecondEitherWay();
    void theKeyboardStaysWhereItIs();
    void whatTheKeyboardReachesIsInSight();
    void everyPageFollowsTheWindow_data();
    void everyPageFollowsTheWindow();
    void aChosenRowHasItsDetailEitherWay_data();
    void aChosenRowHasItsDetailEitherWay();
};

void TestPanePair::theWindowDecides_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<bool>("isBelow");
    QTest::newRow("smallest") << 1024 << true;
    QTest::newRow("sidebar with icons only") << 1199 << true;
    QTest::newRow("first with the whole sidebar") << 1200 << false;
    QTest::newRow("usual") << 1440 << false;
}

void TestPanePair::theWindowDecides()
{
    QFETCH(int, width);
    QFETCH(bool, isBelow);
    const PairFixture fixture(width);
    QCOMPARE(fixture.isBelow(), isBelow);
    QCOMPARE(fixture.pair->orientation() == Qt::Vertical, isBelow);
}

void TestPanePair::itDoesNotJumpToAndFro()
{
    PairFixture fixture(PanePair::NarrowWindow);
    QSignalSpy turned(fixture.pair, &PanePair::orientationChanged);
    fixture.widen(PanePair::NarrowWindow - 1);
    QVERIFY(fixture.isBelow());
    for (const int width : {0, 1, PanePair::Slack - 1, -1, 2})
        fixture.widen(PanePair::NarrowWindow + width);
    QVERIFY(fixture.isBelow());
    QCOMPARE(turned.size(), 1);
    fixture.widen(PanePair::NarrowWindow + PanePair::Slack);
    QVERIFY(!fixture.isBelow());
    fixture.widen(PanePair::NarrowWindow);
    QVERIFY(!fixture.isBelow());
    QCOMPARE(turned.size(), 2);
}

void TestPanePair::whatDoesNotFitBesideGoesBelow()
{
    PairFixture fixture(1300);
    QVERIFY(!fixture.isBelow());
    fixture.first->setMinimumWidth(700);
    fixture.second->setMinimumWidth(700); // another language
    FakeConsole::settle();
    QVERIFY(fixture.isBelow());
    QVERIFY(fixture.pair->minimumSizeHint().width() < 1000); // the window may stay as it is
    fixture.second->hide();
    FakeConsole::settle();
    QVERIFY(fixture.first->width() > 1000);
}

void TestPanePair::aFixedWidthIsForBesideOnly()
{
    PairFixture fixture(1300);
    fixture.pair->setWidthBeside(fixture.second, 380);
    FakeConsole::settle();
    QCOMPARE(fixture.second->width(), 380);
    fixture.widen(1100);
    QVERIFY(fixture.isBelow());
    QCOMPARE(fixture.second->width(), fixture.first->width());
    fixture.widen(1300);
    QCOMPARE(fixture.second->width(), 380);
}

void TestPanePair::whatIsTooHighScrolls()
{
    PairFixture fixture(1100);
    for (QLineEdit* const field : {fixture.first, fixture.second})
        field->setMinimumHeight(400);
    FakeConsole::settle();
    QVERIFY(fixture.pair->minimumSizeHint().height() < 640);
    QVERIFY(fixture.first->height() >= 400 && fixture.second->height() >= 400);
    QVERIFY(fixture.isBelow());
    QVERIFY(fixture.pair->verticalScrollBar()->maximum() > 0);
}

void TestPanePair::sizesAreKeptForEachWay()
{
    PairFixture fixture(1300);
    QVERIFY(fixture.pair->sizesOf(Qt::Horizontal).isEmpty()); // nobody moved the border
    fixture.pair->setSizesOf(Qt::Horizontal, {300, 900});
    fixture.pair->setSizesOf(Qt::Vertical, {480, 120});
    FakeConsole::settle();
    QVERIFY(fixture.first->width() * 2 < fixture.second->width());
    fixture.widen(1100);
    QVERIFY(fixture.first->height() > fixture.second->height() * 2);
    fixture.widen(1300);
    QVERIFY(fixture.first->width() * 2 < fixture.second->width());

    const QJsonObject state = viewStateOf(fixture.window);
    PairFixture again(1300);
    applyViewState(again.window, state);
    FakeConsole::settle();
    QVERIFY(again.first->width() * 2 < again.second->width());
    again.widen(1100);
    QVERIFY(again.first->height() > again.second->height() * 2);
}

void TestPanePair::sizesOfASplitterAreTakenOver()
{
    const QJsonObject state{{QStringLiteral("pair"), QJsonObject{{QStringLiteral("sizes"), QJsonArray{300, 900}}}}};
    PairFixture fixture(1300);
    applyViewState(fixture.window, state);
    QCOMPARE(fixture.pair->sizesOf(Qt::Horizontal), QList<int>({300, 900}));
    QVERIFY(fixture.pair->sizesOf(Qt::Vertical).isEmpty());
    for (const QJsonArray& nonsense : {QJsonArray{1}, QJsonArray{0, 0}, QJsonArray{-4, 7}, QJsonArray{1, 2, 3}})
        applyViewState(fixture.window, {{QStringLiteral("pair"), QJsonObject{{QStringLiteral("sizes"), nonsense}}}});
    QCOMPARE(fixture.pair->sizesOf(Qt::Horizontal), QList<int>({300, 900}));
}

void TestPanePair::tabGoesFromFirstToSecondEitherWay_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<bool>("isMirrored");
    QTest::newRow("beside") << 1300 << false;
    QTest::newRow("below") << 1100 << false;
    QTest::newRow("beside, right to left") << 1300 << true;
    QTest::newRow("below, right to left") << 1100 << true;
}

void TestPanePair::tabGoesFromFirstToSecondEitherWay()
{
    QFETCH(int, width);
    QFETCH(bool, isMirrored);
    PairFixture fixture(width);
    fixture.window.setLayoutDirection(isMirrored ? Qt::RightToLeft : Qt::LeftToRight);
    fixture.widen(width + 10); // a splitter follows the direction with its next size; a window has it from the start
    QCOMPARE(tabOrder(fixture.window), QList<QWidget*>({fixture.first, fixture.second})); // and nothing of the pair itself
}

void TestPanePair::theKeyboardStaysWhereItIs()
{
    PairFixture fixture(1300);
    QApplication::setActiveWindow(&fixture.window);
    fixture.second->setFocus(Qt::TabFocusReason);
    for (const int width : {1100, 1300}) {
        fixture.widen(width);
        QCOMPARE(fixture.window.focusWidget(), fixture.second);
    }
}

void TestPanePair::whatTheKeyboardReachesIsInSight()
{
    KeyboardFocusFilter filter;
    qApp->installEventFilter(&filter);
    PairFixture fixture(1100);
    fixture.first->setMinimumHeight(900);
    FakeConsole::settle();
    QApplication::setActiveWindow(&fixture.window);
    const auto isInSight = [&] { return fixture.second->mapTo(fixture.pair, QPoint()).y() < fixture.pair->viewport()->height(); };
    fixture.pair->verticalScrollBar()->setValue(0);
    QVERIFY(!isInSight());
    fixture.second->setFocus(Qt::MouseFocusReason);
    QVERIFY(!isInSight()); // by a program: nothing moves under the hand
    fixture.first->setFocus(Qt::MouseFocusReason);
    fixture.second->setFocus(Qt::TabFocusReason);
    QVERIFY(isInSight());
}

void TestPanePair::everyPageFollowsTheWindow_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("isBelow");
    QTest::newRow("smallest") << QSize(1024, 640) << true;
    QTest::newRow("narrow") << QSize(1199, 900) << true;
    QTest::newRow("usual") << QSize(1440, 900) << false;
}

void TestPanePair::everyPageFollowsTheWindow()
{
    QFETCH(QSize, size);
    QFETCH(bool, isBelow);
    FullConsole fixture;
    fixture.open();
    fixture.window().resize(size);
    FakeConsole::settle();
    QStringList problems;
    QSet<QString> seen;
    visitPages(fixture, [&](const QString& where, QWidget& root) {
        for (const PanePair* const pair : root.findChildren<PanePair*>()) {
            if (!pair->isVisible())
                continue;
            seen.insert(pair->objectName());
            const bool isAsWanted = (pair->orientation() == Qt::Vertical) == isBelow
                || (!isBelow && pair->objectName() == QLatin1String("priceParts")); // beside a list of its own: also by its own width
            if (!isAsWanted)
                problems.append(QStringLiteral("%1: %2 is %3").arg(where, pair->objectName(), isBelow ? QStringLiteral("beside") : QStringLiteral("below")));
            if (pair->widget()->width() > pair->viewport()->width())
                problems.append(QStringLiteral("%1: %2 is cut").arg(where, pair->objectName()));
        }
    });
    problems.removeDuplicates();
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(QLatin1Char('\n'))));
    QCOMPARE(fixture.window().size(), size);
    for (const char* const name : {"messageDetailSplitter", "liveParts", "addChargerParts"})
        QVERIFY2(seen.contains(QLatin1String(name)), name);
}

void TestPanePair::aChosenRowHasItsDetailEitherWay_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<int>("sessionTab");
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("pair"); // empty: the detail has one part
    QTest::addColumn<QStringList>("parts");
    QTest::addColumn<QSize>("firstSize");
    struct Row
    {
        const char* what;
        const char* place;
        int sessionTab;
        const char* table;
        const char* pair;
        QStringList parts; ///< something in the first one, something in the second one
    };
    const QStringList session{QStringLiteral("sessionChart"), QStringLiteral("sessionFacts")};
    const QStringList job{QStringLiteral("firmwareJobNotes"), QStringLiteral("firmwareJobSentence")};
    const QStringList firmware{QStringLiteral("libraryTitle"), QStringLiteral("libraryRollOut")};
    const QStringList file{QStringLiteral("stationFileTitle"), QStringLiteral("stationFileLook")};
    const Row rows[] = {
        {"a session that runs", "sessions", 0, "liveSessionTable", "sessionDetailParts", session},
        {"a finished session", "sessions", 1, "sessionTable", "sessionDetailParts", session},
        {"a charger of a roll-out", "rollout/1", -1, "rolloutJobs", "firmwareJobParts", job},
        {"a firmware file", "firmware/library", -1, "libraryTable", "", firmware},
        {"a charger's file", "firmware/diagnostics", -1, "stationFileTable", "", file},
    };
    for (const Row& row : rows) {
        for (const QSize& size : {SmallWindow, UsualWindow})
            QTest::addRow("%s, chosen at %d", row.what, size.width()) << QString::fromLatin1(row.place) << row.sessionTab << QString::fromLatin1(row.table)
                                                                      << QString::fromLatin1(row.pair) << row.parts << size;
    }
}

/// Also when the window gets narrow, and wide again, while the row is chosen.
void TestPanePair::aChosenRowHasItsDetailEitherWay()
{
    QFETCH(QString, place);
    QFETCH(int, sessionTab);
    QFETCH(QString, table);
    QFETCH(QString, pair);
    QFETCH(QStringList, parts);
    QFETCH(QSize, firstSize);
    FullConsole fixture;
    fixture.open();
    fixture.window().resize(firstSize);
    fixture.window().open(place);
    FakeConsole::settle();
    const QWidget& page = *fixture.window().currentPage();
    if (sessionTab >= 0)
        page.findChild<QTabBar*>(QStringLiteral("sessionTabs"))->setCurrentIndex(sessionTab);
    auto* const rows = page.findChild<QTableView*>(table);
    QVERIFY(rows);
    QTRY_VERIFY(rows->model()->rowCount() > 0);
    rows->selectRow(0);
    FakeConsole::settle();
    for (const QSize& size : {firstSize, firstSize == SmallWindow ? UsualWindow : SmallWindow, firstSize}) {
        fixture.window().resize(size);
        FakeConsole::settle();
        QCOMPARE(fixture.window().size(), size);
        QCOMPARE(rows->selectionModel()->selectedRows().size(), 1);
        const QString trouble = pair.isEmpty() ? troubleOfPart(fixture.window(), parts)
                                               : troubleOfPair(page.findChild<PanePair*>(pair), parts, size == SmallWindow);
        QVERIFY2(trouble.isEmpty(), qPrintable(QStringLiteral("%1 wide: %2").arg(size.width()).arg(trouble)));
    }
}

FORECOURT_WINDOW_TEST(TestPanePair)

} // namespace forecourt::tests::panepair

#include "tst_panepair.moc"
