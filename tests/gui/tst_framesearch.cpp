// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The search of the window: what it finds while one types, and who has the keyboard afterwards.
#include "tests/gui/framefixture.h"
#include "tests/support/testprogram.h"
#include "ui/actionbook.h"
#include "ui/consolepages.h"
#include "ui/models/rostersearch.h"
#include "ui/palette/commandpalette.h"
#include "ui/theme/keyboardfocus.h"
#include "ui/widgets/sidebar.h"

#include <QApplication>
#include <QHash>
#include <QLineEdit>
#include <QListView>
#include <QSet>
#include <QTest>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace forecourt::tests::framesearch {

class TestFrameSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSearchFindsChargersSessionsPeopleAndActions();
    void finishedSessionsAreFoundWhileTyping();
    void oneOfVeryManyPeopleIsFoundWhileTyping();
    void theSearchGivesTheKeyboardBack();
    void everyPageHasSearchAndBell();
    void noTwoActionsLookTheSame();
    void whatActsOnAChargerNamesIt();
};

void TestFrameSearch::theSearchFindsChargersSessionsPeopleAndActions()
{
    FrameFixture fixture;
    auto* palette = fixture.window().findChild<CommandPalette*>();
    QVERIFY(palette);
    const auto firstFor = [&](const QString& text) {
        if (!palette->isVisible())
            fixture.action("menuPalette")->trigger();
        palette->findChild<QLineEdit*>(QStringLiteral("paletteInput"))->setText(text);
        return palette->model().rowCount() > 0 ? palette->model().entry(0) : PaletteEntry{};
    };
    const StationPointer station = fixture.fakes.site.stations().value(0);
    QCOMPARE(firstFor(station->record.displayName()).id, QStringLiteral("charger/") + station->record.id.value());
    const PersonRecord person = fixture.fakes.site.persons().value(0);
    QVERIFY(firstFor(person.name).id.startsWith(QLatin1String("person/")) || firstFor(person.name).id.startsWith(QLatin1String("session/")));
    QCOMPARE(firstFor(QStringLiteral("learn tag")).id, QStringLiteral("action/menuLearnTag"));
    (void)fixture.fakes.administration.archiveStation(station->record.id);
    FakeConsole::settle();
    palette->closePalette();
    QCOMPARE(firstFor(station->record.displayName()).id, QStringLiteral("charger/") + station->record.id.value());
    QVERIFY(firstFor(station->record.displayName()).detail.contains(QStringLiteral("archived")));
    for (const TransactionPointer& session : fixture.fakes.site.transactions()) {
        if (session->isRunning())
            QCOMPARE(firstFor(session->number).id, QStringLiteral("session/") + QString::number(session->key.value()));
    }
}

