// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Documents as files: rows, PDF, XLSX and CSV say the same to the cent, and nothing half is left behind.
#include "core/export/sheetfiles.h"
#include "tests/gui/paperreading.h"
#include "tests/support/bookingbuilder.h"
#include "tests/support/testprogram.h"
#include "ui/print/handoverprinter.h"
#include "ui/print/paperprinter.h"
#include "ui/print/paperwords.h"

#include <QApplication>
#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

#include <cmath>
#include <csignal>
#include <limits>

using namespace forecourt;
using namespace forecourt::documents;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace {

Formatter english()
{
    return Formatter(QLocale(QLocale::English, QLocale::UnitedKingdom), QTimeZone("Europe/Berlin"));
}

PaperDocument paperOf(PaperKind kind, const QList<Booking>& bookings)
{
    PaperOrder order;
    order.kind = kind;
    order.sender = {{QStringLiteral("Depot Ltd"), QStringLiteral("Road 1\n1000 Town"), QStringLiteral("DE 123"), QStringLiteral("office@depot"),
                     QStringLiteral("Please pay within 14 days."), {}},
                    QByteArrayLiteral("Europe/Berlin")};
    order.recipient = QStringLiteral("A. Weber\nFlat 12");
    order.month = kind == PaperKind::Receipt ? BillingMonth{} : BillingMonth{2026, 5};
    order.currency = QStringLiteral("EUR");
    PaperDocument paper = makePaper(order, bookings).value();
    paper.number = kind == PaperKind::MonthList ? QString() : QStringLiteral("S-2026-00001");
    paper.issuedAt = QDateTime(QDate(2026, 6, 1), QTime(8, 0), Qt::UTC);
    return paper;
}

using CentsByNumber = QHash<QString, QList<qint64>>; ///< net, VAT, gross; the total is under ""

CentsByNumber centsOfPaper(const PaperDocument& paper)
{
    CentsByNumber all;
    for (const PaperRow& row : paper.rows)
        all.insert(row.number, {row.cost.net.minor, row.cost.vat.minor, row.cost.total.minor});
    all.insert({}, {paper.totals.net.minor, paper.totals.vat.minor, paper.totals.gross.minor});
    return all;
}

CentsByNumber centsOfSheet(const PaperSheet& sheet)
{
    CentsByNumber all;
    for (const SheetRow& row : sheet.rows) {
        if (row.role == SheetRow::Role::Vat)
            continue;
        const auto cell = [&row](SessionColumn column) { return row.cells.at(int(column)); };
        all.insert(cell(SessionColumn::Session).text,
                   {cell(SessionColumn::Net).value, cell(SessionColumn::Vat).value, cell(SessionColumn::Gross).value});
    }
    return all;
}

CentsByNumber centsOfCsv(const QList<QStringList>& rows)
{
    CentsByNumber all;
    for (const QStringList& row : rows.mid(1)) {
        if (row.at(int(SessionColumn::Row)).startsWith(QLatin1String("VAT")))
            continue;
        all.insert(row.at(int(SessionColumn::Session)), {centsOf(row.at(int(SessionColumn::Net))).value_or(0), centsOf(row.at(int(SessionColumn::Vat))).value_or(0),
                                                         centsOf(row.at(int(SessionColumn::Gross))).value_or(0)});
    }
    return all;
}

QString columnLetter(SessionColumn column)
{
    return QString(QChar(ushort('A' + int(column))));
}

CentsByNumber centsOfXlsx(const QList<QHash<QString, QString>>& rows)
{
    CentsByNumber all;
    const auto cents = [](const QString& text) { return qint64(std::llround(text.toDouble() * 100)); };
    for (const auto& row : rows.mid(1)) {
        if (row.value(columnLetter(SessionColumn::Row)).startsWith(QLatin1String("VAT")))
            continue;
        all.insert(row.value(columnLetter(SessionColumn::Session)), {cents(row.value(columnLetter(SessionColumn::Net))),
                                                                     cents(row.value(columnLetter(SessionColumn::Vat))),
                                                                     cents(row.value(columnLetter(SessionColumn::Gross)))});
    }
    return all;
}

CentsByNumber centsOfPdf(const QString& text)
{
    static const QRegularExpression blanks(QStringLiteral("\\s+"));
    static const QRegularExpression number(QStringLiteral("^2026-\\d{6}$"));
    CentsByNumber all;
    QList<qint64> total{0, 0, 0};
    for (const QString& line : text.split(QLatin1Char('\n'))) {
        QString plain = line;
        plain.remove(QChar(0x20AC)); // the sign of the currency, in the totals
        const QStringList words = plain.trimmed().split(blanks, Qt::SkipEmptyParts);
        if (words.size() >= 4 && number.match(words.first()).hasMatch()) {
            QList<qint64> cents;
            for (qsizetype i = words.size() - 3; i < words.size(); ++i)
                cents.append(centsOf(words.at(i)).value_or(std::numeric_limits<qint64>::min()));
            all.insert(words.first(), cents);
        } else if (words.size() == 2 && words.first() == QLatin1String("Net")) {
            total[0] = centsOf(words.last()).value_or(0);
        } else if (words.size() >= 5 && words.first() == QLatin1String("VAT") && words.contains(QLatin1String("of"))) {
            total[1] += centsOf(words.last()).value_or(0);
        } else if (words.size() == 2 && words.first() == QLatin1String("Total")) {
            total[2] = centsOf(words.last()).value_or(0);
        }
    }
    all.insert({}, total);
    return all;
}

/// Files of this process end at \a bytes while this lives, as on a full disk.
class SmallDisk
{
public:
    explicit SmallDisk(rlim_t bytes)
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit limit = m_before;
        limit.rlim_cur = bytes;
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~SmallDisk()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

private:
    rlimit m_before{};
    void (*m_handler)(int) = nullptr;
};

} // namespace

