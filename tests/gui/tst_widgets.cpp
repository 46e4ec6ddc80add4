// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Buttons with reasons, segmented switch, dialogs, fields and the keyboard focus.
#include "tests/support/testprogram.h"
#include "ui/delegates/sidebardelegate.h"
#include "ui/format/formatter.h"
#include "ui/theme/keyboardfocus.h"
#include "ui/theme/thememanager.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/copyfield.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/flowrow.h"
#include "ui/widgets/formdialog.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/segmentedswitch.h"
#include "ui/widgets/sidebar.h"
#include "ui/widgets/statusstrip.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/totalsrow.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QLineEdit>
#include <QListView>
#include <QRadioButton>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>
#include <QTextLayout>
#include <QToolButton>

#include <algorithm>
#include <cmath>

using namespace forecourt::ui;

class TestWidgets : public QObject
{
    Q_OBJECT
public:
    explicit TestWidgets(ThemeManager& themes) : m_themes(themes) {}

private Q_SLOTS:
    void aBlockedButtonStaysReachableAndTellsItsReason();
    void aBlockedButtonFiresAgainOnceUnblocked();
    void aBlockedButtonLooksBlockedUnderTheMouse();
    void focusShowsForTabButNotForAClick();
    void exactlyOneSegmentIsChosen();
    void arrowsMoveBetweenSegmentsAndSkipHiddenOnes();
    void aDialogCannotBeAcceptedThroughABlockedButton();
    void theHarmlessAnswerIsTheDefaultOfAConfirmation();
    void theFirstChoiceHoldsUntilAnotherIsMade();
    void aWrongFieldKeepsItsInputAndSaysWhy();
    void copyPutsTheTextOnTheClipboard();
    void aQrCodeIsDrawnDarkOnWhiteInBothThemes();
    void aMissingValueIsADashNotNothing();
    void theSidebarOpensByEnterAndShowsCounts();
    void aRowOfButtonsIsPlacedAnewWhenItIsSeen();
    void theSidebarHasRoomForALongTitle();
    void narrowStatusStripDropsTheLeastImportantFirst();
    void everyKindOfBannerReadsItsSentence();
    void tableRowsTellEmptyFromZero();
    void anEmptyPageShowsItsWholeText();
    void aNarrowTableKeepsTheColumnOfWords();
    void labelsStandAtTheLeadingEdgeInRightToLeft();
    void aNumberStandsBeforeItsUnitInRightToLeft();
    void aFigureStandsBeforeItsUnitInRightToLeft();
    void aTitleOfUsualLengthIsNeverCut();
    void theSearchOfAPageGivesWayBeforeItsTitle();
    void anEmptyTableSaysWhy();
    void aRowOfButtonsTakesASecondLineInTime();

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

void TestWidgets::aBlockedButtonStaysReachableAndTellsItsReason()
{
    Stage stage;
    auto* button = stage.add(new Button(m_themes, QStringLiteral("Start")));
    stage.open();
    QSignalSpy triggered(button, &Button::triggered);
    const QString reason = QStringLiteral("Offline since 04:12");
    button->block(reason);
    QVERIFY(button->isEnabled());
    QVERIFY(button->focusPolicy() & Qt::TabFocus);
    QCOMPARE(button->toolTip(), reason);
    QCOMPARE(button->accessibleDescription(), reason);
    QTest::mouseClick(button, Qt::LeftButton);
    button->setFocus(Qt::TabFocusReason);
    QTest::keyClick(button, Qt::Key_Space);
    button->click(); // what assistive technology does
    QCOMPARE(triggered.count(), 0);
}

/// The accent of the pointer made the text of a button that had just blocked itself unreadable.
void TestWidgets::aBlockedButtonLooksBlockedUnderTheMouse()
{
    Stage stage;
    auto* button = stage.add(new Button(m_themes, QStringLiteral("Acknowledge"), Button::Kind::Primary));
    stage.open();
    button->setAttribute(Qt::WA_UnderMouse);
    const auto face = [button] { return button->grab().toImage().pixelColor(button->width() / 8, button->height() / 2); };
    QVERIFY(face() != m_themes.color(Theme::Color::ButtonFill));
    button->block(QStringLiteral("Choose an alert"));
    QCOMPARE(face(), m_themes.color(Theme::Color::ButtonFill));
}

void TestWidgets::aBlockedButtonFiresAgainOnceUnblocked()
{
    Button button(m_themes, QStringLiteral("Stop"));
    button.setToolTip(QStringLiteral("Ends the session"));
    QSignalSpy triggered(&button, &Button::triggered);
    button.setBlockedReason(QStringLiteral("Nothing is charging"));
    button.setBlockedReason(QString());
    QCOMPARE(button.toolTip(), QStringLiteral("Ends the session"));
    QVERIFY(button.accessibleDescription().isEmpty());
    button.click();
    QCOMPARE(triggered.count(), 1);
}

void TestWidgets::focusShowsForTabButNotForAClick()
{
    Stage stage;
    auto* first = stage.add(new Button(m_themes, QStringLiteral("One")));
    auto* second = stage.add(new Button(m_themes, QStringLiteral("Two")));
    stage.open();
    giveKeyboardFocus(first);
    QVERIFY(hasKeyboardFocus(first));
    const QSize before = first->size();
    second->setFocus(Qt::MouseFocusReason);
    QVERIFY(!hasKeyboardFocus(first));
    QVERIFY(!hasKeyboardFocus(second));
    QTest::keyClick(second, Qt::Key_Tab);
    QVERIFY(hasKeyboardFocus(first));
    QCOMPARE(first->size(), before); // the ring moves nothing
}

void TestWidgets::exactlyOneSegmentIsChosen()
{
    SegmentedSwitch segments(m_themes);
    segments.addSegment(QStringLiteral("All"));
    segments.addSegment(DisplayStatus::Faulted, QStringLiteral("Faulted 1"));
    QCOMPARE(segments.currentIndex(), 0);
    QSignalSpy changed(&segments, &SegmentedSwitch::currentChanged);
    segments.setCurrentIndex(1);
    QCOMPARE(changed.count(), 0);
    const auto buttons = segments.findChildren<QToolButton*>();
    buttons[0]->click();
    QCOMPARE(changed.count(), 1);
    QCOMPARE(segments.currentIndex(), 0);
    QVERIFY(!buttons[1]->isChecked());
    const int width = buttons[1]->sizeHint().width();
    buttons[1]->click();
    QCOMPARE(buttons[1]->sizeHint().width(), width); // bold or not, the width stays
}

void TestWidgets::arrowsMoveBetweenSegmentsAndSkipHiddenOnes()
{
    Stage stage;
    auto* segments = stage.add(new SegmentedSwitch(m_themes));
    for (const char* text : {"One", "Two", "Three"})
        segments->addSegment(QLatin1String(text));
    segments->setSegmentVisible(1, false);
    stage.open();
    const auto buttons = segments->findChildren<QToolButton*>();
    giveKeyboardFocus(buttons[0]);
    QTest::keyClick(buttons[0], Qt::Key_Right);
    QCOMPARE(segments->currentIndex(), 2);
    QTest::keyClick(buttons[2], Qt::Key_Right);
    QCOMPARE(segments->currentIndex(), 2);
    QTest::keyClick(buttons[2], Qt::Key_Left);
    QCOMPARE(segments->currentIndex(), 0);
}

void TestWidgets::aDialogCannotBeAcceptedThroughABlockedButton()
{
    auto* dialog = new FormDialog(m_themes, QStringLiteral("Factory reset of Yard DC"), nullptr);
    Button* const verb = dialog->setAcceptButton(QStringLiteral("Reset"), Button::Kind::Danger);
    verb->block(QStringLiteral("Type the charger's name first"));
    QSignalSpy accepted(dialog, &QDialog::accepted);
    dialog->open();
    QVERIFY(QTest::qWaitForWindowExposed(dialog));
    QTest::mouseClick(verb, Qt::LeftButton);
    QCOMPARE(accepted.count(), 0);
    QVERIFY(dialog->isVisible());
    verb->unblock();
    QTest::mouseClick(verb, Qt::LeftButton);
    QCOMPARE(accepted.count(), 1);
}

void TestWidgets::theHarmlessAnswerIsTheDefaultOfAConfirmation()
{
    auto* dialog = new ConfirmDialog(m_themes, QStringLiteral("Stop charging at Bay 1?"), QStringLiteral("A. Weber's car stops"),
                                     QStringLiteral("Stop charging"), QStringLiteral("Keep charging"), nullptr);
    QSignalSpy accepted(dialog, &QDialog::accepted);
    QSignalSpy rejected(dialog, &QDialog::rejected);
    dialog->open();
    QVERIFY(QTest::qWaitForWindowExposed(dialog));
    QVERIFY2(dialog->width() >= 440, qPrintable(QString::number(dialog->width())));
    QTRY_VERIFY(dialog->focusWidget() != nullptr);
    QCOMPARE(qobject_cast<Button*>(dialog->focusWidget())->text(), QStringLiteral("Keep charging"));
    QTest::keyClick(dialog, Qt::Key_Return);
    QCOMPARE(accepted.count(), 0);
    QCOMPARE(rejected.count(), 1);
}

void TestWidgets::theFirstChoiceHoldsUntilAnotherIsMade()
{
    ConfirmDialog* const dialog = new ConfirmDialog(m_themes, QStringLiteral("Restart Yard DC?"), {}, QStringLiteral("Restart"),
                                                    QStringLiteral("Cancel"), nullptr);
    QCOMPARE(dialog->choice(), 0);
    dialog->addChoice(QStringLiteral("Now"));
    dialog->addChoice(QStringLiteral("When idle"));
    QCOMPARE(dialog->choice(), 0);
    dialog->findChildren<QRadioButton*>().at(1)->click();
    QCOMPARE(dialog->choice(), 1);
    delete dialog;
}

void TestWidgets::aWrongFieldKeepsItsInputAndSaysWhy()
{
    FormDialog* const dialog = new FormDialog(m_themes, QStringLiteral("New tag"), nullptr, 560);
    auto* field = new QLineEdit(QStringLiteral("2O,5"));
    dialog->addField(QStringLiteral("Price"), field);
    QCOMPARE(field->accessibleName(), QStringLiteral("Price"));
    const QString why = QStringLiteral("Not a number: there is a letter O in it");
    dialog->setFieldError(field, why);
    auto* label = dialog->findChild<TextLabel*>(QStringLiteral("fieldError"));
    QCOMPARE(label->text(), why);
    QVERIFY(!label->isHidden());
    QCOMPARE(field->text(), QStringLiteral("2O,5"));
    QVERIFY(field->property("error").toBool());
    QCOMPARE(field->accessibleDescription(), why);
    dialog->setFieldError(field, QString());
    QVERIFY(label->isHidden());
    QVERIFY(!field->property("error").toBool());
    delete dialog;
}

void TestWidgets::copyPutsTheTextOnTheClipboard()
{
    CopyField field(m_themes, QStringLiteral("Address"));
    field.setText(QStringLiteral("ws://192.168.1.20:8887/ocpp/"));
    field.findChild<Button*>()->click();
    QCOMPARE(QApplication::clipboard()->text(), field.text());
    QVERIFY(field.findChild<QLineEdit*>()->isReadOnly());
    QCOMPARE(field.findChild<QLineEdit*>()->accessibleName(), QStringLiteral("Address"));
}

void TestWidgets::aQrCodeIsDrawnDarkOnWhiteInBothThemes()
{
    QrCode code(m_themes);
    code.setText(QStringLiteral("ws://192.168.1.20:8887/ocpp/SN0042"));
    code.resize(code.sizeHint());
    m_themes.setSetting(ThemeManager::Setting::Dark);
    const QImage image = code.grab().toImage();
    m_themes.setSetting(ThemeManager::Setting::Light);
    QCOMPARE(image.pixelColor(4, 4), QColor(Qt::white));
    int dark = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            dark += image.pixelColor(x, y) == QColor(Qt::black) ? 1 : 0;
    }
    QVERIFY(dark > image.width() * image.height() / 6);
    QVERIFY(code.accessibleName().contains(QStringLiteral("SN0042")));
}

