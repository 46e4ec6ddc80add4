// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What widgets do with the room they get: long titles, narrow windows, right-to-left.
#include "tests/gui/widgetstage.h"
#include "tests/support/testprogram.h"
#include "ui/delegates/sidebardelegate.h"
#include "ui/format/formatter.h"
#include "ui/theme/thememanager.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/flowrow.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/searchbutton.h"
#include "ui/widgets/sidebar.h"
#include "ui/widgets/statusstrip.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/totalsrow.h"

#include <QApplication>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

using namespace forecourt::ui;
using forecourt::tests::WidgetStage;

class TestWidgetRoom : public QObject
{
    Q_OBJECT
public:
    explicit TestWidgetRoom(ThemeManager& themes) : m_themes(themes) {}

private Q_SLOTS:
    void aRowOfButtonsIsPlacedAnewWhenItIsSeen();
    void theSidebarHasRoomForALongTitle();
    void narrowStatusStripDropsTheLeastImportantFirst();
    void anEmptyPageShowsItsWholeText();
    void aNarrowTableKeepsTheColumnOfWords();
    void labelsStandAtTheLeadingEdgeInRightToLeft();
    void aNumberStandsBeforeItsUnitInRightToLeft();
    void aFigureStandsBeforeItsUnitInRightToLeft();
    void aUnitWithoutRoomBeginsTheLineBelow_data();
    void aUnitWithoutRoomBeginsTheLineBelow();
    void aTitleOfUsualLengthIsNeverCut();
    void theSearchOfAPageGivesWayBeforeItsTitle();
    void aRowOfButtonsTakesASecondLineInTime();
    void factsThatAreCutAreTheToolTip();

private:
    ThemeManager& m_themes;
};

void TestWidgetRoom::aRowOfButtonsIsPlacedAnewWhenItIsSeen()
{
    WidgetStage stage;
    auto* row = stage.add(new FlowRow);
    auto* first = new Button(m_themes, QStringLiteral("Support bundle"));
    auto* second = new Button(m_themes, QStringLiteral("Open charger"));
    row->add(first);
    row->add(second);
    first->hide();
    stage.open();
    row->hide();
    first->show(); // while the row is not seen
    second->setText(QStringLiteral("Open this charger"));
    row->show();
    QVERIFY(first->isVisible());
    QVERIFY2(!first->geometry().intersects(second->geometry()), qPrintable(QString::number(first->geometry().right())));
    QVERIFY(row->rect().contains(first->geometry()));
    QVERIFY(row->rect().contains(second->geometry()));
}

void TestWidgetRoom::theSidebarHasRoomForALongTitle()
{
    WidgetStage stage;
    auto* sidebar = stage.add(new Sidebar(m_themes));
    sidebar->addPage(QStringLiteral("overview"), QStringLiteral("Overview"), QStringLiteral("layout-dashboard"));
    QCOMPARE(sidebar->minimumWidth(), metrics::SidebarWidth);
    const QString title = QStringLiteral("Micrologiciel et diagnostic");
    sidebar->addPage(QStringLiteral("firmware"), title, QStringLiteral("download"));
    QVERIFY(sidebar->minimumWidth() >= SidebarDelegate::widthFor(m_themes, title, false));
    sidebar->setCount(QStringLiteral("firmware"), 0, CountKind::Plain);
    QVERIFY(sidebar->minimumWidth() >= std::min(264, SidebarDelegate::widthFor(m_themes, title, true))); // before it has one
    sidebar->setIconsOnly(true);
    QCOMPARE(sidebar->minimumWidth(), metrics::SidebarIconWidth);
    sidebar->setIconsOnly(false);
    sidebar->addPage(QStringLiteral("endless"), QString(200, QLatin1Char('W')), QStringLiteral("bell"));
    QVERIFY(sidebar->minimumWidth() < 300); // the page keeps its room
}

