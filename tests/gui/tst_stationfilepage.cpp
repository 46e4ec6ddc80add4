// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A look into what a charger sent, and what goes to its maker.
#include "tests/gui/firmwarefixture.h"
#include "tests/support/testprogram.h"
#include "ui/dialogs/bundledialog.h"
#include "ui/pages/recordtable.h"
#include "ui/pages/sessiondetail.h"
#include "ui/pages/stationfilepage.h"
#include "ui/widgets/banner.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>

#include <algorithm>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace {

const StationId Bay1(QStringLiteral("BAY-1"));
const StationId Bay2(QStringLiteral("BAY-2"));

struct Inside : FirmwareFixture
{
    std::unique_ptr<StationFilePage> page;

    Inside()
    {
        fillBelievableFirmware(console.source, console.files);
        console.source.requestSnapshot();
        settle();
        page = std::make_unique<StationFilePage>(fullContext());
        show(*page);
    }
    void open(qint64 file = 1)
    {
        page->setFile(StationFileId(file));
        settle();
    }
    [[nodiscard]] QPlainTextEdit& content() const { return *find<QPlainTextEdit>(*page, "memberText"); }
    [[nodiscard]] RecordTable& table(const char* name) const { return *find<RecordTable>(*page, name); }
    [[nodiscard]] QString text(const char* name) const { return find<QLabel>(*page, name)->text(); }
};

bool saysSomewhere(const QWidget& root, const QString& words)
{
    const QList<QLabel*> labels = root.findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) { return label->isVisible() && label->text().contains(words); });
}

} // namespace

class TestStationFilePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void archiveIsListedAndRead();
    void packedFileNeedsNoList();
    void longFilesComeInParts();
    void searchFindsThePlace();
    void searchInTheChosenFileOnly();
    void binaryIsShownAsBytes();
    void failuresInsideAreTold();
    void removedFileLeadsBack();
    void bundleShowsWhatIsInside();
    void bundleLeavesOutWhatCannotBeMasked();
    void bundleMasksEveryOneOfManyTags();
    void bundleFollowsTheChoices();
    void bundleOfASessionIsAroundIt();
    void bundleFailureKeepsTheDialog();
};

void TestStationFilePage::archiveIsListedAndRead()
{
    Inside i;
    i.open();
    QCOMPARE(i.table("insideTable").model()->rowCount(), 3);
    QVERIFY(i.content().toPlainText().startsWith(QStringLiteral("09:58:01 connected")));
    QVERIFY(find<Button>(*i.page, "memberMore")->blockedReason().contains(QStringLiteral("end")));
    i.table("insideTable").selectKey(1);
    i.settle();
    QVERIFY(i.content().toPlainText().contains(QStringLiteral("kernel")));
    press(*i.page, "memberCopy");
    QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("kernel")));
    press(*i.page, "insideSave");
    QVERIFY(i.hasDialog("saveFileDialog"));
}

void TestStationFilePage::packedFileNeedsNoList()
{
    Inside i;
    i.console.files.listing.kind = ArchiveKind::Packed;
    i.console.files.listing.format = QStringLiteral("gzip");
    i.console.files.listing.members = {{0, QStringLiteral("ocpp.log"), -1, std::nullopt, false, false}};
    i.open(2);
    QVERIFY(!i.table("insideTable").isVisible());
    QVERIFY(!find<QComboBox>(*i.page, "insideScope")->isVisible());
    QVERIFY(i.content().toPlainText().contains(QStringLiteral("GroundFailure")));
}

