// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Every control of the whole window: its name for assistive technology, its focus to be seen, its place for Tab.
#include "tests/gui/everything.h"
#include "tests/support/testprogram.h"
#include "ui/format/timesamples.h"
#include "ui/widgets/statusstrip.h"
#include "ui/widgets/taborder.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDirIterator>
#include <QRegularExpression>
#include <QTabBar>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace forecourt::tests::everycontrol {

namespace {

/// What a screen reader would say of \a widget.
QString spokenName(const QWidget* widget)
{
    const QAccessibleInterface* const interface = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
    return interface ? interface->text(QAccessible::Name) : widget->accessibleName();
}

/// Inner parts of fields and views take the focus for their owner, whose name counts.
bool isPartOfAnother(const QWidget* widget)
{
    const QWidget* const parent = widget->parentWidget();
    const auto* area = qobject_cast<const QAbstractScrollArea*>(parent);
    return widget->focusProxy() || (area && area->viewport() == widget) || qobject_cast<const QComboBox*>(parent)
        || qobject_cast<const QAbstractSpinBox*>(parent);
}

QString described(const QString& where, const QWidget* widget)
{
    return where + QStringLiteral(": ") + QLatin1String(widget->metaObject()->className()) + QLatin1Char(' ') + widget->objectName();
}

QList<QWidget*> focusable(const QWidget& root)
{
    QList<QWidget*> found;
    for (QWidget* widget : root.findChildren<QWidget*>()) {
        if (widget->window() == root.window() && widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus) && !isPartOfAnother(widget))
            found.append(widget);
    }
    return found;
}

/// An empty list has nothing to put a ring around.
bool isEmptyView(const QWidget* widget)
{
    const auto* view = qobject_cast<const QAbstractItemView*>(widget);
    return view && (view->model() == nullptr || view->model()->rowCount(view->rootIndex()) == 0);
}

bool showsItsFocus(QWidget* widget)
{
    QWidget* const window = widget->window();
    const QRect area = QRect(widget->mapTo(window, QPoint()), widget->size()).adjusted(-4, -4, 4, 4);
    if (QWidget* const other = window->focusWidget())
        other->clearFocus();
    const QImage before = window->grab(area).toImage();
    widget->setFocus(Qt::TabFocusReason);
    return !widget->hasFocus() || window->grab(area).toImage() != before; // what gives the focus on shows it elsewhere
}

} // namespace

class TestEveryControl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasAName();
    void showsItsFocusInTheWindow();
    void showsItsFocusInDialogs();
    void isReachedByTab();
    void saysWhyItIsOff();
    void everyDialogIsToured();
    void tabFollowsTheLayout();
    void tabGoesOnWhereAFocusedRowWas();
    void aFieldWritesDaysAsTheWindowDoes();
};

void TestEveryControl::hasAName()
{
    FullConsole fixture;
    fixture.open();
    QStringList nameless;
    const Visit visit = [&nameless](const QString& where, QWidget& root) {
        for (const QWidget* widget : focusable(root)) {
            if (spokenName(widget).trimmed().isEmpty())
                nameless.append(described(where, widget));
        }
    };
    visitPages(fixture, visit);
    DialogTour(fixture, QStringLiteral("Bay 4"), visit).run();
    nameless.removeDuplicates();
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QLatin1Char('\n'))));
}

void TestEveryControl::showsItsFocusInTheWindow()
{
    FullConsole fixture;
    fixture.open();
    QStringList silent;
    QSet<const QWidget*> seen; // tabs show the same filter again and again
    visitPages(fixture, [&](const QString& where, QWidget& root) {
        QApplication::setActiveWindow(root.window());
        for (QWidget* widget : focusable(root)) {
            if (seen.contains(widget) || isEmptyView(widget) || widget->visibleRegion().isEmpty())
                continue;
            seen.insert(widget);
            if (!showsItsFocus(widget))
                silent.append(described(where, widget));
        }
    });
    QVERIFY(seen.size() > 60);
    QVERIFY2(silent.isEmpty(), qPrintable(silent.join(QLatin1Char('\n'))));
}

void TestEveryControl::showsItsFocusInDialogs()
{
    FullConsole fixture;
    fixture.open();
    QStringList silent;
    DialogTour(fixture, QStringLiteral("Bay 4"), [&silent](const QString& where, QWidget& root) {
        for (QWidget* widget : focusable(root)) {
            if (!isEmptyView(widget) && !widget->visibleRegion().isEmpty() && !showsItsFocus(widget))
                silent.append(described(where, widget));
        }
    }).run();
    QVERIFY2(silent.isEmpty(), qPrintable(silent.join(QLatin1Char('\n'))));
}

void TestEveryControl::isReachedByTab()
{
    FullConsole fixture;
    fixture.open();
    QStringList lost;
    visitPages(fixture, [&](const QString& where, QWidget& root) {
        if (where.contains(QLatin1Char(',')))
            return;
        // Tab itself, round the whole window
        QSet<const QWidget*> reached;
        fixture.window().setFocus();
        for (int pressed = 0; pressed < 300; ++pressed) {
            const QWidget* const focus = fixture.window().focusWidget();
            if (pressed > 0 && reached.contains(focus))
                break;
            reached.insert(focus);
            fixture.key(Qt::Key_Tab);
        }
        for (const QWidget* widget : focusable(root)) {
            if (widget->isEnabled() && !reached.contains(widget))
                lost.append(described(where, widget));
        }
    });
    QVERIFY2(lost.isEmpty(), qPrintable(lost.join(QLatin1Char('\n'))));
}

