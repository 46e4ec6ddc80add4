// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Documents: what they sum, what takes them back, how they are kept.
#include "core/export/paperstore.h"
#include "tests/support/bookingbuilder.h"
#include "tests/support/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace forecourt;
using namespace forecourt::documents;
using namespace forecourt::tests;

namespace {

PaperOrder orderOf(PaperKind kind)
{
    PaperOrder order;
    order.kind = kind;
    order.sender = {{QStringLiteral("Depot"), QStringLiteral("Road 1"), QStringLiteral("DE 1"), {}, QStringLiteral("Pay soon"), QByteArray("\x89PNG")},
                    QByteArrayLiteral("Europe/Berlin")};
    order.recipient = QStringLiteral("A. Weber");
    order.month = {2026, 5};
    order.currency = QStringLiteral("EUR");
    return order;
}

} // namespace

class TestPaperDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sumsItsRows();
    void refusesTwoCurrencies();
    void refusesWhatDoesNotFit();
    void onlyReceiptsKeepLines();
    void creditNoteTakesAllBack();
    void creditNoteOfACreditNoteIsRefused();
    void comesBackAsItWasKept_data();
    void comesBackAsItWasKept();
    void documentsFromBeforeReadingsAreRead();
    void refusesWhatIsNoDocument();
    void tenThousandSessionsFitIntoTheStore();
    void emptySenderIsTheSite();
};