void TestStationFilePage::longFilesComeInParts()
{
    Inside i;
    QByteArray lines;
    for (int line = 0; line < 20'000; ++line)
        lines += QByteArray::number(line) + QByteArray(" gr\xc3\xbc\xc3\x9f dich, hier ist eine Zeile\n");
    i.console.files.contents.insert(0, lines);
    i.open();
    const auto first = i.content().toPlainText();
    QVERIFY(first.size() < lines.size() / 2);
    press(*i.page, "memberMore");
    QVERIFY(i.content().toPlainText().startsWith(first));
    for (int part = 0; part < 10 && !find<Button>(*i.page, "memberMore")->isBlocked(); ++part)
        press(*i.page, "memberMore");
    QCOMPARE(i.content().toPlainText(), QString::fromUtf8(lines));
    press(*i.page, "memberBegin");
    QVERIFY(find<Button>(*i.page, "memberBegin")->isBlocked() || i.content().toPlainText().startsWith(QStringLiteral("0 ")));
}

void TestStationFilePage::searchFindsThePlace()
{
    Inside i;
    QByteArray lines;
    for (int line = 0; line < 20'000; ++line)
        lines += QByteArray::number(line) + " line\n";
    const auto offset = lines.indexOf("\n15000 line") + 1;
    i.console.files.contents.insert(0, lines);
    i.console.files.hits.hits = {{0, offset, 15'001, QStringLiteral("15000 line")}};
    i.open();
    auto* field = find<QLineEdit>(*i.page, "insideFilter");
    field->setText(QStringLiteral("15000"));
    QTest::keyClick(field, Qt::Key_Return);
    i.settle();
    QCOMPARE(i.console.files.searches, QStringList{QStringLiteral("all 15000")});
    QVERIFY(i.table("insideHits").isVisible());
    QCOMPARE(i.content().textCursor().selectedText(), QStringLiteral("15000 line"));
    QVERIFY(i.console.files.offsets.last() > 0); // not read from the beginning
    field->clear();
    QVERIFY(!i.table("insideHits").isVisible());
    i.console.files.hits.hits.clear();
    field->setText(QStringLiteral("nowhere"));
    press(*i.page, "insideSearch");
    QVERIFY(i.text("insideFound").startsWith(QStringLiteral("Nothing found")));
}

void TestStationFilePage::searchInTheChosenFileOnly()
{
    Inside i;
    i.open();
    i.table("insideTable").selectKey(1);
    find<QComboBox>(*i.page, "insideScope")->setCurrentIndex(1);
    find<QLineEdit>(*i.page, "insideFilter")->setText(QStringLiteral("kernel"));
    press(*i.page, "insideSearch");
    QCOMPARE(i.console.files.searches, QStringList{QStringLiteral("1 kernel")});
}

void TestStationFilePage::binaryIsShownAsBytes()
{
    Inside i;
    i.open();
    i.table("insideTable").selectKey(2);
    i.settle();
    QVERIFY(i.content().toPlainText().startsWith(QStringLiteral("00000000  00 01 02 7f fe ff")));
    QVERIFY(i.text("memberState").startsWith(QStringLiteral("No text")));
}

void TestStationFilePage::failuresInsideAreTold()
{
    Inside i;
    i.console.files.failure = Error{ErrorCode::NotSupported, {}, {}};
    i.open();
    QVERIFY(find<Banner>(*i.page, "stationFileProblem")->isVisible());
    i.console.files.failure.reset();
    i.console.files.listing.isDamaged = true;
    i.open(2);
    QVERIFY(find<Banner>(*i.page, "stationFileProblem")->isVisible()); // and what could be read is there
    QCOMPARE(i.table("insideTable").model()->rowCount(), 3);
    i.console.files.failure = Error{ErrorCode::FileFailed, {}, {QStringLiteral("/x/a.zip"), QStringLiteral("gone")}};
    i.table("insideTable").selectKey(1);
    i.settle();
    QVERIFY(i.text("memberState").contains(QStringLiteral("a.zip could not")));
}

void TestStationFilePage::removedFileLeadsBack()
{
    Inside i;
    i.open();
    static_cast<void>(i.console.files.removeFiles({StationFileId(1)}, {}));
    i.settle();
    QVERIFY(find<QWidget>(*i.page, "stationFileEmpty")->isVisible());
    QVERIFY(find<Button>(*i.page, "insideSave")->isBlocked());
    press(*i.page, "stationFileBackToAll");
    QCOMPARE(i.host.places, QStringList{QStringLiteral("firmware/diagnostics")});
}

void TestStationFilePage::bundleShowsWhatIsInside()
{
    FirmwareFixture f;
    f.window.show();
    f.console.files.publish(aStationFile(1, Bay1.value()));
    f.console.files.publish(aStationFile(2, Bay2.value()));
    f.settle();
    ChargerActions charger(f.fullContext(), &f.window);
    charger.supportBundle(Bay1);
    f.settle();
    QWidget& dialog = f.dialog("bundleDialog");
    QCOMPARE(find<QListWidget>(dialog, "bundleFiles")->count(), 1); // of this charger alone
    QCOMPARE(find<RecordTable>(dialog, "bundleParts")->model()->rowCount(), 2);
    QVERIFY(find<QPlainTextEdit>(dialog, "bundleHead")->toPlainText().startsWith(QStringLiteral("Forecourt")));
    find<RecordTable>(dialog, "bundleParts")->selectRow(1);
    QVERIFY(find<QPlainTextEdit>(dialog, "bundleHead")->toPlainText().contains(QStringLiteral("id")));
    QVERIFY(find<QLabel>(dialog, "bundleMasked")->text().contains(QStringLiteral("2 tag")));
    QVERIFY(f.console.bundles.written.isEmpty()); // nothing before one says so
    press(dialog, "bundleSave");
    QVERIFY(f.hasDialog("bundleFileDialog"));
    static_cast<BundleDialog&>(dialog).writeTo(QStringLiteral("/tmp/bundle.zip"));
    f.settle();
    QCOMPARE(f.console.bundles.written.value(0).second, QStringLiteral("/tmp/bundle.zip"));
    QVERIFY(!f.hasDialog("bundleDialog"));
    QCOMPARE(f.host.notices.last(), QStringLiteral("Wrote bundle.zip"));
}

void TestStationFilePage::bundleLeavesOutWhatCannotBeMasked()
{
    FirmwareFixture f;
    f.window.show();
    f.console.files.publish(aStationFile(1, Bay1.value()));
    f.console.files.publish(aStationFile(2, Bay1.value()));
    ChangeBatch known;
    known.tokens = {aToken(QStringLiteral("04A2"))};
    f.console.source.publish(known);
    f.settle();
    api::BundlePart binary{QStringLiteral("charger/01-a"), api::BundlePartKind::StationFile, 10, 0, false, {}, false, StationFileId(1)};
    api::BundlePart text = binary;
    text.isMasked = true;
    text.file = StationFileId(2);
    f.console.bundles.contents.parts += {binary, text};
    DiagnosticsActions(f.fullContext(), &f.window).makeBundle({Bay1, {}, {StationFileId(1), StationFileId(2)}});
    QWidget& dialog = f.dialog("bundleDialog");
    QTRY_COMPARE(f.console.bundles.previews.size(), 2); // looked at, and again without it
    QCOMPARE(f.console.bundles.previews.first().tags, QStringList{QStringLiteral("04A2")});
    QCOMPARE(f.console.bundles.previews.last().files.size(), 1);
    QCOMPARE(f.console.bundles.previews.last().files.first().id, StationFileId(2));
    f.console.bundles.contents.parts.removeAt(f.console.bundles.contents.parts.size() - 2);
    QTRY_VERIFY(find<QLabel>(dialog, "bundleMasked")->text().contains(QStringLiteral("1 file")));
    auto* list = find<QListWidget>(dialog, "bundleFiles");
    for (int i = 0; i < list->count(); ++i)
        list->item(i)->setCheckState(Qt::Checked); // by hand: who ticks it knows
    f.console.bundles.contents.parts.append(binary);
    QTRY_COMPARE(f.console.bundles.previews.size(), 3);
    f.settle();
    QCOMPARE(static_cast<BundleDialog&>(dialog).wish().files.size(), 2);
    QVERIFY(find<QLabel>(dialog, "bundleMasked")->text().contains(QStringLiteral("as they came")));
    QVERIFY(!find<QLabel>(dialog, "bundleMasked")->text().contains(QStringLiteral("left out")));
}

void TestStationFilePage::bundleMasksEveryOneOfManyTags()
{
    FirmwareFixture f;
    f.window.show();
    ChangeBatch known;
    for (int i = 0; i < 2'500; ++i)
        known.tokens.append(aToken(QStringLiteral("TAG%1").arg(i)));
    f.console.source.publish(known);
    f.settle();
    const qsizetype all = f.console.site.tokenCount();
    DiagnosticsActions(f.fullContext(), &f.window).makeBundle({Bay1, {}, {}});
    QVERIFY(f.console.bundles.previews.isEmpty()); // they are read slice by slice first
    QWidget& dialog = f.dialog("bundleDialog");
    QTRY_COMPARE(f.console.bundles.previews.size(), 1);
    QCOMPARE(f.console.bundles.previews.first().tags.size(), all);
    ChangeBatch late;
    late.tokens = {aToken(QStringLiteral("LATE"))};
    f.console.source.publish(late);
    f.settle();
    static_cast<BundleDialog&>(dialog).writeTo(QStringLiteral("/tmp/bundle.zip"));
    QTRY_COMPARE(f.console.bundles.written.size(), 1);
    QVERIFY(f.console.bundles.written.first().first.tags.contains(QStringLiteral("LATE"))); // as they are when it is written
}

void TestStationFilePage::bundleFollowsTheChoices()
{
    FirmwareFixture f;
    f.window.show();
    f.console.files.publish(aStationFile(1, Bay1.value()));
    f.settle();
    DiagnosticsActions(f.fullContext(), &f.window).makeBundle({Bay1, {}, {}});
    QWidget& dialog = f.dialog("bundleDialog");
    const auto wish = [&] { return static_cast<BundleDialog&>(dialog).wish(); };
    QVERIFY(wish().withTrace && wish().withEvents && wish().withSettings && wish().files.isEmpty());
    QVERIFY(wish().from == pictureTime().addDays(-1));
    QCOMPARE(wish().site.name, f.console.site.site().name);
    find<QCheckBox>(dialog, "bundleTrace")->setChecked(false);
    find<QListWidget>(dialog, "bundleFiles")->item(0)->setCheckState(Qt::Checked);
    QTRY_COMPARE(f.console.bundles.previews.size(), 2); // once for both
    QVERIFY(!f.console.bundles.previews.last().withTrace);
    QCOMPARE(f.console.bundles.previews.last().files.size(), 1);
    QVERIFY(!find<QCheckBox>(dialog, "bundleSession")->isVisible());
}

void TestStationFilePage::bundleOfASessionIsAroundIt()
{
    FirmwareFixture f;
    ChargerActions charger(f.fullContext(), &f.window);
    SessionDetail detail(f.fullContext(), charger);
    f.show(detail);
    const TransactionRecord session = aTransaction(12).at(Bay1.value()).by(QStringLiteral("04A2"), QStringLiteral("A. Weber"))
                                          .started(pictureTime().addSecs(-7200)).ended(pictureTime().addSecs(-3600), StopReason::EvDisconnected, 9000).record;
    detail.setSession(session);
    f.settle();
    press(detail, "sessionBundleButton");
    const api::BundleWish wish = f.console.bundles.previews.value(0);
    QVERIFY(wish.session == session.key);
    QCOMPARE(wish.from, std::optional(QDateTime(QDate(2026, 5, 5), QTime(6, 4), Qt::UTC))); // ten minutes before 6:14:06, and whole minutes
    QCOMPARE(wish.to, std::optional(QDateTime(QDate(2026, 5, 5), QTime(7, 25), Qt::UTC))); // ten minutes after 7:14:06
    detail.setParent(nullptr);
}

void TestStationFilePage::bundleFailureKeepsTheDialog()
{
    FirmwareFixture f;
    f.window.show();
    DiagnosticsActions(f.fullContext(), &f.window).makeBundle({Bay1, {}, {}});
    f.settle();
    QWidget& dialog = f.dialog("bundleDialog");
    f.console.bundles.failure = Error{ErrorCode::StorageFull, {}, {}};
    static_cast<BundleDialog&>(dialog).writeTo(QStringLiteral("/tmp/bundle.zip"));
    f.settle();
    QVERIFY(f.hasDialog("bundleDialog"));
    QVERIFY(saysSomewhere(dialog, QStringLiteral("disk is full")));
    QVERIFY(!find<Button>(dialog, "bundleSave")->isBlocked());
}

FORECOURT_WINDOW_TEST(TestStationFilePage)
#include "tst_stationfilepage.moc"
