// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The hand-over as PDF: pages, paper, and the words on them, read back by another program.
#include "core/export/handover.h"
#include "tests/support/checkbuilder.h"
#include "tests/support/testprogram.h"
#include "ui/print/handoverprinter.h"

#include <qrcodegen/qrcodegen.hpp>

#include <QApplication>
#include <QBuffer>
#include <QDir>
#include <QImage>
#include <QPdfWriter>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace forecourt::tests::handoverpdf {

namespace {

constexpr int PatienceMs = 30'000;

Formatter english()
{
    return Formatter(QLocale(QLocale::English, QLocale::UnitedKingdom), QTimeZone("Europe/Berlin"));
}

QByteArray pdfOf(const CheckRecord& check, const Formatter& format = english())
{
    const QFuture<QByteArray> future = makeHandoverPdf(documents::makeHandover(check), format);
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, PatienceMs))
        return {};
    return future.result();
}

/// Output of a poppler tool for \a pdf; empty where it is not installed.
QString readBack(const QString& tool, const QByteArray& pdf, const QStringList& before, const QStringList& after)
{
    const QString program = QStandardPaths::findExecutable(tool);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.pdf"));
    QFile file(path);
    if (program.isEmpty() || !file.open(QIODevice::WriteOnly))
        return {};
    file.write(pdf);
    file.close();
    QProcess process;
    process.start(program, before + QStringList{path} + after);
    if (!process.waitForFinished(PatienceMs))
        return {};
    return QString::fromUtf8(process.readAllStandardOutput());
}

QString textOf(const QByteArray& pdf)
{
    return readBack(QStringLiteral("pdftotext"), pdf, {QStringLiteral("-layout")}, {QStringLiteral("-")});
}

QByteArray aPhoto(Qt::GlobalColor color, const QSize& size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(color);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    return image.save(&buffer, "JPEG", 80) ? bytes : QByteArray();
}

constexpr int PictureDpi = 200;
constexpr int QrMillimetres = 30;

/// The pages as a reader of the PDF sees them; empty where pdftoppm is not installed.
QList<QImage> picturesOf(const QByteArray& pdf)
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("pdftoppm"));
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("a.pdf")));
    if (program.isEmpty() || !file.open(QIODevice::WriteOnly))
        return {};
    file.write(pdf);
    file.close();
    QProcess process;
    process.start(program, {QStringLiteral("-r"), QString::number(PictureDpi), file.fileName(), folder.filePath(QStringLiteral("page"))});
    if (!process.waitForFinished(PatienceMs))
        return {};
    QList<QImage> pages;
    const QStringList names = QDir(folder.path()).entryList({QStringLiteral("page-*.ppm")}, QDir::Files, QDir::Name);
    for (const QString& name : names)
        pages.append(QImage(folder.filePath(name)).convertToFormat(QImage::Format_RGB32));
    return pages;
}

/// A code for exactly \a text stands somewhere on \a page: every module is black where its generator says so, and white where not.
bool showsQrCode(const QImage& page, const QString& text)
{
    const auto code = qrcodegen::QrCode::encodeText(text.toUtf8().constData(), qrcodegen::QrCode::Ecc::MEDIUM);
    const QImage gray = page.convertToFormat(QImage::Format_Grayscale8);
    const double width = QrMillimetres / 25.4 * PictureDpi;
    const double module = width / code.getSize();
    const auto isAt = [&](int left, int top) {
        for (int y = 0; y < code.getSize(); ++y) {
            const uchar* const line = gray.constScanLine(top + int((y + 0.5) * module));
            for (int x = 0; x < code.getSize(); ++x) {
                if ((line[left + int((x + 0.5) * module)] < 128) != code.getModule(x, y))
                    return false;
            }
        }
        return true;
    };
    for (int top = 0; top + int(width) < gray.height(); ++top) {
        for (int left = 0; left + int(width) < gray.width(); ++left) {
            if (isAt(left, top))
                return true;
        }
    }
    return false;
}