void TestWidgetRoom::narrowStatusStripDropsTheLeastImportantFirst()
{
    WidgetStage stage;
    auto* strip = stage.add(new StatusStrip(m_themes));
    strip->addSegment(QStringLiteral("server"), StatusStrip::Side::Start);
    strip->addSegment(QStringLiteral("backup"), StatusStrip::Side::End, 2);
    strip->addSegment(QStringLiteral("disk"), StatusStrip::Side::End, 3);
    strip->setSegment(QStringLiteral("server"), QStringLiteral("radio"), QStringLiteral("Listening ws 8887, wss 8443"));
    strip->setSegment(QStringLiteral("backup"), QStringLiteral("check"), QStringLiteral("Backup 03:00"));
    strip->setSegment(QStringLiteral("disk"), QStringLiteral("hard-drive"), QStringLiteral("212 GB free"));
    stage.open();
    const auto shown = [strip] {
        QStringList names;
        for (const QAbstractButton* button : strip->findChildren<QAbstractButton*>()) {
            if (!button->isHidden())
                names << button->text();
        }
        return names;
    };
    QTRY_COMPARE(shown().size(), 3);
    strip->setFixedWidth(360);
    QTRY_COMPARE(shown().size(), 2);
    QVERIFY(!shown().contains(QStringLiteral("212 GB free")));
    strip->setFixedWidth(220);
    QTRY_COMPARE(shown(), QStringList{QStringLiteral("Listening ws 8887, wss 8443")});
    QSignalSpy pressed(strip, &StatusStrip::segmentPressed);
    strip->findChildren<QAbstractButton*>().first()->click();
    QCOMPARE(pressed.first().first().toString(), QStringLiteral("server"));
}

void TestWidgetRoom::anEmptyPageShowsItsWholeText()
{
    WidgetStage stage;
    auto* empty = stage.add(new EmptyState(m_themes, QStringLiteral("archive"), QStringLiteral("Nothing archived"),
                                           QStringLiteral("A charger you take out of use stays here with its sessions and its settings, "
                                                          "as long as you like, and comes back with all of them when you want it again.")));
    stage.open();
    for (const QLabel* label : empty->findChildren<QLabel*>()) {
        if (label->wordWrap())
            QVERIFY2(label->height() >= label->heightForWidth(label->width()), "the text is cut below its first lines");
    }
}

void TestWidgetRoom::aNarrowTableKeepsTheColumnOfWords()
{
    WidgetStage stage;
    QStandardItemModel model(1, 3);
    auto* table = stage.add(new TableView(m_themes));
    table->setModel(&model);
    table->setColumnWidth(0, 200);
    table->setColumnWidth(2, 200);
    table->setStretchColumn(1, 150);
    stage.open();
    stage.resize(900, 300);
    QTRY_VERIFY(table->columnWidth(1) > 300);
    stage.resize(420, 300);
    QTRY_COMPARE(table->columnWidth(1), 150);
    stage.resize(900, 300);
    QTRY_VERIFY(table->columnWidth(1) > 300);
}

void TestWidgetRoom::labelsStandAtTheLeadingEdgeInRightToLeft()
{
    TextLabel label(m_themes, QStringLiteral("14.91 kWh"), TypeRole::Body);
    QVERIFY(label.alignment() & Qt::AlignLeft);
    label.setLayoutDirection(Qt::RightToLeft);
    QVERIFY(label.alignment() & Qt::AlignRight);
    QVERIFY(label.alignment() & Qt::AlignAbsolute); // the letters of the text do not turn it round
    label.setAlignment(Qt::AlignHCenter);
    label.setLayoutDirection(Qt::LeftToRight);
    QVERIFY(label.alignment() & Qt::AlignHCenter);
}

void TestWidgetRoom::aNumberStandsBeforeItsUnitInRightToLeft()
{
    const Formatter format(QLocale(QLocale::English), QTimeZone::utc(), Qt::RightToLeft);
    QTextOption option;
    option.setTextDirection(Qt::RightToLeft);
    const auto xOf = [&option](const QString& text, const QString& part) {
        QTextLayout layout(text);
        layout.setTextOption(option);
        layout.beginLayout();
        QTextLine line = layout.createLine();
        line.setLineWidth(500);
        layout.endLayout();
        // where its glyphs are drawn; the cursor before the first one stands at either end
        return layout.glyphRuns(int(text.indexOf(part)), int(part.size())).constFirst().boundingRect().left();
    };
    const QString energy = format.energy(forecourt::Energy::fromWh(14910));
    QVERIFY(xOf(energy, QStringLiteral("14")) < xOf(energy, QStringLiteral("kWh")));
    const QString plain = Formatter(QLocale(QLocale::English), QTimeZone::utc()).energy(forecourt::Energy::fromWh(14910));
    QVERIFY(xOf(plain, QStringLiteral("14")) > xOf(plain, QStringLiteral("kWh"))); // what it mends
    // the marks take no room, also in a font whose digits are drawn one by one
    const QFont font = m_themes.font(TypeRole::Body);
    QVERIFY(std::abs(numberWidth(energy, font) - numberWidth(plain, font)) < 0.01);
}

