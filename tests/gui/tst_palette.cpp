// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Fuzzy matching and the command palette: what is found, in which order, and how it is run.
#include "tests/support/testprogram.h"
#include "ui/palette/commandpalette.h"
#include "ui/palette/fuzzymatch.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QTest>

using namespace forecourt;
using namespace forecourt::ui;

namespace forecourt::tests::palette {

namespace {

PaletteEntry entry(const QString& title, std::function<void()> run = [] {}, const QString& reason = {})
{
    PaletteEntry made;
    made.id = title;
    made.title = title;
    made.run = std::move(run);
    made.reason = reason;
    return made;
}

QStringList titles(const PaletteModel& model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all.append(model.entry(row).title);
    return all;
}

} // namespace

class TestPalette : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lettersInOrderMatch_data();
    void lettersInOrderMatch();
    void betterHitsComeFirst();
    void positionsNameTheHitLetters();
    void theModelIsAModel();
    void whatWasUsedComesFirstNextTime();
    void resultsForOlderTextAreIgnored();
    void enterRunsTheFirstHit();
    void arrowsChooseAndEscapeCloses();
    void whatIsOffSaysWhyAndDoesNotRun();
    void absurdNamesAreSurvived();
    void keyWordsAreFoundByTheirBeginning_data();
    void keyWordsAreFoundByTheirBeginning();
    void titlesComeBeforeKeyWords();
};

void TestPalette::lettersInOrderMatch_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("matches");
    QTest::newRow("nothing typed") << QString() << QStringLiteral("Learn tag") << true;
    QTest::newRow("start") << QStringLiteral("lea") << QStringLiteral("Learn tag") << true;
    QTest::newRow("initials") << QStringLiteral("lt") << QStringLiteral("Learn tag") << true;
    QTest::newRow("case") << QStringLiteral("LEARN") << QStringLiteral("learn tag") << true;
    QTest::newRow("accents") << QStringLiteral("muller") << QStringLiteral("Frau Müller") << true;
    QTest::newRow("words in any order") << QStringLiteral("tag learn") << QStringLiteral("Learn tag") << true;
    QTest::newRow("gaps") << QStringLiteral("chrg") << QStringLiteral("Charger") << true;
    QTest::newRow("wrong order") << QStringLiteral("grahc") << QStringLiteral("Charger") << false;
    QTest::newRow("foreign letter") << QStringLiteral("learnx") << QStringLiteral("Learn tag") << false;
    QTest::newRow("digits") << QStringLiteral("bay 7") << QStringLiteral("Bay 7") << true;
    QTest::newRow("word start behind is no trap") << QStringLiteral("arch") << QStringLiteral("search a") << true;
    QTest::newRow("only blanks") << QStringLiteral("   ") << QStringLiteral("Anything") << true;
}

void TestPalette::lettersInOrderMatch()
{
    QFETCH(QString, typed);
    QFETCH(QString, text);
    QFETCH(bool, matches);
    QCOMPARE(fuzzyMatch(typed, text).has_value(), matches);
}

void TestPalette::betterHitsComeFirst()
{
    PaletteModel model;
    model.setEntries({entry(QStringLiteral("Search settings")), entry(QStringLiteral("Rename charger")),
                      entry(QStringLiteral("Restart")), entry(QStringLiteral("First restart of the day"))});
    model.setTyped(QStringLiteral("rest"));
    QCOMPARE(titles(model).value(0), QStringLiteral("Restart"));
    QCOMPARE(titles(model).value(1), QStringLiteral("First restart of the day"));
    QVERIFY(!titles(model).contains(QStringLiteral("Rename charger")));
}

void TestPalette::positionsNameTheHitLetters()
{
    QCOMPARE(fuzzyMatch(QStringLiteral("lt"), QStringLiteral("Learn tag"))->positions, (QList<int>{0, 6}));
    QCOMPARE(fuzzyMatch(QStringLiteral("tag"), QStringLiteral("Learn tag"))->positions, (QList<int>{6, 7, 8}));
}

void TestPalette::theModelIsAModel()
{
    PaletteModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setEntries({entry(QStringLiteral("One")), entry(QStringLiteral("Two"))});
    model.setTyped(QStringLiteral("t"));
    model.setFound(QStringLiteral("t"), {entry(QStringLiteral("Third"))});
    QCOMPARE(titles(model), (QStringList{QStringLiteral("Two"), QStringLiteral("Third")}));
    model.setEntries({});
    QCOMPARE(model.rowCount(), 0);
}

void TestPalette::whatWasUsedComesFirstNextTime()
{
    PaletteModel model;
    model.setEntries({entry(QStringLiteral("One")), entry(QStringLiteral("Two"))});
    model.noteUsed(QStringLiteral("Two"));
    model.setTyped({});
    QCOMPARE(titles(model).value(0), QStringLiteral("Two"));
}

void TestPalette::resultsForOlderTextAreIgnored()
{
    PaletteModel model;
    model.setTyped(QStringLiteral("new"));
    model.setFound(QStringLiteral("old"), {entry(QStringLiteral("Old result"))});
    QCOMPARE(model.rowCount(), 0);
}

