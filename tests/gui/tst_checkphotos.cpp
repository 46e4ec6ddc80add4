// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What is kept with a guided check: photos, added, made small, taken back, refused, and open points as they are typed.
#include "tests/gui/pagefixture.h"
#include "tests/support/checkbuilder.h"
#include "tests/support/testprogram.h"
#include "ui/models/photofile.h"
#include "ui/pages/check/guidedcheckpage.h"
#include "ui/print/previewdialog.h"

#include <QApplication>
#include <QBuffer>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace forecourt::tests::checkphotos {

namespace {

const StationId Bay{QStringLiteral("BAY-4")};

/// A picture with more in it than a photo has: it does not get small by itself.
QImage noise(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    QRandomGenerator random(7);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x)
            image.setPixel(x, y, qRgb(random.bounded(256), (x * 7 + y) % 256, random.bounded(256)));
    }
    return image;
}

QByteArray asJpeg(const QImage& image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    return image.save(&buffer, "JPEG", 90) ? bytes : QByteArray();
}

/// A small file, well formed, of a picture with a few more than 100 million pixels.
QByteArray hugePng()
{
    QImage image(10'000, 10'001, QImage::Format_Mono);
    image.fill(0);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    return image.save(&buffer, "PNG") ? bytes : QByteArray();
}

struct PhotoFixture : PageFixture
{
    FakeCommissioning& records = console.commissioning;
    StationBuilder station = aStation(Bay.value()).named(QStringLiteral("Bay 4")).withConnectors(1);
    std::unique_ptr<GuidedCheckPage> page;

    PhotoFixture()
    {
        publish();
        window.resize(1200, 800);
        remake();
    }
    PageContext checkContext()
    {
        PageContext made = context();
        made.commissioning = &console.theCommissioning();
        return made;
    }
    /// As after another start of the program.
    void remake()
    {
        page = std::make_unique<GuidedCheckPage>(checkContext(), &window);
        page->resize(window.size());
        page->setStation(Bay);
        page->show();
        window.show();
        settle();
    }
    void publish()
    {
        console.source.publishStation(station.state);
        settle();
    }
    void skipTo(CheckStepKind kind)
    {
        for (int i = 0; i < 20 && page->check().currentStep() && page->check().currentStep()->kind != kind; ++i)
            skip(QStringLiteral("not now"));
    }
    void skip(const QString& why)
    {
        press(*page, "checkSkip");
        find<QLineEdit>(window, "textField")->setText(why);
        press(window, "textAccept");
        settle();
    }
    /// As a person does it, with the file dialog.
    void addPhoto(const QString& path)
    {
        press(*find<QWidget>(*page, "checkPhotos"), "checkPhotoAdd"); // of the step: the hand-over has one, too
        auto* dialog = find<QFileDialog>(window, "checkPhotoDialog");
        Q_EMIT dialog->fileSelected(path);
        delete dialog;
    }
    [[nodiscard]] const QList<CheckPhoto>& photos() const { return page->check().record().photos; }
};

} // namespace

class TestCheckPhotos : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void photoIsKeptWithItsStepAndTakenBack();
    void noNinthPhoto();
    void whatIsNoPhotoIsRefused_data();
    void whatIsNoPhotoIsRefused();
    void photoIsNotPutIntoAnotherCheck();
    void photoOfThePlaceGoesAlong();
    void openPointsAreKeptWhileTheyAreTyped();
};

void TestCheckPhotos::photoIsKeptWithItsStepAndTakenBack()
{
    PhotoFixture fixture;
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("place.jpg"));
    QVERIFY(noise(2000, 1500).save(path, "JPEG", 95));
    press(*fixture.page, "checkBeginHere");
    fixture.skipTo(CheckStepKind::Configuration);
    fixture.addPhoto(path);
    QTRY_COMPARE(fixture.photos().size(), 1);
    fixture.settle();
    const CheckPhoto photo = fixture.photos().first();
    QCOMPARE(photo.step, fixture.page->check().record().current);
    QVERIFY(photo.jpeg.size() <= CheckPhoto::LargestBytes);
    const QImage small = QImage::fromData(photo.jpeg, "JPEG");
    QVERIFY(!small.isNull() && small.width() <= CheckPhotoEdge);
    QCOMPARE(fixture.records.records.at(1).photos, QList<CheckPhoto>{photo}); // also after a restart
    QTRY_VERIFY(!find<QLabel>(*fixture.page, "checkPhoto1")->pixmap().isNull());
    fixture.host.undo();
    fixture.settle();
    QVERIFY(fixture.records.records.at(1).photos.isEmpty());
    fixture.host.redo();
    fixture.settle();
    QCOMPARE(fixture.photos().size(), 1);
    press(*fixture.page, "checkPhotoRemove1");
    fixture.settle();
    QVERIFY(fixture.records.records.at(1).photos.isEmpty());
    fixture.host.undo();
    fixture.settle();
    QCOMPARE(fixture.records.records.at(1).photos, QList<CheckPhoto>{photo});
    fixture.skip(QStringLiteral("not now")); // the next step has none
    QTRY_VERIFY(!fixture.page->findChild<QWidget*>(QStringLiteral("checkStepPanel"))->findChild<QLabel*>(QStringLiteral("checkPhoto1")));
}

