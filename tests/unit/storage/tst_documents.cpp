// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Numbered documents: numbers that neither repeat nor skip, and papers that stay as they are.
#include "core/storage/connection.h"
#include "tests/support/testprogram.h"
#include "tests/unit/storage/accountfixture.h"

using namespace forecourt;
using namespace forecourt::tests;

namespace {

const BillingMonth May{2025, 5};
const BillingMonth June{2025, 6};

DocumentDraft receiptFor(const Booking& booking)
{
    DocumentDraft draft;
    draft.kind = DocumentKind::Receipt;
    draft.scope.transaction = booking.transaction;
    draft.bookings = {booking.id};
    draft.recipient = QStringLiteral("=cmd|' /C calc'!A0"); // a name that looks like a formula is a name
    draft.net = booking.cost.net;
    draft.vat = booking.cost.vat;
    draft.gross = booking.cost.total;
    return draft;
}

Result<QList<DocumentRecord>> issue(AccountFixture& fixture, const QList<DocumentDraft>& drafts)
{
    const auto held = result(fixture.documents().hold(drafts, QStringLiteral("Eva")));
    if (!held)
        return tl::unexpected(held.error());
    QList<QByteArray> contents;
    for (const QString& number : held->numbers)
        contents.append("content of " + number.toUtf8());
    return result(fixture.documents().issue(held->ticket, contents, {}));
}

} // namespace

class DocumentsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersNeitherRepeatNorSkip();
    void releasedNumbersAreTakenNext();
    void failedIssueUsesNoNumber();
    void documentStaysAsItWas();
    void creditNoteTakesItBack();
    void wrongAmountsAreRefused();
    void statementIsOfOneParty();
    void rangeOfANewYearBeginsAtOne();
    void rangesNeverCollide();
    void correctedSessionOnADocumentIsReversed();
};

void DocumentsTest::numbersNeitherRepeatNorSkip()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    fixture.priceForAll(49);
    for (int day = 1; day <= 3; ++day)
        fixture.session(utc(2025, 5, day), 10'000);
    const auto bookings = fixture.bookingsOf(May);
    const QString year = QString::number(QDate::currentDate().year());
    const auto first = issue(fixture, {receiptFor(bookings.at(0))});
    QVERIFY2(first, first ? "" : qPrintable(first.error().detail));
    QVERIFY(fixture.reopen());
    const auto others = issue(fixture, {receiptFor(bookings.at(1)), receiptFor(bookings.at(2))});
    QVERIFY(others);
    QStringList numbers{first->first().number};
    for (const DocumentRecord& record : *others)
        numbers.append(record.number);
    QCOMPARE(numbers, (QStringList{QStringLiteral("R-%1-00001").arg(year), QStringLiteral("R-%1-00002").arg(year),
                                   QStringLiteral("R-%1-00003").arg(year)}));
    QCOMPARE(result(fixture.documents().ranges())->first().next, 4);
    QCOMPARE(result(fixture.documents().ranges())->first().issued, 3);
    const auto again = issue(fixture, {receiptFor(bookings.at(0))}); // stands on a receipt already
    QCOMPARE(again.error().args, (QStringList{QStringLiteral("0"), QStringLiteral("issued")}));
}

/// The disk was full while the files were written: nothing was used up.
void DocumentsTest::releasedNumbersAreTakenNext()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    fixture.priceForAll(49);
    fixture.session(utc(2025, 5, 5), 10'000);
    const DocumentDraft draft = receiptFor(fixture.bookingsOf(May).first());
    const auto held = result(fixture.documents().hold({draft}, QStringLiteral("Eva")));
    QCOMPARE(result(fixture.documents().hold({draft}, QStringLiteral("Tom"))).error().args, QStringList{QStringLiteral("held")});
    QVERIFY(result(fixture.documents().release(held->ticket)));
    QCOMPARE(result(fixture.documents().issue(held->ticket, {"x"}, {})).error().code, ErrorCode::NotFound);
    const auto next = issue(fixture, {draft});
    QCOMPARE(next->first().number, held->numbers.first());
}