void TestFrameSearch::finishedSessionsAreFoundWhileTyping()
{
    FrameFixture fixture;
    auto* palette = fixture.window().findChild<CommandPalette*>();
    fixture.action("menuPalette")->trigger();
    palette->findChild<QLineEdit*>(QStringLiteral("paletteInput"))->setText(QStringLiteral("2026-"));
    const auto hasFinished = [&] {
        FakeConsole::settle();
        for (int row = 0; row < palette->model().rowCount(); ++row) {
            const QString id = palette->model().entry(row).id;
            if (id.startsWith(QLatin1String("session/"))
                && !fixture.fakes.site.transaction(TransactionKey(id.section(QLatin1Char('/'), 1).toLongLong())))
                return true;
        }
        return false;
    };
    QTRY_VERIFY_WITH_TIMEOUT(hasFinished(), 20'000);
}

void TestFrameSearch::oneOfVeryManyPeopleIsFoundWhileTyping()
{
    FrameFixture fixture;
    constexpr qsizetype Many = 3 * RosterSearch::PerSlice;
    for (qsizetype i = 1; i <= Many; ++i) {
        fixture.fakes.source.state.persons.append(aPerson(10'000 + int(i), QStringLiteral("Zz %1").arg(i)));
        fixture.fakes.source.state.tokens.append(aToken(QStringLiteral("ZTAG%1").arg(i), 10'000 + int(i)));
    }
    fixture.fakes.source.requestSnapshot();
    FakeConsole::settle();
    auto* palette = fixture.window().findChild<CommandPalette*>();
    fixture.action("menuPalette")->trigger();
    const auto offers = [palette](qint64 person) {
        FakeConsole::settle();
        const QString id = QStringLiteral("person/%1").arg(person);
        for (int row = 0; row < palette->model().rowCount(); ++row) {
            if (palette->model().entry(row).id == id)
                return true;
        }
        return false;
    };
    auto* input = palette->findChild<QLineEdit*>(QStringLiteral("paletteInput"));
    input->setText(QStringLiteral("zz %1").arg(Many));
    QVERIFY(!offers(10'000 + Many)); // nobody goes through all of them for each letter
    QTRY_VERIFY_WITH_TIMEOUT(offers(10'000 + Many), 20'000);
    input->setText(QStringLiteral("ztag%1").arg(Many - 1)); // by the tag
    QTRY_VERIFY_WITH_TIMEOUT(offers(10'000 + Many - 1), 20'000);
}

/// Whoever reads a row must know which one it is.
void TestFrameSearch::noTwoActionsLookTheSame()
{
    FrameFixture fixture;
    auto* palette = fixture.window().findChild<CommandPalette*>();
    fixture.action("menuPalette")->trigger();
    QSet<QString> rows;
    for (const QAction* action : fixture.window().actionBook().actions()) { // the list itself is cut at 50
        palette->findChild<QLineEdit*>(QStringLiteral("paletteInput"))->setText(ActionBook::plainText(*action));
        for (int row = 0; row < palette->model().rowCount(); ++row) {
            const PaletteEntry entry = palette->model().entry(row);
            if (entry.id != QStringLiteral("action/") + action->objectName())
                continue;
            const QString shown = entry.title + QLatin1Char('|') + entry.detail;
            QVERIFY2(!rows.contains(shown), qPrintable(shown));
            rows.insert(shown);
        }
    }
    QVERIFY(rows.size() > 40);
}

void TestFrameSearch::whatActsOnAChargerNamesIt()
{
    FrameFixture fixture;
    const StationPointer station = fixture.fakes.site.stations().value(0);
    fixture.window().open(QStringLiteral("charger/") + station->record.id.value());
    auto* palette = fixture.window().findChild<CommandPalette*>();
    fixture.action("menuPalette")->trigger();
    palette->findChild<QLineEdit*>(QStringLiteral("paletteInput"))->setText(QStringLiteral("restart"));
    QHash<QString, PaletteEntry> found;
    for (int row = 0; row < palette->model().rowCount(); ++row)
        found.insert(palette->model().entry(row).id, palette->model().entry(row));
    const PaletteEntry atOnce = found.value(QStringLiteral("action/menuRestart"));
    const PaletteEntry form = found.value(QStringLiteral("action/menuCommandReset"));
    QCOMPARE(atOnce.title, QStringLiteral("Restart charger"));
    QCOMPARE(atOnce.target, station->record.displayName());
    QCOMPARE(form.title, QStringLiteral("Restart"));
    QCOMPARE(form.target, station->record.displayName());
    QVERIFY(form.detail.startsWith(QLatin1String("All commands, ")));
}

void TestFrameSearch::theSearchGivesTheKeyboardBack()
{
    FrameFixture fixture;
    const auto hasRing = [&fixture] {
        for (const QListView* list : fixture.window().sidebar().findChildren<QListView*>()) {
            if (hasKeyboardFocus(list) || list->property("keyboardFocus").toBool())
                return true;
        }
        return false;
    };
    fixture.window().open(QStringLiteral("people"));
    FakeConsole::settle();
    auto* filter = fixture.find<QLineEdit>("peopleFilter");
    filter->setFocus(Qt::TabFocusReason);
    fixture.key(Qt::Key_K, Qt::ControlModifier);
    fixture.key(Qt::Key_Escape);
    QCOMPARE(fixture.window().focusWidget(), filter);
    QVERIFY(!hasRing());

    // what had it went with its page
    fixture.key(Qt::Key_K, Qt::ControlModifier);
    fixture.window().open(QStringLiteral("chargers"));
    fixture.key(Qt::Key_Escape);
    QVERIFY(fixture.window().currentPage()->isAncestorOf(fixture.window().focusWidget()));
    QVERIFY(!hasRing());

    // nothing had it
    fixture.window().focusWidget()->clearFocus();
    fixture.key(Qt::Key_K, Qt::ControlModifier);
    fixture.key(Qt::Key_Escape);
    QVERIFY(fixture.window().focusWidget() && fixture.window().currentPage()->isAncestorOf(fixture.window().focusWidget()));
    QVERIFY(!hasRing());

    // opened from the sidebar, a page is gone on with in the page
    fixture.window().sidebar().focusList();
    fixture.key(Qt::Key_K, Qt::ControlModifier);
    fixture.type(QStringLiteral("People & tags"));
    fixture.key(Qt::Key_Return);
    QCOMPARE(fixture.place(), QStringLiteral("people"));
    QVERIFY(fixture.window().currentPage()->isAncestorOf(fixture.window().focusWidget()));
    QVERIFY(!hasRing());

    // who found it by keys sees where they are, also after clicks
    fixture.window().sidebar().findChild<QListView*>()->setFocus(Qt::MouseFocusReason);
    QVERIFY(!hasKeyboardFocus(fixture.window().focusWidget()));
    fixture.key(Qt::Key_K, Qt::ControlModifier);
    fixture.type(QStringLiteral("chargers"));
    fixture.key(Qt::Key_Return);
    QCOMPARE(fixture.place(), QStringLiteral("chargers"));
    QVERIFY(hasKeyboardFocus(fixture.window().focusWidget()));
}

void TestFrameSearch::everyPageHasSearchAndBell()
{
    FrameFixture fixture;
    for (const PageEntry& entry : pageEntries()) {
        fixture.window().open(QLatin1String(entry.id));
        FakeConsole::settle();
        if (!fixture.window().hasPage(QLatin1String(entry.id)))
            continue;
        QVERIFY2(fixture.find<QWidget>("paletteField") && fixture.find<QWidget>("paletteField")->isVisible(), entry.id);
        QVERIFY2(fixture.find<QWidget>("bell") && fixture.find<QWidget>("bell")->isVisible(), entry.id);
    }
}

FORECOURT_WINDOW_TEST(TestFrameSearch)

} // namespace forecourt::tests::framesearch

#include "tst_framesearch.moc"