void TestPaperDocument::sumsItsRows()
{
    // 22.333 kWh at 0.35: 7.82, start 0.50: gross 8.32. VAT 19/119: 1.25 (of 7.82) and 0.08 (of 0.50)
    const auto paper = makePaper(orderOf(PaperKind::Statement), {aBooking(2), aBooking(1)});
    QVERIFY(paper);
    QCOMPARE(paper->totals.gross, (Money{2 * 832, QStringLiteral("EUR")}));
    QCOMPARE(paper->totals.vat.minor, 2 * 133);
    QCOMPARE(paper->totals.net.minor, 2 * (832 - 133));
    QCOMPARE(paper->totals.energy, Energy::fromWh(2 * 22'333));
    QCOMPARE(paper->totals.sessions, 2);
    QCOMPARE(paper->totals.vatTotals.size(), 1);
    QCOMPARE(paper->rows.first().booking, BookingId(1)); // in order of their start
}

void TestPaperDocument::refusesTwoCurrencies()
{
    Booking other = aBooking(2);
    for (Money* amount : {&other.cost.net, &other.cost.vat, &other.cost.total})
        amount->currency = QStringLiteral("CHF");
    const auto paper = makePaper(orderOf(PaperKind::Statement), {aBooking(1), other});
    QVERIFY(!paper);
    QCOMPARE(paper.error().args, QStringList{QStringLiteral("amounts")});
}

void TestPaperDocument::refusesWhatDoesNotFit()
{
    Booking large = aBooking(1);
    large.cost.total.minor = std::numeric_limits<qint64>::max();
    QVERIFY(!makePaper(orderOf(PaperKind::Statement), {large, aBooking(2)}));
}

void TestPaperDocument::onlyReceiptsKeepLines()
{
    QCOMPARE(makePaper(orderOf(PaperKind::Receipt), {aBooking(1)})->rows.first().cost.lines.size(), 2);
    QVERIFY(makePaper(orderOf(PaperKind::Statement), {aBooking(1)})->rows.first().cost.lines.isEmpty());
}

void TestPaperDocument::creditNoteTakesAllBack()
{
    auto original = makePaper(orderOf(PaperKind::Receipt), {aBooking(1)});
    QVERIFY(original);
    original->number = QStringLiteral("R-1");
    const auto note = creditNoteFor(*original, QStringLiteral("wrong person"));
    QVERIFY(note);
    QCOMPARE(note->cancels, QStringLiteral("R-1"));
    QVERIFY(note->number.isEmpty());
    QCOMPARE(note->totals.gross.minor, -832);
    QCOMPARE(note->totals.sessions, -1);
    QCOMPARE(note->rows.first().cost.lines.first().gross.minor, -782);
    const DocumentDraft draft = draftOf(*note, {});
    QCOMPARE(draft.kind, DocumentKind::CreditNote);
    QVERIFY(draft.bookings.isEmpty());
    QCOMPARE(draft.gross.minor, -832);
}

void TestPaperDocument::creditNoteOfACreditNoteIsRefused()
{
    const auto original = makePaper(orderOf(PaperKind::Receipt), {aBooking(1)});
    const auto note = creditNoteFor(*original, QStringLiteral("x"));
    QVERIFY(note);
    QVERIFY(!creditNoteFor(*note, QStringLiteral("y")));
}

void TestPaperDocument::comesBackAsItWasKept_data()
{
    QTest::addColumn<int>("kind");
    for (const PaperKind kind : {PaperKind::Receipt, PaperKind::Statement, PaperKind::MonthList})
        QTest::addRow("%d", int(kind)) << int(kind);
}

void TestPaperDocument::comesBackAsItWasKept()
{
    QFETCH(int, kind);
    auto paper = makePaper(orderOf(PaperKind(kind)), randomBookings(200, 1));
    QVERIFY(paper);
    paper->number = QStringLiteral("S-2026-00001");
    paper->issuedAt = QDateTime(QDate(2026, 6, 1), QTime(8, 0), Qt::UTC);
    const auto again = unpacked(packed(*paper));
    QVERIFY(again);
    QCOMPARE(*again, *paper);
}

/// What was issued before rows had readings of the meter is printed again as it was.
void TestPaperDocument::documentsFromBeforeReadingsAreRead()
{
    auto paper = makePaper(orderOf(PaperKind::Receipt), {aBooking(1)});
    QVERIFY(paper);
    const QByteArray content = packed(*paper);
    QJsonObject object = QJsonDocument::fromJson(qUncompress(content.mid(4))).object();
    QJsonArray rows = object.value(QLatin1String("rows")).toArray();
    QJsonObject row = rows.first().toObject();
    QVERIFY(row.contains(QLatin1String("meterStart")));
    row.remove(QLatin1String("meterStart"));
    row.remove(QLatin1String("meterStop"));
    rows[0] = row;
    object.insert(QLatin1String("rows"), rows);
    const auto old = unpacked("FPD1" + qCompress(QJsonDocument(object).toJson(QJsonDocument::Compact)));
    QVERIFY(old);
    QVERIFY(!old->rows.first().meterStart);
    paper->rows.first().meterStart.reset();
    paper->rows.first().meterStop.reset();
    QCOMPARE(*old, *paper);
}

void TestPaperDocument::refusesWhatIsNoDocument()
{
    const auto paper = makePaper(orderOf(PaperKind::Receipt), {aBooking(1)});
    const QByteArray content = packed(*paper);
    QCOMPARE(unpacked({}).error().args, QStringList{QStringLiteral("mark")});
    QCOMPARE(unpacked("FPD1").error().args, QStringList{QStringLiteral("length")});
    QCOMPARE(unpacked(QByteArray("FPD1\xFF\xFF\xFF\xFFxxxx", 12)).error().args, QStringList{QStringLiteral("length")});
    QVERIFY(!unpacked(content.left(content.size() / 2)));
}

void TestPaperDocument::tenThousandSessionsFitIntoTheStore()
{
    const auto paper = makePaper(orderOf(PaperKind::Statement), randomBookings(10'000, 2));
    QVERIFY(paper);
    QVERIFY(packed(*paper).size() < DocumentRecord::LargestContent);
}

void TestPaperDocument::emptySenderIsTheSite()
{
    SiteSettings site;
    site.name = QStringLiteral("Depot");
    site.address = QStringLiteral("Road 1");
    QCOMPARE(senderOf(site).text.name, QStringLiteral("Depot"));
    site.sender.name = QStringLiteral("Depot Ltd");
    QCOMPARE(senderOf(site).text.name, QStringLiteral("Depot Ltd"));
    QCOMPARE(senderOf(site).text.address, QStringLiteral("Road 1"));
}

FORECOURT_TEST(TestPaperDocument)
#include "tst_paperdocument.moc"
