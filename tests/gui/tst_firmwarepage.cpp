// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Firmware: the library, the list of roll-outs, and why something is off.
#include "tests/gui/firmwarefixture.h"
#include "tests/support/testprogram.h"
#include "ui/pages/firmwarepage.h"
#include "ui/pages/recordtable.h"
#include "ui/pages/startfolder.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/segmentedswitch.h"
#include "ui/widgets/tabbar.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTemporaryDir>

#include <algorithm>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace {

struct Shown : FirmwareFixture
{
    std::unique_ptr<FirmwarePage> page;

    explicit Shown(FirmwarePage::Tab tab)
    {
        page = std::make_unique<FirmwarePage>(fullContext());
        page->showTab(tab);
        show(*page);
    }
    [[nodiscard]] RecordTable& table(const char* name) const { return *find<RecordTable>(*page, name); }
};

} // namespace

class TestFirmwarePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fileDialogsBeginInAFolderThatIsThere();
    void emptyLibrarySaysWhatToDo();
    void droppedFileIsReadAndAdded();
    void wrongLookingFileIsWarnedAbout();
    void unreadableFileIsToldAtOnce();
    void theKeyboardIsWhereSomethingLacks();
    void signatureIsReadAgainWhileTyped();
    void fieldsAreChecked();
    void editingHasUndo();
    void removingHasUndo();
    void fileOfAnOpenRolloutStays();
    void rolloutsAreFilteredAndOpened();
    void rolloutMenuControlsIt();
    void withoutJobsEverythingSaysWhy();
    void placesLeadToTabs();
};

void TestFirmwarePage::fileDialogsBeginInAFolderThatIsThere()
{
    const QTemporaryDir folder;
    QCOMPARE(startFolder(folder.path()), folder.path());
    QCOMPARE(startFolder(folder.filePath(QStringLiteral("Downloads"))), QDir::homePath()); // not "Downloads" as the name of a file
}

void TestFirmwarePage::emptyLibrarySaysWhatToDo()
{
    Shown p(FirmwarePage::Tab::Library);
    QVERIFY(find<QWidget>(*p.page, "libraryEmpty")->isVisible());
    press(*p.page, "libraryFirst");
    QVERIFY(p.hasDialog("firmwareChooseDialog"));
}

void TestFirmwarePage::droppedFileIsReadAndAdded()
{
    Shown p(FirmwarePage::Tab::Library);
    p.console.files.inspection.vendor = QStringLiteral("ABB");
    p.console.files.inspection.model = QStringLiteral("Terra AC");
    p.console.files.inspection.version = QStringLiteral("1.8.40");
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(QStringLiteral("/tmp/terra-ac-1.8.40.bin")), QUrl(QStringLiteral("https://example.org/x"))});
    auto* tab = find<QWidget>(*p.page, "firmwareLibrary");
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(tab, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(tab, &drop); // goes to what took the entry, as where a person drags
    p.settle();
    QWidget& dialog = p.dialog("firmwareFileDialog");
    QCOMPARE(p.console.files.inspected, QStringList{QStringLiteral("/tmp/terra-ac-1.8.40.bin")});
    QCOMPARE(find<QComboBox>(dialog, "firmwareVendor")->currentText(), QStringLiteral("ABB"));
    QCOMPARE(find<QLineEdit>(dialog, "firmwareVersion")->text(), QStringLiteral("1.8.40"));
    QVERIFY(!find<Banner>(dialog, "firmwareDoubts")->isVisible());
    find<QPlainTextEdit>(dialog, "firmwareNotes")->setPlainText(QStringLiteral("Mends the restart"));
    press(dialog, "firmwareAccept");
    QCOMPARE(p.console.files.added.size(), 1);
    QCOMPARE(p.console.files.added.first().second.notes, QStringLiteral("Mends the restart"));
    QVERIFY(!p.hasDialog("firmwareFileDialog"));
    QCOMPARE(p.table("libraryTable").model()->rowCount(), 1);
}

void TestFirmwarePage::wrongLookingFileIsWarnedAbout()
{
    Shown p(FirmwarePage::Tab::Library);
    p.console.files.inspection.doubts = {FirmwareDoubt::WebPage};
    FirmwareActions actions(p.fullContext(), &p.window);
    actions.addFiles({QStringLiteral("/tmp/a.bin"), QStringLiteral("/tmp/b.bin")});
    p.settle();
    QTRY_VERIFY(find<Banner>(p.dialog("firmwareFileDialog"), "firmwareDoubts")->isVisible());
    press(p.dialog("firmwareFileDialog"), "firmwareAccept"); // all the same
    QTRY_COMPARE(p.console.files.added.size(), 1);
    QTRY_COMPARE(p.console.files.inspected.last(), QStringLiteral("/tmp/b.bin")); // the next one comes by itself
    press(p.dialog("firmwareFileDialog"), "firmwareCancel");
    QCOMPARE(p.console.files.added.size(), 1);
    QVERIFY(!p.hasDialog("firmwareFileDialog"));
}