class TestPaper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allFourAgreeToTheCent();
    void namesAreNoFormulas();
    void receiptShowsEveryLine();
    void tablesHaveReadingsAndOffsets();
    void creditNoteSaysWhat();
    void pagesToLookAt();
    void fullDiskLeavesNothing_data();
    void fullDiskLeavesNothing();
    void stoppedLeavesNothing();
    void formOfCsvIsChosenInAnyLanguage_data();
    void formOfCsvIsChosenInAnyLanguage();
};

void TestPaper::allFourAgreeToTheCent()
{
    const PaperDocument paper = paperOf(PaperKind::MonthList, randomBookings(10'000, 42));
    QTemporaryDir folder;
    const auto names = writePaper(paper, english(), {}, folder.path());
    QVERIFY2(names, names ? "" : qPrintable(names.error().detail));
    QCOMPARE(names->size(), 3);
    const CentsByNumber expected = centsOfPaper(paper);
    QCOMPARE(expected.size(), 10'001);
    QVERIFY(centsOfSheet(sheetOf(paper, paperWords(paper, english()))) == expected);
    QVERIFY(centsOfXlsx(readXlsx(folder.filePath(names->at(1)))) == expected);
    QVERIFY(centsOfCsv(readCsv(folder.filePath(names->at(2)))) == expected);
    QVERIFY2(canReadPdf(), "pdftotext (poppler-utils, packaging/debian-packages.txt) is not installed: the PDF cannot be read back");
    const CentsByNumber printed = centsOfPdf(pdfText(folder.filePath(names->at(0))));
    QCOMPARE(printed.size(), expected.size());
    for (auto it = expected.begin(); it != expected.end(); ++it)
        QCOMPARE(printed.value(it.key()), it.value());
}

void TestPaper::namesAreNoFormulas()
{
    Booking booking = aBooking(1);
    booking.personName = QStringLiteral("=1+1");
    const PaperDocument paper = paperOf(PaperKind::MonthList, {booking});
    QTemporaryDir folder;
    const auto names = writePaper(paper, english(), {false, true, true}, folder.path());
    QVERIFY(names);
    const auto sheet = readXlsx(folder.filePath(names->at(0)));
    QCOMPARE(sheet.at(1).value(columnLetter(SessionColumn::Person)), QStringLiteral("=1+1"));
    for (const auto& row : sheet)
        QVERIFY(!row.contains(QStringLiteral("formula")));
    // marked as text, so that it stays one when somebody edits the cell: format 49 is "@"
    QVERIFY(entryOf(folder.filePath(names->at(0)), "xl/styles.xml").contains("numFmtId=\"49\""));
    QCOMPARE(readCsv(folder.filePath(names->at(1))).at(1).at(int(SessionColumn::Person)), QStringLiteral("'=1+1"));
}

void TestPaper::receiptShowsEveryLine()
{
    QVERIFY2(canReadPdf(), "pdftotext (poppler-utils, packaging/debian-packages.txt) is not installed");
    const PaperDocument paper = paperOf(PaperKind::Receipt, {aBooking(1)});
    QTemporaryDir folder;
    const auto names = writePaper(paper, english(), {true, false, false}, folder.path());
    QVERIFY(names);
    const QString text = pdfText(folder.filePath(names->at(0))).simplified();
    for (const char* words : {"Depot Ltd", "1000 Town", "DE 123", "A. Weber", "S-2026-00001", "2026-000001", "Bay 4", "22.333", "7.82", "0.50", "8.32", "1.33",
                              "19", "Please pay within 14 days.", "Page 1 of 1", "Standard", "09:13 UTC+02:00", "10:41 UTC+02:00", "1,234.567",
                              "1,256.900"})
        QVERIFY2(text.contains(QString::fromLatin1(words)), words);
}

/// A session over the end of summer time: both offsets, both readings, in the table of sessions and in that of lines.
void TestPaper::tablesHaveReadingsAndOffsets()
{
    Booking booking = aBooking(1);
    booking.startedAt = QDateTime(QDate(2026, 10, 24), QTime(23, 30), Qt::UTC);
    booking.stoppedAt = booking.startedAt.addSecs(3 * 3600);
    for (const PaperKind kind : {PaperKind::Receipt, PaperKind::Statement}) {
        const PaperDocument paper = paperOf(kind, {booking});
        QTemporaryDir folder;
        const auto names = writePaper(paper, english(), {false, true, true}, folder.path());
        QVERIFY(names);
        const QStringList header = readCsv(folder.filePath(names->at(1))).first();
        const QStringList row = readCsv(folder.filePath(names->at(1))).at(1);
        const auto cell = [&](const char* title) { return row.value(header.indexOf(QLatin1String(title))); };
        QCOMPARE(cell("UTC offset"), QStringLiteral("UTC+02:00"));
        QCOMPARE(cell("UTC offset at end"), QStringLiteral("UTC+01:00"));
        QCOMPARE(cell("Meter at start (kWh)"), QStringLiteral("1234.567"));
        QCOMPARE(cell("Meter at end (kWh)"), QStringLiteral("1256.900"));
        const QStringList sheet = readXlsx(folder.filePath(names->at(0))).at(1).values();
        for (const char* text : {"UTC+02:00", "UTC+01:00", "1234.567", "1256.9"})
            QVERIFY2(sheet.contains(QLatin1String(text)), text);
    }
}

void TestPaper::creditNoteSaysWhat()
{
    QVERIFY2(canReadPdf(), "pdftotext (poppler-utils, packaging/debian-packages.txt) is not installed");
    auto note = creditNoteFor(paperOf(PaperKind::Statement, {aBooking(1)}), QStringLiteral("wrong person"));
    QVERIFY(note);
    note->number = QStringLiteral("C-2026-00001");
    note->issuedAt = QDateTime(QDate(2026, 6, 2), QTime(8, 0), Qt::UTC);
    QTemporaryDir folder;
    const auto names = writePaper(*note, english(), {true, false, false}, folder.path());
    QVERIFY(names);
    const QString text = pdfText(folder.filePath(names->at(0)));
    for (const char* words : {"C-2026-00001", "S-2026-00001", "wrong person", "-8.32"})
        QVERIFY2(text.contains(QString::fromLatin1(words)), words);
}

void TestPaper::pagesToLookAt()
{
    const QString folder = QStringLiteral(FORECOURT_BINARY_DIR "/documents");
    QVERIFY(QDir().mkpath(folder));
    const auto save = [&folder](const PaperDocument& paper, const char* name) {
        return savePdf(paperPdf(paper, english()), folder + QLatin1Char('/') + QLatin1String(name)).has_value();
    };
    QVERIFY(save(paperOf(PaperKind::Receipt, {aBooking(1)}), "receipt.pdf"));
    QVERIFY(save(paperOf(PaperKind::Statement, randomBookings(60, 3)), "statement.pdf"));
    QVERIFY(save(paperOf(PaperKind::MonthList, randomBookings(120, 4)), "monthlist.pdf"));
}

void TestPaper::fullDiskLeavesNothing_data()
{
    QTest::addColumn<int>("form");
    QTest::newRow("PDF") << 0;
    QTest::newRow("XLSX") << 1;
    QTest::newRow("CSV") << 2;
}

void TestPaper::fullDiskLeavesNothing()
{
    QFETCH(int, form);
    const PaperDocument paper = paperOf(PaperKind::MonthList, randomBookings(2'000, 5));
    QTemporaryDir folder;
    {
        const SmallDisk full(8'192);
        QVERIFY(!writePaper(paper, english(), {form == 0, form == 1, form == 2}, folder.path()));
    }
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList());
}

void TestPaper::stoppedLeavesNothing()
{
    const PaperDocument paper = paperOf(PaperKind::MonthList, randomBookings(2'000, 6));
    QTemporaryDir folder;
    int asked = 0;
    const auto names = writePaper(paper, english(), {true, false, false}, folder.path(), [&asked] { return ++asked > 3; });
    QVERIFY(!names);
    QCOMPARE(names.error().code, ErrorCode::Cancelled);
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList());
}

void TestPaper::formOfCsvIsChosenInAnyLanguage_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<int>("form");
    QTest::addColumn<QByteArray>("cells");
    const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    const QLocale german(QLocale::German, QLocale::Germany);
    const QByteArray comma(",22.333,6.99,1.33,8.32,EUR,");
    const QByteArray semicolon(";22,333;6,99;1,33;8,32;EUR;");
    QTest::newRow("English, as the language") << english << int(CsvForm::AsLanguage) << comma;
    QTest::newRow("German, as the language") << german << int(CsvForm::AsLanguage) << semicolon;
    QTest::newRow("English, semicolon") << english << int(CsvForm::SemicolonComma) << semicolon;
    QTest::newRow("German, comma") << german << int(CsvForm::CommaPoint) << comma;
}

void TestPaper::formOfCsvIsChosenInAnyLanguage()
{
    QFETCH(QLocale, locale);
    QFETCH(int, form);
    QFETCH(QByteArray, cells);
    const Formatter format(locale, QTimeZone("Europe/Berlin"));

    const PaperDocument paper = paperOf(PaperKind::MonthList, {aBooking(1)});
    QTemporaryDir folder;
    const auto names = writePaper(paper, format, {false, false, true, CsvForm(form)}, folder.path());
    QVERIFY(names);
    QFile file(folder.filePath(names->at(0)));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains(cells));
}

FORECOURT_WINDOW_TEST(TestPaper)
#include "tst_paper.moc"