void DocumentsTest::failedIssueUsesNoNumber()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    fixture.priceForAll(49);
    fixture.session(utc(2025, 5, 5), 10'000);
    const DocumentDraft draft = receiptFor(fixture.bookingsOf(May).first());
    const auto held = result(fixture.documents().hold({draft}, QStringLiteral("Eva")));
    const QByteArray tooLarge(DocumentRecord::LargestContent + 1, 'x');
    QCOMPARE(result(fixture.documents().issue(held->ticket, {tooLarge}, {})).error().code, ErrorCode::InvalidInput);
    const auto issued = result(fixture.documents().issue(held->ticket, {"right"}, {})); // the numbers are still held
    QVERIFY(issued);
    QCOMPARE(issued->first().number, held->numbers.first());
}

void DocumentsTest::documentStaysAsItWas()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    fixture.priceForAll(49);
    fixture.session(utc(2025, 5, 5), 10'000);
    const DocumentRecord issued = issue(fixture, {receiptFor(fixture.bookingsOf(May).first())})->first();
    QVERIFY(result(fixture.documents().countPrint(issued.id, QStringLiteral("Eva"))));
    const auto again = result(fixture.documents().document(issued.id));
    QCOMPARE(again->number, issued.number);
    QCOMPARE(again->prints, 1);
    QCOMPARE(*result(fixture.documents().content(issued.id)), "content of " + issued.number.toUtf8());
    api::DocumentQuery query;
    query.text = QStringLiteral("=CMD");
    QCOMPARE(result(fixture.documents().documents(query))->rows.size(), 1);
    fixture.store().end();
    storage::Connection connection(fixture.store().file(QStringLiteral("forecourt.sqlite")), storage::Connection::Access::ReadWrite);
    for (const char* sql : {"DELETE FROM documents", "UPDATE documents SET number = 'X'"}) {
        QVERIFY2(!connection.execute(sql), sql);
        connection.clearFailure();
    }
}

void DocumentsTest::creditNoteTakesItBack()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    fixture.priceForAll(49);
    fixture.session(utc(2025, 5, 5), 10'000);
    const Booking booking = fixture.bookingsOf(May).first();
    const DocumentRecord receipt = issue(fixture, {receiptFor(booking)})->first();
    DocumentDraft credit;
    credit.kind = DocumentKind::CreditNote;
    credit.cancels = receipt.id;
    credit.net = {-receipt.net.minor, receipt.net.currency};
    credit.vat = {-receipt.vat.minor, receipt.vat.currency};
    credit.gross = {-receipt.gross.minor, receipt.gross.currency};
    const auto note = issue(fixture, {credit});
    QVERIFY2(note, note ? "" : qPrintable(note.error().detail));
    QVERIFY(note->first().number.startsWith(QLatin1String("C-")));
    QCOMPARE(note->first().recipient, receipt.recipient);
    QCOMPARE(result(fixture.documents().document(receipt.id))->cancelledBy, std::optional(note->first().id));
    QCOMPARE(issue(fixture, {credit}).error().args, (QStringList{QStringLiteral("0"), QStringLiteral("cancelled")}));
    const auto next = issue(fixture, {receiptFor(booking)}); // another receipt, with a number of its own
    QVERIFY(next && next->first().number != receipt.number);
}

void DocumentsTest::wrongAmountsAreRefused()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    fixture.priceForAll(49);
    fixture.session(utc(2025, 5, 5), 10'000);
    DocumentDraft draft = receiptFor(fixture.bookingsOf(May).first());
    draft.gross.minor += 1;
    QCOMPARE(issue(fixture, {draft}).error().args, (QStringList{QStringLiteral("0"), QStringLiteral("amounts")}));
    draft = receiptFor(fixture.bookingsOf(May).first());
    draft.bookings.append(BookingId(99));
    QCOMPARE(issue(fixture, {draft}).error().code, ErrorCode::NotFound);
}