void TestWidgetRoom::aFigureStandsBeforeItsUnitInRightToLeft()
{
    WidgetStage stage;
    auto* figure = stage.add(new FigureView(m_themes));
    figure->setFigure(QStringLiteral("186.4"), QStringLiteral("kWh"));
    stage.open();
    const auto left = [figure](const char* name) {
        const auto* label = figure->findChild<QLabel*>(QLatin1String(name));
        return label->mapTo(figure, QPoint()).x();
    };
    QVERIFY(left("figureValue") < left("figureUnit"));
    QVERIFY(left("figureUnit") < figure->width() / 2);
    stage.setLayoutDirection(Qt::RightToLeft);
    QTRY_VERIFY(left("figureValue") > figure->width() / 2); // at the leading edge
    QVERIFY(left("figureValue") < left("figureUnit"));
}

void TestWidgetRoom::aUnitWithoutRoomBeginsTheLineBelow_data()
{
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("beside");
    QTest::addColumn<QString>("below");
    QTest::newRow("a long unit") << QStringLiteral("charging sessions") << QStringLiteral("5 live") << QStringLiteral("charging sessions, 5 live");
    QTest::newRow("a short one") << QStringLiteral("kWh") << QStringLiteral("5 live") << QStringLiteral("kWh, 5 live");
    QTest::newRow("none") << QString() << QStringLiteral("5 live") << QStringLiteral("5 live");
    QTest::newRow("nothing else below") << QStringLiteral("kWh") << QString() << QStringLiteral("kWh");
}

void TestWidgetRoom::aUnitWithoutRoomBeginsTheLineBelow()
{
    QFETCH(QString, unit);
    QFETCH(QString, beside);
    QFETCH(QString, below);
    WidgetStage stage;
    auto* figure = stage.add(new FigureView(m_themes));
    figure->setFigure(QStringLiteral("12,345,678.90"), unit);
    figure->setCaption(beside);
    stage.open();
    const auto* value = figure->findChild<QLabel*>(QStringLiteral("figureValue"));
    const auto* shownUnit = figure->findChild<QLabel*>(QStringLiteral("figureUnit"));
    const auto* caption = figure->findChild<QLabel*>(QStringLiteral("figureCaption"));
    const int wide = figure->sizeHint().width();
    const int narrow = figure->minimumSizeHint().width();
    for (const int width : {wide, narrow, wide}) { // what was narrow becomes wide again
        figure->setFixedWidth(width);
        QTRY_COMPARE(figure->width(), width);
        QTRY_COMPARE(caption->text(), width == wide ? beside : below);
        QCOMPARE(shownUnit->isVisible(), width == wide && !unit.isEmpty());
        QTRY_VERIFY2(value->width() >= value->sizeHint().width(), qPrintable(QString::number(value->width()))); // a number is never cut
        QTRY_VERIFY(!shownUnit->isVisible() || shownUnit->width() >= shownUnit->sizeHint().width());
        QCOMPARE(figure->sizeHint().width(), wide);
        QCOMPARE(figure->minimumSizeHint().width(), narrow);
    }
}

void TestWidgetRoom::aTitleOfUsualLengthIsNeverCut()
{
    WidgetStage stage;
    auto* card = stage.add(new Card(m_themes, QStringLiteral("2026-000074")));
    card->setSubtitle(QStringLiteral("Guest card 7 at the second connector of the yard"));
    card->titleActions()->addWidget(new Button(m_themes, QStringLiteral("A button with many words")));
    stage.open();
    stage.resize(stage.minimumSizeHint());
    const auto labels = card->findChildren<TextLabel*>();
    const auto title = std::find_if(labels.begin(), labels.end(),
                                    [](const TextLabel* label) { return label->text() == QLatin1String("2026-000074"); });
    QVERIFY(title != labels.end());
    QTRY_VERIFY((*title)->width() >= QFontMetrics((*title)->font()).horizontalAdvance((*title)->text()));
}