void TestFirmwarePage::unreadableFileIsToldAtOnce()
{
    Shown p(FirmwarePage::Tab::Library);
    p.console.files.failure = Error{ErrorCode::FileFailed, {}, {QStringLiteral("/tmp/a.bin"), QStringLiteral("Permission denied")}};
    FirmwareActions actions(p.fullContext(), &p.window);
    actions.addFiles({QStringLiteral("/tmp/a.bin")});
    p.settle();
    QWidget& dialog = p.dialog("firmwareFileDialog");
    QTRY_VERIFY(find<Button>(dialog, "firmwareAccept")->isBlocked());
    const QList<QLabel*> labels = dialog.findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) { return label->isVisible() && label->text().contains(QStringLiteral("a.bin could not")); }));
}

void TestFirmwarePage::theKeyboardIsWhereSomethingLacks()
{
    Shown p(FirmwarePage::Tab::Library);
    p.console.files.inspection.vendor.clear();
    FirmwareActions actions(p.fullContext(), &p.window);
    actions.addFiles({QStringLiteral("/tmp/a.bin")});
    p.settle();
    QWidget& dialog = p.dialog("firmwareFileDialog");
    QTRY_COMPARE(dialog.focusWidget(), find<QComboBox>(dialog, "firmwareVendor"));
}

void TestFirmwarePage::signatureIsReadAgainWhileTyped()
{
    Shown p(FirmwarePage::Tab::Library);
    p.console.files.inspection.verdict = SignatureVerdict::Mismatch;
    FirmwareActions actions(p.fullContext(), &p.window);
    actions.addFiles({QStringLiteral("/tmp/a.bin")});
    p.settle();
    QWidget& dialog = p.dialog("firmwareFileDialog");
    QVERIFY(!find<QPlainTextEdit>(dialog, "firmwareCertificate")->isVisible());
    find<QCheckBox>(dialog, "firmwareSigned")->setChecked(true);
    QVERIFY(find<QPlainTextEdit>(dialog, "firmwareCertificate")->isVisible());
    find<QPlainTextEdit>(dialog, "firmwareCertificate")->setPlainText(QStringLiteral("-----BEGIN CERTIFICATE-----"));
    find<QPlainTextEdit>(dialog, "firmwareSignature")->setPlainText(QStringLiteral("AA AA\nBB=="));
    QTRY_VERIFY(find<QLabel>(dialog, "firmwareVerdict")->text().contains(QStringLiteral("not that of this file")));
    press(dialog, "firmwareAccept");
    QCOMPARE(p.console.files.added.value(0).second.signature.signature, QStringLiteral("AAAABB==")); // without the breaks of a mail
}

void TestFirmwarePage::fieldsAreChecked()
{
    Shown p(FirmwarePage::Tab::Library);
    FirmwareActions actions(p.fullContext(), &p.window);
    actions.addFiles({QStringLiteral("/tmp/a.bin")});
    p.settle();
    QWidget& dialog = p.dialog("firmwareFileDialog");
    find<QLineEdit>(dialog, "firmwareName")->clear();
    press(dialog, "firmwareAccept");
    QVERIFY(find<QLineEdit>(dialog, "firmwareName")->property("error").toBool());
    find<QLineEdit>(dialog, "firmwareName")->setText(QStringLiteral("a.bin"));
    find<QLineEdit>(dialog, "firmwareVersion")->setText(QString(51, QLatin1Char('1')));
    press(dialog, "firmwareAccept");
    QVERIFY(find<QLineEdit>(dialog, "firmwareVersion")->property("error").toBool());
    QVERIFY(p.console.files.added.isEmpty());
    find<QLineEdit>(dialog, "firmwareVersion")->setText(QStringLiteral("1"));
    p.console.files.failure = Error{ErrorCode::InvalidInput, {}, {QStringLiteral("name")}};
    press(dialog, "firmwareAccept");
    QVERIFY(find<QLineEdit>(dialog, "firmwareName")->property("error").toBool());
    QVERIFY(!find<Button>(dialog, "firmwareAccept")->isBlocked()); // it can be tried again
}

void TestFirmwarePage::editingHasUndo()
{
    Shown p(FirmwarePage::Tab::Library);
    p.console.files.publish(aFirmwareFile(1));
    p.settle();
    p.table("libraryTable").selectKey(1);
    QVERIFY(find<QLabel>(*p.page, "libraryFacts")->text().contains(QStringLiteral("ABB Firmware Signing")));
    FirmwareFile over = aFirmwareFile(1);
    over.signatureUntil = pictureTime().addSecs(-60);
    p.console.files.publish(over);
    p.settle();
    QVERIFY(find<QLabel>(*p.page, "libraryFacts")->text().contains(QStringLiteral("expired")));
    QVERIFY(find<QLabel>(*p.page, "libraryFacts")->text().contains(QStringLiteral("was valid until")));
    p.console.files.publish(aFirmwareFile(1));
    p.settle();
    press(*p.page, "libraryEdit");
    QWidget& dialog = p.dialog("firmwareFileDialog");
    QVERIFY(p.console.files.inspected.isEmpty());
    find<QLineEdit>(dialog, "firmwareVersion")->setText(QStringLiteral("1.8.41"));
    press(dialog, "firmwareAccept");
    QCOMPARE(p.console.files.changed.value(0).version, QStringLiteral("1.8.41"));
    QVERIFY(p.host.undo != nullptr);
    p.host.undo();
    p.settle();
    QCOMPARE(p.console.files.changed.last().version, QStringLiteral("1.8.40"));
    QCOMPARE(p.console.site.jobs().firmwareFile(FirmwareFileId(1))->version, QStringLiteral("1.8.40"));
}