void TestCheckPhotos::noNinthPhoto()
{
    PhotoFixture fixture;
    CheckRecord record = aSignedCheck(1);
    record.signOff.reset();
    for (int i = 0; i < CheckRecord::MostPhotos - 1; ++i)
        record.photos.append({-1, pictureTime().addSecs(i), asJpeg(noise(20, 20))});
    fixture.records.records[17] = record;
    fixture.remake();
    QVERIFY(fixture.page->check().isActive());
    auto* add = fixture.page->findChild<QWidget*>(QStringLiteral("checkAllPhotos"))->findChild<Button*>(QStringLiteral("checkPhotoAdd"));
    QVERIFY(!add->isBlocked());
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("place.png"));
    QVERIFY(noise(30, 30).save(path, "PNG"));
    Q_EMIT add->triggered();
    auto* dialog = find<QFileDialog>(fixture.window, "checkPhotoDialog");
    Q_EMIT dialog->fileSelected(path);
    delete dialog;
    QTRY_COMPARE(fixture.photos().size(), CheckRecord::MostPhotos);
    QCOMPARE(fixture.photos().last().step, -1); // under Hand over it shows the whole charger
    fixture.settle();
    QVERIFY(add->isBlocked());
    QVERIFY(!add->blockedReason().isEmpty());
}

void TestCheckPhotos::whatIsNoPhotoIsRefused_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("words") << QByteArray("no picture at all");
    QTest::newRow("cut off") << asJpeg(noise(400, 300)).left(100);
    QTest::newRow("more than 100 megapixels") << hugePng();
    QTest::newRow("drawing with a script") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><script>x()</script></svg>");
    QTest::newRow("not there") << QByteArray();
}

void TestCheckPhotos::whatIsNoPhotoIsRefused()
{
    QFETCH(QByteArray, content);
    PhotoFixture fixture;
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("place.jpg"));
    QFile file(path);
    if (!content.isEmpty()) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
    }
    press(*fixture.page, "checkBeginHere");
    fixture.addPhoto(path);
    QTRY_VERIFY(!fixture.host.notices.isEmpty());
    QVERIFY2(fixture.host.notices.first().startsWith(content.isEmpty() ? QStringLiteral("The file cannot be read") : QStringLiteral("That is no photo")),
             qPrintable(fixture.host.notices.first()));
    QVERIFY(fixture.photos().isEmpty());
}

void TestCheckPhotos::photoIsNotPutIntoAnotherCheck()
{
    PhotoFixture fixture;
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("place.png"));
    QVERIFY(noise(30, 30).save(path, "PNG"));
    press(*fixture.page, "checkBeginHere");
    fixture.addPhoto(path);
    QTRY_COMPARE(fixture.photos().size(), 1);
    press(*fixture.page, "checkPhotoRemove1");
    const auto undo = fixture.host.undo;
    fixture.console.source.publishStation(aStation(QStringLiteral("BAY-5")).withConnectors(1).state);
    fixture.settle();
    fixture.console.clock.advance(std::chrono::minutes(1));
    fixture.page->setStation(StationId(QStringLiteral("BAY-5")));
    fixture.settle();
    press(*fixture.page, "checkBeginHere");
    fixture.settle();
    undo();
    fixture.settle();
    QVERIFY(fixture.photos().isEmpty());
    QVERIFY(fixture.host.notices.last().contains(QStringLiteral("not open here any more")));
}

void TestCheckPhotos::photoOfThePlaceGoesAlong()
{
    PhotoFixture fixture;
    fixture.console.history.photos.insert(QStringLiteral("p1"), asJpeg(noise(1600, 900)));
    fixture.station.state.record.photo = QStringLiteral("p1");
    fixture.publish();
    press(*fixture.page, "checkBeginHere");
    fixture.skipTo(CheckStepKind::OfflineSession);
    find<QLineEdit>(*fixture.page, "checkTechnician")->setText(QStringLiteral("T"));
    find<QLineEdit>(*fixture.page, "checkOwner")->setText(QStringLiteral("O"));
    press(*fixture.page, "checkSign");
    QTRY_VERIFY(fixture.window.findChild<QDialog*>(QStringLiteral("checkSignDialog")));
    press(fixture.window, "checkSignAccept");
    QTRY_VERIFY(fixture.records.records.at(1).isSigned());
    const QByteArray photo = fixture.records.records.at(1).signOff->photo;
    QVERIFY(!photo.isEmpty() && photo.size() <= CheckPhoto::LargestBytes);
    QVERIFY(!QImage::fromData(photo, "JPEG").isNull());
    press(*fixture.page, "checkPreview"); // the pictures are read first
    QTRY_VERIFY(fixture.window.findChild<PreviewDialog*>());
    fixture.window.findChild<PreviewDialog*>()->close();
}

void TestCheckPhotos::openPointsAreKeptWhileTheyAreTyped()
{
    PhotoFixture fixture;
    press(*fixture.page, "checkBeginHere");
    auto* points = find<QPlainTextEdit>(*fixture.page, "checkOpenPoints");
    points->setPlainText(QStringLiteral("Sign missing\nLamp broken"));
    const QStringList expected{QStringLiteral("Sign missing"), QStringLiteral("Lamp broken")};
    QTRY_VERIFY(fixture.records.records.count(1) == 1 && fixture.records.records.at(1).openPoints == expected);
    QCOMPARE(points->toPlainText(), QStringLiteral("Sign missing\nLamp broken")); // the cursor stays where it is
    fixture.console.source.publishStation(aStation(QStringLiteral("BAY-5")).withConnectors(1).state);
    fixture.settle();
    fixture.page->setStation(StationId(QStringLiteral("BAY-5"))); // somebody needs help there
    fixture.settle();
    fixture.page->setStation(Bay);
    QTRY_COMPARE(points->toPlainText(), QStringLiteral("Sign missing\nLamp broken"));
}

FORECOURT_WINDOW_TEST(TestCheckPhotos)

} // namespace forecourt::tests::checkphotos

#include "tst_checkphotos.moc"