/// Where the line of a curve is drawn on the pages, in order of x; empty: nowhere.
QList<QPoint> curveOn(const QList<QImage>& pages)
{
    QList<QPoint> points;
    for (const QImage& page : pages) {
        for (int x = 0; x < page.width(); ++x) {
            for (int y = 0; y < page.height(); ++y) {
                const QRgb here = page.pixel(x, y);
                if (qRed(here) < 40 && qAbs(qGreen(here) - 0x46) < 30 && qAbs(qBlue(here) - 0xb8) < 30)
                    points.append({x, y});
            }
        }
    }
    return points;
}

int pagesOf(const QString& info)
{
    for (const QString& line : info.split(QLatin1Char('\n'))) {
        if (line.startsWith(QLatin1String("Pages:")))
            return line.section(QLatin1Char(':'), 1).trimmed().toInt();
    }
    return 0;
}

} // namespace

class TestHandoverPdf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysEverythingAnOwnerFiles();
    void paperFollowsTheCountry();
    void everyPageIsNumbered();
    void absurdTextsFitOnThePages();
    void sameCheckReadsTheSameLater();
    void fileNamesAreSafe();
    void photosAreOnThePages();
    void photoThatCannotBeReadIsTold();
    void theCodeSaysTheAddressOfTheCard_data();
    void theCodeSaysTheAddressOfTheCard();
    void theCurveOfATestChargeIsDrawn();
    void withoutValuesASentenceStandsForTheCurve_data();
    void withoutValuesASentenceStandsForTheCurve();
};

void TestHandoverPdf::saysEverythingAnOwnerFiles()
{
    const QByteArray pdf = pdfOf(aSignedCheck(2));
    QVERIFY(pdf.startsWith("%PDF-"));
    QDir().mkpath(QStringLiteral(FORECOURT_BINARY_DIR "/documents")); // to look at
    QVERIFY(savePdf(pdf, QStringLiteral(FORECOURT_BINARY_DIR "/documents/handover.pdf")));
    QString text = textOf(pdf);
    if (text.isEmpty())
        QFAIL("pdftotext (poppler-utils) is not installed: packaging/install-dependencies test brings it");
    text = text.normalized(QString::NormalizationForm_KC); // ligatures and no-break spaces are the font's business
    for (const char* expected :
         {"Hand-over: Bay 4", "Lindenhof garage", "Lindenstrasse 12, 89073 Ulm", "Not passed", "ABB", "TACW22-0042", "1.8.32",
          "Connector 1, left", "Plug in", "Start with a tag", "Settings differ", "MeterValueSampleInterval", "Insulation resistance",
          "550.0 MΩ", "1.80 Ω", "at most 1 Ω", "Not good", "2026-000119", "Order the sign", "Fixed cable", "Jonas Reiter",
          "Margit Holzapfel", "5 May 2026", "ws://192.168.1.20:8887/ocpp/", "Connection card", "10.9 kW"})
        QVERIFY2(text.contains(QString::fromUtf8(expected)), expected);
}

void TestHandoverPdf::paperFollowsTheCountry()
{
    const QString a4 = readBack(QStringLiteral("pdfinfo"), pdfOf(aSignedCheck(1)), {}, {});
    if (a4.isEmpty())
        QFAIL("pdfinfo (poppler-utils) is not installed: packaging/install-dependencies test brings it");
    QVERIFY2(a4.contains(QLatin1String("A4")), qPrintable(a4));
    const Formatter american(QLocale(QLocale::English, QLocale::UnitedStates), QTimeZone::utc());
    const QString letter = readBack(QStringLiteral("pdfinfo"), pdfOf(aSignedCheck(1), american), {}, {});
    QVERIFY2(letter.contains(QLatin1String("letter")), qPrintable(letter));
}

