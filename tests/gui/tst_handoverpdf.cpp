// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The hand-over as PDF: pages, paper, and the words on them, read back by another program.
#include "core/export/handover.h"
#include "tests/support/checkbuilder.h"
#include "tests/support/testprogram.h"
#include "ui/print/handoverprinter.h"

#include <QApplication>
#include <QBuffer>
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

FORECOURT_WINDOW_TEST(TestHandoverPdf)

} // namespace forecourt::tests::handoverpdf

#include "tst_handoverpdf.moc"
