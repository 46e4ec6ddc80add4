// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Buttons with reasons, segmented switch, dialogs, fields, tables and the keyboard focus.
#include "tests/gui/widgetstage.h"
#include "tests/support/testprogram.h"
#include "ui/delegates/rowdelegate.h"
#include "ui/theme/keyboardfocus.h"
#include "ui/theme/thememanager.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/copyfield.h"
#include "ui/widgets/formdialog.h"
#include "ui/widgets/segmentedswitch.h"
#include "ui/widgets/sidebar.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/totalsrow.h"

#include <QApplication>
#include <QClipboard>
#include <QFontMetrics>
#include <QHelpEvent>
#include <QLineEdit>
#include <QListView>
#include <QRadioButton>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>
#include <QToolButton>
#include <QToolTip>

using namespace forecourt::ui;

namespace {
using Stage = forecourt::tests::WidgetStage;
}

class TestWidgets : public QObject
{
    Q_OBJECT
public:
    explicit TestWidgets(ThemeManager& themes) : m_themes(themes) {}

private Q_SLOTS:
    void aBlockedButtonStaysReachableAndTellsItsReason();
    void aBlockedButtonFiresAgainOnceUnblocked();
    void aBlockedButtonLooksBlockedUnderTheMouse();
    void aTooltipSetWhileBlockedWaits();
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
    void everyKindOfBannerReadsItsSentence();
    void tableRowsTellEmptyFromZero();
    void anEmptyTableSaysWhy();
    void aTextCutBySignShowsItselfWhole();

private:
    ThemeManager& m_themes;
};

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

void TestWidgets::aTooltipSetWhileBlockedWaits()
{
    Button button(m_themes, QStringLiteral("Mark"));
    button.setToolTip(QStringLiteral("Ctrl+M"));
    button.block(QStringLiteral("Choose a row first"));
    button.setToolTip(QStringLiteral("Ctrl+Shift+M")); // its key was changed
    QCOMPARE(button.toolTip(), QStringLiteral("Choose a row first"));
    button.block(QStringLiteral("Nothing is listed"));
    QCOMPARE(button.toolTip(), QStringLiteral("Nothing is listed"));
    button.unblock();
    QCOMPARE(button.toolTip(), QStringLiteral("Ctrl+Shift+M"));
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

void TestWidgets::aTextCutBySignShowsItselfWhole()
{
    Stage stage;
    auto* table = stage.add(new TableView(m_themes));
    QStandardItemModel model(1, 2);
    const QString text = QStringLiteral("OCPP 1.6, unprotected");
    model.setData(model.index(0, 0), text);
    table->setModel(&model);
    table->setColumnWidth(0, QFontMetrics(m_themes.font(TypeRole::Body)).horizontalAdvance(text) + 2 * RowDelegate::CellPadding + 4);
    stage.open();
    const auto tip = [table, &model] {
        QToolTip::hideText();
        const QPoint at = table->visualRect(model.index(0, 0)).center();
        QHelpEvent help(QEvent::ToolTip, at, table->viewport()->mapToGlobal(at));
        QApplication::sendEvent(table->viewport(), &help);
        return QToolTip::text();
    };
    QCOMPARE(tip(), QString()); // there is room
    model.setData(model.index(0, 0), QStringLiteral("octagon-x"), TableIconRole);
    QCOMPARE(tip(), text);
    QToolTip::hideText();
}

FORECOURT_TEST_PROGRAM(TestWidgets)
{
    QApplication application(argc, argv);
    ThemeManager themes(application, ThemeManager::Setting::Light);
    TestWidgets test(themes);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_widgets.moc"