void TestHandoverPdf::everyPageIsNumbered()
{
    const QByteArray pdf = pdfOf(aSignedCheck(2));
    const int pages = pagesOf(readBack(QStringLiteral("pdfinfo"), pdf, {}, {}));
    if (pages == 0)
        QFAIL("pdfinfo (poppler-utils) is not installed: packaging/install-dependencies test brings it");
    QVERIFY2(pages >= 3 && pages <= 5, qPrintable(QString::number(pages)));
    const QString text = textOf(pdf);
    for (int page = 1; page <= pages; ++page)
        QVERIFY(text.contains(QStringLiteral("Page %1 of %2").arg(page).arg(pages)));
}

void TestHandoverPdf::absurdTextsFitOnThePages()
{
    CheckRecord check = aSignedCheck(1);
    const QString absurd = QStringLiteral("<b>\u202eEV 😀</b>") + QString(3000, QLatin1Char('W'));
    check.signOff->stationName = absurd;
    check.signOff->boot.model = absurd;
    check.signOff->openPoints = {absurd, absurd};
    check.steps[3].facts[1].other = absurd + QLatin1Char('\n') + absurd;
    const QByteArray pdf = pdfOf(check);
    const int pages = pagesOf(readBack(QStringLiteral("pdfinfo"), pdf, {}, {}));
    if (pages == 0)
        QFAIL("pdfinfo (poppler-utils) is not installed: packaging/install-dependencies test brings it");
    QVERIFY(pages < 60);
    QVERIFY(textOf(pdf).contains(QStringLiteral("Signatures")));
}

void TestHandoverPdf::sameCheckReadsTheSameLater()
{
    QCOMPARE(textOf(pdfOf(aSignedCheck(2))), textOf(pdfOf(aSignedCheck(2))));
}

void TestHandoverPdf::fileNamesAreSafe()
{
    CheckRecord check = aSignedCheck(1);
    QCOMPARE(handoverFileName(documents::makeHandover(check)), QStringLiteral("Hand-over Bay 4 2026-05-05.pdf"));
    check.signOff->stationName = QStringLiteral("../../etc/x\n\"y\"");
    const QString name = handoverFileName(documents::makeHandover(check));
    QVERIFY(!name.contains(QLatin1Char('/')) && !name.contains(QLatin1Char('"')) && !name.contains(QLatin1Char('\n')));
}

void TestHandoverPdf::photosAreOnThePages()
{
    CheckRecord check = aSignedCheck(1);
    const auto pictures = [](const QByteArray& pdf) { // a line for each, below two of titles
        const QString list = readBack(QStringLiteral("pdfimages"), pdf, {QStringLiteral("-list")}, {});
        return list.isEmpty() ? -1 : int(list.trimmed().count(QLatin1Char('\n'))) - 1;
    };
    const int without = pictures(pdfOf(check));
    if (without < 0)
        QFAIL("pdfimages (poppler-utils) is not installed: packaging/install-dependencies test brings it");
    QCOMPARE(without, 0);
    check.signOff->photo = aPhoto(Qt::darkGreen, QSize(1200, 800));
    check.photos = {{4, pictureTime(), aPhoto(Qt::darkRed, QSize(300, 400))}, {-1, pictureTime(), aPhoto(Qt::darkBlue, QSize(640, 480))}};
    QCOMPARE(check.steps[4].kind, CheckStepKind::PlugIn);
    const QByteArray pdf = pdfOf(check);
    QCOMPARE(pictures(pdf), 3);
    const QString text = textOf(pdf).normalized(QString::NormalizationForm_KC);
    for (const char* expected : {"Photos", "Place of the charger", "Connector 1, left: Plug in", "Signatures"})
        QVERIFY2(text.contains(QString::fromUtf8(expected)), expected);
    QDir().mkpath(QStringLiteral(FORECOURT_BINARY_DIR "/documents")); // to look at
    QVERIFY(savePdf(pdf, QStringLiteral(FORECOURT_BINARY_DIR "/documents/handover-photos.pdf")));
}