void TestWidgets::aMissingValueIsADashNotNothing()
{
    KeyValueGrid grid(m_themes);
    grid.setValue(QStringLiteral("Firmware"), QString());
    QCOMPARE(grid.value(QStringLiteral("Firmware")), QString(QChar(0x2013)));
    grid.setValue(QStringLiteral("Firmware"), QStringLiteral("1.8.32"));
    QCOMPARE(grid.value(QStringLiteral("Firmware")), QStringLiteral("1.8.32"));
    grid.removeRow(QStringLiteral("Firmware"));
    QVERIFY(grid.value(QStringLiteral("Firmware")).isEmpty());
}

void TestWidgets::aRowOfButtonsIsPlacedAnewWhenItIsSeen()
{
    Stage stage;
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

void TestWidgets::theSidebarHasRoomForALongTitle()
{
    Stage stage;
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

void TestWidgets::theSidebarOpensByEnterAndShowsCounts()
{
    Stage stage;
    auto* sidebar = stage.add(new Sidebar(m_themes));
    sidebar->addPage(QStringLiteral("overview"), QStringLiteral("Overview"), QStringLiteral("layout-dashboard"));
    sidebar->addPage(QStringLiteral("chargers"), QStringLiteral("Chargers"), QStringLiteral("ev-charger"));
    sidebar->addPage(QStringLiteral("settings"), QStringLiteral("Settings"), QStringLiteral("settings"), true);
    sidebar->setCurrentPage(QStringLiteral("overview"));
    sidebar->setCount(QStringLiteral("chargers"), 2, CountKind::Waiting);
    stage.open();
    const auto lists = sidebar->findChildren<QListView*>();
    QCOMPARE(lists.size(), 2);
    QVERIFY(lists[0]->model()->index(1, 0).data(Qt::AccessibleTextRole).toString().contains(QLatin1Char('2')));
    QSignalSpy asked(sidebar, &Sidebar::pageRequested);
    sidebar->focusList();
    QTest::keyClick(lists[0], Qt::Key_Down);
    QCOMPARE(asked.count(), 0);
    QTest::keyClick(lists[0], Qt::Key_Return);
    QCOMPARE(asked.takeFirst().first().toString(), QStringLiteral("chargers"));
    QTest::keyClick(lists[0], Qt::Key_Down); // on to Settings at the bottom
    QTest::keyClick(lists[1], Qt::Key_Return);
    QCOMPARE(asked.takeFirst().first().toString(), QStringLiteral("settings"));
}

void TestWidgets::narrowStatusStripDropsTheLeastImportantFirst()
{
    Stage stage;
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

void TestWidgets::everyKindOfBannerReadsItsSentence()
{
    for (const auto kind : {Banner::Kind::Info, Banner::Kind::Warning, Banner::Kind::Critical, Banner::Kind::Neutral}) {
        Banner banner(m_themes, kind);
        banner.setMessage(QStringLiteral("SN<0>"), QStringLiteral("wants to connect"));
        banner.setMoreCount(2);
        QVERIFY(banner.accessibleName().startsWith(QStringLiteral("SN<0> wants to connect")));
        QVERIFY(banner.accessibleName().contains(QLatin1Char('2')));
        // what a charger calls itself is text, never markup
        QVERIFY(banner.findChild<TextLabel*>()->text().contains(QStringLiteral("SN&lt;0&gt;")));
    }
}

void TestWidgets::tableRowsTellEmptyFromZero()
{
    TableView table(m_themes);
    QStandardItemModel model(2, 1);
    model.setData(model.index(0, 0), QStringLiteral("0"));
    table.setModel(&model);
    table.resize(200, 120);
    QCOMPARE(table.rowHeight(0), table.rowHeight(1));
    QVERIFY(table.rowHeight(0) >= metrics::TableRow);
    const QImage image = table.viewport()->grab().toImage();
    const auto inked = [&](int row) {
        const QRect rect = table.visualRect(model.index(row, 0)).adjusted(4, 4, -4, -4);
        int count = 0;
        for (int y = rect.top(); y < rect.bottom(); ++y) {
            for (int x = rect.left(); x < rect.left() + 30; ++x)
                count += image.pixelColor(x, y) != m_themes.color(Theme::Color::Surface) ? 1 : 0;
        }
        return count;
    };
    QVERIFY(inked(1) > 0); // the dash
    QVERIFY(inked(0) > inked(1));
}

void TestWidgets::anEmptyPageShowsItsWholeText()
{
    Stage stage;
    auto* empty = stage.add(new EmptyState(m_themes, QStringLiteral("archive"), QStringLiteral("Nothing archived"),
                                           QStringLiteral("A charger you take out of use stays here with its sessions and its settings, "
                                                          "as long as you like, and comes back with all of them when you want it again.")));
    stage.open();
    for (const QLabel* label : empty->findChildren<QLabel*>()) {
        if (label->wordWrap())
            QVERIFY2(label->height() >= label->heightForWidth(label->width()), "the text is cut below its first lines");
    }
}

void TestWidgets::aNarrowTableKeepsTheColumnOfWords()
{
    Stage stage;
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

void TestWidgets::labelsStandAtTheLeadingEdgeInRightToLeft()
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

void TestWidgets::aNumberStandsBeforeItsUnitInRightToLeft()
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

void TestWidgets::aFigureStandsBeforeItsUnitInRightToLeft()
{
    Stage stage;
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

void TestWidgets::aTitleOfUsualLengthIsNeverCut()
{
    Stage stage;
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

void TestWidgets::theSearchOfAPageGivesWayBeforeItsTitle()
{
    Stage stage;
    auto* header = stage.add(new PageHeader(m_themes, QStringLiteral("Garage 1")));
    header->setParentTitle(QStringLiteral("Ladestationen"));
    header->addBadge(new Button(m_themes, QStringLiteral("Garage 1 / 1 Frei")));
    header->addBadge(new Button(m_themes, QStringLiteral("Garage 1 / 2 Lädt")));
    header->addAction(new Button(m_themes, QStringLiteral("Neustart…")));
    header->enablePalette();
    stage.open();
    stage.resize(header->sizeHint().width() - 200, 400);
    const auto labels = header->findChildren<TextLabel*>();
    const auto title = std::find_if(labels.begin(), labels.end(),
                                    [](const TextLabel* label) { return label->text() == QLatin1String("Garage 1"); });
    QVERIFY(title != labels.end());
    QTRY_VERIFY(header->width() < header->sizeHint().width());
    QTRY_VERIFY((*title)->width() >= QFontMetrics((*title)->font()).horizontalAdvance((*title)->text()));
}

void TestWidgets::anEmptyTableSaysWhy()
{
    Stage stage;
    auto* table = stage.add(new TableView(m_themes));
    QStandardItemModel model(0, 2);
    table->setModel(&model);
    stage.open();
    const QImage before = table->grab().toImage();
    table->setEmptyText(QStringLiteral("No change was reported"));
    QVERIFY(table->grab().toImage() != before);
    QCOMPARE(table->accessibleDescription(), QStringLiteral("No change was reported"));
    model.appendRow(new QStandardItem(QStringLiteral("a row")));
    const QImage withRow = table->grab().toImage();
    table->setEmptyText(QString());
    QCOMPARE(table->grab().toImage(), withRow); // was not drawn over the row
}

void TestWidgets::aRowOfButtonsTakesASecondLineInTime()
{
    Stage stage;
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

FORECOURT_TEST_PROGRAM(TestWidgets)
{
    QApplication application(argc, argv);
    ThemeManager themes(application, ThemeManager::Setting::Light);
    TestWidgets test(themes);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_widgets.moc"