void TestFirmwarePage::removingHasUndo()
{
    Shown p(FirmwarePage::Tab::Library);
    p.console.files.publish(aFirmwareFile(1));
    p.settle();
    p.table("libraryTable").selectKey(1);
    press(*p.page, "libraryRemove");
    QCOMPARE(p.table("libraryTable").model()->rowCount(), 0);
    p.host.undo();
    p.settle();
    QCOMPARE(p.table("libraryTable").model()->rowCount(), 1);
    p.host.redo();
    p.settle();
    QCOMPARE(p.table("libraryTable").model()->rowCount(), 0);
}

void TestFirmwarePage::fileOfAnOpenRolloutStays()
{
    Shown p(FirmwarePage::Tab::Library);
    p.console.files.publish(aFirmwareFile(1));
    p.console.jobs.publish(aRollout(1));
    p.settle();
    p.table("libraryTable").selectKey(1);
    QVERIFY(find<Button>(*p.page, "libraryRemove")->blockedReason().contains(QStringLiteral("open roll-out")));
    p.console.jobs.publish(aRollout(1, RolloutState::Finished));
    p.settle();
    QVERIFY(!find<Button>(*p.page, "libraryRemove")->isBlocked());
}

void TestFirmwarePage::rolloutsAreFilteredAndOpened()
{
    Shown p(FirmwarePage::Tab::Rollouts);
    QVERIFY(find<QWidget>(*p.page, "rolloutsEmpty")->isVisible());
    p.console.jobs.publish(aRollout(1));
    p.console.jobs.publish(aRollout(2, RolloutState::Finished));
    p.settle();
    RecordTable& table = p.table("rolloutTable");
    QCOMPARE(table.model()->rowCount(), 2);
    auto* view = find<SegmentedSwitch>(*p.page, "rolloutsView");
    view->setCurrentIndex(1);
    Q_EMIT view->currentChanged(1);
    QCOMPARE(table.model()->rowCount(), 1);
    find<QLineEdit>(*p.page, "rolloutsFilter")->setText(QStringLiteral("nothing like it"));
    QVERIFY(find<QWidget>(*p.page, "rolloutsEmpty")->isVisible());
    find<QLineEdit>(*p.page, "rolloutsFilter")->clear();
    table.selectKey(1);
    QTest::keyClick(&table, Qt::Key_Return);
    QCOMPARE(p.host.places.last(), QStringLiteral("rollout/1"));
}

void TestFirmwarePage::rolloutMenuControlsIt()
{
    Shown p(FirmwarePage::Tab::Rollouts);
    p.console.jobs.publish(aRollout(1, RolloutState::Stopped));
    p.settle();
    Q_EMIT p.table("rolloutTable").menuWanted(0, QPoint());
    auto* menu = find<QMenu>(*p.page, "rolloutMenu");
    const auto entry = [menu](const char* name) { return menu->findChild<QAction*>(QLatin1String(name)); };
    QVERIFY(!entry("rolloutMenuPause")->isEnabled());
    QVERIFY(!entry("rolloutMenuPause")->toolTip().isEmpty());
    entry("rolloutMenuResume")->trigger();
    p.settle();
    QCOMPARE(p.console.jobs.calls, QStringList{QStringLiteral("resume 1")});
    menu->close();
}

void TestFirmwarePage::withoutJobsEverythingSaysWhy()
{
    FirmwareFixture f;
    auto page = std::make_unique<FirmwarePage>(f.context());
    f.show(*page);
    QVERIFY(find<Button>(*page, "updateFirmware")->blockedReason().startsWith(QStringLiteral("Off:")));
    QVERIFY(find<Button>(*page, "getDiagnostics")->blockedReason().startsWith(QStringLiteral("Off:")));
    page->showTab(FirmwarePage::Tab::Library);
    QVERIFY(find<Button>(*page, "libraryAdd")->blockedReason().startsWith(QStringLiteral("Off:")));
}

void TestFirmwarePage::placesLeadToTabs()
{
    Shown p(FirmwarePage::Tab::Rollouts);
    p.page->showPlace(QStringLiteral("versions"));
    QCOMPARE(find<TabBar>(*p.page, "firmwareTabs")->currentIndex(), int(FirmwarePage::Tab::Versions));
    p.page->showPlace(QString()); // the page by itself stays where it was
    QCOMPARE(find<TabBar>(*p.page, "firmwareTabs")->currentIndex(), int(FirmwarePage::Tab::Versions));
}

FORECOURT_WINDOW_TEST(TestFirmwarePage)
#include "tst_firmwarepage.moc"