void TestHandoverPdf::photoThatCannotBeReadIsTold()
{
    CheckRecord check = aSignedCheck(1);
    check.photos = {{-1, pictureTime(), QByteArray("\xff\xd8\xff no picture")}};
    const QString text = textOf(pdfOf(check));
    if (text.isEmpty())
        QFAIL("pdftotext (poppler-utils) is not installed: packaging/install-dependencies test brings it");
    QVERIFY(text.contains(QStringLiteral("This photo cannot be read.")));
}

void TestHandoverPdf::theCodeSaysTheAddressOfTheCard_data()
{
    QTest::addColumn<QString>("url");
    QTest::newRow("plain") << QStringLiteral("ws://192.168.1.20:8887/ocpp/BAY-4");
    QTest::newRow("encrypted, with a long name") << QStringLiteral("wss://charging.lindenhof-garage.example.org:8443/ocpp/UNDERGROUND-NORTH-0042");
}

void TestHandoverPdf::theCodeSaysTheAddressOfTheCard()
{
    QFETCH(QString, url);
    CheckRecord check = aSignedCheck(1);
    check.signOff->connectionUrl = url;
    const QList<QImage> pages = picturesOf(pdfOf(check));
    if (pages.isEmpty())
        QFAIL("pdftoppm (poppler-utils) is not installed: packaging/install-dependencies test brings it");
    QVERIFY(showsQrCode(pages.first(), url));
    QVERIFY(!showsQrCode(pages.first(), url.left(url.size() - 1) + QLatin1Char('9'))); // another charger's
    check.signOff->connectionUrl.clear();
    const QList<QImage> without = picturesOf(pdfOf(check));
    QVERIFY(!without.isEmpty() && !showsQrCode(without.first(), url));
}

void TestHandoverPdf::theCurveOfATestChargeIsDrawn()
{
    const CheckRecord check = aSignedCheck(1);
    QCOMPARE(check.signOff->charges.size(), 1);
    const QByteArray pdf = pdfOf(check);
    const QList<QImage> pages = picturesOf(pdf);
    if (pages.isEmpty())
        QFAIL("pdftoppm (poppler-utils) is not installed: packaging/install-dependencies test brings it");
    const QList<QPoint> curve = curveOn(pages);
    QVERIFY(!curve.isEmpty());
    const auto mm = [](int value) { return int(value / 25.4 * PictureDpi); };
    QVERIFY2(curve.last().x() - curve.first().x() > mm(100), qPrintable(QString::number(curve.last().x() - curve.first().x())));
    QVERIFY(curve.first().y() - curve.last().y() > mm(30)); // from nothing up to what the car takes, and it stays there
    QVERIFY(!textOf(pdf).contains(QStringLiteral("sent no power values")));
}

void TestHandoverPdf::withoutValuesASentenceStandsForTheCurve_data()
{
    QTest::addColumn<int>("values"); // −1: no charge at all
    QTest::addColumn<QString>("sentence");
    const QString none = QStringLiteral("The charger sent no power values during this session.");
    QTest::newRow("no charge") << -1 << QStringLiteral("No test charge was made.");
    QTest::newRow("no value") << 0 << none;
    QTest::newRow("one value is no curve") << 1 << none;
}

void TestHandoverPdf::withoutValuesASentenceStandsForTheCurve()
{
    QFETCH(int, values);
    QFETCH(QString, sentence);
    CheckRecord check = aSignedCheck(1);
    if (values < 0)
        check.signOff->charges.clear();
    else
        check.signOff->charges.first().curve.resize(values);
    const QByteArray pdf = pdfOf(check);
    const QList<QImage> pages = picturesOf(pdf);
    if (pages.isEmpty())
        QFAIL("pdftoppm (poppler-utils) is not installed: packaging/install-dependencies test brings it");
    QVERIFY(curveOn(pages).isEmpty());
    const QString text = textOf(pdf).normalized(QString::NormalizationForm_KC).simplified();
    QVERIFY2(text.contains(sentence), qPrintable(text));
}

FORECOURT_WINDOW_TEST(TestHandoverPdf)

} // namespace forecourt::tests::handoverpdf

#include "tst_handoverpdf.moc"