/// Buttons of ours that are blocked have a reason by themselves; what is disabled needs one as its tooltip.
void TestEveryControl::saysWhyItIsOff()
{
    FullConsole fixture;
    fixture.open();
    QStringList silent;
    int off = 0;
    const Visit visit = [&](const QString& where, QWidget& root) {
        for (const QWidget* widget : focusable(root)) {
            const bool isOff = widget->testAttribute(Qt::WA_ForceDisabled); // by itself, not with what it lies in
            if (!isOff || qobject_cast<const QTabBar*>(widget->parentWidget())) // arrows at the last tab
                continue;
            ++off;
            const QString why = widget->toolTip();
            if (why.isEmpty() || why == widget->accessibleName())
                silent.append(described(where, widget));
        }
    };
    visitPages(fixture, visit);
    DialogTour(fixture, QStringLiteral("Bay 4"), visit).run();
    silent.removeDuplicates();
    QVERIFY(off > 0);
    QVERIFY2(silent.isEmpty(), qPrintable(silent.join(QLatin1Char('\n'))));
}

/// A dialog that is added must be added to the tour as well.
void TestEveryControl::everyDialogIsToured()
{
    FullConsole fixture;
    fixture.open();
    DialogTour tour(fixture, QStringLiteral("Bay 4"), [](const QString&, QWidget&) {});
    tour.run();
    static const QRegularExpression declaration(QStringLiteral("class (\\w+)(?: final)? : public (?:FormDialog|QDialog)\\b"));
    int declared = 0;
    QDirIterator headers(QFileInfo(QStringLiteral(__FILE__)).dir().filePath(QStringLiteral("../../ui")), {QStringLiteral("*.h")},
                         QDir::Files, QDirIterator::Subdirectories);
    while (headers.hasNext()) {
        QFile header(headers.next());
        QVERIFY(header.open(QIODevice::ReadOnly));
        auto matches = declaration.globalMatch(QString::fromUtf8(header.readAll()));
        while (matches.hasNext()) {
            const QString name = matches.next().captured(1);
            ++declared;
            QVERIFY2(name == QLatin1String("FormDialog") || tour.classes().contains(name), qPrintable(name));
        }
    }
    QVERIFY(declared > 20);
}

void TestEveryControl::tabFollowsTheLayout()
{
    FullConsole fixture;
    fixture.open();
    fixture.window().open(QStringLiteral("overview"));
    FakeConsole::settle();
    const QList<QWidget*> order = tabOrder(fixture.window());
    const auto at = [&order](const char* name) {
        for (qsizetype i = 0; i < order.size(); ++i) {
            if (order.at(i)->objectName() == QLatin1String(name))
                return i;
        }
        return qsizetype(-1);
    };
    // rows of "Needs attention" come and go; they stand where one sees them
    const QList<const char*> expected{"paletteField", "lobbyAccept", "attentionOpen", "tileFilter", "connectorTiles"};
    for (qsizetype i = 0; i < expected.size(); ++i) {
        QVERIFY2(at(expected.at(i)) >= 0, expected.at(i));
        QVERIFY2(i == 0 || at(expected.at(i)) > at(expected.at(i - 1)), expected.at(i));
    }
    const QWidget* const last = order.constLast();
    QVERIFY(fixture.window().statusStrip().isAncestorOf(last));
}

void TestEveryControl::tabGoesOnWhereAFocusedRowWas()
{
    FullConsole fixture;
    fixture.open();
    fixture.key(Qt::Key_1, Qt::ControlModifier);
    QVERIFY(fixture.go("lobbyAccept"));
    fixture.key(Qt::Key_Space); // the banner hides, and the button with it
    const QWidget* const focus = fixture.window().focusWidget();
    QVERIFY(focus && focus->isVisible());
    QVERIFY2(fixture.window().currentPage()->isAncestorOf(focus), qPrintable(focus->objectName()));
}

/// A field of Qt keeps the form of the locale that is the program's when it is made; here that is neither that of the window
/// (British) nor that of the dialogs (German).
void TestEveryControl::aFieldWritesDaysAsTheWindowDoes()
{
    QCOMPARE(QDateEdit().locale().language(), QLocale::C);
    FullConsole fixture;
    fixture.open();
    QStringList others;
    QSet<QString> seen;
    const Visit visit = [&](const QString& where, QWidget& root) {
        for (const auto* field : root.findChildren<QDateTimeEdit*>()) {
            if (qobject_cast<const QTimeEdit*>(field) != nullptr)
                continue;
            seen.insert(field->objectName());
            const bool isOurs = field->locale().language() != QLocale::C;
            if (!isOurs || !field->displayFormat().contains(dateFieldFormat(field->locale()))) // a day of the week may stand before it
                others.append(described(where, field));
        }
    };
    visitPages(fixture, visit);
    DialogTour(fixture, QStringLiteral("Bay 4"), visit).run();
    QVERIFY2(seen.size() >= 12, qPrintable(QStringList(seen.begin(), seen.end()).join(QLatin1Char(' '))));
    others.removeDuplicates();
    QVERIFY2(others.isEmpty(), qPrintable(others.join(QLatin1Char('\n'))));
}

FORECOURT_WINDOW_TEST(TestEveryControl)

} // namespace forecourt::tests::everycontrol

#include "tst_everycontrol.moc"