struct PaletteFixture
{
    ThemeManager themes{*qApp, ThemeManager::Setting::Light};
    QWidget window;
    QLineEdit* before = new QLineEdit(&window);
    CommandPalette palette{themes, &window};
    int runs = 0;

    PaletteFixture()
    {
        window.resize(1024, 640);
        window.show();
        window.activateWindow();
        before->setFocus();
        palette.model().setEntries({entry(QStringLiteral("Learn tag"), [this] { ++runs; }),
                                    entry(QStringLiteral("Restart"), [this] { runs += 10; }, QStringLiteral("Off: no charger is open"))});
        palette.openAt({512, 60});
    }
    QLineEdit* field() { return palette.findChild<QLineEdit*>(QStringLiteral("paletteInput")); }
};

void TestPalette::enterRunsTheFirstHit()
{
    PaletteFixture fixture;
    QTRY_VERIFY(fixture.field()->hasFocus());
    QTest::keyClicks(fixture.field(), QStringLiteral("lear"));
    QTest::keyClick(fixture.field(), Qt::Key_Return);
    QCOMPARE(fixture.runs, 1);
    QVERIFY(!fixture.palette.isVisible());
}

void TestPalette::arrowsChooseAndEscapeCloses()
{
    PaletteFixture fixture;
    auto* list = fixture.palette.findChild<QListView*>(QStringLiteral("paletteList"));
    QCOMPARE(list->currentIndex().row(), 0);
    QTest::keyClick(fixture.field(), Qt::Key_Down);
    QCOMPARE(list->currentIndex().row(), 1);
    QTest::keyClick(fixture.field(), Qt::Key_Down); // stays at the end
    QCOMPARE(list->currentIndex().row(), 1);
    QTest::keyClick(fixture.field(), Qt::Key_Up);
    QCOMPARE(list->currentIndex().row(), 0);
    QTest::keyClick(fixture.field(), Qt::Key_Escape);
    QVERIFY(!fixture.palette.isVisible());
    QTRY_VERIFY(fixture.before->hasFocus());
    QCOMPARE(fixture.runs, 0);
}

void TestPalette::whatIsOffSaysWhyAndDoesNotRun()
{
    PaletteFixture fixture;
    QTest::keyClicks(fixture.field(), QStringLiteral("rest"));
    QCOMPARE(fixture.palette.findChild<QLabel*>(QStringLiteral("paletteNote"))->text(), QStringLiteral("Off: no charger is open"));
    QTest::keyClick(fixture.field(), Qt::Key_Return);
    QCOMPARE(fixture.runs, 0);
    QVERIFY(fixture.palette.isVisible());
    fixture.field()->setText(QStringLiteral("zzz"));
    QVERIFY(fixture.palette.findChild<QLabel*>(QStringLiteral("paletteNote"))->text().contains(QStringLiteral("Nothing matches")));
}

void TestPalette::absurdNamesAreSurvived()
{
    const QString absurd = QString(10'000, QLatin1Char('a')) + QStringLiteral("\n<b>\u202E\U0001F600");
    QVERIFY(fuzzyMatch(QStringLiteral("aaa"), absurd).has_value());
    QVERIFY(!fuzzyMatch(absurd, QStringLiteral("a")).has_value());
    PaletteFixture fixture;
    fixture.palette.model().setEntries({entry(absurd)});
    QVERIFY(fixture.palette.width() < 700);
    QVERIFY(!fixture.window.grab().isNull());
}

void TestPalette::keyWordsAreFoundByTheirBeginning_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("matches");
    QTest::newRow("whole word") << QStringLiteral("nacht") << true;
    QTest::newRow("beginning") << QStringLiteral("nac") << true;
    QTest::newRow("case and accents") << QStringLiteral("FARBE") << true;
    QTest::newRow("several, in any order") << QStringLiteral("farbe dun") << true;
    QTest::newRow("one of them foreign") << QStringLiteral("farbe x") << false;
    QTest::newRow("inside a word") << QStringLiteral("acht") << false;
    QTest::newRow("letters here and there") << QStringLiteral("dfn") << false;
    QTest::newRow("nothing") << QString() << false;
}

void TestPalette::keyWordsAreFoundByTheirBeginning()
{
    QFETCH(QString, typed);
    QFETCH(bool, matches);
    QCOMPARE(beginsWords(typed, QStringLiteral("dunkel hell färbe nacht")), matches);
}

void TestPalette::titlesComeBeforeKeyWords()
{
    PaletteModel model;
    PaletteEntry byWord = entry(QStringLiteral("Dunkel"));
    byWord.keyWords = QStringLiteral("theme Dark");
    model.setEntries({byWord, entry(QStringLiteral("Dark")), entry(QStringLiteral("Add a new charger, kept"))});
    model.setTyped(QStringLiteral("dark"));
    QCOMPARE(titles(model).mid(0, 2), (QStringList{QStringLiteral("Dark"), QStringLiteral("Dunkel")}));
}

FORECOURT_WINDOW_TEST(TestPalette)

} // namespace forecourt::tests::palette

#include "tst_palette.moc"