void DocumentsTest::statementIsOfOneParty()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    fixture.priceForAll(49);
    const PersonId anna = fixture.person(QStringLiteral("Anna"), QStringLiteral("Flat 1"));
    fixture.session(utc(2025, 5, 5), 10'000, false, QStringLiteral("CP-1"), anna);
    fixture.session(utc(2025, 5, 6), 10'000);
    const auto bookings = fixture.bookingsOf(May);
    DocumentDraft draft = receiptFor(bookings.at(0));
    draft.kind = DocumentKind::Statement;
    draft.scope = {};
    draft.scope.month = May;
    draft.scope.person = anna;
    DocumentDraft ofNobody = draft;
    ofNobody.scope.person.reset();
    QCOMPARE(issue(fixture, {ofNobody}).error().args, (QStringList{QStringLiteral("0"), QStringLiteral("bookings")}));
    DocumentDraft ofJune = draft;
    ofJune.scope.month = June;
    QCOMPARE(issue(fixture, {ofJune}).error().args, (QStringList{QStringLiteral("0"), QStringLiteral("bookings")}));
    const auto issued = issue(fixture, {draft});
    QVERIFY2(issued, issued ? "" : qPrintable(issued.error().detail));
    QVERIFY(issued->first().number.startsWith(QLatin1String("S-")));
    api::BookingQuery open;
    open.month = May;
    open.onlyOpen = true;
    QCOMPARE(result(fixture.months().bookings(open))->rows.size(), 1); // Anna's stands on a statement
    ofNobody.bookings = {bookings.at(1).id};
    QVERIFY(issue(fixture, {ofNobody}));
}

void DocumentsTest::rangeOfANewYearBeginsAtOne()
{
    QCOMPARE(numberText(QStringLiteral("R-{year}-{number:5}"), 2026, 12), QStringLiteral("R-2026-00012"));
    QCOMPARE(numberText(QStringLiteral("{number}"), 2026, 12), QStringLiteral("12"));
    for (const char* wrong : {"", "R", "R-{number}-{number}", "{year}{number}", "R1{number}", "R-{nummer}-{number}"})
        QVERIFY2(numberText(QString::fromLatin1(wrong), 2026, 1).isEmpty(), wrong);
}

void DocumentsTest::rangesNeverCollide()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    fixture.priceForAll(49);
    fixture.session(utc(2025, 5, 5), 10'000);
    NumberRange range;
    range.kind = DocumentKind::Receipt;
    range.pattern = QStringLiteral("S-{year}-{number:5}"); // that of statements
    range.next = 1;
    QCOMPARE(result(fixture.documents().saveRange(range, QStringLiteral("Eva"))).error().args, QStringList{QStringLiteral("pattern")});
    range.pattern = QStringLiteral("B-{number}");
    range.next = 100;
    QVERIFY(result(fixture.documents().saveRange(range, QStringLiteral("Eva"))));
    const auto issued = issue(fixture, {receiptFor(fixture.bookingsOf(May).first())});
    QCOMPARE(issued->first().number, QStringLiteral("B-100"));
    range.next = 100; // again
    QCOMPARE(result(fixture.documents().saveRange(range, QStringLiteral("Eva"))).error().args, QStringList{QStringLiteral("next")});
    range.next = 105; // leaves some out
    QCOMPARE(result(fixture.documents().saveRange(range, QStringLiteral("Eva"))).error().args, QStringList{QStringLiteral("next")});
}

void DocumentsTest::correctedSessionOnADocumentIsReversed()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    fixture.priceForAll(49);
    const TransactionRecord record = fixture.session(utc(2025, 5, 5), 10'000);
    QVERIFY(issue(fixture, {receiptFor(fixture.bookingsOf(May).first())}));
    SessionValues values;
    values.meterStop = record.meterStart + Energy::fromWh(4'000);
    CaseDecision made;
    made.transaction = record.key;
    made.state = CaseState::Corrected;
    made.values = values;
    made.reason = QStringLiteral("The driver said so");
    QVERIFY(result(fixture.corrections().decide({made}, QStringLiteral("Eva"))));
    const auto bookings = fixture.bookingsOf(May); // the month is open, the paper is out
    QCOMPARE(bookings.size(), 3);
    QCOMPARE(bookings.at(0).cost.total.minor, 490);
    QCOMPARE(bookings.at(1).kind, BookingKind::Reversal);
    QCOMPARE(fixture.grossOf(May), 196);
}

FORECOURT_TEST(DocumentsTest)
#include "tst_documents.moc"