void TestWidgetRoom::theSearchOfAPageGivesWayBeforeItsTitle()
{
    WidgetStage stage;
    auto* header = stage.add(new PageHeader(m_themes, QStringLiteral("Garage 1")));
    header->setParentTitle(QStringLiteral("Ladestationen"));
    header->addBadge(new Button(m_themes, QStringLiteral("Garage 1 / 1 Frei")));
    header->addBadge(new Button(m_themes, QStringLiteral("Garage 1 / 2 Lädt")));
    header->addAction(new Button(m_themes, QStringLiteral("Neustart…")));
    header->setContext(QStringLiteral("ABB Terra AC W22 1.8.40, läuft"));
    header->enablePalette();
    stage.open();
    const auto isWhole = [header](const QString& text) {
        const auto labels = header->findChildren<TextLabel*>();
        const auto label = std::find_if(labels.begin(), labels.end(), [&text](const TextLabel* each) { return each->text() == text; });
        return label != labels.end() && (*label)->width() >= (*label)->sizeHint().width();
    };
    const QString title = QStringLiteral("Garage 1");
    const QString context = QStringLiteral("ABB Terra AC W22 1.8.40, läuft");
    const auto* palette = header->findChild<SearchButton*>(QStringLiteral("paletteField"));
    stage.resize(header->sizeHint().width() + 120, 400);
    QTRY_VERIFY(palette->width() < 288);
    QVERIFY(isWhole(title));
    QVERIFY(!isWhole(context));
    stage.resize(header->sizeHint().width() + 800, 400); // with room for all the gap is the rest
    QTRY_COMPARE(palette->width(), 288);
    QVERIFY(isWhole(title));
    QVERIFY(isWhole(context));
}

void TestWidgetRoom::aRowOfButtonsTakesASecondLineInTime()
{
    WidgetStage stage;
    auto* row = stage.add(new FlowRow);
    QList<Button*> buttons;
    for (int i = 0; i < 4; ++i) {
        buttons.append(new Button(m_themes, QStringLiteral("Take out of service")));
        row->add(buttons.last());
    }
    stage.open();
    const int one = buttons.first()->sizeHint().width();
    stage.resize(6 * one, 300);
    QTRY_COMPARE(buttons.last()->y(), buttons.first()->y());
    QCOMPARE(buttons.last()->geometry().right(), row->width() - 1); // at the trailing end
    stage.resize(3 * one, 300);
    QTRY_VERIFY(buttons.last()->y() > buttons.first()->y());
    for (const Button* const button : buttons) {
        QVERIFY(row->rect().contains(button->geometry()));
        QCOMPARE(button->width(), one); // whole words
    }
    row->setLayoutDirection(Qt::RightToLeft);
    QTRY_COMPARE(buttons.last()->x(), 0);
}

void TestWidgetRoom::factsThatAreCutAreTheToolTip()
{
    FactLine line(m_themes);
    line.setFacts({{QStringLiteral("Online"), QStringLiteral("radio")}, {QStringLiteral("SN 123"), {}}, {QString(80, QLatin1Char('w')), {}}});
    const QString whole = QStringLiteral("Online\nSN 123\n") + QString(80, QLatin1Char('w'));
    for (const auto direction : {Qt::LeftToRight, Qt::RightToLeft}) {
        line.setLayoutDirection(direction);
        line.resize(300, line.sizeHint().height());
        line.grab();
        QCOMPARE(line.toolTip(), whole);
        line.resize(3000, line.height());
        line.grab();
        QCOMPARE(line.toolTip(), QString()); // nothing is cut
    }
    QVERIFY(line.accessibleName().endsWith(QStringLiteral(", SN 123, ") + QString(80, QLatin1Char('w'))));
    line.resize(60, line.height());
    line.grab();
    QCOMPARE(line.toolTip(), whole); // also what has no room at all
    line.setFacts({});
    line.grab();
    QCOMPARE(line.toolTip(), QString());
}

FORECOURT_TEST_PROGRAM(TestWidgetRoom)
{
    QApplication application(argc, argv);
    ThemeManager themes(application, ThemeManager::Setting::Light);
    TestWidgetRoom test(themes);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_widgetroom.moc"
